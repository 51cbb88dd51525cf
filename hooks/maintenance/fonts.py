"""Makes the book's fonts from Source Sans and Source Serif, once for each of their versions.

Run as `python hooks/maintenance/fonts.py FOLDER`, where the npm packages
`@fontsource/source-sans-3` and `@fontsource/source-serif-4` were unpacked. There each style has two
files, for common and for rarer Latin letters; the book has one of them. The licence keeps the name
Source for what Adobe gives out itself, so the merged files have another.
"""

import sys
from io import BytesIO
from itertools import product
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "servicebank" / "data" / "book" / "fonts"
FAMILIES = {"source-sans-3": "Casebook Sans", "source-serif-4": "Casebook Serif"}
STYLES = {"400-normal": "Regular", "400-italic": "Italic", "600-normal": "Semibold"}
RARER = {*range(0x100, 0x250), *range(0x1E00, 0x1F00), 0x2020}
"""Letters of the Latin alphabets of Europe, the Sámi ones among them."""
LEFT_OUT = ["STAT", "BASE", "gasp"]
"""Tables for font menus and old screens, which cannot be merged."""
COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, LICENCE = 0, 1, 2, 3, 4, 6, 14
WINDOWS = 3, 1, 0x409
"""Platform, encoding and language of the names that every program reads."""


def main() -> None:
    """Write each style of each family."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for (package, family), (style, name) in product(FAMILIES.items(), STYLES.items()):
        common, rarer = (
            TTFont(next(Path(sys.argv[1]).rglob(f"{package}-{letters}-{style}.woff")))
            for letters in ("latin", "latin-ext")
        )
        kept = {number: common["name"].getDebugName(number) for number in (COPYRIGHT, LICENCE)}
        font = merged(common, rarer)
        rename(font, kept, family, name)
        font.save(FONTS / f"{family.replace(' ', '')}-{name}.ttf")


def merged(common: TTFont, rarer: TTFont) -> TTFont:
    """One font with the letters of both, each letter from the first that has it."""
    letters = RARER - common.getBestCmap().keys()
    halves = [plain(common, set(common.getBestCmap())), plain(rarer, letters)]
    font = Merger().merge(halves)
    font["head"].modified = font["head"].created
    return font


def plain(font: TTFont, letters: set[int]) -> BytesIO:
    """A font with some of its letters, without what cannot be merged."""
    subsetter = Subsetter(Options(drop_tables=LEFT_OUT, layout_features=["*"], hinting=False))
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = None
    file = BytesIO()
    font.save(file)
    file.seek(0)
    return file


def rename(font: TTFont, kept: dict[int, str], family: str, style: str) -> None:
    """Another name, beside what is kept: whose work it is, and under which licence."""
    full = f"{family} {style}"
    file = full.replace(" ", "-")
    given = {FAMILY: family, STYLE: style, UNIQUE: full, FULL: full, POSTSCRIPT: file}
    font["name"].names = []
    for number, text in {**kept, **given}.items():
        font["name"].setName(text, number, *WINDOWS)


if __name__ == "__main__":
    main()

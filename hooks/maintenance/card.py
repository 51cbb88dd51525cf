"""Draws the picture for shared links of sites that cannot draw their own; needs the extra export.

Run as ``python hooks/maintenance/card.py``. It names nobody, so it fits every bank.
"""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from servicebank.assemble.line import assemble, gather, read
from servicebank.host.social_cards import drawn
from servicebank.language.catalog import Catalog
from servicebank.publish.edition import Edition
from servicebank.publish.social_cards import social_cards
from servicebank.source.folder import shown_from

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "overrides" / "assets"


def draw() -> None:
    """The card of the site without its words."""
    assembly = assemble(gather(read(ROOT / "cases", shown_from(ROOT)), datetime.now(UTC).date()))
    if assembly is None:
        raise SystemExit("the bank has errors; see servicebank check")
    language = assembly.bank.settings.language
    catalogs = {language: Catalog.load(language)}
    card = next(social_cards(Edition(assembly.bank, assembly.index, catalogs, language)))
    logo = (ASSETS / "logo.svg").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        (path,) = drawn([replace(card, title="", line="")], Path(folder), logo).values()
        (ASSETS / "card.png").write_bytes(path.read_bytes())


if __name__ == "__main__":
    draw()

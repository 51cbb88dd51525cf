"""What stands in a bank's folder: its files, its images, and what does not belong there.

Names and kinds come from the folders themselves; nothing is opened.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.model.recipe import HANDBOOKS, TEMPLATE
from servicebank.model.stray import Stray, StrayKind
from servicebank.source.folder import CASES, IMAGES, SETTINGS, VOCABULARY
from servicebank.source.rolls import ADDRESSES, LINKS

ENDINGS = {CASES: ".md", METHODS: ".md", COLLECTIONS: ".md", VOCABULARY: ".yml", HANDBOOKS: ".yml"}
"""What the files of each folder end with."""
FILES = frozenset({SETTINGS, "LICENSE", ADDRESSES, LINKS})
FOLDERS = frozenset({*ENDINGS, IMAGES})
"""What else stands at the top of a bank."""
LEFT = re.compile(
    r"\.gitkeep|\.gitignore|\.gitattributes|\.DS_Store|Thumbs\.db|desktop\.ini"
    r"|\.~lock\..{1,200}#|\..{1,200}\.sw[a-p]"
)
"""Files that programs leave behind or keep while somebody writes, which are passed over."""

Shown = Callable[[Path], PurePosixPath]


@dataclass(frozen=True, slots=True)
class Survey:
    """The entries of a bank's folder, by name."""

    files: Mapping[str, tuple[Path, ...]]
    """By folder; whatever they are, since a link for a text is told where texts are read."""
    pictures: Mapping[str, Path]
    """Plain files of any name, by ``<case id>/<file>``."""
    strays: tuple[Stray, ...]


def survey(bank: Path, shown: Shown) -> Survey:
    """Look through a bank's folder; folders that are links are not entered."""
    files: dict[str, tuple[Path, ...]] = {}
    strays: list[os.DirEntry[str]] = []
    for part, ending in ENDINGS.items():
        folder = bank / part
        entries = _entries(folder) if part == CASES else _below(folder)
        names = [entry.name for entry in entries if entry.name.endswith(ending)]
        files[part] = tuple(folder / name for name in sorted(names))
        if len(names) < len(entries):
            others = (entry for entry in entries if not entry.name.endswith(ending))
            strays += (entry for entry in others if not _is_expected(entry, part))
    pictures, unread = _gallery(bank / IMAGES)
    found = (_stray(entry, shown) for entry in (*strays, *unread))
    return Survey(files, pictures, tuple(sorted(found, key=lambda stray: stray.path)))


def _gallery(images: Path) -> tuple[dict[str, Path], list[os.DirEntry[str]]]:
    """The files in the folders of cases, and what else there is among them."""
    pictures: dict[str, Path] = {}
    others: list[os.DirEntry[str]] = []
    for folder in _below(images):
        is_open = folder.is_dir(follow_symlinks=False)
        for entry in _entries(Path(folder)) if is_open else (folder,):
            if is_open and _is_plain(entry) and not _is_left(entry):
                pictures[f"{folder.name}/{entry.name}"] = Path(entry)
            elif not _is_left(entry):
                others.append(entry)
    return dict(sorted(pictures.items())), others


def is_folder(path: Path) -> bool:
    """Whether a path is a folder and no link to one."""
    return path.is_dir() and not path.is_symlink()


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return list(found)


def _below(folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder that there need not be."""
    return _entries(folder) if is_folder(folder) else []


def _is_expected(entry: os.DirEntry[str], part: str) -> bool:
    """Whether something that is no text or vocabulary belongs where it stands."""
    if part == CASES and entry.is_dir(follow_symlinks=False):
        return entry.name in FOLDERS
    named = {CASES: FILES, HANDBOOKS: frozenset({TEMPLATE})}.get(part, frozenset())
    return _is_left(entry) or (entry.name in named and _is_plain(entry))


def _is_left(entry: os.DirEntry[str]) -> bool:
    return _is_plain(entry) and LEFT.fullmatch(entry.name) is not None


def _is_plain(entry: os.DirEntry[str]) -> bool:
    return entry.is_file(follow_symlinks=False)


def _stray(entry: os.DirEntry[str], shown: Shown) -> Stray:
    return Stray(shown(Path(entry)), _kind(entry))


def _kind(entry: os.DirEntry[str]) -> StrayKind:
    if entry.is_symlink():
        return StrayKind.LINK
    if entry.is_dir(follow_symlinks=False):
        return StrayKind.FOLDER
    return StrayKind.FILE if _is_plain(entry) else StrayKind.OTHER

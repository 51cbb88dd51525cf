"""The files that a person asks to have checked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from os.path import realpath
from pathlib import Path, PurePosixPath

from servicebank.assemble.line import Shown, read
from servicebank.check.run import Sources, Texts
from servicebank.model.errors import NoBankError
from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.source import folder as files
from servicebank.source.folder import Shelf


@dataclass(frozen=True, slots=True)
class Selection:
    """A bank's files and those asked for, in their place among them or beside them."""

    sources: Sources
    asked: frozenset[PurePosixPath] | None
    """Paths as in findings; None for the whole bank."""


def select(paths: tuple[Path, ...], bank: Path | None, shown: Shown) -> Selection:
    """The files at `paths` with the bank that they stand in, or the one in the folder `bank`.

    Raises NoBankError when there is neither.
    """
    home = bank or files.find_bank(paths[0] if paths else Path())
    if home is None or not (home / files.SETTINGS).exists():
        raise NoBankError(str(paths[0] if paths else Path.cwd()))
    sources = read(home, shown)
    if not paths or any(_place(path) == _place(home) for path in paths):
        return Selection(sources, None)
    asked = {_place(found): found for path in paths for found in _texts(path)}
    inside = {_place(path): path for path in _bank_files(home)}
    outside = [path for resolved, path in asked.items() if resolved not in inside]
    return Selection(
        _with(sources, outside, shown),
        frozenset(shown(inside.get(resolved, path)) for resolved, path in asked.items()),
    )


def _place(path: Path) -> Path:
    """Where a file or folder is; a link stands for itself, not for what it leads to."""
    return Path(realpath(path)) if path.is_dir() else Path(realpath(path.parent)) / path.name


def _texts(path: Path) -> Iterable[Path]:
    if not path.is_dir():
        return (path,)
    parts = (files.CASES, METHODS, COLLECTIONS)
    return (found for part in parts for found in files.listed(path / part, ".md"))


def _bank_files(home: Path) -> Iterable[Path]:
    yield home / files.SETTINGS
    yield from files.listed(home / files.VOCABULARY, ".yml")
    yield from _texts(home)


def _with(sources: Sources, outside: Iterable[Path], shown: Shown) -> Sources:
    """The bank with files from elsewhere, each in the place of the bank's file of the same name."""
    added: dict[str, list[tuple[Path, PurePosixPath]]] = {"cases": [], METHODS: [], COLLECTIONS: []}
    for path in outside:
        folder = path.parent.name
        added[folder if folder in {METHODS, COLLECTIONS} else "cases"].append((path, shown(path)))
    return replace(
        sources,
        cases=_beside(sources.cases, added["cases"]),
        methods=_beside(sources.methods, added[METHODS]),
        collections=_beside(sources.collections, added[COLLECTIONS]),
    )


def _beside(shelf: Texts, added: list[tuple[Path, PurePosixPath]]) -> Shelf:
    names = {path.name for path, _ in added}
    kept = (place for place in getattr(shelf, "places", ()) if place[0].name not in names)
    return Shelf((*kept, *added))

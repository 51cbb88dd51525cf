"""The files that a person asks to have checked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from servicebank.assemble.line import Shown, read
from servicebank.check.run import Sources
from servicebank.model.errors import NoBankError
from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.source import folder as files


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
    if not paths or any(path.resolve() == home.resolve() for path in paths):
        return Selection(sources, None)
    asked = {found.resolve(): found for path in paths for found in _texts(path)}
    inside = {path.resolve(): path for path in _bank_files(home)}
    outside = [path for resolved, path in asked.items() if resolved not in inside]
    return Selection(
        _with(sources, outside, shown),
        frozenset(shown(inside.get(resolved, path)) for resolved, path in asked.items()),
    )


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
    parts = {"methods": sources.methods, "collections": sources.collections, "cases": sources.cases}
    for path in outside:
        folder = path.parent.name
        part = folder if folder in {METHODS, COLLECTIONS} else "cases"
        others = tuple(source for source in parts[part] if source.path.name != path.name)
        parts[part] = (*others, files.document(path, shown(path)))
    return replace(
        sources,
        cases=parts["cases"],
        methods=parts["methods"],
        collections=parts["collections"],
    )

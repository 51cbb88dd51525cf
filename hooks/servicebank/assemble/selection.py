"""The files that a person asks to have checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from os.path import normpath, realpath
from pathlib import Path, PurePosixPath

from servicebank.assemble.line import Shown, read
from servicebank.check.run import Sources, Texts
from servicebank.check.world import Kind
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
    here = Path(realpath(home))
    if not paths or any(Path(realpath(path)) == here for path in paths):
        return Selection(sources, None)
    asked: set[PurePosixPath] = set()
    outside: dict[Path, Path] = {}
    known = frozenset(_known(sources))
    for path in paths:
        inside = _inside(path, home)
        if inside is None:
            outside |= {_place(text): text for text in _texts(path)}
        else:
            own = sources.settings.path.parent / inside
            asked.update(_within(known, own) if path.is_dir() else {_named(known, own)})
    asked.update(tuple(_owners(sources, asked)), map(shown, outside.values()))
    return Selection(_with(sources, outside.values(), shown), frozenset(asked))


def _inside(path: Path, home: Path) -> Path | None:
    """Where in the bank something is, by its name or in truth; None when it is elsewhere."""
    by_name = Path(normpath(path.absolute())), normpath(home.absolute())
    in_truth = _place(path), realpath(home)
    for place, bank in (by_name, in_truth):
        if place.is_relative_to(bank):
            return place.relative_to(bank)
    return None


def _place(path: Path) -> Path:
    """Where a file or folder is; a link stands for itself, not for what it leads to."""
    if path.is_dir() and not path.is_symlink():
        return Path(realpath(path))
    return Path(realpath(path.parent)) / path.name


def _texts(path: Path) -> Iterable[Path]:
    if not path.is_dir():
        return (path,)
    parts = (files.CASES, METHODS, COLLECTIONS)
    return (found for part in parts for found in files.listed(path / part, ".md"))


def _known(sources: Sources) -> Iterator[PurePosixPath]:
    """The texts, images and stray things of a bank."""
    for shelf in (sources.cases, sources.methods, sources.collections):
        yield from (shown for _, shown in shelf.places) if isinstance(shelf, Shelf) else ()
    yield from (stray.path for stray in sources.strays)
    images = sources.settings.path.parent / files.IMAGES
    yield from (images / name for name in sources.pictures)


def _named(known: frozenset[PurePosixPath], path: PurePosixPath) -> PurePosixPath:
    """A file of the bank, or what it stands in when that is told of as a whole."""
    return next((place for place in path.parents if place in known), path)


def _within(known: frozenset[PurePosixPath], folder: PurePosixPath) -> Iterator[PurePosixPath]:
    """What stands in a folder of the bank, or what the folder stands in."""
    return (
        place for place in known if place.is_relative_to(folder) or folder.is_relative_to(place)
    )


def _owners(sources: Sources, asked: Iterable[PurePosixPath]) -> Iterator[PurePosixPath]:
    """The cases of images, since what is wrong with an image is told where it is named."""
    home = sources.settings.path.parent
    for path in asked:
        if path.is_relative_to(home / files.IMAGES):
            owner = path.relative_to(home / files.IMAGES).parts[0]
            if owner in sources.ids[Kind.CASE]:
                yield home / f"{owner}.md"


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

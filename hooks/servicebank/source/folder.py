"""The files of a bank's folder."""

import os
import stat
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Self

from servicebank.model.source import Fault, FaultKind, Source
from servicebank.source.document import read_document, read_settings
from servicebank.source.text import MAX_BYTES

Reader = Callable[[bytes, PurePosixPath], Source]

SETTINGS = "bank.yml"
CASES = "."
VOCABULARY, IMAGES = "vocabulary", "images"


@dataclass(frozen=True, slots=True)
class Shelf(Collection[Source]):
    """Texts in a folder, read each time somebody goes through them.

    Ten thousand texts with all their values take half a gigabyte, so none is kept here.
    """

    places: tuple[tuple[Path, PurePosixPath], ...] = ()
    """Files, each with its name in findings."""

    def __iter__(self) -> Iterator[Source]:
        """The texts, one at a time."""
        return (document(path, shown) for path, shown in self.places)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.places)

    def __contains__(self, source: object) -> bool:
        """Whether a text was read from here."""
        return isinstance(source, Source) and source.path in {shown for _, shown in self.places}

    def among(self, paths: Collection[PurePosixPath]) -> Self:
        """Only the texts with some paths."""
        return type(self)(tuple(place for place in self.places if place[1] in paths))

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the texts, which their files' names say."""
        return frozenset(shown.stem for _, shown in self.places)


def settings(path: Path, shown: PurePosixPath) -> Source:
    """A settings or vocabulary file."""
    return _read(path, shown, read_settings)


def document(path: Path, shown: PurePosixPath) -> Source:
    """One text."""
    return _read(path, shown, read_document)


def listed(folder: Path, ending: str) -> list[Path]:
    """The entries of a folder with an ending, by name; none when the folder is missing."""
    if not folder.is_dir():
        return []
    names = [entry.name for entry in os.scandir(folder) if entry.name.endswith(ending)]
    return [folder / name for name in sorted(names)]


def find_bank(start: Path) -> Path | None:
    """The nearest folder with ``bank.yml`` at or above a path, or ``cases/`` beside one of them."""
    begin = start if start.is_dir() else start.parent
    around = begin.absolute().parents if begin.is_symlink() else ()
    for folder in (begin, *around, *begin.resolve().parents):
        for candidate in (folder, folder / "cases"):
            if (candidate / SETTINGS).is_file():
                return candidate
    return None


def _read(path: Path, shown: PurePosixPath, reader: Reader) -> Source:
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(shown, _kind(status.st_mode))
        content = _open(path, status.st_size)
    except OSError as error:
        return _unreadable(shown, error.strerror or "")
    return reader(content, shown)


def _open(path: Path, size: int) -> bytes:
    """A file's bytes, or one more than a file may have."""
    with open(path, "rb", buffering=0) as stream:  # noqa: PTH123 - half the time of Path.open
        # a buffer as large as the limit would take longer to make than the file to read
        return stream.read(min(size, MAX_BYTES) + 1)


def content(path: Path) -> bytes | None:
    """The bytes of a text's file; None when there is no plain file that can be read."""
    try:
        status = path.lstat()
        return _open(path, status.st_size) if stat.S_ISREG(status.st_mode) else None
    except OSError:
        return None


def _kind(mode: int) -> str:
    """What stands where a file should."""
    if stat.S_ISLNK(mode):
        return "link"
    return "folder" if stat.S_ISDIR(mode) else "other"


def _unreadable(shown: PurePosixPath, reason: str) -> Source:
    fault = Fault(FaultKind.UNREADABLE, detail={"reason": reason})
    return Source(shown, "", None, 0, faults=(fault,))


def shown_from(root: Path) -> Callable[[Path], PurePosixPath]:
    """How to name files for somebody who stands in a folder: from there when they lie below it."""
    top = root.resolve()

    @lru_cache
    def folder(parent: Path) -> PurePosixPath:
        whole = parent.resolve()
        near = whole.relative_to(top) if whole.is_relative_to(top) else parent
        return PurePosixPath(near.as_posix())

    return lambda path: folder(path.parent) / path.name

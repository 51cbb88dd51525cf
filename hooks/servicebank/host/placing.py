"""A folder that is written whole, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = ".servicebank-stage"
"""The file that says which files of a folder were written by us."""


def stranger(folder: Path) -> Path | None:
    """What keeps a folder from being replaced: the folder itself, or a file that is not ours.

    None where there is nothing yet, an empty folder, or one that holds only what was staged.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return folder
    ours = _listed(folder / MARK)
    found = (
        path
        for path in (_entries(folder) if folder.exists() else ())
        if path.is_symlink() or path.relative_to(folder).as_posix() not in ours
    )
    return next(found, None)


@contextmanager
def placed(folder: Path) -> Iterator[Path]:
    """A folder to write in, which takes the other's place when all is written."""
    draft, old = (
        folder.with_name(f".{folder.name}.{os.getpid()}.{name}") for name in ("new", "old")
    )
    draft.mkdir()
    try:
        yield draft
        names = sorted(path.relative_to(draft).as_posix() for path in _entries(draft))
        (draft / MARK).write_text("".join(f"{name}\n" for name in (MARK, *names)), encoding="utf-8")
        if folder.exists():
            folder.rename(old)
        draft.rename(folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _entries(folder: Path) -> Iterator[Path]:
    """All that is in a folder but folders that hold something, in order."""
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or not path.is_dir() or not any(path.iterdir()):
            yield path
        else:
            yield from _entries(path)


def _listed(mark: Path) -> frozenset[str]:
    if mark.is_symlink() or not mark.is_file():
        return frozenset()
    return frozenset(mark.read_text(encoding="utf-8", errors="replace").splitlines())

"""Files written back, mended."""

import os
import stat
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from servicebank.assemble.changes import Change
from servicebank.model.sentence import Sentence, say, say_many
from servicebank.report.text import safe
from servicebank.source import folder as files


@dataclass(frozen=True, slots=True)
class Tally:
    """How much is mended."""

    files: int = 0
    findings: int = 0
    left: tuple[PurePosixPath, ...] = ()
    """Files that could be mended but not written."""

    @property
    def summary(self) -> Sentence:
        """What has been mended."""
        files = say_many("{count} file mended", "{count} files mended", self.files)
        return say("{files}: {findings}.", files=files, findings=self._count)

    @property
    def outlook(self) -> Sentence:
        """What would be mended."""
        if not self.files:
            return say("There is nothing that can be mended automatically.")
        files = say_many(
            "{count} file would be mended", "{count} files would be mended", self.files
        )
        return say("{files}: {findings}.", files=files, findings=self._count)

    @property
    def _count(self) -> Sentence:
        return say_many("{count} finding", "{count} findings", self.findings)


def mend(
    changes: Iterable[Change], put: Callable[[Change], bool], show: Callable[[Change], object]
) -> Tally:
    """Put changed files in their places, and show what changes where that can be done."""
    tally = Tally()
    for change in changes:
        if put(change):
            show(change)
            tally = Tally(tally.files + 1, tally.findings + change.count, tally.left)
        else:
            tally = Tally(tally.files, tally.findings, (*tally.left, change.shown))
    return tally


def not_written(path: PurePosixPath) -> Sentence:
    """That a file could not be mended."""
    return say(
        "{path} is left as it was: it cannot be written, or somebody has just changed it.",
        path=safe(str(path)),
    )


def write(change: Change) -> bool:
    """Put a mended file in place of the one that was read; False when that cannot be done.

    The file is there whole at every moment, and keeps its permissions. It is left alone when it
    is no longer as it was read, when it must not be written, and when it, or the folder that it
    stands in, is a link.
    """
    path = change.path
    try:
        status = path.lstat()
        may_write = stat.S_ISREG(status.st_mode) and status.st_mode & stat.S_IWUSR
        return bool(may_write) and not path.parent.is_symlink() and _replace(change, status.st_mode)
    except OSError:
        return False


def _replace(change: Change, mode: int) -> bool:
    """Write beside the file, and change places with it if it is still the same."""
    handle, name = tempfile.mkstemp(prefix=".servicebank-", dir=change.path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(change.after)
            stream.flush()
            os.fsync(stream.fileno())
            os.fchmod(stream.fileno(), stat.S_IMODE(mode))
        if files.content(change.path) != change.before:
            return False
        beside.replace(change.path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
    return True

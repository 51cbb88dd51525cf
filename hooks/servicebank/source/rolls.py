"""The files in which a bank remembers its addresses and its dead links, a line each."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from servicebank.model.source import Fault, FaultKind, Source

ADDRESSES, LINKS = "addresses.txt", "links.txt"
MOST_BYTES = 8_000_000
"""Bytes that such a file may have: those of more than a hundred thousand lines."""


def read_rolls(bank: Path, shown: PurePosixPath) -> Iterator[Source]:
    """Those of the files that a bank's folder has; `shown` is how findings name the folder."""
    for name in (ADDRESSES, LINKS):
        if os.path.lexists(bank / name):
            yield _read(bank / name, shown / name)


def _read(path: Path, shown: PurePosixPath) -> Source:
    try:
        status = path.lstat()
        is_fit = stat.S_ISREG(status.st_mode) and status.st_size <= MOST_BYTES
        text = path.read_text(encoding="utf-8-sig") if is_fit else None
    except (OSError, UnicodeDecodeError):
        text = None
    faults = (Fault(FaultKind.UNREADABLE),) if text is None else ()
    return Source(shown, text or "", None, 0, faults=faults)

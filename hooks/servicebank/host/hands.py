"""Work shared out among processes, which each take what nobody has taken yet.

Where processes cannot be forked, everything is done here.
"""

import logging
import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mkdocs.exceptions import PluginError

from servicebank.host.forks import context, fork, processors

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
FEW = 100
"""Pieces of work that are done sooner than they are shared out."""
HANDFUL = 8
"""Pieces taken at a time, or more when there are many."""
BEGINNING = Struct("i")
HANDFULS = 4096 // BEGINNING.size
"""How many beginnings a pipe holds where it is as small as can be: pipe(7)."""
ROOT = logging.getLogger("mkdocs")


class _Told(NamedTuple):
    """What another process has to tell when it is done."""

    records: tuple[tuple[str, int, str], ...]
    """Logger, level and message of what it logged."""
    fault: str
    """What went wrong, and where; empty when nothing did."""


def share(work: Callable[[T], object], pieces: Sequence[T], tick: Callable[[], object]) -> None:
    """Do a piece of work for each of some things; what it leaves behind must be files.

    `tick` is called once for each piece that is taken. What the others log is logged here. Raises
    what the work raises here, and PluginError with the traceback when it fails elsewhere.
    """
    count = processors() if len(pieces) >= FEW else 1
    if count == 1:
        for piece in pieces:
            work(piece)
            tick()
        return
    with _heap(len(pieces)) as heap, _others(count - 1, lambda: heap.work(work, pieces)) as lines:
        heap.work(work, pieces, tick)
        told = [_heard(line) for line in lines]
    for one in told:
        for name, level, message in one.records:
            logging.getLogger(name).log(level, "%s", message)
    for one in told:
        if one.fault:
            raise PluginError(one.fault)


class _Heap:
    """Pieces of work from which each process takes some more when it is done.

    Where each handful begins stands in a pipe, which Linux lets one process read at a time: there
    is no lock that a process could be killed with.
    """

    def __init__(self, size: int, left: int) -> None:
        self._size, self._left = size, left

    def work(
        self,
        work: Callable[[T], object],
        pieces: Sequence[T],
        tick: Callable[[], object] = lambda: None,
    ) -> None:
        told = 0
        while beginning := os.read(self._left, BEGINNING.size):
            (first,) = BEGINNING.unpack(beginning)
            end = min(first + _handful(self._size), self._size)
            for piece in pieces[first:end]:
                work(piece)
            for _ in range(told, end):
                tick()
            told = end
        for _ in range(told, self._size):
            tick()


def _handful(size: int) -> int:
    """How many pieces of some are taken at a time."""
    return max(HANDFUL, -(-size // HANDFULS))


@contextmanager
def _heap(size: int) -> Iterator[_Heap]:
    """A heap of some pieces, closed afterwards."""
    left, end = os.pipe()
    try:
        with os.fdopen(end, "wb") as stream:
            stream.writelines(map(BEGINNING.pack, range(0, size, _handful(size))))
        yield _Heap(size, left)
    finally:
        os.close(left)


@contextmanager
def _others(count: int, work: Callable[[], object]) -> Iterator[list[Connection]]:
    """As many processes as the system allows, which do the same work; none is left behind."""
    begun: list[tuple[ForkProcess, Connection]] = []
    try:
        with suppress(OSError):
            begun.extend(_begun(work) for _ in range(count))
        yield [line for _, line in begun]
    finally:
        for process, line in begun:
            process.terminate()
            process.join()
            line.close()


def _begun(work: Callable[[], object]) -> "tuple[ForkProcess, Connection]":
    near, far = context().Pipe(duplex=False)
    with far:
        return fork(_answer, work, far), near


def _heard(line: Connection) -> _Told:
    """What another process tells in the end, or that it told nothing."""
    try:
        told = line.recv()
    except (EOFError, OSError):
        return _Told((), "a process ended before its work was done")
    return told if isinstance(told, _Told) else _Told((), repr(told))


def _answer(work: Callable[[], object], line: Connection) -> None:
    """Do some work in another process, and tell what it logged and how it ended."""
    log = _Collector()
    ROOT.handlers, ROOT.propagate = [log], False
    fault = ""
    try:
        work()
    except Exception:  # noqa: BLE001 - whatever it is, it is told where the build can stop
        fault = traceback.format_exc()
    line.send(_Told(tuple(log.records), fault))
    line.close()


class _Collector(logging.Handler):
    """Keeps what is logged as text, which can be sent."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append((record.name, record.levelno, record.getMessage()))

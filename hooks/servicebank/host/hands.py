"""Work shared out among processes, which each take what nobody has taken yet.

Where processes cannot be forked, everything is done here.
"""

import logging
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mkdocs.exceptions import PluginError

from servicebank.host.forks import context, fork, processors

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
FEW = 100
"""Pieces of work that are done sooner than they are shared out."""
HANDFUL = 8
"""Pieces taken at a time."""
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
    heap = _heap(len(pieces)) if count > 1 else None
    if heap is None:
        for piece in pieces:
            work(piece)
            tick()
        return
    with _others(count - 1, lambda: heap.work(work, pieces)) as lines:
        heap.work(work, pieces, tick)
        told = [_heard(line) for line in lines]
    for one in told:
        for name, level, message in one.records:
            logging.getLogger(name).log(level, "%s", message)
    for one in told:
        if one.fault:
            raise PluginError(one.fault)


class _Heap:
    """Pieces of work from which each process takes some more when it is done."""

    def __init__(self, size: int) -> None:
        self._taken, self._size = context().Value("l", 0), size

    def work(
        self,
        work: Callable[[T], object],
        pieces: Sequence[T],
        tick: Callable[[], object] = lambda: None,
    ) -> None:
        told = 0
        while (first := self._take()) < self._size:
            for piece in pieces[first : first + HANDFUL]:
                work(piece)
            for _ in range(told, min(first + HANDFUL, self._size)):
                tick()
            told = first + HANDFUL
        for _ in range(told, self._size):
            tick()

    def _take(self) -> int:
        with self._taken.get_lock():
            first = int(self._taken.value)
            self._taken.value = first + HANDFUL
        return first


def _heap(size: int) -> _Heap | None:
    """A heap of some pieces; None where the system has no memory that processes can share."""
    with suppress(OSError):
        return _Heap(size)
    return None


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

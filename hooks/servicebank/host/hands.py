"""Work shared out among processes, which each take what nobody has taken yet.

Processes are forked, so that all that a build knows is there in each of them at once. Where that
cannot be done safely (on macOS and Windows, or beside other threads), everything is done here.
"""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, ForkProcess

T = TypeVar("T")
MOST = 4
"""Processes at once: each needs memory of its own."""
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
    """What went wrong; empty when nothing did."""


def processors() -> int:
    """How many processes can run at once, as far as they are ours and of use."""
    if not can_fork():
        return 1
    return min(len(os.sched_getaffinity(0)), MOST)


def can_fork() -> bool:
    """Whether this process can be forked without harm."""
    return sys.platform == "linux" and threading.active_count() == 1


def share(work: Callable[[T], object], pieces: Sequence[T], tick: Callable[[], object]) -> None:
    """Do a piece of work for each of some things; what it leaves behind must be files.

    `tick` is called once for each piece that is taken. What the others log is logged here. Raises
    what the work raises here, and PluginError with the reason when it fails elsewhere.
    """
    count = processors() if len(pieces) >= FEW else 1
    if count == 1:
        for piece in pieces:
            work(piece)
            tick()
        return
    context = multiprocessing.get_context("fork")
    heap = _Heap(context, len(pieces))
    with _others(context, count - 1, lambda: heap.work(work, pieces)) as lines:
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

    def __init__(self, context: "ForkContext", size: int) -> None:
        self._taken, self._size = context.Value("l", 0), size

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


@contextmanager
def _others(
    context: "ForkContext", count: int, work: Callable[[], object]
) -> Iterator[list[Connection]]:
    """Processes that do the same work; none of them is left behind."""
    processes: list[ForkProcess] = []
    lines: list[Connection] = []
    try:
        for _ in range(count):
            near, far = context.Pipe(duplex=False)
            process = context.Process(target=_answer, args=(work, far), daemon=True)
            process.start()
            far.close()
            processes.append(process)
            lines.append(near)
        yield lines
    finally:
        for process, line in zip(processes, lines, strict=True):
            process.terminate()
            process.join()
            line.close()


def _heard(line: Connection) -> _Told:
    """What another process tells in the end, or that it told nothing."""
    try:
        told = line.recv()
    except EOFError:
        return _Told((), "a process ended before its work was done")
    return told if isinstance(told, _Told) else _Told((), repr(told))


def _answer(work: Callable[[], object], line: Connection) -> None:
    """Do some work in another process, and tell what it logged and how it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    log = _Collector()
    ROOT.handlers, ROOT.propagate = [log], False
    fault = ""
    try:
        work()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told where the build can stop
        fault = f"{type(error).__name__}: {error}"
    line.send(_Told(tuple(log.records), fault))
    line.close()


class _Collector(logging.Handler):
    """Keeps what is logged as text, which can be sent."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append((record.name, record.levelno, record.getMessage()))

"""Other processes, which know all that this one knows and end with it."""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, ForkProcess

MOST = 4
"""Processes at once: each needs memory of its own."""
PR_SET_PDEATHSIG = 1
"""Asks Linux to send a signal when the parent ends: ``prctl(2)``."""


def processors() -> int:
    """How many processes can run at once, as far as they are ours and of use."""
    if not can_fork():
        return 1
    return min(len(os.sched_getaffinity(0)), MOST)


def can_fork() -> bool:
    """Whether this process can be forked without harm: on Linux, beside no thread of Python's.

    Native threads that wait for work, as Typst leaves them, are not copied and hold nothing that
    another process needs.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def context() -> "ForkContext":
    """What other processes are begun by."""
    return multiprocessing.get_context("fork")


def fork(work: Callable[..., object], *given: object) -> "ForkProcess":
    """Begin another process that does some work.

    It is not interrupted from the keyboard, which is for this one to be, and ends when this one
    ends, even when that is killed. Raises OSError when the system refuses it.
    """
    process = context().Process(target=_work, args=(os.getpid(), work, *given), daemon=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python 3.12 counts native threads
        process.start()
    return process


def _work(parent: int, work: Callable[..., object], *given: object) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() == parent:
        work(*given)

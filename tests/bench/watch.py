"""Runs a command and prints, as JSON, what it took: ``python watch.py SECONDS COMMAND…``.

A process of its own, and a small one: what a process is said to have held at most begins with what
the process that started it held. The system knows the most of the largest process; which of them
were Pagefind it does not, so that is looked up in /proc while they run.
"""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import perf_counter
from typing import TypedDict

PAUSE = 0.05
"""Seconds between two looks at the processes; each look asks for the most that was held so far."""
PROCESSES = Path("/proc")


class Told(TypedDict):
    """What a command took."""

    code: int
    is_over: bool
    """Whether it was ended, since it took longer than it might."""
    seconds: float
    kilobytes: int
    """The most memory of the largest process, as the system knows it."""
    outside: int
    """The same without Pagefind's processes, as seen from outside; 0 where there is no /proc."""
    output: str


class Watch(Thread):
    """Looks at a process and those it has started, and ends them when their time is up."""

    def __init__(self, process: int, most: float) -> None:
        super().__init__(daemon=True)
        self.process, self.until = process, perf_counter() + most
        self.ended = Event()
        self.kilobytes, self.is_over = 0, False

    def run(self) -> None:
        """Look until all has ended."""
        while not self.ended.wait(PAUSE):
            for process in _family(self.process):
                self.kilobytes = max(self.kilobytes, _kilobytes(process))
            if perf_counter() > self.until and not self.is_over:
                self.is_over = True
                os.killpg(self.process, signal.SIGKILL)


def told(command: list[str], most: float) -> Told:
    """Run a command to its end or until its time is up."""
    begun = perf_counter()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    ) as process:
        watch = Watch(process.pid, most)
        watch.start()
        try:
            output, _ = process.communicate()
            seconds = perf_counter() - begun
        finally:
            watch.ended.set()
            watch.join()
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "code": process.returncode,
        "is_over": watch.is_over,
        "seconds": seconds,
        "kilobytes": max(children.ru_maxrss, watch.kilobytes),
        "outside": watch.kilobytes,
        "output": output,
    }


def _family(process: int) -> Iterator[Path]:
    """The folders of a process and of all that it and they have started."""
    folder = PROCESSES / str(process)
    yield folder
    with suppress(OSError):
        for thread in (folder / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _family(int(child))


def _kilobytes(process: Path) -> int:
    """The most memory that a process has held; 0 for Pagefind and for what has ended."""
    with suppress(OSError):
        if not (process / "exe").readlink().name.startswith("pagefind"):
            for line in (process / "status").read_text().splitlines():
                name, _, value = line.partition(":")
                if name == "VmHWM":
                    return int(value.split()[0])
    return 0


if __name__ == "__main__":
    # Who is ended from outside ends the command as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    print(json.dumps(told(sys.argv[2:], float(sys.argv[1]))))  # noqa: T201 - for who asks

"""How long commands take, and how much memory."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.watch import Told
from tests.builds import environment

WATCH = Path(__file__).with_name("watch.py")
LONG = 3600
"""Seconds that nothing may take."""

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Run:
    """What commands took that were run one after another."""

    seconds: float
    megabytes: float
    """The most that one process held at once."""
    outside: float
    """The same, Pagefind's processes left out; 0 where it cannot be known."""


def run(commands: Sequence[Command], folder: Path, most: float = LONG) -> Run:
    """What commands take that must succeed; sites are built without books.

    Raises TimeoutError when they take longer than they may.
    """
    seconds, megabytes, outside = 0.0, 0.0, 0.0
    for command in commands:
        told = _told(command, folder, most - seconds)
        seconds += told["seconds"]
        if told["is_over"]:
            raise TimeoutError(f"not within {most:.0f} s")
        megabytes = max(megabytes, told["kilobytes"] / 1024)
        outside = max(outside, told["outside"] / 1024)
    return Run(seconds, megabytes, outside)


def seconds(command: Command, folder: Path) -> float:
    """Wall time of a command that must succeed."""
    return run([command], folder).seconds


def interleaved(one: Command, other: Command, folders: tuple[Path, Path], rounds: int) -> float:
    """The best time of one command over the best time of another, run in turns."""
    times = [(seconds(one, folders[0]), seconds(other, folders[1])) for _ in range(rounds)]
    return min(first for first, _ in times) / min(second for _, second in times)


def _told(command: Command, folder: Path, most: float) -> Told:
    with subprocess.Popen(
        [sys.executable, WATCH, str(most), *command],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as watch:
        try:
            output, _ = watch.communicate()
        finally:
            watch.terminate()
    told: Told = json.loads(output)
    if told["code"] and not told["is_over"]:
        raise subprocess.CalledProcessError(told["code"], list(command), told["output"])
    return told

"""How long commands take."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from tests.builds import environment


def seconds(command: Sequence[str | Path], folder: Path) -> float:
    """Wall time of a command that must succeed; sites are built without books."""
    begun = perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment(), check=True, capture_output=True, text=True
    )
    return perf_counter() - begun


def interleaved(
    one: Sequence[str | Path], other: Sequence[str | Path], folders: tuple[Path, Path], rounds: int
) -> float:
    """The best time of one command over the best time of another, run in turns."""
    times = [(seconds(one, folders[0]), seconds(other, folders[1])) for _ in range(rounds)]
    return min(first for first, _ in times) / min(second for _, second in times)

"""Other processes end with the one that began them, and not before."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from servicebank.host.forks import fork
from tests.builds import environment

ASLEEP = """\
import os, time
from servicebank.host.forks import fork
print(fork(time.sleep, 60).pid, flush=True)
time.sleep(60)
"""
SECONDS = 10
"""How long anything may take."""


def _is_alive(process: int) -> bool:
    """Whether a process runs; one that only waits to be buried does not."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"


def test_nobody_is_left_behind_by_a_process_that_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", ASLEEP], env=environment(), stdout=subprocess.PIPE, text=True
    )
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert _is_alive(child)
        parent.kill()
    end = time.monotonic() + SECONDS
    while _is_alive(child) and time.monotonic() < end:
        time.sleep(0.01)

    assert not _is_alive(child)


def test_the_keyboard_interrupts_only_the_first_process(tmp_path: Path) -> None:
    def work() -> None:
        (tmp_path / "begun").touch()
        time.sleep(0.2)
        (tmp_path / "done").touch()

    process = fork(work)
    while not (tmp_path / "begun").exists():
        time.sleep(0.01)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGINT)
    process.join(SECONDS)

    assert (tmp_path / "done").exists()

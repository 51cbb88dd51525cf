"""Commands are measured to their end, and ended when they take too long."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import sleep

import pytest

from tests.bench.clock import run

HOLD = "held = bytearray(60 << 20); import time; time.sleep(0.1)"


def _python(text: str) -> list[str | Path]:
    return [sys.executable, "-S", "-c", text]


def test_commands_that_follow_each_other_take_their_sum_and_hold_their_most(tmp_path: Path) -> None:
    took = run([_python(HOLD), _python("pass")], tmp_path)

    assert took.seconds > 0.1
    assert 60 < took.megabytes < 100
    assert 60 < took.outside <= took.megabytes


def test_what_a_command_has_started_counts(tmp_path: Path) -> None:
    started = f"import subprocess, sys; subprocess.run([sys.executable, '-S', '-c', {HOLD!r}])"

    assert run([_python(started)], tmp_path).outside > 60


def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError, match="exit status 3") as caught:
        run([_python("import sys; print('of no use'); sys.exit(3)")], tmp_path)

    assert caught.value.output == "of no use\n"


def test_a_command_that_takes_too_long_is_ended_with_what_it_has_started(tmp_path: Path) -> None:
    with pytest.raises(TimeoutError, match="not within"):
        run([["sh", "-c", "sleep 60 & echo $! > started; wait"]], tmp_path, most=0.3)

    assert _is_gone(int((tmp_path / "started").read_text()))


def _is_gone(process: int) -> bool:
    for _ in range(100):
        with suppress(FileNotFoundError):
            if "State:\tZ" not in Path(f"/proc/{process}/status").read_text():
                sleep(0.01)
                continue
        return True
    return False

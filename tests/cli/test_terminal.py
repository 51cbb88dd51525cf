"""What a person sees in a terminal, and programs do not: run on a real pseudo-terminal."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.makers import a_bank, a_case_text

BAD = a_case_text(status="pågår")
ESCAPE = "\x1b["


def _run(
    bank: Path, columns: int = 100, *, environment: Mapping[str, str] | None = None
) -> tuple[str, str]:
    """What `servicebank check` writes on a terminal: standard output and standard error."""
    screens = [pty.openpty() for _ in range(2)]
    for ours, _ in screens:
        fcntl.ioctl(ours, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    plain = {name: text for name, text in os.environ.items() if name not in {"NO_COLOR", "COLUMNS"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "servicebank", "check", "--bank", bank],
        stdout=screens[0][1],
        stderr=screens[1][1],
        env=plain | {"TERM": "xterm"} | dict(environment or {}),
    )
    for _, theirs in screens:
        os.close(theirs)
    shown = [_all(ours) for ours, _ in screens]
    process.wait()
    return shown[0], shown[1]


def _all(screen: int) -> str:
    """All that comes on a terminal until it is left."""
    content = b""
    try:
        while piece := os.read(screen, 65_536):
            content += piece
    except OSError:  # how Linux says that nobody is there any more
        pass
    os.close(screen)
    return content.decode()


def test_findings_are_in_colour_on_a_terminal(tmp_path: Path) -> None:
    shown, _ = _run(a_bank(tmp_path, {"macken.md": BAD}))

    assert f"{ESCAPE}1;31m" in shown


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_turned_off(tmp_path: Path, environment: Mapping[str, str]) -> None:
    shown, _ = _run(a_bank(tmp_path, {"macken.md": BAD}), environment=environment)

    assert "not-a-choice" in shown
    assert ESCAPE not in shown


@pytest.mark.parametrize("columns", [40, 72, 100])
def test_lines_fit_the_terminal(tmp_path: Path, columns: int) -> None:
    bank = a_bank(tmp_path, {"macken.md": a_case_text(place="x" * 300)})

    shown, _ = _run(bank, columns, environment={"NO_COLOR": "1"})

    longest = max((line for line in shown.splitlines() if "/" not in line), key=len)
    assert columns - 20 < len(longest) <= columns


def test_a_short_run_shows_nothing_more(tmp_path: Path) -> None:
    assert _run(a_bank(tmp_path, {"macken.md": BAD}))[1] == ""

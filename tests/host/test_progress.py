"""Bars for those who watch, and nothing in logs."""

import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

from servicebank.assemble.line import check, read
from servicebank.host.progress import Bar
from servicebank.source.folder import shown_from
from tests.builds import environment
from tests.makers import TODAY, a_bank, a_case_text

SLOW = """\
import sys, time
from servicebank.host.progress import progress
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say
with progress(4, say("Checking"), Catalog.load("sv")) as step:
    for _ in range(4):
        time.sleep(float(sys.argv[1]))
        step()
"""


def _watched(*command: str) -> str:
    """What a command writes to a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment(TERM="xterm")):
        os.close(theirs)
        found = b""
        while part := _read(ours):
            found += part
    os.close(ours)
    return found.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how a terminal ends on Linux
        return b""


def test_a_run_of_more_than_two_seconds_shows_how_far_it_is() -> None:
    told = _watched(sys.executable, "-c", SLOW, "0.7")

    assert "Kontrollerar" in told
    assert "100%" in told


def test_the_bar_of_a_build_is_no_thread() -> None:
    threads = threading.active_count()
    bar = Bar(2, "Writing pages")
    bar.step()

    assert threading.active_count() == threads
    bar.end()


def test_a_short_run_shows_nothing() -> None:
    assert _watched(sys.executable, "-c", SLOW, "0.01") == ""


def test_nothing_is_written_where_nobody_watches() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SLOW, "0.7"], env=environment(), capture_output=True, check=True
    )

    assert done.stdout + done.stderr == b""


def test_a_short_check_on_a_terminal_is_without_a_bar(tmp_path: Path) -> None:
    a_bank(tmp_path, {"a.md": a_case_text()})

    told = _watched(sys.executable, "-m", "servicebank", "check", str(tmp_path))

    assert "%" not in told


def test_a_check_takes_a_step_for_each_file(tmp_path: Path) -> None:
    bank = a_bank(tmp_path, {f"{name}.md": a_case_text(title=f"Fall {name}") for name in "abc"})
    sources = read(bank, shown_from(tmp_path))
    taken: list[int] = []

    check(sources, TODAY, lambda: taken.append(1))

    assert len(taken) == len(sources)

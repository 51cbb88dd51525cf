"""Work that is shared out among real processes."""

import logging
import multiprocessing
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from servicebank.host import hands
from servicebank.host.hands import share

PIECES = range(3 * hands.FEW)

log = logging.getLogger("mkdocs.hooks.servicebank")


@pytest.fixture(params=[1, 3])
def processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    count: int = request.param
    monkeypatch.setattr(hands, "processors", lambda: count)
    return count


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "processors", lambda: 3)


def _writes(folder: Path) -> Callable[[int], None]:
    """Work that leaves behind who did it."""

    def work(piece: int) -> None:
        time.sleep(0.001)
        with (folder / str(piece)).open("x", encoding="utf-8") as stream:
            stream.write(str(os.getpid()))

    return work


def test_every_piece_is_done_once_and_counted(processes: int, tmp_path: Path) -> None:
    ticks: list[None] = []

    share(_writes(tmp_path), PIECES, lambda: ticks.append(None))

    done_by = {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    assert sorted(int(file.name) for file in tmp_path.iterdir()) == list(PIECES)
    assert len(done_by) == processes
    assert len(ticks) == len(PIECES)


@pytest.mark.usefixtures("several")
def test_few_pieces_are_done_here(tmp_path: Path) -> None:
    share(_writes(tmp_path), PIECES[: hands.FEW - 1], lambda: None)

    assert {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {str(os.getpid())}


@pytest.mark.usefixtures("processes")
def test_what_other_processes_log_is_logged_here(caplog: pytest.LogCaptureFixture) -> None:
    share(lambda piece: log.warning("piece %d", piece), PIECES, lambda: None)

    assert sorted(caplog.messages) == sorted(f"piece {piece}" for piece in PIECES)
    assert {record.name for record in caplog.records} == {log.name}


def _only_elsewhere(fault: Callable[[], None]) -> Callable[[int], None]:
    """Work that fails in other processes alone."""
    here = os.getpid()

    def work(_: int) -> None:
        time.sleep(0.001)
        if os.getpid() != here:
            fault()

    return work


def _breaks() -> None:
    raise ValueError("a page that cannot be drawn")


@pytest.mark.usefixtures("several")
@pytest.mark.parametrize(
    ("fault", "told"),
    [(_breaks, "ValueError: a page that cannot be drawn"), (lambda: os._exit(1), "ended before")],
)
def test_a_fault_in_another_process_stops_the_build(fault: Callable[[], None], told: str) -> None:
    with pytest.raises(PluginError, match=told):
        share(_only_elsewhere(fault), PIECES, lambda: None)

    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("several")
def test_a_fault_here_leaves_no_process_behind() -> None:
    here = os.getpid()

    def work(_: int) -> None:
        time.sleep(0.001)
        if os.getpid() == here:
            _breaks()

    with pytest.raises(ValueError, match="a page"):
        share(work, PIECES, lambda: None)

    assert multiprocessing.active_children() == []

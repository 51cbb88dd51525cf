"""Work that is shared out among real processes."""

import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from servicebank.host import forks, hands
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
def test_a_fault_in_another_process_is_told_with_its_place() -> None:
    with pytest.raises(PluginError, match=r'test_hands\.py", line [0-9]+, in _breaks'):
        share(_only_elsewhere(_breaks), PIECES, lambda: None)


@pytest.mark.usefixtures("several")
def test_a_process_that_ends_while_it_tells_stops_the_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    half = b"\x00\x00\x10\x00half"
    monkeypatch.setattr(hands, "_answer", lambda _work, line: os.write(line.fileno(), half))

    with pytest.raises(PluginError, match="ended before its work was done"):
        share(lambda _: None, PIECES, lambda: None)


@pytest.mark.usefixtures("several")
@pytest.mark.parametrize("allowed", [0, 1])
def test_the_work_is_done_by_as_many_processes_as_the_system_allows(
    allowed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [True] * allowed

    def fork(*given: Any) -> Any:  # noqa: ANN401 - what forks.fork is given and gives
        if not left:
            raise BlockingIOError
        left.pop()
        return forks.fork(*given)

    monkeypatch.setattr(hands, "fork", fork)
    share(_writes(tmp_path), PIECES, lambda: None)

    done_by = {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    assert sorted(int(file.name) for file in tmp_path.iterdir()) == list(PIECES)
    assert len(done_by) == 1 + allowed


@pytest.mark.usefixtures("several")
def test_any_number_of_pieces_is_shared_out(tmp_path: Path) -> None:
    many = range(100_003)
    ticks: list[None] = []

    def work(piece: int) -> None:
        with (tmp_path / str(os.getpid())).open("a", encoding="utf-8") as stream:
            stream.write(f"{piece}\n")

    share(work, many, lambda: ticks.append(None))

    told = [file.read_text(encoding="utf-8").split() for file in tmp_path.iterdir()]
    assert sorted(int(piece) for some in told for piece in some) == [*many]
    assert len(ticks) == len(many)


@pytest.mark.usefixtures("several")
def test_what_is_taken_is_not_kept_from_others_by_a_process_that_is_killed(tmp_path: Path) -> None:
    killed = _only_elsewhere(lambda: os.kill(os.getpid(), signal.SIGKILL))
    writes = _writes(tmp_path)

    def work(piece: int) -> None:
        killed(piece)
        writes(piece)

    with pytest.raises(PluginError, match="ended before its work was done"):
        share(work, PIECES, lambda: None)

    assert len([*tmp_path.iterdir()]) >= len(PIECES) - 2 * hands.HANDFUL


@pytest.mark.usefixtures("processes")
def test_what_is_shared_out_is_closed_afterwards() -> None:
    before = {*Path("/dev/fd").iterdir()}

    share(lambda _: None, PIECES, lambda: None)

    assert {*Path("/dev/fd").iterdir()} <= before


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

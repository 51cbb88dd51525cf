"""Bodies rendered by a process beside the check."""

import multiprocessing
import os
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from servicebank.host import ahead
from servicebank.host.ahead import Ahead
from servicebank.prose.body import Body, body, key
from servicebank.prose.body_cache import BodyCache

TEXTS = [f"## Rubrik {number}\nText nummer {number}.[^bladet]\n" for number in range(ahead.FEW * 2)]


@pytest.fixture(params=[1, 2])
def kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> dict[str, Body]:
    """What is at hand, while there are so many processors."""
    bodies: dict[str, Body] = {}
    monkeypatch.setattr(ahead, "processors", lambda: request.param)
    monkeypatch.setattr("servicebank.prose.body._kept", bodies)
    return bodies


def _told(one: Ahead) -> Ahead:
    for text in TEXTS:
        one.tell(text, "")
    return one


def test_every_body_is_at_hand_in_the_end(kept: dict[str, Body]) -> None:
    expected = {key(text, ""): body(text, "") for text in TEXTS}
    kept.clear()

    _told(Ahead(None)).end()

    assert kept == expected
    assert multiprocessing.active_children() == []


def test_what_is_in_the_cache_is_taken_from_there(kept: dict[str, Body], tmp_path: Path) -> None:
    path = tmp_path / "bodies.txt"
    _told(Ahead(BodyCache(path))).end()
    marked = {key(text, ""): Body.of(f"<p>{number}</p>") for number, text in enumerate(TEXTS)}
    BodyCache(path).write(marked)
    kept.clear()

    _told(Ahead(BodyCache(path))).end()

    assert body(TEXTS[7], "").html == "<p>7</p>"


def test_a_process_that_ends_too_soon_loses_nothing(
    kept: dict[str, Body], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_render", lambda _texts, _answer: None)

    _told(Ahead(None)).end()

    assert body(TEXTS[0], "").html.startswith('<h2 id="rubrik-0">')
    assert len(kept) == len(TEXTS)


@pytest.mark.parametrize("told", [b"", b"\x00\x00\x10\x00half"], ids=["nothing", "half"])
def test_a_process_that_ends_while_it_answers_loses_nothing(
    kept: dict[str, Body], told: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(texts: Connection, answer: Connection) -> None:
        while texts.recv() is not None:
            pass
        os.write(answer.fileno(), told)

    monkeypatch.setattr(ahead, "_render", render)

    _told(Ahead(None)).end()

    assert len(kept) == len(TEXTS)


def test_a_process_that_the_system_refuses_is_done_without(
    kept: dict[str, Body], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(ahead, "fork", refuse)

    _told(Ahead(None)).end()

    assert len(kept) == len(TEXTS)


@pytest.mark.usefixtures("kept")
def test_a_check_that_finds_errors_leaves_no_process_behind() -> None:
    one = _told(Ahead(None))

    one.stop()

    assert multiprocessing.active_children() == []

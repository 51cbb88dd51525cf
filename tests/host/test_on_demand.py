"""Pages that are made when they are asked for."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from servicebank.host.on_demand import OnDemand

App = Callable[[dict[str, str], Callable[..., object]], Iterable[bytes]]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveReloadServer]:
    """MkDocs' own server of a folder, without a socket that anybody calls."""
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    yield server
    server.server_close()


def _asked(server: LiveReloadServer, path: str) -> str:
    """The status and the text that a path is answered with."""
    told: list[str] = []
    app = cast("App", server.get_app())
    parts = app({"PATH_INFO": path}, lambda status, _headers: told.append(status))
    try:
        return " ".join((told[-1][:3], b"".join(parts).decode()))
    finally:
        getattr(parts, "close", lambda: None)()


def _config() -> MkDocsConfig:
    return cast("MkDocsConfig", SimpleNamespace(site_url="https://example.org/"))


def _built(waiting: OnDemand, address: str, make: Callable[[], object]) -> None:
    waiting.begin()
    waiting.add(address, make)
    waiting.end()


def test_what_waits_is_made_once(tmp_path: Path, server: LiveReloadServer) -> None:
    waiting, made = OnDemand(), list[int]()

    def make() -> None:
        made.append(1)
        (tmp_path / "feed.xml").write_text("<feed/>", encoding="utf-8")

    _built(waiting, "feed.xml", make)
    waiting.attend(server, _config())

    assert _asked(server, "/feed.xml") == "200 <feed/>"
    assert _asked(server, "/feed.xml") == "200 <feed/>"
    assert _asked(server, "/other.xml").startswith("404")
    assert made == [1]


def test_what_cannot_be_made_says_so_each_time(server: LiveReloadServer) -> None:
    def make() -> None:
        raise ValueError("a page that cannot be drawn")

    waiting = OnDemand()
    _built(waiting, "feed.xml", make)
    waiting.attend(server, _config())

    for _ in range(2):
        with pytest.raises(ValueError, match="cannot be drawn"):
            _asked(server, "/feed.xml")


def test_what_a_build_takes_away_meanwhile_is_made_anew(
    tmp_path: Path, server: LiveReloadServer
) -> None:
    waiting, page, made = OnDemand(), tmp_path / "feed.xml", list[int]()

    def make() -> None:
        made.append(1)
        page.write_text("now", encoding="utf-8")

    def answer(environ: Any, start: Any) -> Any:  # noqa: ANN401 - as MkDocs has it
        if made == [1]:
            page.unlink()
            _built(waiting, "feed.xml", make)
        return LiveReloadServer.serve_request(server, environ, start)

    server.serve_request = answer  # type: ignore[assignment]
    _built(waiting, "feed.xml", make)
    waiting.attend(server, _config())

    assert _asked(server, "/feed.xml") == "200 now"
    assert made == [1, 1]

"""Pages and files of a served site, made when somebody asks for them.

While somebody writes, each change makes the whole site anew, and nobody looks at most of it.
"""

from collections.abc import Callable, Iterable, Mapping
from posixpath import normpath
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

Environ = Mapping[str, Any]
Start = Callable[..., Any]
Make = Callable[[], object]
MISSING = "404"


def is_live() -> bool:
    """Whether the server watches for changes: without that, MkDocs calls nobody when it serves."""
    context = click.get_current_context(silent=True)
    return context is None or bool(context.params.get("livereload", True))


class OnDemand:
    """What waits to be asked for in one build after another."""

    def __init__(self) -> None:
        """Have nothing that waits."""
        self._waiting: dict[str, Make] = {}
        self._lock = Lock()
        self._is_held = False

    def begin(self) -> None:
        """A build begins: what waited is out of date, and nothing is made until it ends."""
        self.end()
        self._lock.acquire()
        self._is_held = True
        self._waiting = {}

    def end(self) -> None:
        """A build has ended, or stopped."""
        if self._is_held:
            self._is_held = False
            self._lock.release()

    def add(self, address: str, make: Make) -> None:
        """Let a file wait; `make` writes it."""
        self._waiting[address] = make

    def attend(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        """Make what the server is asked for and does not find."""
        answer, above = server.serve_request, urlsplit(config.site_url or "/").path

        def app(environ: Environ, start: Start) -> Iterable[bytes]:
            while True:  # what was made may be gone again, when somebody saves a file meanwhile
                told: list[tuple[Any, ...]] = []
                response = answer(environ, lambda *said, told=told: told.append(said))
                if not told[-1][0].startswith(MISSING) or not self._made(environ, above):
                    start(*told[-1])
                    return response

        server.set_app(app)

    def _made(self, environ: Environ, above: str) -> bool:
        """Whether the file at an address waited, and was made."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        end = "index.html" if path.endswith("/") else ""
        address = normpath(f"/{path.removeprefix(above)}{end}").lstrip("/")
        with self._lock:
            for name in (address, f"{address}/index.html"):
                make = self._waiting.get(name)
                if make is not None:
                    make()  # and when that fails, it fails each time that somebody asks
                    del self._waiting[name]
                    return True
        return False

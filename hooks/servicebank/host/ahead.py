"""Bodies rendered beside the check, by a process of their own, and kept between builds."""

import sys
from contextlib import suppress
from multiprocessing.connection import Connection

from servicebank.host.forks import context, fork, processors
from servicebank.prose.body import Body, body, key, remember
from servicebank.prose.body_cache import BodyCache

if sys.platform == "linux":
    from fcntl import F_SETPIPE_SZ, fcntl

FEW = 50
"""Bodies that are rendered sooner than a process is begun."""
ROOM = 1 << 20
"""Bytes that may wait to be rendered, as much as systems let anybody have without asking."""


class Ahead:
    """Bodies of one build, rendered as soon as their texts have passed the check."""

    def __init__(self, cache: BodyCache | None) -> None:
        """With a cache only the bodies are rendered that it does not hold."""
        self._cache = cache
        self._known: dict[str, Body] = {}
        self._waiting: dict[str, tuple[str, str]] = {}
        self._helper: _Helper | None = None
        if cache is not None:
            cache.read()

    def tell(self, text: str, folder: str) -> None:
        """A text has passed; its body is rendered now, elsewhere, or in the end."""
        name = key(text, folder)
        kept = self._cache.body(name) if self._cache else None
        if kept is not None:
            self._known[name] = kept
        else:
            self._waiting[name] = text, folder
            if self._helper is not None:
                self._helper.send((text, folder))
            elif len(self._waiting) == FEW and processors() > 1:
                self._begin()

    def _begin(self) -> None:
        with suppress(OSError):
            self._helper = _Helper()
            for waiting in self._waiting.values():
                self._helper.send(waiting)

    def end(self) -> None:
        """Have all bodies at hand, and keep them for the next build."""
        if self._helper is not None:
            self._known |= self._helper.rendered()
        self.stop()
        remember(self._known)
        self._known |= {name: body(*text) for name, text in self._waiting.items()}
        if self._cache is not None:
            self._cache.write(self._known)

    def stop(self) -> None:
        """Let go of the other process, whatever it is doing."""
        if self._helper is not None:
            self._helper.stop()
        self._helper = None


class _Helper:
    """Another process, which renders what it is sent and gives everything back in the end.

    When it fails it gives nothing, and the bodies are rendered here, where the fault can be told.
    """

    def __init__(self) -> None:
        read, self._out = context().Pipe(duplex=False)
        self._back, answer = context().Pipe(duplex=False)
        _widen(self._out)
        with read, answer:
            self._process = fork(_render, read, answer)

    def send(self, text: tuple[str, str]) -> None:
        """Hand over a text and the folder that it stands in."""
        with suppress(BrokenPipeError):
            self._out.send(text)

    def rendered(self) -> dict[str, Body]:
        """The bodies of all that was sent, by key."""
        with suppress(OSError, EOFError):
            self._out.send(None)
            bodies: dict[str, Body] = self._back.recv()
            return bodies
        return {}

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.join()
        self._out.close()
        self._back.close()


def _widen(line: Connection) -> None:
    """Let as much wait in a pipe as its readers may be behind."""
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl(line.fileno(), F_SETPIPE_SZ, ROOM)


def _render(texts: Connection, answer: Connection) -> None:
    """Render what comes, and send everything back in the end."""
    rendered: dict[str, Body] = {}
    while (text := texts.recv()) is not None:
        rendered[key(*text)] = body(*text)
    answer.send(rendered)

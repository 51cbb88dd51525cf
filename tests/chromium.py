"""A browser, and folders on a server of this machine."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, sync_playwright

SYSTEM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Names of a system's own Chromium, the same as in .ci/chromium; else Playwright's is taken."""
OPTIONS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the server's name
        """Keep still."""

    def copyfile(self, source: Any, outputfile: Any) -> None:  # noqa: ANN401 - the server's own types
        """Send a file, unless the browser has gone on to another page."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium; raises playwright's error when there is none."""
    found = next((path for name in SYSTEM if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=OPTIONS)
        yield browser
        browser.close()


@contextmanager
def served(folder: Path, answering: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a folder on a server of this machine."""
    handler = partial(answering, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()

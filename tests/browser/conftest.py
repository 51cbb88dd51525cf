"""A browser, and the built site on a server of this machine."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.builds import Build

SYSTEM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Names of a system's own Chromium, the same as in .ci/chromium; else Playwright's is taken."""
OPTIONS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the server's name
        """Keep still."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; without one the tests fail."""
    found = next((path for name in SYSTEM if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(built: Build) -> Iterator[str]:
    """The address of this repository's site."""
    with _served(built.site) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_site(neutralised: Build) -> Iterator[str]:
    """The address of a site of hostile texts."""
    with _served(neutralised.site) as address:
        yield address


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The address of a folder on a server of this machine."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()

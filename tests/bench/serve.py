"""How soon `mkdocs serve` shows an edit."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic, perf_counter, sleep

from tests.bench.build import FEW
from tests.bench.clock import seconds
from tests.bench.engines import COLD, EDITED, MKDOCS, clean, edit, lay_ours
from tests.bench.generator import write_bank
from tests.builds import environment

HOST = "127.0.0.1"
ADDRESS = f"/fall/{EDITED}/"
ROUNDS = 2
PAUSE, REST = 0.05, 3.0
"""Seconds between two looks at a page, and before an edit, so that the server is idle again."""
MOST = 600
"""Seconds that a page may be waited for."""


def ratio(folder: Path, cases: int = FEW) -> float:
    """From an edit to its page, over a whole cold build; the better of two each."""
    project = folder / COLD.project
    lay_ours(write_bank(folder / "bank", cases), project)
    built = min(_built(project) for _ in range(ROUNDS))
    with served(project) as page:
        _wait(page, bool)
        return min(_shown(project, page) for _ in range(ROUNDS)) / built


@contextmanager
def served(project: Path) -> Iterator[Callable[[], str]]:
    """The page of the case to be edited, from a server that ends with the block, however it ends.

    The page is empty until the server has it; asked after the server's end, it raises
    CalledProcessError.
    """
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{HOST}:{port}"]
    with (
        TemporaryFile() as output,
        subprocess.Popen(
            command,
            cwd=project,
            env=environment(TMPDIR=str(project.parent)),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as server,
    ):

        def page() -> str:
            if server.poll() is not None:
                output.seek(0)
                told = output.read().decode()
                raise subprocess.CalledProcessError(server.returncode, command, told)
            return _page(port)

        try:
            yield page
        finally:
            os.killpg(server.pid, signal.SIGKILL)


def _built(project: Path) -> float:
    clean(project)
    return seconds(MKDOCS, project)


def _shown(project: Path, page: Callable[[], str]) -> float:
    sleep(REST)
    begun = perf_counter()
    new = edit(project)
    _wait(page, lambda text: new in text)
    return perf_counter() - begun


def _wait(page: Callable[[], str], is_there: Callable[[str], bool]) -> None:
    until = monotonic() + MOST
    while not is_there(page()):
        if monotonic() > until:
            raise TimeoutError(f"{ADDRESS} is not shown within {MOST} s")
        sleep(PAUSE)


def _page(port: int) -> str:
    with (
        closing(HTTPConnection(HOST, port, timeout=MOST)) as connection,
        suppress(OSError, HTTPException),
    ):
        connection.request("GET", ADDRESS)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        if answer.status == HTTPStatus.OK:
            return text
    return ""

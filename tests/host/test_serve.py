"""The site while its cases are being written: MkDocs' own server, on a copy."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from tests.builds import MKDOCS, a_project, environment
from tests.makers import a_case_text

LONGEST = 20
"""Seconds within which a change must show."""
PAUSE = 0.1


@dataclass(frozen=True)
class Server:
    """A running server and the bank that it shows."""

    cases: Path
    port: int

    def write(self, name: str, title: str, **changes: str) -> None:
        """Write a case, as an editor does when it saves."""
        text = a_case_text(title=title, **changes)
        (self.cases / name).write_text(text, encoding="utf-8")

    def get(self, path: str) -> str:
        """The page at a path; empty when there is none or the server does not answer."""
        status, text = self.answer(path)
        return text if status == 200 else ""

    def answer(self, path: str) -> tuple[int, str]:
        """The status and the text of what a path is answered with; 0 without an answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        except (OSError, HTTPException):
            return 0, ""
        finally:
            connection.close()

    def waits_for(self, path: str, text: str) -> bool:
        """Whether a page comes to have a text; for an empty text, whether the page goes away."""
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            page = self.get(path)
            if (text in page) if text else not page:
                return True
            time.sleep(PAUSE)
        return False


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of a small bank; each test has a case of its own."""
    with _serving(tmp_path_factory.mktemp("served")) as found:
        yield found


@contextmanager
def _serving(folder: Path, *options: str) -> Iterator[Server]:
    project = a_project(
        folder,
        {f"{name}.md": a_case_text(title=f"Fallet {name} i byn") for name in ("ett", "tre", "fem")},
    )
    found = Server(project / "cases", _free_port())
    command = [*MKDOCS, "serve", "--dev-addr", f"127.0.0.1:{found.port}", *options]
    with (project / "output.txt").open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, cwd=project, env=environment(), stdout=output, stderr=subprocess.STDOUT
        )
        try:
            assert found.waits_for("/", "Banken"), (project / "output.txt").read_text("utf-8")
            yield found
        finally:
            process.terminate()
            process.wait(LONGEST)


def test_an_edited_case_shows(server: Server) -> None:
    server.write("ett.md", "Fallet ett fick en ny titel")

    assert server.waits_for("/fall/ett/", "Fallet ett fick en ny titel")
    assert server.waits_for("/fall/", "Fallet ett fick en ny titel")


def test_a_new_case_shows(server: Server) -> None:
    assert server.get("/fall/tva/") == ""

    server.write("tva.md", "Fallet två är alldeles nytt")

    assert server.waits_for("/fall/tva/", "Fallet två är alldeles nytt")
    assert server.waits_for("/tjanster/post-paket/", "Fallet två är alldeles nytt")


def test_a_removed_case_goes_away(server: Server) -> None:
    assert server.waits_for("/fall/tre/", "Fallet tre i byn")

    (server.cases / "tre.md").unlink()

    assert server.waits_for("/fall/tre/", "")
    listed = server.get("/fall/")
    assert "Alla fall" in listed
    assert "Fallet tre i byn" not in listed


def test_a_case_with_an_error_waits_until_it_is_mended(server: Server) -> None:
    server.write("fem.md", "Fallet fem med ett fel", status="pågår")
    log = server.cases.parent / "output.txt"
    end = time.monotonic() + LONGEST
    while "not-a-choice" not in log.read_text("utf-8") and time.monotonic() < end:
        time.sleep(PAUSE)

    assert "cases/fem.md" in log.read_text("utf-8")
    assert "Traceback" not in log.read_text("utf-8")

    server.write("fem.md", "Fallet fem är lagat nu")
    assert server.waits_for("/fall/fem/", "Fallet fem är lagat nu")


def test_what_nobody_has_asked_for_yet_is_made_when_somebody_does(server: Server) -> None:
    assert "Uppsala län" in server.get("/platser/uppsala-lan/")
    assert server.get("/data/v1/cases.json").startswith("{")
    assert server.get("/feed.xml").startswith("<?xml")
    assert server.get("/fall/nobody/") == ""


def test_without_watching_for_changes_every_page_is_there(tmp_path: Path) -> None:
    with _serving(tmp_path / "project", "--no-livereload") as server:
        assert "Fallet ett i byn" in server.get("/fall/ett/")
        assert server.get("/data/v1/cases.json").startswith("{")
        assert server.get("/fall/nobody/") == ""


def test_a_page_is_found_without_the_slash_at_its_end(server: Server) -> None:
    assert server.answer("/fall/ett")[0] == 302
    assert "Fallet ett" in server.get("/fall/ett/")


def test_the_servers_own_script_is_not_forbidden(server: Server) -> None:
    page = server.get("/fall/ett/")

    assert "livereload" in page
    assert "Content-Security-Policy" not in page


def test_the_finder_says_that_a_served_site_cannot_be_searched(server: Server) -> None:
    page = server.get("/fall/")

    assert "går den inte att söka i" in page
    assert "finder/finder.js" not in page
    assert not server.get("/pagefind/pagefind-entry.json")

"""The command `servicebank new`."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from click.testing import CliRunner, Result

from servicebank.cli import main
from servicebank.source.document import read_document
from tests.makers import ROOT, a_bank, a_case_text, checked, rules

FILL_IN = {"empty-value", "hidden-comment", "source-not-cited"}
"""Rules that ask for what is not written yet."""
CTRL_C = "\x03"
TITLE = "Lanthandeln i Norrvik"
PROMPT = "> "
PATIENCE = 20
"""Seconds in which something must be said."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with a bank."""
    monkeypatch.chdir(tmp_path)
    organisations = "[{name: Sörbo byalag, kind: forening}]"
    macken = a_case_text(title="Macken i Sörbo", organisations=organisations)
    a_bank(tmp_path / "cases", {"macken.md": macken})
    return tmp_path


def _new(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments])


def _front(text: str) -> Mapping[str, Any]:
    source = read_document(text.encode(), PurePosixPath("a.md"))
    assert source.front is not None, source.faults
    return source.front.plain


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "cases").glob("*.md"))


def _talk(folder: Path, answers: Iterable[str], *arguments: str) -> tuple[int, str]:
    """The exit code, and all that somebody sees who answers at a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "servicebank", "new", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "COLUMNS": "200"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=lambda: _sit_down(theirs),  # noqa: PLW1509 - for Ctrl-C
    )
    os.close(theirs)
    shown = ""
    try:
        for answer in answers:
            shown += _until(ours, PROMPT)
            if answer == CTRL_C:
                _interrupt(process, ours)
            else:
                os.write(ours, f"{answer}\n".encode())
        shown += _until(ours, None)
        return process.wait(PATIENCE), shown.replace("\r\n", "\n")
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _sit_down(terminal: int) -> None:
    """Make it the process's own, and hear Ctrl-C even where the tests run in the background."""
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _interrupt(process: subprocess.Popen[bytes], screen: int) -> None:
    """Press Ctrl-C until it is heard: Python misses one that comes right before it reads."""
    while process.poll() is None:
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.3)
            break
        os.write(screen, CTRL_C.encode())
        with suppress(subprocess.TimeoutExpired):
            process.wait(2)


def _until(screen: int, end: str | None) -> str:
    """What comes on a terminal until it ends in some way, or until it is left."""
    content = b""
    while end is None or not content.decode(errors="replace").endswith(end):
        assert select.select([screen], [], [], PATIENCE)[0], content.decode()
        try:
            content += os.read(screen, 65_536)
        except OSError:  # how Linux says that nobody is there any more
            break
    return content.decode()


def test_a_draft_is_written_from_options_alone(here: Path) -> None:
    result = _new(
        "--title", TITLE, "--service", "mack", "--service", "apotek", "--form", "lanthandel",
        "--region", "heby kommun", "--place", "Norrvik", "--status", "running",
        "--organisation", "Norrviks byalag", "--source-url", "https://example.org/a",
    )  # fmt: skip

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("cases/lanthandeln-i-norrvik.md är sparad.\n")
    assert "servicebank check cases/lanthandeln-i-norrvik.md" in result.stdout
    front = _front((here / "cases" / "lanthandeln-i-norrvik.md").read_text("utf-8"))
    assert {name: front[name] for name in ("title", "services", "forms", "regions", "state")} == {
        "title": TITLE,
        "services": ["drivmedel", "apotek"],
        "forms": ["lanthandel"],
        "regions": ["Heby"],
        "state": "draft",
    }
    assert front["sources"]["example-org"]["url"] == "https://example.org/a"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--title", TITLE),
        ("--from", "macken"),
        ("--status", "ended"),
        ("--lang", "en"),
        (
            "--source-title",
            "Byn",
            "--source-publisher",
            "Bladet",
            "--source-accessed",
            "2026-05-04",
        ),
    ],
)
def test_a_draft_only_asks_to_be_filled_in(here: Path, arguments: tuple[str, ...]) -> None:
    assert _new(*arguments, "--id", "nytt").exit_code == 0

    findings = checked(here / "cases").findings
    assert {str(finding.mark.path) for finding in findings} == {"nytt.md"}
    assert set(rules(findings)) <= FILL_IN


def test_terms_and_organisations_of_an_earlier_case_come_along(here: Path) -> None:
    assert here.is_dir()

    front = _front(_new("--from", "macken", "--dry-run").stdout)

    assert (front["services"], front["organisations"], front["title"]) == (
        ["post-paket"],
        [{"name": "Sörbo byalag", "kind": "forening"}],
        "",
    )


@pytest.mark.parametrize("arguments", [("--dry-run",), ("-o", "-")])
def test_a_draft_can_be_shown_instead_of_written(here: Path, arguments: tuple[str, ...]) -> None:
    result = _new("--title", TITLE, *arguments)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("---\n# Rader som börjar med #")
    assert _names(here) == ["macken.md"]


def test_a_draft_can_be_written_elsewhere(here: Path) -> None:
    result = _new("--title", TITLE, "-o", "utkast.md")

    assert result.stdout.startswith("utkast.md är sparad.\n")
    assert _front((here / "utkast.md").read_text("utf-8"))["title"] == TITLE
    assert _names(here) == ["macken.md"]


def test_a_file_that_is_there_is_never_written_over(here: Path) -> None:
    before = (here / "cases" / "macken.md").read_bytes()
    (here / "cases" / "lank.md").symlink_to("/nonexistent/macken")

    assert _new("--title", "Macken").exit_code == 0
    assert _new("--title", TITLE, "--id", "macken").exit_code == 2
    assert _new("--title", TITLE, "--id", "lank").exit_code == 2
    assert _new("--title", TITLE, "-o", "cases/macken.md").exit_code == 2
    assert _new("--title", TITLE, "-o", "cases/lank.md").exit_code == 2
    assert (here / "cases" / "macken.md").read_bytes() == before
    assert _names(here) == ["lank.md", "macken-2.md", "macken.md"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--title", "Mack"), "title: ”title” har 4 tecken."),
        (("--service", "kärnkraft"), "”kärnkraft” finns inte i ordlistan"),
        (("--region", "Hebby"), "Menade du ”Heby”"),
        (("--status", "pågår"), "Menade du ”running”"),
        (("--from", "nobody"), "Det finns inget fall ”nobody”"),
        (("--id", "Åsen"), "”Åsen” kan inte vara ett filnamn."),
        (("--title", "En mack\x1b[31m"), "osynliga tecken"),
        (("-o", "nowhere/a.md"), "nowhere/a.md går inte att skriva"),
        (("--lang", "fi"), "--lang"),
        (("--colour", "red"), "--colour"),
    ],
)
def test_wrong_answers_are_told_and_nothing_is_written(
    here: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = _new(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert _names(here) == ["macken.md"]


def test_there_must_be_a_bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    result = _new("--lang", "en", "--service", "mack")

    assert result.exit_code == 2
    assert result.stderr == f"No bank.yml was found at {tmp_path}. Name its folder with --bank.\n"


def test_the_settings_must_be_right(here: Path) -> None:
    (here / "cases" / "bank.yml").write_text("name: 1\n", encoding="utf-8")

    result = _new("--title", TITLE)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Det finns fel i cases/bank.yml. Kör servicebank check först.\n"


def test_the_help_names_the_facets_of_the_bank(here: Path) -> None:
    assert here.is_dir()

    shown = _new("--help").stdout

    assert all(f"--{name} " in shown for name in ("service", "region", "title", "from", "dry-run"))


def test_the_help_is_there_without_a_bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert "--title" in _new("-h").stdout


def test_another_bank_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_bank(tmp_path / "bank")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    assert _new("--bank", "../bank", "--service", "mack", "--id", "nytt").exit_code == 0
    assert (tmp_path / "bank" / "nytt.md").is_file()


ANSWERS = (
    "Mack", TITLE, "", "", "unknown",  # title, told to be too short; need; action; outcome
    "mack", "butik", "1", "",  # services: found, offered, chosen
    "lanthandel", "", "heby", "", "",  # forms, regions, programmes
    "Norrvik", "2", "", "1",  # place, status, started, evidence
    "Norrviks byalag", "förening", "",  # organisations: name, kind, and no other
    "Byn tog över", "Bladet", "", "2026-05-04",  # source
)  # fmt: skip


def test_somebody_at_a_terminal_is_asked(here: Path) -> None:
    code, shown = _talk(here, (*ANSWERS, ""))

    assert code == 0, shown
    assert "”title” har 4 tecken." in shown
    assert "Valt: Drivmedel (drivmedel)" in shown
    assert "1: Dagligvaror (dagligvaror)" in shown
    front = _front((here / "cases" / "lanthandeln-i-norrvik.md").read_text("utf-8"))
    assert {name: front[name] for name in ("title", "outcome", "services", "status", "place")} == {
        "title": TITLE,
        "outcome": "unknown",
        "services": ["drivmedel", "dagligvaror"],
        "status": "running",
        "place": "Norrvik",
    }
    assert front["organisations"] == [{"name": "Norrviks byalag", "kind": "forening"}]
    assert front["sources"] == {
        "bladet": {
            "title": "Byn tog över",
            "publisher": "Bladet",
            "url": "",
            "accessed": "2026-05-04",
        }
    }
    assert set(rules(checked(here / "cases").findings)) <= FILL_IN


def test_the_name_of_the_file_can_be_another(here: Path) -> None:
    answers = (*[""] * 12, "macken", "Åre", "norrvik-butik")

    code, shown = _talk(here, answers, "--title", TITLE, "--place", "Norrvik")

    assert code == 0, shown
    assert "Det finns redan ett fall ”macken”." in shown
    assert "”Åre” kan inte vara ett filnamn." in shown
    assert "norrvik-butik.md" in _names(here)


@pytest.mark.parametrize("count", [0, 6, len(ANSWERS)])
def test_whoever_stops_leaves_nothing_behind(here: Path, count: int) -> None:
    code, shown = _talk(here, (*ANSWERS[:count], CTRL_C))

    assert code == 1, shown
    assert shown.endswith("Avbrutet. Ingenting är sparat.\n")
    assert _names(here) == ["macken.md"]


def test_only_what_is_not_given_is_asked_for(here: Path) -> None:
    answered = ("--from", "macken", "--title", TITLE, "--id", "nytt")

    code, shown = _talk(here, [""] * 9, *answered)

    assert code == 0, shown
    assert "Serviceslag: skriv ett ord" not in shown
    assert "nytt.md" in _names(here)

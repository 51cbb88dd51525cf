"""The command `servicebank check`."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from servicebank.cli import main
from tests.makers import a_bank, a_case_text

BAD = a_case_text(status="pågår")
FINDING = {
    "rule", "level", "message", "help", "path", "line", "column", "end_column", "suggestion",
}  # fmt: skip


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_a_clean_bank_ends_with_zero(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": a_case_text()})

    result = _check()

    assert (result.exit_code, result.stdout) == (0, "7 filer kontrollerade: inget att rätta.\n")


def test_errors_end_with_one(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": BAD})

    result = _check()

    assert result.exit_code == 1
    assert result.stdout.startswith("cases/macken.md\n  9:9 fel[not-a-choice]")


def test_the_day_is_that_of_a_build(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_bank(here / "cases", {"macken.md": a_case_text()})
    day = datetime(2025, 1, 1, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))

    result = _check()

    assert result.exit_code == 1
    assert "fel[future-date]" in result.stdout


def test_a_day_that_is_none_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_bank(here / "cases", {"macken.md": a_case_text()})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "igår")

    result = _check()

    assert result.exit_code == 2
    assert result.stderr == "SOURCE_DATE_EPOCH ska vara ett antal sekunder sedan 1970.\n"


def test_warnings_end_with_zero(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": a_case_text(programmes="[]")})

    result = _check()

    assert result.exit_code == 0
    assert "empty-list" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--bank", "."),
        ("--bank", "nowhere"),
        ("nowhere.md",),
        ("--format", "xml"),
        ("--lang", "fi"),
        ("--colour",),
    ],
)
def test_wrong_use_ends_with_two(here: Path, arguments: tuple[str, ...]) -> None:
    assert here.is_dir()

    result = _check(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


def test_the_way_out_is_told_when_there_is_no_bank(here: Path) -> None:
    result = _check("--lang", "en")

    assert result.stderr == f"No bank.yml was found at {here}. Name its folder with --bank.\n"


def test_findings_can_be_read_by_programs(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": BAD})

    result = _check("--format", "json")
    whole = json.loads(result.stdout)

    assert result.exit_code == 1
    assert (whole.keys(), whole["version"], whole["checked"]) == (
        {"version", "checked", "findings"},
        1,
        7,
    )
    (finding,) = whole["findings"]
    assert finding.keys() == FINDING
    assert {name: finding[name] for name in ("rule", "level", "path", "line", "column")} == {
        "rule": "not-a-choice",
        "level": "error",
        "path": "cases/macken.md",
        "line": 9,
        "column": 9,
    }


def test_findings_can_be_told_in_english(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": BAD})

    assert '"pågår" is not a choice for "status".' in _check("--lang", "en").stdout


def test_one_file_can_be_asked_for(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": BAD, "butiken.md": a_case_text(title="Butiken i Ekby")})

    assert _check("cases/macken.md").exit_code == 1
    assert _check("cases/butiken.md").exit_code == 0


def test_a_folder_can_be_asked_for(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": BAD, "methods/karta.md": "text"})

    result = _check("cases/methods")

    assert result.exit_code == 1
    assert "macken.md" not in result.stdout


def test_a_file_elsewhere_is_checked_with_the_bank_that_is_named(here: Path) -> None:
    a_bank(here / "cases")
    (here / "outside").mkdir()
    (here / "outside" / "macken.md").write_text(BAD, encoding="utf-8")

    result = _check("outside/macken.md", "--bank", "cases")

    assert result.exit_code == 1
    assert result.stdout.startswith("outside/macken.md\n")


def test_a_bank_elsewhere_keeps_its_own_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = a_bank(tmp_path / "bank", {"macken.md": BAD})
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    assert _check(str(bank)).stdout.startswith(f"{bank}/macken.md\n")


@pytest.mark.parametrize("name", ["-h", "--help"])
def test_the_help_names_every_option(name: str) -> None:
    shown = _check(name).stdout

    assert all(option in shown for option in ("--bank", "--format", "--lang"))


def test_a_place_with_nothing_to_check_is_wrong_use(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": BAD})

    result = _check("cases/vocabulary")

    assert result.exit_code == 2
    assert result.stderr == "Det finns inget att kontrollera i cases/vocabulary.\n"


def test_links_in_circles_do_not_stop_the_check_of_another_file(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": a_case_text()})
    (bank / "runt.md").symlink_to("runt.md")

    result = _check("cases/macken.md")

    assert (result.exit_code, result.stdout) == (0, "1 fil kontrollerad: inget att rätta.\n")


def test_a_link_to_a_case_is_not_taken_for_the_case(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": BAD})
    (bank / "lank.md").symlink_to("macken.md")

    assert "cases/macken.md\n" in _check("cases/macken.md").stdout


def test_two_files_of_the_same_name_are_both_checked(here: Path) -> None:
    a_bank(here / "cases", {})
    for folder, text in (("one", BAD), ("two", a_case_text())):
        (here / folder).mkdir()
        (here / folder / "macken.md").write_text(text, encoding="utf-8")

    result = _check("one/macken.md", "two/macken.md", "--bank", "cases")

    assert "one/macken.md\n" in result.stdout


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_an_odd_file_name_cannot_steer_a_terminal(here: Path, form: str) -> None:
    bank = a_bank(here / "cases", {})
    (bank / "a\u009b\u202e.md").write_text(BAD, encoding="utf-8")
    (bank / "b\udcff.md").write_text(BAD, encoding="utf-8")

    shown = _check("--format", form).stdout

    assert json.loads(shown)
    assert not {"\u009b", "\u202e", "\udcff"}.intersection(shown)


def test_the_summary_of_a_job_is_a_table(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_bank(here / "cases", {"macken.md": BAD})
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")

    result = _check("--format", "github")

    assert result.stdout.startswith("::error file=cases/macken.md,line=")
    assert "| cases&#47;macken&#46;md | " in Path("summary.md").read_text("utf-8")


def test_findings_can_be_counted_by_rule(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": BAD})

    assert _check("--statistics").stdout == (
        "     1  fel[not-a-choice]\n7 filer kontrollerade: 1 fel, 0 varningar.\n"
    )


@pytest.mark.parametrize("form", ["text", "github", "json", "sarif"])
def test_stray_files_of_any_name_are_told_safely(
    here: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = a_bank(here / "cases", {})
    for name in ("a\n::error::b.js", "::stop-commands::x", "##[error]x", "\udcff.html", "a\u202e"):
        (bank / name).touch()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")

    result = _check("--format", form)

    commands = [line for line in result.stdout.split("\n") if line.lstrip().startswith("::")]
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert result.stdout.count("stray-file") >= 5
    assert all(line.startswith("::error file=cases/") for line in commands)
    assert len(commands) == (5 if form == "github" else 0)
    assert not {"\u202e", "\udcff"}.intersection(result.stdout)


def test_a_stray_file_that_is_asked_for_is_told_for_what_it_is(here: Path) -> None:
    a_bank(here / "cases", {"macken.txt": BAD})

    result = _check("cases/macken.txt", "--lang", "en")

    assert result.exit_code == 1
    assert result.stdout.startswith("cases/macken.txt\n  1:1 error[stray-file] ")
    assert "its name must end in .md" in result.stdout

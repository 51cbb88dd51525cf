"""The command `servicebank links`."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from servicebank.cli import main
from tests.makers import a_bank, a_case_text

TODAY = datetime.now(UTC).date()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    a_bank(tmp_path / "cases", {"a-case.md": a_case_text()})
    return tmp_path


def _run(*links: Mapping[str, object], successful: int = 5) -> Result:
    report = {"successful": successful, "error_map": {"site/x": links}, "timeout_map": {}}
    Path("outside.json").write_text(json.dumps(report), encoding="utf-8")
    return CliRunner().invoke(main, ["links", "outside.json"])


GONE = {"url": "https://example.org/service", "status": {"text": "x", "code": 404}}
OTHER = {"url": "https://example.com/", "status": {"text": "x", "code": 404}}


def test_sources_that_do_not_answer_are_remembered_and_no_other_links(here: Path) -> None:
    result = _run(GONE, OTHER)

    assert (result.exit_code, result.output) == (
        0,
        "1 källa svarade inte, 0 av dem tre gånger eller fler.\n",
    )
    lines = (here / "cases" / "links.txt").read_text(encoding="utf-8").splitlines()
    assert lines[2:] == [f"https://example.org/service 1 {TODAY} {TODAY} 404"]


def test_a_line_changed_by_hand_is_written_anew(here: Path) -> None:
    (here / "cases" / "links.txt").write_text("hej\n", encoding="utf-8")

    assert _run(GONE).exit_code == 0
    assert "hej" not in (here / "cases" / "links.txt").read_text(encoding="utf-8")


def test_when_not_one_link_answers_nothing_is_written(here: Path) -> None:
    result = _run(GONE, successful=0)

    assert result.exit_code == 2
    assert "inte en enda" in result.output or "ingen enda" in result.output
    assert not (here / "cases" / "links.txt").exists()


def test_without_a_bank_the_way_out_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    result = _run(GONE)

    assert result.exit_code == 2
    assert "servicebank check" in result.output


def test_a_file_that_cannot_be_written_is_told(here: Path) -> None:
    (here / "cases" / "links.txt").mkdir()

    result = _run(GONE)

    assert result.exit_code == 2
    assert "går inte att skriva" in result.output

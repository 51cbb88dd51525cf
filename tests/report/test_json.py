"""Findings for programs."""

import json
from pathlib import PurePosixPath

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say
from servicebank.report.json import document
from servicebank.report.telling import Telling

HOSTILE = "a\n::error::b\r\x1b[31m\0\u2028##[error]"


def _document(*findings: Finding) -> str:
    return document(findings, 3, Telling(catalog=Catalog.load("en")))


def test_a_finding_has_all_its_fields() -> None:
    finding = Finding(
        "unknown-term",
        Mark(PurePosixPath("cases/macken.md"), 6, 12, 17),
        say('"{name}" is not defined.', name="mack"),
        say('Did you mean "{near}"?', near="drivmedel"),
        "drivmedel",
        Level.WARNING,
    )

    assert json.loads(_document(finding)) == {
        "version": 1,
        "checked": 3,
        "findings": [
            {
                "rule": "unknown-term",
                "level": "warning",
                "message": '"mack" is not defined.',
                "help": 'Did you mean "drivmedel"?',
                "path": "cases/macken.md",
                "line": 6,
                "column": 12,
                "end_column": 17,
                "suggestion": "drivmedel",
            }
        ],
    }


def test_what_there_is_none_of_is_null() -> None:
    finding = Finding("empty", Mark(PurePosixPath("a.md")), say("The file is empty."))
    row = json.loads(_document(finding))["findings"][0]

    assert (row["help"], row["suggestion"], row["level"]) == (None, None, "error")


def test_a_bank_without_findings_is_an_empty_list() -> None:
    assert json.loads(_document()) == {"version": 1, "checked": 3, "findings": []}


def test_no_value_can_steer_a_terminal_or_begin_a_line() -> None:
    path = PurePosixPath(f"{HOSTILE}.md")
    written = _document(
        Finding("empty", Mark(path), say('"{name}" is not defined.', name=HOSTILE), None, HOSTILE)
    )

    assert not {"\x1b", "\r", "\0"} & set(written)
    assert not any(line.lstrip().startswith("::") for line in written.split("\n"))
    assert "##[" not in written
    assert json.loads(written)["findings"][0]["suggestion"] == HOSTILE

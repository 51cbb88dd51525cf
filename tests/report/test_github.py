"""Findings for a workflow on GitHub."""

from pathlib import PurePosixPath

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say
from servicebank.report.github import SHOWN, report, table
from servicebank.report.telling import Telling

PLAIN = Telling(catalog=Catalog.load("en"))


def _finding(name: str = "x", path: str = "a.md", level: Level = Level.ERROR) -> Finding:
    mark = Mark(PurePosixPath(path), 2, 3, 5)
    return Finding("unknown-term", mark, say('"{name}" is not defined.', name=name), level=level)


def _report(*findings: Finding) -> list[str]:
    return report(findings, 1, PLAIN).split("\n")


def test_a_finding_is_a_command_on_its_line() -> None:
    command, count = _report(_finding())

    assert command == (
        '::error file=a.md,line=2,col=3,endColumn=5,title=unknown-term::"x" is not defined.'
    )
    assert count == "1 file checked: 1 error, 0 warnings."


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("100 %", "100 %25"),
        ("a\n::error::b", "a%0A::error::b"),
        ("a\r\nb", "a%0D%0Ab"),
        ("\x1b[31m", "<U+001B>[31m"),
    ],
)
def test_a_message_cannot_end_its_command(name: str, shown: str) -> None:
    command, _ = _report(_finding(name))

    assert command.endswith(f'::"{shown}" is not defined.')


def test_a_path_cannot_end_its_property() -> None:
    command, _ = _report(_finding(path="a,line=9::b%.md"))

    assert command.startswith("::error file=a%2Cline=9%3A%3Ab%25.md,line=2,")


@pytest.mark.parametrize("level", [Level.ERROR, Level.WARNING])
def test_no_more_are_annotated_than_are_shown(level: Level) -> None:
    lines = _report(*(_finding(str(number), level=level) for number in range(SHOWN + 3)))

    assert [line.startswith("::") for line in lines] == [True] * SHOWN + [False] * 4


def test_the_table_has_a_row_for_each_finding() -> None:
    lines = table((_finding("ab"), _finding("c")), 1, PLAIN).split("\n")

    assert lines == [
        "| File | Place | What is wrong | What to write instead |",
        "| --- | --- | --- | --- |",
        "| a&#46;md | 2&#58;3 | &#34;ab&#34; is not defined&#46; |  |",
        "| a&#46;md | 2&#58;3 | &#34;c&#34; is not defined&#46; |  |",
        "",
        "1 file checked: 2 errors, 0 warnings.",
        "",
    ]


@pytest.mark.parametrize("name", ["a|b", "<b>", "[a](https://x.se)", "![i](https://x.se)", "`a`"])
def test_a_cell_holds_no_markup(name: str) -> None:
    row = table((_finding(name),), 1, PLAIN).split("\n")[2]

    assert row.count("|") == 5
    assert not set("<>[]()!`").intersection(row)


def test_a_clean_bank_needs_no_table() -> None:
    assert table((), 3, PLAIN) == "3 files checked: nothing to mend.\n"

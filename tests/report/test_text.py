"""Findings for people."""

from pathlib import PurePosixPath

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import Sentence, say
from servicebank.report.telling import Telling
from servicebank.report.text import WIDTH, one_line, report, safe

ENGLISH = Catalog.load("en")


def _beside(text: str) -> Telling:
    """How findings are told beside one line."""
    return Telling(catalog=ENGLISH, line=lambda _mark: text)


def _finding(
    line: int = 1, column: int = 1, end: int = 1, path: str = "a.md", **changes: str
) -> Finding:
    message = say('"{name}" is not defined.', name=changes.get("name", "x"))
    level = Level(changes.get("level", "error"))
    return Finding(
        "unknown-term", Mark(PurePosixPath(path), line, column, end), message, level=level
    )


def _excerpt(text: str, column: int, end: int) -> tuple[str, str]:
    """What the report shows of a line, and the signs that the caret stands under."""
    shown = report((_finding(1, column, end),), 1, _beside(text)).split("\n")
    line, carets = (part.partition("| ")[2] for part in shown[2:4])
    return line, line[carets.index("^") : len(carets)]


def test_findings_stand_under_their_file() -> None:
    findings = (_finding(2, 3, 5), _finding(4, 1, 2, level="warning"), _finding(path="b.md"))
    lines = {2: "ab cd", 4: "x"}

    assert report(
        findings, 2, Telling(catalog=ENGLISH, line=lambda mark: lines.get(mark.line, ""))
    ).split("\n") == [
        "a.md",
        '  2:3 error[unknown-term] "x" is not defined.',
        "         2 | ab cd",
        "           |   ^^",
        '  4:1 warning[unknown-term] "x" is not defined.',
        "         4 | x",
        "           | ^",
        "",
        "b.md",
        '  1:1 error[unknown-term] "x" is not defined.',
        "",
        "2 files checked: 2 errors, 1 warning.",
    ]


@pytest.mark.parametrize(
    ("checked", "expected"),
    [(0, "0 files checked"), (1, "1 file checked"), (2, "2 files checked")],
)
def test_a_bank_without_findings_is_one_line(checked: int, expected: str) -> None:
    assert report((), checked, Telling(catalog=ENGLISH)) == f"{expected}: nothing to mend."


@pytest.mark.parametrize(
    ("text", "column", "end", "marked"),
    [
        ("title: Macken", 8, 14, "Macken"),
        ("å: 😀 *b", 6, 8, "*b"),
        ("title: Macken", 8, 8, "M"),
        ("x" * 300 + "här" + "y" * 300, 301, 304, "här"),
        ("x" * 300 + "här", 301, 304, "här"),
        ("här" + "y" * 300, 1, 4, "här"),
        ("\x07\x07här", 3, 6, "här"),
        ("x" * 200 + "\x07här" + "y" * 200, 202, 205, "här"),
        ("x" * 99 + "å", 100, 101, "å"),
    ],
)
def test_the_place_is_underlined(text: str, column: int, end: int, marked: str) -> None:
    assert _excerpt(text, column, end)[1] == marked


def test_a_long_line_is_cut_around_the_place() -> None:
    line, marked = _excerpt("x" * 300 + "här" + "y" * 300, 301, 304)

    assert len(line) == WIDTH
    assert line.index(marked) == WIDTH // 2


def test_a_long_place_is_underlined_as_far_as_it_is_shown() -> None:
    line, marked = _excerpt("x" * 500, 101, 501)

    assert len(line) == WIDTH
    assert line.endswith(marked)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain åäö 😀", "plain åäö 😀"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\nb", "a<U+000A>b"),
        ("a\r\0\x9b", "a<U+000D><U+0000><U+009B>"),
        ("a\u202eb\u2028", "a<U+202E>b<U+2028>"),
        ("::error::x", "<U+003A>:error::x"),
        ("  ::error::x", "  <U+003A>:error::x"),
        ("a ##[stop-commands]x", "a ##<U+005B>stop-commands]x"),
        ("\udcff.md", "<U+DCFF>.md"),
    ],
)
def test_text_cannot_steer_a_terminal_or_a_workflow(text: str, expected: str) -> None:
    assert safe(text) == expected


@pytest.mark.parametrize(
    "hostile", ["\n::error::x", "::error::x", " ::error::x", "##[error]", "\x1b]0;x\x07", "\u202e"]
)
def test_nothing_that_was_written_is_shown_raw(hostile: str) -> None:
    finding = _finding(path=hostile, name=hostile)

    shown = report((finding,), 1, _beside(hostile))

    assert not any(line.lstrip().startswith("::") for line in shown.split("\n"))
    assert "##[" not in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "\n" not in one_line(finding, ENGLISH)


def test_a_finding_can_be_put_on_one_line() -> None:
    finding = Finding(
        "empty", Mark(PurePosixPath("a.md"), 2, 3, 4), Sentence("Empty."), Sentence("Write.")
    )

    assert one_line(finding, ENGLISH) == "a.md:2:3: error empty: Empty. Write."

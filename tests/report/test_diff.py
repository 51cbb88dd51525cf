"""What mending changes, for people and for other programs."""

from pathlib import PurePosixPath

import pytest

from servicebank.language.catalog import Catalog
from servicebank.report.diff import MOST_LINES, diff
from servicebank.report.telling import Telling

PLAIN = Telling(catalog=Catalog.load("en"))
PATH = PurePosixPath("cases/a.md")


def _changed(before: str, after: str) -> list[str]:
    """The lines of a diff below its head."""
    return diff(PATH, before, after, PLAIN).split("\n")[3:]


def test_a_diff_shows_the_lines_that_differ_and_some_around_them() -> None:
    before = "".join(f"{number}\n" for number in range(20))

    assert diff(PATH, before, before.replace("7\n", "sju\n", 1), PLAIN) == "\n".join(
        (
            "--- cases/a.md",
            "+++ cases/a.md",
            "@@ -5,7 +5,7 @@",
            *(" 4", " 5", " 6", "-7", "+sju", " 8", " 9", " 10"),
        )
    )


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("a\nb", "a\nb\n", [" a", "-b", "\\ No newline at end of file", "+b"]),
        ("a\r\n", "a\n", ["-a<U+000D>", "+a"]),
        ("\ufeffa\n", "a\n", ["-<U+FEFF>a", "+a"]),
        ("a \n", "a\n", ["-a ", "+a"]),
        ("a\x1b[31m\n", "b\u202e\n", ["-a<U+001B>[31m", "+b<U+202E>"]),
        ("a\x0bb\u2028c\n", "a\n", ["-a<U+000B>b<U+2028>c", "+a"]),
    ],
)
def test_what_cannot_be_seen_is_shown(before: str, after: str, changed: list[str]) -> None:
    assert _changed(before, after) == changed


def test_a_file_name_cannot_steer_a_terminal() -> None:
    shown = diff(PurePosixPath("a\x1b\n::error::.md"), "a\n", "b\n", PLAIN)

    assert "\x1b" not in shown
    assert not any(line.startswith("::") for line in shown.split("\n"))


def test_very_many_lines_are_not_compared() -> None:
    assert diff(PATH, "a\n" * MOST_LINES, "b\n", PLAIN) == (
        "cases/a.md has too many lines to show what changes."
    )


def test_lines_are_in_colour_where_a_person_sees_them() -> None:
    shown = diff(PATH, "a\n", "b\n", Telling(catalog=Catalog.load("en"), is_coloured=True))

    assert "\x1b[31m-a\x1b[0m\n\x1b[32m+b\x1b[0m" in shown


def test_a_personal_number_is_not_shown() -> None:
    assert "811218-9876" not in diff(PATH, "a 811218-9876 \n", "a 811218-9876\n", PLAIN)

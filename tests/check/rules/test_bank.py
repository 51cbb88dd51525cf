"""What takes several texts to see."""

import pytest

from servicebank.language.catalog import Catalog
from tests.makers import a_case_text, a_source, some_sources, told


def test_an_earlier_name_leads_to_one_case_only() -> None:
    cases = [
        a_source(a_case_text(title=f"Fallet {name}", aliases="[gammal]"), f"{name}.md")
        for name in "ab"
    ]

    assert [(str(f.mark.path), f.rule) for f in told(some_sources(*cases))] == [
        ("b.md", "alias-taken")
    ]


def _twins(*names: str) -> list[tuple[str, str]]:
    cases = (
        a_source(a_case_text(title=f"Fallet nummer {number}"), name)
        for number, name in enumerate(names)
    )
    english = Catalog.load("en")
    return [
        (str(finding.mark.path), english(finding.message))
        for finding in told(some_sources(*cases))
        if finding.rule == "twin-names"
    ]


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("Macken.md", "macken.md", "The file name differs from Macken.md only in capitals."),
        ("STRASSE.md", "straße.md", "The file name differs from STRASSE.md only in capitals."),
        ("a\u030asen.md", "\u00e5sen.md", "only in how its letters are stored."),
        ("A\u030aSEN.md", "\u00e5sen.md", "only in how its letters are stored."),
        ("one/a.md", "two/a.md", "There is another file named a.md, in one."),
    ],
)
def test_names_that_are_one_on_some_computers_are_told(
    first: str, other: str, expected: str
) -> None:
    ((path, message),) = _twins(first, other)

    assert path == other
    assert message.endswith(expected)


@pytest.mark.parametrize(("first", "other"), [("asen.md", "åsen.md"), ("a-1.md", "a-2.md")])
def test_names_that_are_two_everywhere_are_not_twins(first: str, other: str) -> None:
    assert _twins(first, other) == []

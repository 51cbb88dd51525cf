"""Headings, in their order."""

import pytest

from tests.check.rules.telling import said
from tests.makers import BODY, rules


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("## Lösning\n", "### Lösning\n", ["missing-section"]),
        ("## Lösning\n", "# Lösning\n", ["heading-level"]),
        ("## Lösning\n", "## lösning\n", ["unknown-section"]),
        ("## Lösning\n", "## Lösning ##\n", []),
        ("## Lösning\n", "## Lösning\n\n### Vägen\n", []),
        ("## Lösning\n", "## Lösning\n\n#### Vägen\n", ["heading-level"]),
        ("## Lärdomar\n", "## Resultat\nMer.[^bladet]\n\n## Lärdomar\n", ["section-order"]),
        ("## Utgångsläge\n", "\n\n## Utgångsläge\n", []),
        ("## Utgångsläge\n", "Inledning.\n\n## Utgångsläge\n", ["text-before-heading"]),
        (BODY, "", ["missing-section"]),
        (BODY, "Text.[^bladet]\n", ["missing-section"]),
    ],
)
def test_the_headings_are_those_of_the_bank(old: str, new: str, expected: list[str]) -> None:
    assert sorted(rules(said({}, body=BODY.replace(old, new)))) == sorted(expected)

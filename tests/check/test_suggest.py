"""What somebody most likely meant."""

import pytest

from servicebank.check.suggest import nearest, nearest_term
from tests.makers import the_world


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("organisation", "organisations"),
        ("Status", "status"),
        ("oganisations", "organisations"),
        ("kalla", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found_when_one_is_near(word: str, expected: str | None) -> None:
    assert nearest(word, ("organisations", "status", "sources")) == expected


@pytest.mark.parametrize(
    ("vocabulary", "word", "expected"),
    [
        ("services", "Drivmedel", "drivmedel"),
        ("services", "mack", "drivmedel"),
        ("services", "petrol station", "drivmedel"),
        ("services", "drivmedell", "drivmedel"),
        ("services", "kärnkraft", None),
        ("forms", "lanthandeln", "lanthandel"),
        ("organisation-kinds", "förening", "forening"),
        ("organisation-kinds", "länsstyrelsen", "lansstyrelse"),
        ("se-regions", "heby", "0331"),
        ("se-regions", "Hebby", "0331"),
        ("se-regions", "Kalmar lan", "08"),
        ("se-regions", "Upplands-Väsby", "0114"),
        ("se-regions", "Atlantis", None),
    ],
)
def test_a_term_is_found_by_what_people_call_it(
    vocabulary: str, word: str, expected: str | None
) -> None:
    assert nearest_term(word, the_world().vocabularies[vocabulary]) == expected

"""Words as parts of addresses."""

import pytest

from servicebank.check.settings import regions
from servicebank.language.slug import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norrbottens län", "norrbottens-lan"),
        ("Malung-Sälen", "malung-salen"),
        ("Upplands Väsby", "upplands-vasby"),
        ("Göteborg – Öst!", "goteborg-ost"),
        (" A  b ", "a-b"),
        ("Straße", "strasse"),
        ("idé", "ide"),
        ("", ""),
    ],
)
def test_words_become_small_letters_with_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_places_beside_each_other_have_different_addresses() -> None:
    vocabulary = regions()
    counties = [term.id for term in vocabulary.children(None)]

    for parent in (None, *counties):
        slugs = [term.slug for term in vocabulary.children(parent)]
        assert len(set(slugs)) == len(slugs)

"""Alphabetical order."""

import unicodedata

import pytest

from servicebank.language.collation import collate


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("sv", ["Ale", "Eda", "Essunga", "Zinkgruvan", "Åmål", "Älmhult", "Örebro"]),
        ("en", ["Ale", "Älmhult", "Åmål", "Eda", "Essunga", "Örebro", "Zinkgruvan"]),
    ],
)
def test_each_language_has_its_own_order(language: str, expected: list[str]) -> None:
    assert sorted(set(expected), key=collate(language)) == expected


def test_capitals_sort_with_their_small_letters() -> None:
    assert sorted(["Öland", "mack", "Zon", "öar", "Mack"], key=collate("sv")) == [
        "Mack",
        "mack",
        "Zon",
        "öar",
        "Öland",
    ]


def test_accents_sort_as_their_letters() -> None:
    assert sorted(["idf", "idé", "ida", "ide"], key=collate("sv")) == ["ida", "ide", "idé", "idf"]


def test_letters_in_two_parts_sort_as_one() -> None:
    words = [unicodedata.normalize("NFD", word) for word in ("Ö", "Å", "Z", "Ä")]

    assert [unicodedata.normalize("NFC", word) for word in sorted(words, key=collate("sv"))] == [
        "Z",
        "Å",
        "Ä",
        "Ö",
    ]


def test_an_unknown_language_sorts_by_base_letters() -> None:
    assert sorted(["Ö", "P", "N"], key=collate("xx")) == ["N", "Ö", "P"]

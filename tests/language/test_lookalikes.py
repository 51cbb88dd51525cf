"""Letters that look like others."""

import unicodedata

import pytest

from servicebank.language.lookalikes import LETTERS, disguises, plain


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("H\u0430rbo", "Harbo"),  # Cyrillic
        ("\u041d\u0435b\u0443", "Heby"),
        ("post-p\u0430ket", "post-paket"),
        ("end_re\u0430son", "end_reason"),
        ("\u03bdär", "vär"),  # Greek
        ("\u13a2orsby", "Torsby"),  # Cherokee
        ("\u0585rnsköldsvik", "ornsköldsvik"),  # Armenian
        ("H\u0251rbo", "Harbo"),  # a phonetic alphabet
        ("\u0130re", "Ire"),
        ("\uff28arbo", "Harbo"),  # of full width
        ("\U0001d407\U0001d41arbo", "Harbo"),  # of mathematics
        ("\U0001d7d0\U0001d7ce", "20"),
        ("\uff12\uff10\uff11\uff10", "2010"),
        ("\ufb01ck", "fick"),  # one sign for two
        ("\u2160", "I"),
        ("A\u030akerby", "Åkerby"),  # a letter and its accent
        ("\u212bkerby", "Åkerby"),  # the unit of length
        ("\u212aalmar", "Kalmar"),  # the unit of temperature
    ],
    ids=ascii,
)
def test_a_word_is_read_as_it_looks(word: str, expected: str) -> None:
    assert list(disguises(word))
    assert plain(word) == expected


@pytest.mark.parametrize(
    "word",
    [
        "Åkerby", "Sámediggi", "jïh", "đihtto", "ŋ", "ǩiõll", "Łódź", "Þór", "ﻻ", "Trần", "Đức",
        "Россия", "Київ", "Анна", "Αθήνα", "Հայաստան", "العربية", "עברית", "ไทย", "हिन्दी", "北京",
        "m²", "CO₂", "½", "①", "kΩ", "μm", "TNFα", "NFκB", "µg", "№", "ª", "1:a", "A-Ö", "Ἀθῆναι",
    ],
)  # fmt: skip
def test_a_word_of_one_alphabet_is_what_it_is(word: str) -> None:
    assert (list(disguises(word)), plain(word)) == ([], word)


def test_a_letter_that_looks_like_no_other_is_of_another_alphabet() -> None:
    assert list(disguises("\u0416orvik")) == [("\u0416", "")]


def test_the_letters_are_of_their_alphabets_and_look_like_latin_ones() -> None:
    odd = [
        letter
        for alphabet, letters in LETTERS.items()
        for letter, seen in letters.items()
        if not unicodedata.name(letter).startswith(f"{alphabet} ")
        or not unicodedata.name(seen).startswith("LATIN ")
    ]

    assert odd == []

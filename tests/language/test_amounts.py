"""Sums and currencies as people write them."""

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from servicebank.language.amounts import currency, read_sum
from servicebank.language.catalog import LANGUAGES


@pytest.mark.parametrize(
    ("text", "number", "is_exact"),
    [
        ("1 000 000", 1000000, True),
        ("1\u00a0000\u00a0000", 1000000, True),
        ("1\u202f000", 1000, True),
        ("250.000", 250000, True),
        ("1,000,000", 1000000, True),
        ("1'000'000", 1000000, True),
        ("1,500", 1500, False),
        ("250.000:-", 250000, False),
        ("1000000 kr", 1000000, False),
        ("250 000 kronor", 250000, False),
        ("SEK 25 000", 25000, False),
        ("25 tkr", 25000, False),
        ("1,5 miljoner", 1500000, False),
        ("1,5 miljoner kronor", 1500000, False),
        ("1.5 million", 1500000, False),
        ("2 mnkr", 2000000, False),
        ("ca 25 000", 25000, False),
        ("1000,00", 1000, False),
    ],
)
def test_a_sum_is_read_in_whole_units(text: str, number: int, *, is_exact: bool) -> None:
    assert read_sum(text) == (number, is_exact)


@pytest.mark.parametrize(
    "text",
    [
        "", "många", "-1", "0x1F", "4_0", "12 34", "1,5", "1000,50", "10 %", "1e5", "en miljon",
        "1.500 miljoner", "2 000 eller 3 000", "1 000 000 000 miljoner", "1" * 300_000,
    ],
)  # fmt: skip
def test_what_is_no_whole_sum_is_not_read(text: str) -> None:
    assert read_sum(text) is None


@given(st.integers(1000, 10**13 - 1), st.sampled_from(LANGUAGES))
def test_every_sum_is_read_as_babel_writes_it(number: int, language: str) -> None:
    found = read_sum(format_decimal(number, locale=language))

    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kr", "SEK"), ("Kr.", "SEK"), ("SEK kr", "SEK"), ("kronor", "SEK"), ("sek", "SEK"),
        (":-", "SEK"), ("euro", "EUR"), ("€", "EUR"), ("nok", "NOK"), ("xyz", None), ("", None),
    ],
)  # fmt: skip
def test_a_currency_is_read_from_words_and_signs(text: str, code: str | None) -> None:
    assert currency(text) == code

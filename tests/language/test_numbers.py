"""Dates, numbers and sums in words."""

import pytest

from servicebank.language.numbers import date_text, money_text, number_text
from servicebank.model.date import PartialDate


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("2010", "sv", "2010"),
        ("2010-12", "sv", "december 2010"),
        ("2010-12-07", "sv", "7 december 2010"),
        ("2010", "en", "2010"),
        ("2010-12", "en", "December 2010"),
        ("2010-12-07", "en", "7 December 2010"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(
    written: str, language: str, expected: str
) -> None:
    assert date_text(PartialDate.parse(written), language) == expected


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (0, "sv", "0"),
        (1000, "sv", "1\u00a0000"),
        (1234567, "sv", "1\u00a0234\u00a0567"),
        (1234567, "en", "1,234,567"),
    ],
)
def test_thousands_are_set_apart(value: int, language: str, expected: str) -> None:
    assert number_text(value, language) == expected


@pytest.mark.parametrize(
    ("amount", "currency", "language", "expected"),
    [
        (250000, "SEK", "sv", "250\u00a0000\u00a0kr"),
        (250000, "SEK", "en", "250,000\u00a0SEK"),
        (1, "EUR", "sv", "1\u00a0€"),
    ],
)
def test_a_sum_has_its_currency(amount: int, currency: str, language: str, expected: str) -> None:
    assert money_text(amount, currency, language) == expected

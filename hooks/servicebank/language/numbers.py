"""Dates and sums as a language writes them."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal

from servicebank.model.date import PartialDate

EUROPEAN = {"en": "en_GB"}
"""Languages that are written in more than one way, and the one that is written here."""


@lru_cache(maxsize=4096)
def date_text(value: PartialDate, language: str) -> str:
    """The date in words, as exact as it is."""
    if value.month is None:
        return str(value.year)
    if value.day is None:
        return format_skeleton("yMMMM", date(value.year, value.month, 1), locale=_locale(language))
    return format_date(value.first, "long", locale=_locale(language))


def number_text(value: int, language: str) -> str:
    """The number with the language's thousands separator."""
    return format_decimal(value, locale=language)


@lru_cache(maxsize=4096)
def money_text(amount: int, currency: str, language: str) -> str:
    """A sum with the sign of its currency, without fractions."""
    pattern = "#,##0\u00a0\u00a4"
    return format_currency(
        amount,
        currency,
        pattern,
        locale=language,
        currency_digits=False,
        decimal_quantization=False,
    )


def _locale(language: str) -> str:
    return EUROPEAN.get(language, language)

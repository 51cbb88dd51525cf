"""Dates as people write them, read as those that the bank has."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from servicebank.language.calendar import misspelt_month, month, weekdays
from servicebank.language.dateforms import FORMS, INEXACT, SPANS, Parts
from servicebank.language.likeness import plain
from servicebank.language.spellings import ABOUT, DECADES, FILLERS
from servicebank.model.date import PartialDate

LONGEST = 60
"""Characters of a text that is read as a date."""
TIME = re.compile(r"[ t](?:kl[. ]{0,2})?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?$")
DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
AROUND = re.compile(r" ?([-./]) ?")
BESIDE_WORDS = re.compile(r"(?<![0-9])[-./]|[-./](?![0-9])|[\s,:'\u2019]")
"""What says nothing: spaces, and signs that are not between two numbers."""
TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")
DIGITS = {4: "y", 1: "n", 2: "n", 8: "e", 6: "s"}
"""Letters of `dateforms` for numbers by how many digits they have."""
MONTHS, DAYS = range(1, 13), range(1, 32)
LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text can mean as a date."""

    dates: tuple[PartialDate, ...]
    """All that the calendar has."""
    is_exact: bool
    """Whether the text says neither more nor less than its only date."""


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """A day that its month does not have."""

    days: int
    """How many days the month has."""


@dataclass(frozen=True, slots=True)
class Span:
    """A time with a beginning and an end."""

    start: PartialDate
    end: PartialDate


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years."""

    first: int


class _Part(NamedTuple):
    """A part of a date."""

    letter: str
    """As in `dateforms`; empty for what says nothing."""
    number: int | None = None
    is_exact: bool = True


def read_date(text: str, today: date) -> Reading | NoSuchDay | Span | Decade | None:
    """What a text means as a date; None when it is none.

    A year of two digits is the last one up to `today`.
    """
    if len(text) > LONGEST:
        return None
    parts = tuple(_parts(text))
    form = "".join(part.letter for part in parts)
    numbers = tuple(part.number for part in parts if part.number is not None)
    if form == "yd":
        return Decade(numbers[0])
    if form in SPANS:
        return _span(*SPANS[form](numbers))
    if form not in FORMS:
        return None
    is_exact = form not in INEXACT and all(part.is_exact for part in parts)
    return _reading(tuple(FORMS[form](numbers, today)), is_exact=is_exact)


def _parts(text: str) -> Iterable[_Part]:
    words = unicodedata.normalize("NFKC", text).casefold().translate(DASHES).strip(" .")
    words = AROUND.sub(r"\1", " ".join(TIME.sub("", words).split()))
    return map(_part, TOKEN.findall(BESIDE_WORDS.sub(" ", words)))


def _part(token: str) -> _Part:
    if token.isascii() and token.isdecimal():
        return _Part(DIGITS.get(len(token), "?"), int(token))
    if token in SIGNS:
        return _Part(token)
    said = WORDS.get(plain(token))
    return said or _month(token)


def _month(word: str) -> _Part:
    number = month(word)
    if number is not None:
        return _Part("m", number)
    misspelt = misspelt_month(word)
    return _Part("?") if misspelt is None else _Part("m", misspelt, is_exact=False)


SIGNS = frozenset("-./")
WORDS = {
    **dict.fromkeys((plain(word) for word in ABOUT), _Part("", is_exact=False)),
    **dict.fromkeys((*weekdays(), *(plain(word) for word in FILLERS)), _Part("")),
    **dict.fromkeys((plain(word) for word in DECADES), _Part("d")),
    "": _Part("", is_exact=False),
}
"""What words without diacritics say in a date; signs for doubt have no letters at all."""


def _reading(forms: tuple[Parts, ...], *, is_exact: bool) -> Reading | NoSuchDay | None:
    dates = tuple(dict.fromkeys(found for form in forms if (found := _date(form)) is not None))
    if dates:
        return Reading(dates, is_exact and len(dates) == 1)
    months = {days for form in forms if (days := _days(form)) is not None}
    return NoSuchDay(months.pop()) if len(months) == 1 else None


def _date(parts: Parts) -> PartialDate | None:
    year, month_, day = parts
    if year is None or (month_ is not None and month_ not in MONTHS) or day == 0:
        return None
    try:
        return PartialDate.parse(str(PartialDate(year, month_, day)))
    except ValueError:
        return None


def _days(parts: Parts) -> int | None:
    """How many days a month has, when a day is written that it lacks but others have."""
    year, month_, day = parts
    if month_ is None or day is None or month_ not in MONTHS or day not in DAYS:
        return None
    days = monthrange(year or LEAP_YEAR, month_)[1]
    return days if day > days else None


def _span(start: Parts, end: Parts) -> Span | None:
    first, last = _date(start), _date(end)
    return Span(first, last) if first and last and first.first <= last.first else None

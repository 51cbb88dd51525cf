"""Swedish personal identity numbers and coordination numbers (Tax Agency, SKV 704 and SKV 707)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

BEGINNING = re.compile(r"[0-9]{6,99}")
NUMBER = re.compile(
    r"(?<!97[89]-)(1[89]|20)?([0-9]{2})([0-9]{2})([0-9]{2})"
    r"([-+ \u00a0\u2010-\u2013\u2212]?)([0-9]{4})(?![0-9])"
)
COORDINATION = 60
"""What the day of a coordination number is more than that of its date."""
MONTHS = frozenset(f"{month:02}".encode() for month in range(1, 13))
BEFORE = {6: 2, 8: 4, 10: 2, 12: 4}
"""How many digits in a row a number can have, and how many of them come before the month."""
ONLY_DIGITS = bytes(code if chr(code) in "0123456789" else ord(" ") for code in range(256))
DIGIT = re.compile(r"[0-9]")
HIDDEN = "\u2022"
CENTURIES = ("19", "20")
"""Centuries that a number without one can be of; a leap day is in one of them or in none."""


class PersonalNumber(NamedTuple):
    """A personal number in a text."""

    start: int
    end: int
    is_coordination: bool
    """Whether it is of the kind for those who are not in the population register."""
    is_bare: bool
    """Whether it is ten digits without a sign, which a telephone number can be too."""


def personal_numbers(text: str, today: date = date.max) -> Iterator[PersonalNumber]:
    """The numbers of people born until a day: with a date that has been and the right check digit.

    Organisation numbers have 20 or more in place of a month, so they are none.
    """
    for begun in BEGINNING.finditer(text):
        found = NUMBER.match(text, begun.start())
        if found is None:
            continue
        century, year, month, day, sign, last = found.groups()
        is_glued = not sign and _is_letter(text, found.start() - 1) | _is_letter(text, found.end())
        if is_glued or last.startswith("000") or not _is_checked(year + month + day + last):
            continue
        moved = int(day) > COORDINATION
        born = (int(month), int(day) - COORDINATION * moved)
        years = (int(one + year) for one in ([century] if century else CENTURIES))
        if any(_is_past(one, *born, today) for one in years):
            yield PersonalNumber(*found.span(), moved, not sign.strip() and not century)


def may_have_numbers(latin: bytes) -> bool:
    """Whether a text in Latin-1 has digits in a row with a month where a number has one."""
    rows = latin.translate(ONLY_DIGITS).split()
    places = ((row, BEFORE[len(row)]) for row in rows if len(row) in BEFORE)
    return any(row[place : place + 2] in MONTHS for row, place in places)


def masked(text: str) -> str:
    """The text with every digit of a personal number hidden, and of the same length."""
    parts, done = list[str](), 0
    for found in personal_numbers(text):
        parts += (text[done : found.start], DIGIT.sub(HIDDEN, text[found.start : found.end]))
        done = found.end
    return "".join((*parts, text[done:]))


def _is_letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and text[place].isalpha()


def _is_checked(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (Luhn's, ISO/IEC 7812-1)."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0  # noqa: PLR2004 - digits


def _is_past(year: int, month: int, day: int, today: date) -> bool:
    try:
        return date(year, month, day) <= today
    except ValueError:
        return False

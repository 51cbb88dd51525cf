"""Sums and currencies as people write them, read as those that the bank has."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from babel.numbers import list_currencies

from servicebank.language.spellings import ABOUT, CURRENCIES, MULTIPLES

LONGEST = 60
"""Characters of a text that is read as a sum."""
MOST = 10**13
"""Sums have fewer digits than this."""
SUM = re.compile(r"([^\d]{0,20}?) ?([0-9][0-9 .,'_]{0,30}) ?([^\d]{0,40})")
GROUPED = re.compile(r"[0-9]{1,3}(?:([ .,'_])[0-9]{3})(?:\1[0-9]{3}){0,4}")
DECIMAL = re.compile(r"([0-9]{1,13})[.,]([0-9]{1,2})")


class Sum(NamedTuple):
    """A sum that was read."""

    number: int
    is_exact: bool
    """Whether only the signs between the thousands were taken away."""


def read_sum(text: str) -> Sum | None:
    """What a text means in whole units of a currency; None when it is no such sum."""
    if len(text) > LONGEST:
        return None
    found = SUM.fullmatch(" ".join(unicodedata.normalize("NFKC", text).casefold().split()))
    if found is None:
        return None
    words = [word for word in re.split(r"[ .]", f"{found[1]} {found[3]}") if word]
    times = [MULTIPLES[word] for word in words if word in MULTIPLES]
    if len(times) > 1 or not all(map(_is_known, words)):
        return None
    number = _number(found[2].rstrip(" .,"), times[0] if times else 1)
    is_doubtful = words or GROUPED.fullmatch(found[2]) is None or found[2].count(",") == 1
    return Sum(int(number), not is_doubtful) if number is not None and number < MOST else None


def currency(text: str) -> str | None:
    """The code of the currency that a word, a sign or a code in small letters means."""
    words = " ".join(text.casefold().replace(".", " ").split())
    return CURRENCIES.get(words) or (words.upper() if words.upper() in list_currencies() else None)


def _is_known(word: str) -> bool:
    return word in MULTIPLES or word in ABOUT or currency(word) is not None


def _number(digits: str, times: int) -> Decimal | None:
    """A number times another, when that is whole."""
    decimal = DECIMAL.fullmatch(digits)
    if decimal:
        digits = f"{decimal[1]}.{decimal[2]}"
    elif digits.isdecimal() or (GROUPED.fullmatch(digits) and (times == 1 or " " in digits)):
        digits = re.sub(r"[ .,'_]", "", digits)
    else:
        return None
    number = Decimal(digits) * times
    return number if number == int(number) else None

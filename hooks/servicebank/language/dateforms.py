"""The orders that years, months and days are written in.

A form is a word with a letter for each part: `y` a number of four digits, `n` one of two or one,
`e` and `s` numbers of eight and six, `m` the name of a month, `d` the ending of a decade, and the
sign between two numbers as it stands.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

Numbers = tuple[int, ...]
"""The numbers of a text, those of named months among them."""
Parts = tuple[int | None, int | None, int | None]
"""Year, month and day; all that are None were not said."""


def _either_order(numbers: Numbers, _today: date) -> Iterable[Parts]:
    """Day before month, as most write, or month before day, as Americans do."""
    first, second, year = numbers
    return {(year, second, first): None, (year, first, second): None}


def _eight_digits(numbers: Numbers, _today: date) -> Iterable[Parts]:
    """Year first, or last."""
    digits = f"{numbers[0]:08}"
    first = (int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    last = (int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    return [parts for parts in (first, last) if FIRST <= parts[0] <= LAST]


def _six_digits(numbers: Numbers, today: date) -> Iterable[Parts]:
    """A short year first or last, or a whole year with its month."""
    digits = f"{numbers[0]:06}"
    short = (int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    whole = int(digits[:4]), int(digits[4:]), None
    return [*_short_years(short, today), *([whole] if FIRST <= whole[0] <= LAST else [])]


def _short_years(numbers: Numbers, today: date) -> Iterable[Parts]:
    """A year of two digits first or last."""
    first, second, third = numbers
    return [(_year(first, today), second, third), (_year(third, today), second, first)]


def _year(short: int, today: date) -> int:
    """The last year up to today that ends with two digits."""
    year = today.year - today.year % 100 + short
    return year if year <= today.year else year - 100


Form = Callable[[Numbers, date], Iterable[Parts]]
FIRST, LAST = 1800, 2199
"""Years that numbers without signs between them can begin or end with."""
FORMS: Mapping[str, Form] = {
    "y": lambda n, _: [(n[0], None, None)],
    **dict.fromkeys(("ym", "y-n", "y.n", "y/n", "yn"), lambda n, _: [(n[0], n[1], None)]),
    **dict.fromkeys(("my", "n/y", "n-y", "n.y", "ny"), lambda n, _: [(n[1], n[0], None)]),
    **dict.fromkeys(("y-n-n", "y.n.n", "y/n/n", "ynn", "ymn"), lambda n, _: [(n[0], n[1], n[2])]),
    **dict.fromkeys(("nmy", "n/ny", "n.ny", "n-ny"), lambda n, _: [(n[2], n[1], n[0])]),
    "mny": lambda n, _: [(n[2], n[0], n[1])],
    "nm": lambda n, _: [(None, n[1], n[0])],
    **dict.fromkeys(("n.n.y", "n/n/y", "n-n-y", "nny"), _either_order),
    "e": _eight_digits,
    "s": _six_digits,
    **dict.fromkeys(("n-n-n", "n.n.n", "n/n/n", "nnn", "nmn"), _short_years),
    "n/n-n": lambda n, today: [(_year(n[2], today), n[1], n[0])],
}
"""What the parts of each form can mean."""
INEXACT = frozenset({"y/n", "s", "n-n-n", "n.n.n", "n/n/n", "nnn", "n/n-n", "nmn"})
"""Forms that may be something else: two years, or a day from another century."""
SPANS: Mapping[str, Callable[[Numbers], tuple[Parts, Parts]]] = {
    **dict.fromkeys(("y-y", "y/y", "yy"), lambda n: ((n[0], None, None), (n[1], None, None))),
    "mmy": lambda n: ((n[2], n[0], None), (n[2], n[1], None)),
    "mymy": lambda n: ((n[1], n[0], None), (n[3], n[2], None)),
    "n-nmy": lambda n: ((n[3], n[2], n[0]), (n[3], n[2], n[1])),
}
"""What the parts of each form of a span begin and end with."""

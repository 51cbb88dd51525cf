"""Figures of a text as numbers, in digits or in words."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import zip_longest

Words = Mapping[str, int | Fraction]
SWEDISH: Words = {
    word: number
    for number, words in enumerate(
        (
            "två tvåan",
            "tre tredje",
            "fyra fjärde",
            "fem femte",
            "sex sjätte",
            "sju sjunde",
            "åtta åttonde",
            "nio nionde",
            "tio tionde",
            "elva elfte",
            "tolv tolfte",
            "tretton trettonde",
            "fjorton fjortonde",
            "femton femtonde",
            "sexton sextonde",
            "sjutton sjuttonde",
            "arton artonde",
            "nitton nittonde",
            "tjugo tjugonde",
        ),
        start=2,
    )
    for word in words.split()
} | {
    "tjugoen": 21, "tjugotvå": 22, "tjugotre": 23, "tjugofyra": 24, "tjugofem": 25, "tjugosex": 26,
    "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80,
    "nittio": 90, "hundra": 100, "hundratal": 100, "tusen": 1000, "tusentals": 1000,
    "miljon": 10**6, "miljoner": 10**6, "dussin": 12,
}  # fmt: skip
"""Words that are figures; one is left out, since it is mostly an article, and so is second."""
ENGLISH: Words = {
    word: number
    for number, words in enumerate(
        (
            "two",
            "three third",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh",
            "eight eighth",
            "nine ninth",
            "ten tenth",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ),
        start=2,
    )
    for word in words.split()
} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "thousand": 1000, "million": 10**6, "dozen": 12,
}  # fmt: skip
HALF = Fraction(1, 2)
PARTS: Words = {
    "hälften": HALF, "tredjedel": Fraction(1, 3), "tredjedelar": Fraction(1, 3),
    "fjärdedel": Fraction(1, 4), "fjärdedelar": Fraction(1, 4), "femtedel": Fraction(1, 5),
}  # fmt: skip
"""Words for parts of a whole."""
SAID: Words = {**SWEDISH, **PARTS}
TIMES = {
    "tusen": 1000, "miljon": 10**6, "miljoner": 10**6, "mnkr": 10**6, "mkr": 10**6, "tkr": 1000,
    "miljard": 10**9, "miljarder": 10**9, "thousand": 1000, "million": 10**6, "hundra": 100,
    "hundred": 100,
}  # fmt: skip
"""Words that a number before them is multiplied by."""
MILE = 10
"""Kilometres of a Swedish mile."""
WHOLE = (10**3, 10**6, 10**9)
MANY = 10_000
"""From here on numbers are often told in thousands or millions."""
HALF_A_YEAR = 6
"""Months."""
NUMBER = re.compile(
    r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])|[0-9]+[.,][0-9]+(?![0-9])|[0-9]+"
)
TOKEN = re.compile(rf"(?P<number>{NUMBER.pattern})|(?P<word>[^\W\d_]+)")
THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


def figures(text: str) -> frozenset[Fraction]:
    """The numbers that a Swedish text says in one way or another; no number is one."""
    return frozenset(number for number in _all(text, SAID) if number != 1)


def english_figures(text: str) -> frozenset[Fraction]:
    """The numbers that an English text says."""
    plain = THOUSANDS.sub("", text)
    return frozenset(number for number in _all(plain, ENGLISH) if number != 1)


def meanings(text: str) -> frozenset[Fraction]:
    """The numbers that may be said by somebody who retells a Swedish text.

    A number may be told in thousands or as a whole, a Swedish mile as kilometres, a third as one
    of three, and half a year as six months.
    """
    told = figures(text)
    whole = {Fraction(number, times) for number in told for times in WHOLE if number >= MANY}
    parts = {1 / number for number in told if 0 < number < HALF}
    months = {Fraction(HALF_A_YEAR)} if "halvår" in text else set[Fraction]()
    return told | whole | parts | months | {*_lengths(text)}


def _lengths(text: str) -> Iterator[Fraction]:
    """Lengths in miles as kilometres, and the other way round."""
    for number, unit in _measured(text, SAID):
        if unit == "mil":
            yield number * MILE
        elif unit in {"km", "kilometer"}:
            yield number / MILE


def _all(text: str, words: Words) -> Iterator[Fraction]:
    for number, _ in _measured(text, words):
        yield number


def _measured(text: str, words: Words) -> Iterator[tuple[Fraction, str]]:
    """Numbers, each with the word right after it."""
    tokens = list(TOKEN.finditer(text))
    following = zip_longest(tokens, tokens[1:])
    for token, after in following:
        number, unit = _number(token, words), _unit(text, token, after)
        if number is not None and unit in TIMES:
            next(following)
            yield number * TIMES[unit], ""
        elif number is not None:
            yield number, unit


def _unit(text: str, token: re.Match[str], after: re.Match[str] | None) -> str:
    is_next = after is not None and text[token.end() : after.start()].isspace()
    return (after["word"] or "").casefold() if after is not None and is_next else ""


def _number(token: re.Match[str], words: Words) -> Fraction | None:
    if token["number"] is None:
        found = words.get(token["word"].casefold())
        return Fraction(found) if found is not None else None
    return Fraction(re.sub(r"\s", "", token["number"]).replace(",", "."))

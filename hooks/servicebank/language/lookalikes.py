"""Letters that look like others: of another alphabet, or of Unicode's second sets of letters."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

LETTERS: Mapping[str, Mapping[str, str]] = json.loads(
    (files("servicebank") / "data" / "lookalikes.json").read_text(encoding="utf-8")
)
"""Letters by their alphabet, as Unicode names it, each with the Latin letter that it looks like."""
LATIN, GREEK = "LATIN", "GREEK"
ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Accents that are signs of their own, as a range of a regular expression."""
LETTER = re.compile(f".[{ACCENTS}]{{0,4}}", re.DOTALL)
PART = re.compile(r"[^-_]{1,200}")
MEANT = ("<super>", "<sub>", "<fraction>")
"""Kinds of letters and digits that mean something else than the ordinary ones (UAX 44)."""


def disguises(word: str) -> Iterator[tuple[str, str]]:
    """The letters of a word that look like others, each with the other; "" when there is none.

    Letters of several alphabets in one word are such, and so are letters in two signs, of full
    width, of mathematics and the like.
    """
    for part in PART.findall(word):
        letters = LETTER.findall(part)
        is_mixed = len({_alphabet(letter[0]) for letter in letters} - {""}) > 1
        for letter in letters:
            seen = _seen_as(letter, is_mixed=is_mixed)
            if seen != letter:
                yield letter, seen


def plain(word: str) -> str:
    """A word with the letters that it looks written with."""
    seen = {letter: other for letter, other in disguises(word) if other}
    return "".join(seen.get(letter, letter) for letter in LETTER.findall(word))


def _seen_as(letter: str, *, is_mixed: bool) -> str:
    first = letter[0]
    if first.isascii() and len(letter) == 1:
        return letter
    alphabet = _alphabet(first)
    if alphabet not in {"", LATIN}:
        other = LETTERS[alphabet].get(letter, "")
        return other if is_mixed and (other or alphabet != GREEK) else letter
    return _ordinary(letter)


@lru_cache(maxsize=4096)
def _alphabet(sign: str) -> str:
    """The alphabet of a letter among those that are told apart; "" for all other signs.

    A Greek letter that looks like no other is a sign of mathematics as often as not.
    """
    name = unicodedata.name(sign, "").partition(" ")[0]
    if name == GREEK and sign not in LETTERS[GREEK]:
        return ""
    return name if name in LETTERS and sign.isalpha() else ""


@lru_cache(maxsize=4096)
def _ordinary(letter: str) -> str:
    """A Latin letter or a digit in one sign, of the ordinary kind."""
    if letter in LETTERS[LATIN]:
        return LETTERS[LATIN][letter]
    kind = unicodedata.decomposition(letter[0]).partition(" ")[0]
    if kind in MEANT or kind == "<circle>" or not letter[0].isalnum():
        return letter
    seen = unicodedata.normalize("NFKC", letter)
    base = unicodedata.normalize("NFKD", seen)[:1]
    return seen if base.isascii() and base.isalnum() else letter

"""How alike two words are: folded, without their endings, and by the letters that differ."""

import unicodedata

from servicebank.language.spellings import ENDINGS

SHORTEST_STEM = 3
"""Letters that must be left of a word without its ending."""


def fold(text: str) -> str:
    """Letters and digits only, small and composed."""
    composed = unicodedata.normalize("NFC", text.casefold())
    return "".join(sign for sign in composed if sign.isalnum())


def plain(text: str) -> str:
    """A folded text without diacritics."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if sign.isalnum())


def stems(word: str) -> frozenset[str]:
    """A word as it is, and without each ending that it can have; forms of a noun share one."""
    bases = (word, word.removesuffix("s"))
    short = (base.removesuffix(ending) for base in bases for ending in ("", *ENDINGS))
    found = {stem for stem in short if len(stem) >= SHORTEST_STEM}
    # Swedish drops the vowel of the last syllable before an ending: handel, handlar
    return frozenset(found | {stem[:-2] + stem[-1] for stem in found if stem[-2] == "e"})


def letters(word: str) -> int:
    """Which letters a word has, as bits; one difference between words changes at most two."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 64)
    return bits


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out, replaced or swapped with the next.

    Optimal string alignment; `most` + 1 stands for all that is further.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, match in enumerate(other, 1):
            cost = min(
                here[column - 1] + 1, above[column] + 1, above[column - 1] + (letter != match)
            )
            if row > 1 < column and letter == other[column - 2] and match == one[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        before, above = above, here
    return min(above[-1], most + 1)

"""Where sentences end."""

import re
from collections.abc import Iterator
from itertools import groupby

from servicebank.language.abbreviations import ABBREVIATIONS


def _not_after_abbreviations() -> str:
    """A pattern that does not fit after the point of an abbreviation or of an initial."""
    by_length = groupby(sorted(ABBREVIATIONS, key=len), key=len)
    same = ("|".join(map(re.escape, words)) for _, words in by_length)
    known = "".join(rf"(?<!\b(?i:{words})\.)" for words in same)
    return rf"{known}(?<!\.\w\.)(?<!\b[^\W\d_a-z\u00df-\u00ff]\.)"


END = re.compile(
    rf"[.!?:](?:(?:\[\^[^\]\s]{{1,60}}\])+|{_not_after_abbreviations()})"
    r"[\"\u201d)]?\s+(?=\[?[^\W_a-z\u00df-\u00ff]|[\"\u201d(])"
)
"""A stop, with the citations after it, before what can begin a sentence."""


def ends(text: str) -> Iterator[int]:
    """The offsets where sentences of a paragraph begin after others."""
    return (found.end() for found in END.finditer(text))

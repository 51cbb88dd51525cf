"""Where sentences end."""

import re
from collections.abc import Iterator

from servicebank.language.abbreviations import ABBREVIATIONS

END = re.compile(
    r"[.!?:]((?:\[\^[^\]\s]{1,60}\])*)[\"\u201d)]?\s+(?=\[?[^\W_a-z\u00df-\u00ff]|[\"\u201d(])"
)
"""A stop, with the citations after it, before what can begin a sentence."""
ABBREVIATION = re.compile(rf"(?:\b(?:{'|'.join(ABBREVIATIONS)})|\b\w)\.$", re.IGNORECASE)
LONGEST = max(map(len, ABBREVIATIONS)) + 2
"""Characters in which an abbreviation shows; to look at more would cost quadratic time."""


def ends(text: str) -> Iterator[int]:
    """The offsets where sentences of a paragraph begin after others."""
    start = 0
    for found in END.finditer(text):
        stop = found.start() + 1
        before = max(start, stop - LONGEST)
        is_long_word = text[before : stop - 1].isalpha() and stop - before == LONGEST
        if found[1] or is_long_word or not ABBREVIATION.search(text, before, stop):
            start = found.end()
            yield start

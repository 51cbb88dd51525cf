"""How hard a text is to read."""

import re

from servicebank.language.abbreviations import ABBREVIATIONS
from servicebank.language.words import words

LONG = 7
"""Letters from which a word is long."""
STOP = re.compile(
    r"[.!?:]{1,9}[\"'\u2019\u201d)\]]{0,3}(?=\s{1,9}[^\sa-z\u00df-\u00ff]|\s{0,99}\Z)"
)
BREAK = re.compile(r"\n[^\S\n]{0,9}(?:\n|[-*+>] |\d{1,3}[.)] )")
"""Where a paragraph, a heading or an item of a list ends."""
CLOSED = frozenset(".!?:\"'\u2019\u201d)]\n")
"""Signs after which no sentence is open."""
ABBREVIATION = re.compile(rf"\b(?:{'|'.join(ABBREVIATIONS)}|\w)\.\Z", re.IGNORECASE)
NEAR = max(map(len, ABBREVIATIONS)) + 2


def lix(text: str) -> float:
    """The readability index LIX of a text without markup, 0 when it has no words.

    It is words per sentence and the share of words with more than six letters in per cent, added
    (C. H. Bjornsson, 1968): about 30 is easy fiction, 45 a newspaper, 55 an official text.
    """
    found = words(text)
    if not found:
        return 0.0
    long = sum(len(word) >= LONG for word in found)
    return len(found) / sentence_count(text) + 100 * long / len(found)


def sentence_count(text: str) -> int:
    """How many sentences a text has, at least one."""
    stops = sum(
        not ABBREVIATION.search(text, max(0, found.start() - NEAR), found.start() + 1)
        for found in STOP.finditer(text)
    )
    breaks = (found.start() for found in BREAK.finditer(text))
    ends = (text[max(0, end - 9) : end].rstrip()[-1:] for end in (*breaks, len(text.rstrip())))
    return max(1, stops + sum(bool(end) and end not in CLOSED for end in ends))

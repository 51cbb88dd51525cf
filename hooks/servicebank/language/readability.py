"""How hard a text is to read."""

import re

from servicebank.language.sentences import steps
from servicebank.language.words import words

LONG = 7
"""Letters from which a word is long."""
BREAK = re.compile(
    r"\n[^\S\n]{0,99}\n|^[^\S\n]{0,9}(?:[-*+>]|[0-9]{1,3}[.)])[^\S\n]{1,9}", re.MULTILINE
)
"""Where a paragraph ends or an item of a list begins."""


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
    paragraphs = (part for part in BREAK.split(text) if part.strip())
    return max(1, sum(1 + sum(1 for _ in steps(part)) for part in paragraphs))

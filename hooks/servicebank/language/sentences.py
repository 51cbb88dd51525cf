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


def _stop(signs: str) -> re.Pattern[str]:
    """One of some signs, with the citations after it, before what can begin a sentence."""
    return re.compile(
        rf"[{signs}](?:(?:\[\^[^\]\s]{{1,60}}\])+|{_not_after_abbreviations()})"
        r"[\"\u201d)]?\s+(?=\[?[^\W_a-z\u00df-\u00ff]|[\"\u201d(])"
    )


END, STEP = _stop(".!?"), _stop(".!?:")


def ends(text: str) -> Iterator[int]:
    """The offsets where sentences of a paragraph begin after others."""
    return (found.end() for found in END.finditer(text))


def steps(text: str) -> Iterator[int]:
    """The same, with what begins with a capital after a colon, as LIX counts sentences."""
    return (found.end() for found in STEP.finditer(text))

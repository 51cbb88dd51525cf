"""Words that are put together from others, divided by the words that are known."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

SEARCH: Mapping[str, Mapping[str, str]] = json.loads(
    (files("servicebank") / "data" / "search.json").read_text(encoding="utf-8")
)
"""For each language: words that are not searched for, endings, and letters between the parts."""
WORD = re.compile(r"[^\W\d_]{3,}")
SHORTEST = 4
"""Letters of a part; shorter ones are found in words that have nothing to do with them."""


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters."""
    return (found[0] for found in WORD.finditer(text.lower()))


def tails(word: str, known: frozenset[str], links: tuple[str, ...]) -> tuple[str, ...]:
    """The known words that a word ends with, when a known word stands before them."""
    return tuple(
        word[at:]
        for at in range(SHORTEST - 1, len(word) - SHORTEST + 1)
        if word[at:] in known and _is_head(word[:at], known, links)
    )


def _is_head(head: str, known: frozenset[str], links: Iterable[str]) -> bool:
    """Whether a part is known, with or without what joins it to the next."""
    return (
        head in known
        or any(head.endswith(link) and head[: -len(link)] in known for link in links)
        or any(f"{head}{link}" in known for link in links)
    )

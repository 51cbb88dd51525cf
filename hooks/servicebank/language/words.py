"""The words of a text, and phrases that are looked for in it."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib.resources import files
from typing import Any

Finder = Callable[[str], Iterable[re.Match[str]]]
"""Finds something in a text."""
LETTERS = bytes(
    code if bytes([code]).decode("latin-1").isalnum() else ord(" ") for code in range(256)
)
"""Each sign of Latin-1 that is no letter or digit, as a space."""


def words(text: str) -> list[str]:
    """The words and numbers of a text in small letters.

    Letters outside Latin-1 divide them: they are rare where it is used, and it is quick.
    """
    letters = text.lower().encode("latin-1", "replace").translate(LETTERS)
    return letters.decode("latin-1").split()


class Phrases:
    """Phrases that are looked for together, at little cost in texts that have none of them.

    One that begins with an exclamation mark is not meant, though a shorter one in it is.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Know each phrase by its longest word."""
        self._known: dict[str, list[str]] = {}
        self._exceptions = set[str]()
        for phrase in phrases:
            meant = phrase.removeprefix("!")
            self._known.setdefault(max(words(meant), key=len), []).append(meant)
            if meant != phrase:
                self._exceptions.add(meant)

    def may_be_among(self, present: AbstractSet[str]) -> bool:
        """Whether a text with these words can have a phrase."""
        return not self._known.keys().isdisjoint(present)

    def among(self, present: AbstractSet[str]) -> Finder:
        """Looks for the phrases in a text with these words: whole words only, in any capitals."""
        near = [phrase for word in self._known.keys() & present for phrase in self._known[word]]
        if not near:
            return lambda _text: ()
        pattern = _pattern(frozenset(near))
        return lambda text: (
            found
            for found in pattern.finditer(text)
            if " ".join(found[0].lower().split()) not in self._exceptions
        )


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest that fits, which may go on over a line."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s{1,9}") for phrase in ordered)


def whole(pattern: str) -> re.Pattern[str]:
    """A pattern that begins and ends with whole words, in any capitals."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    return whole(any_of(phrases))


@lru_cache
def lists(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The word lists of a subject, by language code."""
    path = files("servicebank") / "data" / f"{name}.json"
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found

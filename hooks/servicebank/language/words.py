"""The words of a text, and phrases that are looked for in it."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

Finder = Callable[[str], Iterable[re.Match[str]]]
"""Finds something in a text."""
LATIN = [bytes([code]).decode("latin-1") for code in range(256)]
SMALL = "".join(
    sign.lower() if sign.isalnum() and len(sign.lower()) == 1 else " " for sign in LATIN
).encode("latin-1")
"""Each letter of Latin-1 as its small one, each digit as it is, each other sign as a space."""
BLANKS = bytes(ord("a" if sign.isalnum() else " ") for sign in LATIN)
"""Each letter or digit as an "a", each other sign as a space."""


def words(text: str) -> list[str]:
    """The words and numbers of a text in small letters.

    Letters outside Latin-1 divide them: they are rare where it is used, and it is quick.
    """
    return text.encode("latin-1", "replace").translate(SMALL).decode("latin-1").split()


def outline(text: str) -> bytes:
    """A text of the same length where letters and digits are an "a", and all else is a space."""
    return text.encode("latin-1", "replace").translate(BLANKS)


class Wording:
    """The words of a text in small letters, for those who look for some of them."""

    def __init__(self, text: str) -> None:
        """Divide a text when somebody asks."""
        self._text = text

    @cached_property
    def latin(self) -> bytes:
        """The text of the same length in Latin-1, a question mark for each sign it lacks."""
        return self._text.encode("latin-1", "replace")

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and number."""
        return frozenset(self._every)

    @cached_property
    def flat(self) -> str:
        """The words in order, with a space before and after each."""
        return f" {' '.join(self._every)} "

    @cached_property
    def _every(self) -> list[str]:
        return self.latin.translate(SMALL).decode("latin-1").split()


class Phrases:
    """Phrases that are looked for together, at little cost in texts that have none of them.

    One that begins with an exclamation mark is not meant, though a shorter one in it is.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Know each phrase by its longest word."""
        self._known: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._exceptions = set[str]()
        for phrase in phrases:
            meant = phrase.removeprefix("!").lower()
            parts = words(meant)
            self._known.setdefault(max(parts, key=len), []).append((meant, tuple(parts)))
            if phrase[0] == "!":
                self._exceptions.add(meant)
        self._marks = frozenset(self._known)

    def may_be_in(self, wording: Wording) -> bool:
        """Whether a text may have a phrase; it has none otherwise."""
        return any(True for _ in self._near(wording))

    def among(self, wording: Wording) -> Finder:
        """Looks for the phrases in parts of a text: whole words only, in any capitals."""
        patterns = [_pattern(phrase) for phrase in self._near(wording)]
        return lambda text: self._found(text, patterns) if patterns else ()

    def _near(self, wording: Wording) -> Iterator[str]:
        """The phrases whose words a text has one after the other, whatever stands between."""
        for word in self._marks & wording.words:
            for phrase, parts in self._known[word]:
                if len(parts) == 1 or (
                    wording.words.issuperset(parts) and f" {' '.join(parts)} " in wording.flat
                ):
                    yield phrase

    def _found(self, text: str, patterns: list[re.Pattern[str]]) -> Iterator[re.Match[str]]:
        """What is found in order, the longest where several begin."""
        every = (found for pattern in patterns for found in pattern.finditer(text))
        done = 0
        for found in sorted(every, key=lambda found: (found.start(), -found.end())):
            if found.start() >= done:
                done = found.end()
                if " ".join(found[0].lower().split()) not in self._exceptions:
                    yield found


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest that fits, which may go on over a line."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s{1,9}") for phrase in ordered)


def whole(pattern: str) -> re.Pattern[str]:
    """A pattern that begins and ends with whole words, in any capitals."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as whole words; what comes before is asked last, which is quick."""
    first = f"[{re.escape(phrase[0] + phrase[0].upper())}]"
    return re.compile(rf"{first}(?<![\w-]{first})(?i:{any_of([phrase[1:]])})(?![\w-])")


@lru_cache
def lists(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The word lists of a subject, by language code."""
    path = files("servicebank") / "data" / f"{name}.json"
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found

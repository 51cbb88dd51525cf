"""Alphabetical order as dictionaries of a language have it."""

import json
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

LETTERS: dict[str, str] = json.loads(
    (files("servicebank") / "data" / "letters.json").read_text(encoding="utf-8")
)
"""Letters of their own after z, by language; all others sort as their base letter (CLDR)."""


@lru_cache
def collate(language: str) -> Callable[[str], tuple[tuple[int, ...], str]]:
    """A sort key for texts in a language; capitals sort with their small letters."""
    own = LETTERS.get(language, "")

    @lru_cache(maxsize=65536)
    def weigh(text: str) -> tuple[tuple[int, ...], str]:
        composed = unicodedata.normalize("NFC", text.casefold())
        return tuple(_weight(letter, own) for letter in composed), text

    return weigh


def _weight(letter: str, own: str) -> int:
    if letter in own:
        return 0x110000 + own.index(letter)
    return ord(unicodedata.normalize("NFD", letter)[0])

"""Words that people write where the bank has others, by language."""

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

DATA: Mapping[str, Any] = json.loads(
    (files("servicebank") / "data" / "spellings.json").read_text(encoding="utf-8")
)


def _words(name: str) -> frozenset[str]:
    """The words of a list, those of all languages together."""
    return frozenset(word for words in DATA[name].values() for word in words)


def _meanings(name: str) -> Mapping[str, tuple[str, ...]]:
    """What is written for each meaning, in all languages together."""
    tables: Iterable[Mapping[str, list[str]]] = DATA[name].values()
    rows = [row for table in tables for row in table.items()]
    return {
        meaning: tuple(word for other, words in rows if other == meaning for word in words)
        for meaning, _ in rows
    }


ENDINGS = _words("endings")
"""Endings of nouns in the plural, the definite and the genitive form."""
JOINING = _words("joining")
"""Words that say nothing by themselves."""
MUNICIPALITY, COUNTY = _words("municipality"), _words("county")
"""What is written beside the name of a municipality or a county."""
PLACES = _meanings("places")
"""Other names of places, by official code."""
FIELDS = _meanings("fields")
"""Other names of fields."""
CHOICES = _meanings("choices")
"""Other words for the values that some fields choose among."""
FILLERS = _words("fillers")
"""Words in a date that add nothing to it."""
ABOUT = _words("about")
"""Words that make a date less exact than it looks: seasons, and those for nearly."""
DECADES = _words("decades")
"""What follows a year that stands for its decade."""
MULTIPLES: Mapping[str, int] = {
    word: int(number) for number, words in _meanings("multiples").items() for word in words
}
"""Words for large numbers."""
CURRENCIES: Mapping[str, str] = {
    word: code for code, words in _meanings("currencies").items() for word in words
}
"""Words and signs for currencies."""

"""Names of months and weekdays, as people write them in the languages of the catalogs."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from babel.dates import get_day_names, get_month_names

from servicebank.language.catalog import LANGUAGES
from servicebank.language.likeness import distance, plain

SHORTEST = 3
"""Letters that a month can be cut to."""
SHORTEST_MISSPELT = 6
"""Letters of a month that may have one of them wrong."""


def month(word: str) -> int | None:
    """The number of the month that a word, whole or cut short, names in some language."""
    bare = plain(word)
    begun = {number for name, number in months().items() if name.startswith(bare)}
    return begun.pop() if len(bare) >= SHORTEST and len(begun) == 1 else None


def misspelt_month(word: str) -> int | None:
    """The number of the only month whose name differs from a word by one letter."""
    bare = plain(word)
    near = {number for name, number in months().items() if distance(bare, name, 1) <= 1}
    return near.pop() if len(bare) >= SHORTEST_MISSPELT and len(near) == 1 else None


@lru_cache
def months() -> Mapping[str, int]:
    """The number of each month, by its names without diacritics."""
    return {plain(name): number for number, name in _months()}


@lru_cache
def weekdays() -> frozenset[str]:
    """The names of weekdays, without diacritics."""
    return frozenset(
        plain(name)
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, locale=language).values()
    )


def _months() -> Iterator[tuple[int, str]]:
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            yield from get_month_names(width, locale=language).items()

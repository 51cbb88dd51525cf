"""The words of an edition's cases: for the parts of compounds, and for misspelt words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from servicebank.language.compounds import SEARCH, SHORTEST, tails, words

MOST = 6000
"""Words that are sent to readers: those of ten thousand cases would be a long wait."""
TWICE = 2


@dataclass(frozen=True)
class Lexicon:
    """The words of some texts in one language, with the words of its names."""

    language: str
    counts: Counter[str]
    """In how many texts each word is."""
    names: frozenset[str]
    """Words of terms, places and titles, which all count as known."""

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that surely are words: those of names, and those in more than one text."""
        often = (word for word, count in self.counts.items() if count >= TWICE)
        return self.names.union(often)

    @cached_property
    def known(self) -> tuple[str, ...]:
        """Words that a misspelt one may stand for, most frequent first."""
        order = sorted(self.common, key=lambda word: (-self.counts[word], word))
        return tuple(word for word in order if len(word) >= SHORTEST)[:MOST]

    def parts(self, text: str) -> tuple[str, ...]:
        """The last parts of a text's compounds that are no words of it by themselves."""
        there = dict.fromkeys(words(text))
        found = dict.fromkeys(tail for word in there for tail in self._tails(word))
        return tuple(tail for tail in found if tail not in there)

    def _tails(self, word: str) -> tuple[str, ...]:
        if word not in self._divided:
            self._divided[word] = tails(word, self.common, self._links)
        return self._divided[word]

    @cached_property
    def _divided(self) -> dict[str, tuple[str, ...]]:
        """Words that were divided before: most of them are in many texts."""
        return {}

    @cached_property
    def _links(self) -> tuple[str, ...]:
        """What may stand between the parts of a compound."""
        return tuple(SEARCH.get(self.language, {}).get("links", "").split())


def lexicon(language: str, texts: Iterable[str], names: Iterable[str]) -> Lexicon:
    """The lexicon of some texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(words(text)))
    return Lexicon(language, counts, frozenset(word for name in names for word in words(name)))

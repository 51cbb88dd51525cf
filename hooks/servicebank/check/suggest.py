"""The nearest known word to one that is not known."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from servicebank.model.vocabulary import Vocabulary

LIKENESS = 0.72
"""Ratcliff/Obershelp ratio that two words need to be taken for each other."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like a word, or None when none is like it."""
    return _nearest(word, {_plain(name): name for name in known})


def nearest_term(word: str, vocabulary: Vocabulary) -> str | None:
    """The id of the term that a word most likely means, by id, label and alternative labels."""
    return _nearest(word, _names(vocabulary))


def _nearest(word: str, known: Mapping[str, str]) -> str | None:
    plain = _plain(word)
    if plain.isdecimal():
        codes = [name for name in known if name.isdecimal() and len(name) == len(plain)]
        return known[min(codes, key=lambda code: abs(int(code) - int(plain)))] if codes else None
    found = [plain] if plain in known else get_close_matches(plain, known, n=1, cutoff=LIKENESS)
    return known[found[0]] if found else None


def _names(vocabulary: Vocabulary) -> Mapping[str, str]:
    terms = vocabulary.terms.values()
    alternative = {
        _plain(name): term.id
        for term in terms
        for names in term.alt_labels.values()
        for name in names
    }
    labels = {_plain(name): term.id for term in terms for name in term.label.values()}
    return alternative | labels | {_plain(term.id): term.id for term in terms}


def _plain(word: str) -> str:
    """Small letters without diacritics."""
    folded = unicodedata.normalize("NFKD", word.casefold().strip())
    return "".join(sign for sign in folded if not unicodedata.combining(sign))

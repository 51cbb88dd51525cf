"""What a word that is not known was most likely meant to be."""

from collections.abc import Iterable
from functools import lru_cache

from servicebank.check.hints.guess import Guess, Names, Nearness, Parts, named
from servicebank.model.vocabulary import Term, Vocabulary


def nearest(word: str, known: Iterable[str]) -> Guess:
    """The known word that another most likely stands for."""
    return _names(frozenset(known)).guess(word)


def nearest_term(word: str, vocabulary: Vocabulary) -> Guess:
    """The ids of the terms that a word most likely means, by id, label and alternative labels."""
    names, parts = _terms(vocabulary)
    found = names.same(word) or names.form(word)
    if found:
        return found
    misspelt, shared = names.misspelt(word) or Guess(), parts.meanings(word)
    is_slip = misspelt.nearness is Nearness.SLIP and {*shared} <= {*misspelt.meanings}
    if is_slip or not shared:
        return misspelt
    return named(shared) or Guess()


@lru_cache(maxsize=32)
def _names(known: frozenset[str]) -> Names:
    return Names((name, name) for name in sorted(known))


@lru_cache(maxsize=32)
def _terms(vocabulary: Vocabulary) -> tuple[Names, Parts]:
    spoken = [
        (name, _current(term, vocabulary))
        for term in vocabulary.terms.values()
        for name in (term.id, *term.label.values(), *_others(term))
    ]
    return Names(spoken), Parts(spoken)


def _others(term: Term) -> Iterable[str]:
    return (name for names in term.alt_labels.values() for name in names)


def _current(term: Term, vocabulary: Vocabulary) -> str:
    """The term itself, or the one that has taken its place."""
    return (
        term.replaced_by if term.replaced_by and term.replaced_by in vocabulary.terms else term.id
    )

"""The parts that the cases of a book are put in."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.index import Index
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, word

SEVERAL = ""
"""What stands for a term where cases belong to more than one place."""


@dataclass(frozen=True, slots=True)
class Division:
    """One part: cases under a term."""

    term: str
    """Empty for cases that belong to several places."""
    title: str
    cases: tuple[Case, ...]
    also: tuple[str, ...]
    """Ids of the book's other cases under the term."""


def first_way(bank: Bank) -> Facet:
    """The way that is used when none is asked for: by place, if there are places."""
    facets = bank.settings.facets
    places = (facet for facet in facets if bank.vocabularies[facet.vocabulary].is_spatial)
    return next(places, facets[0])


def divisions(
    cases: Iterable[Case], facet: Facet, bank: Bank, index: Index, catalog: Catalog
) -> tuple[Division, ...]:
    """The cases by the top terms of a facet: places by name, others as in their vocabulary."""
    vocabulary, language = bank.vocabularies[facet.vocabulary], catalog.language
    key = collate(language)
    found: defaultdict[str, list[Case]] = defaultdict(list)
    for case in sorted(cases, key=lambda case: key(_title(case, language))):
        found[_term(case, facet, bank)].append(case)
    held = [case.id for several in found.values() for case in several]
    terms = [term for term in vocabulary.terms if term in found]
    labels = {term: word(vocabulary.terms[term].label, language) for term in terms}
    if vocabulary.is_spatial:
        terms.sort(key=lambda term: key(labels[term]))
    return tuple(
        Division(
            term,
            labels.get(term) or catalog(_several(facet, language)),
            tuple(found[term]),
            _also(held, frozenset(case.id for case in found[term]), index.under(facet.name, term)),
        )
        for term in (*terms, *((SEVERAL,) if SEVERAL in found else ()))
    )


def _term(case: Case, facet: Facet, bank: Bank) -> str:
    """The top term that a case is put under; of service types the first one written."""
    vocabulary = bank.vocabularies[facet.vocabulary]
    tops = dict.fromkeys(vocabulary.line(term)[0] for term in case.terms[facet.name])
    if not tops or (vocabulary.is_spatial and len(tops) > 1):
        return SEVERAL
    return next(iter(tops))


def _several(facet: Facet, language: str) -> Sentence:
    return say("More than one: {label}", label=word(facet.top or facet.label, language).lower())


def _also(held: Iterable[str], own: frozenset[str], under: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(case for case in held if case in under and case not in own)


def _title(case: Case, language: str) -> str:
    return case.translations[language].title if language in case.translations else case.title

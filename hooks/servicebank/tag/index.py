"""Which cases belong to which terms."""

from collections import defaultdict
from collections.abc import Mapping

from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.index import Index
from servicebank.model.vocabulary import Facet
from servicebank.tag.related import related


def index(bank: Bank) -> Index:
    """The published cases by term, by method and by nearness to each other."""
    cases = {facet.name: _by_term(bank, facet) for facet in bank.settings.facets}
    return Index(cases, related(bank, cases), _used_by(bank))


def _by_term(bank: Bank, facet: Facet) -> Mapping[str, tuple[str, ...]]:
    """Term → case ids, in the vocabulary's order; a case counts for the ancestors of its terms."""
    vocabulary = bank.vocabularies[facet.vocabulary]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for case in bank.published:
        for term in _counted(case, facet, bank):
            found[term].append(case.id)
    return {term: tuple(found[term]) for term in vocabulary.terms if term in found}


def _counted(case: Case, facet: Facet, bank: Bank) -> dict[str, None]:
    vocabulary = bank.vocabularies[facet.vocabulary]
    terms = case.terms[facet.name]
    return dict.fromkeys(
        counted for term in terms for counted in (term, *vocabulary.ancestors(term))
    )


def _used_by(bank: Bank) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for case in bank.published:
        for method in case.links.methods:
            found[method].append(case.id)
    return {method: tuple(found[method]) for method in bank.methods}

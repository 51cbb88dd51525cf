"""Long lists of cases under headings."""

from servicebank.model.vocabulary import Facet, Vocabulary
from servicebank.publish.edition import Edition
from servicebank.publish.views import CaseShelf

FEW = 8
"""A list of so many cases or fewer is read as it is."""


def grouped(cases: tuple[str, ...], facet: Facet, edition: Edition) -> tuple[CaseShelf, ...]:
    """Cases of a term, each once: under the group of the term that it names first.

    The terms are those of another facet than the page's own: the first that has groups.
    """
    whole = CaseShelf("", "", edition.in_order(edition.cards[case] for case in cases))
    other = _other(facet, edition)
    if len(cases) <= FEW or other is None:
        return (whole,)
    shelves = tuple(
        CaseShelf(
            f"shelf-{group.id}",
            edition.word(group.label),
            edition.in_order(
                edition.cards[case]
                for case in cases
                if _group(edition.bank.cases[case].terms[other[0].name], other[1]) == group.id
            ),
        )
        for group in other[1].groups.values()
    )
    filled = tuple(shelf for shelf in shelves if shelf.cases)
    is_all = sum(shelf.count for shelf in filled) == len(cases)
    return filled if is_all and len(filled) > 1 else (whole,)


def _other(facet: Facet, edition: Edition) -> tuple[Facet, Vocabulary] | None:
    bank = edition.bank
    found = ((one, bank.vocabularies[one.vocabulary]) for one in bank.settings.facets)
    return next((both for both in found if both[0] != facet and both[1].groups), None)


def _group(terms: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    return vocabulary.terms[vocabulary.line(terms[0])[0]].group if terms else None

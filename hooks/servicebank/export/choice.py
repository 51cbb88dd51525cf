"""The cases that a book is to hold."""

from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.index import Index
from servicebank.model.recipe import Choice


def chosen(choice: Choice, bank: Bank, index: Index, language: str) -> tuple[Case, ...]:
    """The published cases that fit a choice and can be read in a language, by id."""
    named = frozenset(choice.cases).union(
        *(bank.collections[collection].cases for collection in choice.collections)
    )
    under = [
        frozenset(case for term in terms for case in index.under(facet, term))
        for facet, terms in choice.terms.items()
        if terms
    ]
    return tuple(
        case
        for case in bank.published
        if (language == bank.settings.language or language in case.translations)
        and (case.id in named or not (choice.cases or choice.collections))
        and (case.status in choice.statuses or not choice.statuses)
        and all(case.id in ids for ids in under)
    )

"""The files that tell the search which cases have which terms, and how lists are sorted.

The search engine could tell as much, but only after all of its index is fetched.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from servicebank.language.collation import collate
from servicebank.model.case import Case
from servicebank.model.page import Asset
from servicebank.model.vocabulary import Facet
from servicebank.publish.edition import Edition
from servicebank.publish.search_words import FOLDER

CASES = "cases"
"""Ids of cases in the order that positions count from; the host puts the engine's own in place."""


def search_cases(edition: Edition) -> Iterable[Asset]:
    """One file with the terms of cases by position, and one with the orders of lists."""
    cards, key = edition.in_order(edition.cards.values()), collate(edition.language)
    cases = [edition.bank.cases[card.id] for card in cards]
    chosen = {
        facet.option: _chosen(facet, edition, cases) for facet in edition.bank.settings.facets
    }
    few = {
        "status": {"values": _positions([case.status] for case in cases)},
        "evidence": {"values": _positions([case.evidence] for case in cases)},
    }
    yield _asset(edition, "cases", {CASES: [card.id for card in cards], "facets": chosen | few})
    places = sorted(range(len(cards)), key=lambda at: key(cards[at].place))
    newest = sorted(range(len(cards)), key=lambda at: -_year(cases[at]))
    yield _asset(edition, "orders", {"started": newest, "place": places})


def _year(case: Case) -> int:
    """The year that a case started, or one before all others."""
    return case.period.started.year if case.period.started else 0


def _chosen(facet: Facet, edition: Edition, cases: Sequence[Case]) -> Mapping[str, object]:
    """The terms as the cases have them, and what each stands under."""
    terms = [case.terms[facet.name] for case in cases]
    vocabulary = edition.bank.vocabularies[facet.vocabulary]
    used = {name for some in terms for term in some for name in vocabulary.line(term)}
    parents = {name: vocabulary.terms[name].parent for name in sorted(used)}
    above = {name: parent for name, parent in parents.items() if parent}
    return {"values": _positions(terms), "parents": above}


def _positions(values: Iterable[Iterable[str]]) -> Mapping[str, str]:
    """Value → the positions that have it, each as its distance from the one before."""
    found: dict[str, list[int]] = {}
    for at, some in enumerate(values):
        for value in dict.fromkeys(some):
            found.setdefault(value, []).append(at)
    return {value: " ".join(map(str, _steps(places))) for value, places in found.items()}


def _steps(places: Sequence[int]) -> Iterator[int]:
    return (here - before for before, here in zip((0, *places), places, strict=False))


def _asset(edition: Edition, name: str, document: object) -> Asset:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Asset(f"{FOLDER}/{edition.language}-{name}.json", content=f"{text}\n")

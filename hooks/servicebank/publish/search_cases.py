"""The files that tell the search which cases have which terms, and how lists are sorted.

The search engine could tell as much, but only after all of its index is fetched.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from servicebank.language.collation import collate
from servicebank.model.case import Case, Evidence, Status
from servicebank.model.page import Asset
from servicebank.model.upkeep import Extent
from servicebank.model.vocabulary import Facet
from servicebank.publish.edition import Edition
from servicebank.publish.search_words import FOLDER

FIRST_SIGN = ord("#")
"""Signs are counted from here; JSON leaves nearly all that follow as they are."""


@dataclass(frozen=True, slots=True)
class Values:
    """The values of one facet that cases have."""

    of: Mapping[str, tuple[str, ...]]
    """Case → its values."""
    every: Sequence[str]
    """All values that there can be, in their order."""
    parents: Mapping[str, str] = field(default_factory=dict)
    """What a value stands under."""


@dataclass(frozen=True, slots=True)
class SearchCases:
    """What the search is told of the cases of one edition."""

    language: str
    pages: str
    """What their pages are called, with a star for the case."""
    facets: Mapping[str, Values]
    orders: Mapping[str, Sequence[str]]
    """Way to sort → all cases."""

    @property
    def count(self) -> int:
        """The number of cases."""
        return len(self.orders["title"])

    def files(self, numbered: Sequence[str], index: str) -> Iterable[Asset]:
        """One file with the values of cases by number, and one with the orders of lists.

        `numbered` are all cases in the order that the search engine has them; `index` names what
        the engine has made, so that readers who have something older fetch anew.
        """
        facets = {option: _told(values, numbered) for option, values in self.facets.items()}
        document = {"count": len(numbered), "facets": facets, "index": index}
        yield self._file("cases", document)
        numbers = {case: number for number, case in enumerate(numbered)}
        orders = {way: [numbers[case] for case in cases] for way, cases in self.orders.items()}
        yield self._file("orders", orders)

    def _file(self, name: str, document: object) -> Asset:
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return Asset(f"{FOLDER}/{self.language}-{name}.json", content=f"{text}\n")


def search_cases(edition: Edition) -> SearchCases:
    """What is told of an edition's cases."""
    cards, key = edition.in_order(edition.cards.values()), collate(edition.language)
    cases = [edition.bank.cases[card.id] for card in cards]
    places = sorted(cards, key=lambda card: key(card.place))
    newest = sorted(cases, key=lambda case: -_year(case))
    facets = {
        facet.option: _values(facet, edition, cases) for facet in edition.bank.settings.facets
    }
    status = Values({case.id: (case.status,) for case in cases}, tuple(Status))
    evidence = Values({case.id: (case.evidence,) for case in cases}, tuple(Evidence))
    extents = {case.id: edition.index.upkeep[case.id].completeness.extent for case in cases}
    extent = Values({name: (value,) for name, value in extents.items()}, tuple(Extent))
    return SearchCases(
        edition.language,
        f"{edition.addresses.case('*')}index.html",
        facets | {"status": status, "evidence": evidence, "completeness": extent},
        {
            "title": tuple(card.id for card in cards),
            "place": tuple(card.id for card in places),
            "started": tuple(case.id for case in newest),
        },
    )


def _year(case: Case) -> int:
    """The year that a case started, or one before all others."""
    return case.period.started.year if case.period.started else 0


def _values(facet: Facet, edition: Edition, cases: Iterable[Case]) -> Values:
    """The terms as the cases have them, and what each stands under."""
    terms = {case.id: tuple(dict.fromkeys(case.terms[facet.name])) for case in cases}
    vocabulary = edition.bank.vocabularies[facet.vocabulary]
    used = {name for some in terms.values() for term in some for name in vocabulary.line(term)}
    every = sorted(used)
    parents = {name: vocabulary.terms[name].parent for name in every}
    return Values(terms, every, {name: parent for name, parent in parents.items() if parent})


def _told(values: Values, numbered: Sequence[str]) -> Mapping[str, object]:
    """The values that there are, and each case's as signs, packed by a server to half of a list.

    A sign stands twice as far from the first as its value in the list, counted from one, and one
    further when it is the case's last.
    """
    places = {value: 2 * place for place, value in enumerate(values.every, start=1)}
    signs = (_signs(sorted(places[value] for value in values.of[case])) for case in numbered)
    told = {"values": values.every, "signs": "".join(signs)}
    return told | {"parents": values.parents} if values.parents else told


def _signs(places: Sequence[int]) -> str:
    *some, last = places or (0,)
    return "".join(chr(FIRST_SIGN + place) for place in (*some, last + 1))

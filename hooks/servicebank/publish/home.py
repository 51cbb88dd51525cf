"""What the start page shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from servicebank.model.bank import Collection
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet
from servicebank.publish.cards import Card
from servicebank.publish.edition import Edition
from servicebank.publish.map_view import MapView
from servicebank.publish.maps import atlas
from servicebank.publish.term_pages import TermPages
from servicebank.publish.text_pages import TextPages
from servicebank.publish.views import Counted, Link

ENTRIES, NEWEST, METHODS = 12, 4, 4
"""How many terms, cases and methods are shown."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A case with the collection that it was chosen for."""

    card: Card
    collection: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """What the template of the start page shows beside the words written by hand."""

    entries: tuple[Counted, ...]
    """The terms of the first facet with most cases."""
    entries_title: str
    all_entries: Link
    all_places: Link | None
    map: MapView | None
    newest: tuple[Card, ...]
    """The cases that began last."""
    chosen: tuple[Choice, ...]
    """The first case of each collection."""
    methods: tuple[Counted, ...]
    """Those that most cases used."""


class Home:
    """Makes the view of an edition's start page."""

    def __init__(self, edition: Edition) -> None:
        """Work for one edition."""
        self.edition, self.bank = edition, edition.bank

    def view(self) -> HomeView:
        """The start page."""
        facet, places = self.bank.settings.facets[0], atlas(self.edition)
        return HomeView(
            entries=TermPages(facet, self.edition).largest(ENTRIES),
            entries_title=self.edition.catalog(
                say("Find by {facet}", facet=self.edition.word(facet.one))
            ),
            all_entries=self._all(facet),
            all_places=self._all(places.facet) if places else None,
            map=places.country(self.edition.cards, places.page) if places else None,
            newest=self._newest(),
            chosen=tuple(self._chosen()) if self.edition.is_whole else (),
            methods=TextPages(self.edition).most_used(METHODS) if self.edition.is_whole else (),
        )

    def _all(self, facet: Facet) -> Link:
        told = say("All {facet}", facet=self.edition.word(facet.label).lower())
        return Link(self.edition.addresses.facet(facet.name), self.edition.catalog(told))

    def _newest(self) -> tuple[Card, ...]:
        begun = [case for case in self.edition.cases if case.period.started]
        begun.sort(key=lambda case: str(case.period.started), reverse=True)
        return tuple(self.edition.cards[case.id] for case in begun[:NEWEST])

    def _chosen(self) -> Iterator[Choice]:
        seen: set[str] = set()
        for collection in self.bank.published_collections:
            first = self._first(collection, seen)
            if first is not None:
                seen.add(first.id)
                address = self.edition.addresses.collection(collection.id)
                yield Choice(first, Link(address, collection.abstract.title))

    def _first(self, collection: Collection, seen: set[str]) -> Card | None:
        cards = self.edition.cards
        return next((cards[case] for case in collection.cases if case in cards.keys() - seen), None)

"""The pages of facets and their terms."""

from collections.abc import Iterable
from functools import cached_property, partial
from itertools import chain
from urllib.parse import urlsplit

from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.language.names import language_name
from servicebank.model.page import Page, Shown
from servicebank.model.recipe import Choice
from servicebank.model.sentence import Sentence, say, say_many
from servicebank.model.vocabulary import Facet, Term, Vocabulary
from servicebank.publish.book_way import way_to_book
from servicebank.publish.cards import Card
from servicebank.publish.company import Company
from servicebank.publish.descriptions import of_list, of_term
from servicebank.publish.edition import Edition
from servicebank.publish.grouping import grouped
from servicebank.publish.map_view import MapView
from servicebank.publish.maps import atlas
from servicebank.publish.views import Counted, Link, ListView, Shelf, TermView

FACET_TEMPLATE, TERM_TEMPLATE = "list.html", "term.html"
MOST_TOGETHER, MOST_HERE = say("Most often together with"), say("Most common here")


def counted(count: int, catalog: Catalog) -> str:
    """A number of cases in words."""
    return catalog(say_many("{count} case", "{count} cases", count))


def host_of(address: str) -> str:
    """The site of an address, as a reader knows it."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _in_language(code: str, language: str) -> Sentence:
    return say("In {language}", language=language_name(code, language))


class TermPages:
    """Makes the pages of one facet."""

    def __init__(self, facet: Facet, edition: Edition) -> None:
        """Work for one facet."""
        self.facet, self.edition = facet, edition
        self.vocabulary: Vocabulary = edition.bank.vocabularies[facet.vocabulary]
        self.company, self.atlas = Company(facet, edition), atlas(edition)

    def pages(self) -> Iterable[Page]:
        """The list of terms, then each term that has cases."""
        yield self._facet_page()
        yield from (self._group_page(shelf) for shelf in self._shelves if shelf.address)
        for term_id in self.edition.index.cases[self.facet.name]:
            if self.edition.has_page(self.facet.name, term_id):
                yield self._term_page(self.vocabulary.terms[term_id])

    def _facet_page(self) -> Page:
        title = self.edition.word(self.facet.label)
        return Page(
            address=self.edition.addresses.facet(self.facet.name),
            template=FACET_TEMPLATE,
            title=title,
            description=self._listed(title, chain(*(shelf.entries for shelf in self._shelves))),
            language=self.edition.language,
            show=Shown(
                ListView(
                    title, "", self._shelves, self._whole_map(), way_to_book(Choice(), self.edition)
                )
            ).itself,
        )

    @cached_property
    def _shelves(self) -> tuple[Shelf, ...]:
        """The top terms under the groups of the vocabulary, in its order; places by name."""
        tops = self._below(None)
        groups = self.vocabulary.groups
        shelves = (
            Shelf(
                self.edition.word(group.label),
                self.edition.told(group.note),
                self._entries([term for term in tops if term.group == group.id]),
                self.edition.addresses.group(self.facet.name, group.id),
                group.icon,
            )
            for group in groups.values()
        )
        loose = Shelf("", "", self._entries([term for term in tops if term.group not in groups]))
        return tuple(shelf for shelf in (*shelves, loose) if shelf.entries)

    def _group_page(self, shelf: Shelf) -> Page:
        return Page(
            address=shelf.address,
            template=FACET_TEMPLATE,
            title=shelf.title,
            description=shelf.note or self._listed(shelf.title, shelf.entries),
            language=self.edition.language,
            show=Shown(ListView(shelf.title, shelf.note, (Shelf("", "", shelf.entries),))).itself,
            breadcrumbs=((self._facet_link.address, self._facet_link.title),),
        )

    def largest(self, most: int) -> tuple[Counted, ...]:
        """The top terms with most cases, most first."""
        name = self.facet.name
        tops = sorted(self._below(None), key=lambda term: -len(self.edition.under(name, term.id)))
        return self._entries(tops[:most])

    def _entries(self, terms: Iterable[Term]) -> tuple[Counted, ...]:
        return tuple(self._entry(term) for term in terms)

    def _entry(self, term: Term) -> Counted:
        return Counted(
            self.edition.addresses.term(self.facet.name, term.id),
            self.edition.word(term.label),
            self.edition.told(term.definition),
            counted(len(self.edition.under(self.facet.name, term.id)), self.edition.catalog),
            self._entries(self._below(term.id)),
            self.vocabulary.icon(term.id),
        )

    def _below(self, parent: str | None) -> list[Term]:
        """The terms below another that have cases: places by name, others as in their file."""
        terms = [
            term
            for term in self.vocabulary.children(parent)
            if self.edition.has_page(self.facet.name, term.id)
        ]
        if self.vocabulary.is_spatial:
            key = collate(self.edition.language)
            terms.sort(key=lambda term: key(self.edition.word(term.label)))
        return terms

    def _listed(self, title: str, entries: Iterable[Counted]) -> str:
        return of_list(title, (entry.title for entry in entries), self.edition)

    def _term_page(self, term: Term) -> Page:
        title, definition = self.edition.word(term.label), self.edition.told(term.definition)
        told = say("{title}: {count}", title=title, count=self._count(term))
        way = (self._facet_link, *self._above(term))
        return Page(
            address=self.edition.addresses.term(self.facet.name, term.id),
            template=TERM_TEMPLATE,
            title=title,
            heading=self.edition.catalog(told),
            description=of_term(title, definition, self._cards(term), self.edition),
            language=self.edition.language,
            show=partial(self._shown, term),
            breadcrumbs=tuple((link.address, link.title) for link in way),
        )

    def _shown(self, term: Term) -> Shown:
        return Shown(self._term_view(term))

    def _above(self, term: Term) -> tuple[Link, ...]:
        return tuple(self._link(above) for above in self.vocabulary.line(term.id)[:-1])

    def _cards(self, term: Term) -> tuple[Card, ...]:
        """The cases under a term."""
        ids = self.edition.under(self.facet.name, term.id)
        return self.edition.in_order(self.edition.cards[case] for case in ids)

    def _count(self, term: Term) -> str:
        return counted(len(self.edition.under(self.facet.name, term.id)), self.edition.catalog)

    def _term_view(self, term: Term) -> TermView:
        ids = self.edition.under(self.facet.name, term.id)
        drawn, is_place = self._map(term.id), self.vocabulary.is_spatial
        return TermView(
            title=self.edition.word(term.label),
            kind=self.edition.word(self.facet.one),
            definition=self.edition.told(term.definition),
            also=term.alt_labels.get(self.edition.language, ()),
            foreign=tuple(
                (code, self.edition.catalog(_in_language(code, self.edition.language)), label)
                for code, label in term.label.items()
                if code != self.edition.language
            ),
            source=term.source or "",
            source_host=host_of(term.source or ""),
            count=self._count(term),
            book=way_to_book(Choice(terms={self.facet.name: (term.id,)}), self.edition),
            above=self._above(term),
            below=() if is_place and drawn else self._entries(self._below(term.id)),
            cases=self._cards(term),
            shelves=grouped(ids, self.facet, self.edition),
            icon=self.vocabulary.icon(term.id),
            is_place=is_place,
            map=drawn,
            locator=self.atlas.locator((term.id,)) if self.atlas and is_place else None,
            together_title=self.edition.catalog(MOST_HERE if is_place else MOST_TOGETHER),
            together=self.company.together(term.id),
            beside_title=self.edition.catalog(self.company.kind(term)),
            beside=self._entries(self.company.beside(term)),
        )

    def _whole_map(self) -> MapView | None:
        """All cases by county, on the page of places."""
        if self.atlas is None or self.facet != self.atlas.facet:
            return None
        return self.atlas.country(self.edition.cards, self.atlas.page)

    def _map(self, term: str) -> MapView | None:
        """A term's cases by place: by the places inside it when it is one itself."""
        places = self.atlas
        if places is None or (self.vocabulary.is_spatial and self.facet != places.facet):
            return None
        if self.vocabulary.is_spatial:
            return places.inside(term, places.page)
        cases, chosen = self.edition.under(self.facet.name, term), (self.facet.name, term)
        return places.country(cases, lambda place: places.found(place, chosen))

    @property
    def _facet_link(self) -> Link:
        label = self.edition.word(self.facet.label)
        return Link(self.edition.addresses.facet(self.facet.name), label)

    def _link(self, term_id: str) -> Link:
        label = self.edition.word(self.vocabulary.terms[term_id].label)
        return Link(self.edition.addresses.term(self.facet.name, term_id), label)

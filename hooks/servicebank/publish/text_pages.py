"""The pages of methods and collections, and the lists of all texts."""

from collections.abc import Iterable

from servicebank.language.collation import collate
from servicebank.model.bank import Abstract, Collection, Method
from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.model.page import Contents, Page, Shown
from servicebank.model.recipe import Choice
from servicebank.model.sentence import Sentence, say, say_many
from servicebank.prose.body import body
from servicebank.prose.citation import numbered
from servicebank.publish.book_way import way_to_book
from servicebank.publish.cards import Card
from servicebank.publish.case_page import entries
from servicebank.publish.descriptions import of_list
from servicebank.publish.edition import Edition
from servicebank.publish.term_pages import counted
from servicebank.publish.views import (
    CollectionView,
    Counted,
    Link,
    ListView,
    MethodView,
    Shelf,
)

METHODS_TITLE, COLLECTIONS_TITLE = say("Methods"), say("Collections")
METHOD_TEMPLATE = "method.html"


class TextPages:
    """Makes the pages of methods and collections, and the lists."""

    def __init__(self, edition: Edition) -> None:
        """Work for one edition."""
        self.edition, self.bank = edition, edition.bank
        self.addresses, self.catalog = edition.addresses, edition.catalog

    def pages(self) -> Iterable[Page]:
        """The methods and the collections."""
        yield self._list(
            self.addresses.methods(),
            METHODS_TITLE,
            map(self._method_entry, self.bank.published_methods),
        )
        yield from map(self._method, self.bank.published_methods)
        entries = self._collection_entries()
        yield self._list(self.addresses.collections(), COLLECTIONS_TITLE, entries)
        yield from map(self._collection, self.bank.published_collections)

    def most_used(self, most: int) -> tuple[Counted, ...]:
        """The methods that most cases used, most first."""
        used = self.edition.index.used_by
        methods = sorted(self.bank.published_methods, key=lambda method: -len(used[method.id]))
        return tuple(map(self._method_entry, methods[:most]))

    def _list(self, address: str, title: Sentence, entries: Iterable[Counted]) -> Page:
        key = collate(self.edition.language)
        shelf = Shelf("", "", tuple(sorted(entries, key=lambda entry: key(entry.title))))
        return Page(
            address=address,
            template="texts.html",
            title=self.catalog(title),
            description=of_list(
                self.catalog(title), (one.title for one in shelf.entries), self.edition
            ),
            language=self.edition.language,
            show=Shown(ListView(self.catalog(title), "", (shelf,))).itself,
        )

    def _method_entry(self, method: Method) -> Counted:
        uses = len(self.edition.index.used_by[method.id])
        used = say_many("used in {count} case", "used in {count} cases", uses)
        told = self.catalog(used) if uses else ""
        return self._entry(self.addresses.method(method.id), method.abstract, told)

    def _collection_entries(self) -> Iterable[Counted]:
        for collection in self.bank.published_collections:
            count = counted(len(self._chosen(collection)), self.catalog)
            yield self._entry(self.addresses.collection(collection.id), collection.abstract, count)

    def _entry(self, address: str, abstract: Abstract, count: str) -> Counted:
        return Counted(address, abstract.title, abstract.summary, count)

    def _method(self, method: Method) -> Page:
        address = self.addresses.method(method.id)
        text = body(method.body, METHODS)
        numbers = numbered(method.sources, text)
        licence = self.bank.settings.licence
        view = MethodView(
            title=method.abstract.title,
            summary=method.abstract.summary,
            sources=entries(method.sources, numbers, text, self.catalog),
            cases=tuple(self.edition.cards[case] for case in self.edition.index.used_by[method.id]),
            licence=Link(licence.url, licence.name),
        )
        html = self.addresses.fill(text.html, address)
        return Page(
            address=address,
            template=METHOD_TEMPLATE,
            title=method.abstract.title,
            description=method.abstract.summary,
            language=self.edition.language,
            show=Shown(view, html, (*text.contents, *self._after(method))).itself,
            source=method.path,
            breadcrumbs=((self.addresses.methods(), self.catalog(METHODS_TITLE)),),
        )

    def _after(self, method: Method) -> Iterable[Contents]:
        """What stands after the text of a method."""
        yield Contents("cases", self.catalog(say("Cases that used the method")), 2)
        if method.sources:
            yield Contents("sources", self.catalog(say("Sources")), 2)

    def _collection(self, collection: Collection) -> Page:
        address = self.addresses.collection(collection.id)
        text = body(collection.body, COLLECTIONS)
        view = CollectionView(
            title=collection.abstract.title,
            summary=collection.abstract.summary,
            curator=collection.curator or "",
            book=way_to_book(Choice(collections=(collection.id,)), self.edition),
            cases=self._chosen(collection),
        )
        return Page(
            address=address,
            template="collection.html",
            title=collection.abstract.title,
            description=collection.abstract.summary,
            language=self.edition.language,
            show=Shown(view, self.addresses.fill(text.html, address), text.contents).itself,
            source=collection.path,
            breadcrumbs=((self.addresses.collections(), self.catalog(COLLECTIONS_TITLE)),),
        )

    def _chosen(self, collection: Collection) -> tuple[Card, ...]:
        """The collection's published cases in the curator's order."""
        return tuple(
            self.edition.cards[case] for case in collection.cases if case in self.edition.cards
        )

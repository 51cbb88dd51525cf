"""The page of books, and the way to the book of what a list shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal

from servicebank.language.collation import collate
from servicebank.language.names import language_name
from servicebank.language.numbers import date_text
from servicebank.model.date import PartialDate
from servicebank.model.page import Asset, Page, Shown
from servicebank.model.recipe import Choice
from servicebank.model.sentence import Sentence, say, say_many
from servicebank.model.vocabulary import Facet
from servicebank.publish.books import FORMS, Made, Offer, command
from servicebank.publish.edition import Edition

TEMPLATE = "books.html"
KILO, MEGA = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class BookFile:
    """A file to fetch."""

    form: str
    """What the form is called."""
    address: str
    size: str
    told: str
    """What the link says to those who hear it alone."""


@dataclass(frozen=True, slots=True)
class BookView:
    """A book that can be fetched or ordered."""

    id: str
    title: str
    count: str
    day: str
    """Of the texts; empty while the book is not made."""
    files: tuple[BookFile, ...]
    command: str
    language: str


@dataclass(frozen=True, slots=True)
class BookGroup:
    """Books of one kind."""

    id: str
    title: str
    books: tuple[BookView, ...]


@dataclass(frozen=True, slots=True)
class BooksView:
    """The page of books."""

    title: str
    groups: tuple[BookGroup, ...]
    is_made: bool
    """Whether there are files to fetch."""


class BookPage:
    """Makes the page of books, in the bank's own language."""

    def __init__(self, edition: Edition) -> None:
        """Work for the edition in the bank's own language."""
        self.edition, self.catalog = edition, edition.catalog
        self.bank, self.stock = edition.bank, edition.stock

    def pages(self) -> Iterator[Page]:
        """The page, where the bank has an address for it."""
        address = self.edition.addresses.handbooks()
        if address:
            title = self.catalog(say("The handbook"))
            yield Page(
                address=address,
                template=TEMPLATE,
                title=title,
                description=self.catalog(say("The cases as a book, to read, print and hand out.")),
                language=self.edition.language,
                show=Shown(BooksView(title, tuple(self._groups()), bool(self.stock.made))).itself,
            )

    def assets(self) -> Iterator[Asset]:
        """The files of the books that are made."""
        for book, files in self.stock.made.items():
            for made in files:
                yield Asset(self.edition.addresses.handbook(book, made.form), file=made.file)

    def _groups(self) -> Iterator[BookGroup]:
        whole = [offer for offer in self.stock.offers if not offer.facet]
        title = self.catalog(say("Whole books"))
        yield BookGroup("whole", title, tuple(map(self._view, whole)))
        for facet in self.bank.settings.facets:
            found = [offer for offer in self.stock.offers if offer.facet == facet.name]
            if found:
                yield BookGroup(facet.option, self._title(facet), self._in_order(found, facet))

    def _title(self, facet: Facet) -> str:
        return self.edition.word(facet.top or facet.label)

    def _in_order(self, found: Iterable[Offer], facet: Facet) -> tuple[BookView, ...]:
        """Places by name, others in the order of their vocabulary."""
        views = map(self._view, found)
        if not self.bank.vocabularies[facet.vocabulary].is_spatial:
            return tuple(views)
        key = collate(self.edition.language)
        return tuple(sorted(views, key=lambda view: key(view.title)))

    def _view(self, offer: Offer) -> BookView:
        made, language = self.stock.made.get(offer.id, ()), offer.recipe.language
        count = say_many("{count} case", "{count} cases", self._count(offer))
        return BookView(
            id=offer.id,
            title=offer.title,
            count=self._told(self.catalog(count), language),
            day=self._day(made),
            files=book_files(offer, self.edition),
            command=self._command(offer),
            language=language or self.bank.settings.language,
        )

    def _told(self, count: str, language: str) -> str:
        """The number of cases, with the language of a book in another than the bank's own."""
        if language in {"", self.edition.language}:
            return count
        name = language_name(language, self.edition.language)
        return self.catalog(say("{count}, in {language}", count=count, language=name))

    def _count(self, offer: Offer) -> int:
        """How many cases a book has."""
        language = offer.recipe.language
        if offer.facet:
            return len(self.edition.index.under(offer.facet, offer.term))
        return sum(not language or language in case.translations for case in self.bank.published)

    def _command(self, offer: Offer) -> str:
        if offer.recipe.id:
            return (
                f"{command(Choice(), self.bank, self.bank.settings.language)} --recipe {offer.id}"
            )
        language = offer.recipe.language or self.bank.settings.language
        return command(offer.recipe.choice, self.bank, language)

    def _day(self, made: tuple[Made, ...]) -> str:
        days = {file.day for file in made}
        newest = max(days, default=None)
        if newest is None:
            return ""
        return date_text(PartialDate(newest.year, newest.month, newest.day), self.edition.language)


def book_files(offer: Offer, edition: Edition) -> tuple[BookFile, ...]:
    """The files of a book, as links."""
    catalog = edition.catalog

    def link(made: Made) -> BookFile:
        form, size = FORMS[made.form], catalog(_size(made.size, edition.language))
        told = say("{title} as {form}, {size}", title=offer.title, form=form, size=size)
        address = edition.addresses.handbook(offer.id, made.form)
        return BookFile(form, address, size, catalog(told))

    return tuple(map(link, edition.stock.made.get(offer.id, ())))


def _size(count: int, language: str) -> Sentence:
    """How large a file is."""
    if count < MEGA:
        return say("{number} kB", number=format_decimal(-(-count // KILO), locale=language))
    return say("{number} MB", number=format_decimal(round(count / MEGA, 1), locale=language))

"""The pages of facets and their terms."""

from collections.abc import Iterable, Mapping

from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.model.bank import Bank
from servicebank.model.index import Index
from servicebank.model.page import Page
from servicebank.model.sentence import say_many
from servicebank.model.vocabulary import Facet, Term, Vocabulary, word
from servicebank.publish.addresses import Addresses
from servicebank.publish.cards import Card
from servicebank.publish.views import Counted, Link, ListView, Shelf, TermView

FACET_TEMPLATE, TERM_TEMPLATE = "list.html", "term.html"


def counted(count: int, catalog: Catalog) -> str:
    """A number of cases in words."""
    return catalog(say_many("{count} case", "{count} cases", count))


class TermPages:
    """Makes the pages of one facet."""

    def __init__(  # noqa: PLR0913 - a page needs the whole bank around it
        self,
        facet: Facet,
        bank: Bank,
        index: Index,
        addresses: Addresses,
        cards: Mapping[str, Card],
        catalog: Catalog,
    ) -> None:
        """Work for one facet in the bank's own language."""
        self.facet, self.bank, self.index = facet, bank, index
        self.addresses, self.cards, self.catalog = addresses, cards, catalog
        self.vocabulary: Vocabulary = bank.vocabularies[facet.vocabulary]
        self.language = bank.settings.language

    def pages(self) -> Iterable[Page]:
        """The list of terms, then each term that has cases."""
        yield self._facet_page()
        for term_id in self.index.cases[self.facet.name]:
            yield self._term_page(self.vocabulary.terms[term_id])

    def _facet_page(self) -> Page:
        title = word(self.facet.label, self.language)
        return Page(
            address=self.addresses.facet(self.facet.name),
            template=FACET_TEMPLATE,
            title=title,
            description=word(self.bank.settings.description, self.language),
            language=self.language,
            view=ListView(title, "", self._shelves()),
        )

    def _shelves(self) -> tuple[Shelf, ...]:
        """The top terms under the groups of the vocabulary, in its order; places by name."""
        tops = self._below(None)
        groups = self.vocabulary.groups
        if not groups:
            return (Shelf("", "", self._entries(tops)),)
        shelves = (
            Shelf(
                word(group.label, self.language),
                word(group.note, self.language),
                self._entries([term for term in tops if term.group == group.id]),
            )
            for group in groups.values()
        )
        loose = Shelf("", "", self._entries([term for term in tops if term.group not in groups]))
        return tuple(shelf for shelf in (*shelves, loose) if shelf.entries)

    def _entries(self, terms: Iterable[Term]) -> tuple[Counted, ...]:
        return tuple(self._entry(term) for term in terms)

    def _entry(self, term: Term) -> Counted:
        return Counted(
            self.addresses.term(self.facet.name, term.id),
            word(term.label, self.language),
            word(term.definition, self.language),
            counted(len(self.index.under(self.facet.name, term.id)), self.catalog),
            self._entries(self._below(term.id)),
        )

    def _below(self, parent: str | None) -> list[Term]:
        """The terms below another that have cases: places by name, others as in their file."""
        terms = [
            term
            for term in self.vocabulary.children(parent)
            if self.index.under(self.facet.name, term.id)
        ]
        if self.vocabulary.is_spatial:
            key = collate(self.language)
            terms.sort(key=lambda term: key(word(term.label, self.language)))
        return terms

    def _term_page(self, term: Term) -> Page:
        facet_label = word(self.facet.label, self.language)
        above = tuple(self._link(above) for above in self.vocabulary.line(term.id)[:-1])
        title = word(term.label, self.language)
        definition = word(term.definition, self.language)
        facet_link = Link(self.addresses.facet(self.facet.name), facet_label)
        return Page(
            address=self.addresses.term(self.facet.name, term.id),
            template=TERM_TEMPLATE,
            title=title,
            description=definition or f"{facet_label}: {title}",
            language=self.language,
            view=self._term_view(term, title, definition, above),
            breadcrumbs=tuple((link.address, link.title) for link in (facet_link, *above)),
        )

    def _term_view(
        self, term: Term, title: str, definition: str, above: tuple[Link, ...]
    ) -> TermView:
        ids = self.index.under(self.facet.name, term.id)
        return TermView(
            title=title,
            kind=word(self.facet.one, self.language),
            definition=definition,
            also=term.alt_labels.get(self.language, ()),
            foreign=tuple(
                (language, label)
                for language, label in term.label.items()
                if language != self.language
            ),
            source=term.source or "",
            count=counted(len(ids), self.catalog),
            above=above,
            below=self._entries(self._below(term.id)),
            cases=self._sorted(ids),
        )

    def _link(self, term_id: str) -> Link:
        label = word(self.vocabulary.terms[term_id].label, self.language)
        return Link(self.addresses.term(self.facet.name, term_id), label)

    def _sorted(self, ids: Iterable[str]) -> tuple[Card, ...]:
        key = collate(self.language)
        return tuple(sorted((self.cards[case] for case in ids), key=lambda card: key(card.title)))

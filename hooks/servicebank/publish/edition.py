"""What the pages of a bank in one language are made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Summary
from servicebank.model.index import Index
from servicebank.model.vocabulary import Words, word
from servicebank.publish.addresses import Addresses
from servicebank.publish.books import Stock
from servicebank.publish.cards import Card, card
from servicebank.publish.lexicon import Lexicon, lexicon


@dataclass(frozen=True)
class Edition:
    """A bank with its index in one language.

    The edition in the bank's own language has everything; the others have the cases whose
    summaries are translated, and stand in a folder named by their language.
    """

    bank: Bank
    index: Index
    catalogs: Mapping[str, Catalog]
    """For each of the bank's languages."""
    language: str
    """The language of the pages."""
    stock: Stock = field(default_factory=Stock)
    """The books of the site."""

    @property
    def is_whole(self) -> bool:
        """Whether this is the edition in the bank's own language."""
        return self.language == self.bank.settings.language

    @property
    def root(self) -> str:
        """What all addresses of the edition begin with."""
        return "" if self.is_whole else f"{self.language}/"

    @property
    def catalog(self) -> Catalog:
        """The catalog of the pages' language."""
        return self.catalogs[self.language]

    @cached_property
    def addresses(self) -> Addresses:
        """Where the pages are."""
        return Addresses(self.bank, self.root)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The published cases that the edition has."""
        if self.is_whole:
            return self.bank.published
        return tuple(case for case in self.bank.published if self.language in case.translations)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The cases as lists show them, by id."""
        return {
            case.id: card(case, self.summary(case), self.bank, self.addresses, self.catalog)
            for case in self.cases
        }

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of the cases."""
        return lexicon(self.language, map(self.text, self.cases), self._names())

    def text(self, case: Case) -> str:
        """All that the edition says of a case."""
        card = self.cards[case.id]
        body = case.body if self.is_whole else ""
        return f"{card.title} {card.place} {card.need} {card.action} {card.outcome} {body}"

    def _names(self) -> Iterator[str]:
        """The titles, every name of every term in the edition's language, and what people say."""
        for saying in self.bank.thesaurus.sayings:
            yield from saying.words
        yield from (card.title for card in self.cards.values())
        for vocabulary in self._vocabularies.values():
            for term in self.bank.vocabularies[vocabulary].terms.values():
                yield from (self.told(term.label), *term.alt_labels.get(self.language, ()))

    def summary(self, case: Case) -> Summary:
        """A case in short, in the edition's language."""
        return case.summary if self.is_whole else case.translations[self.language]

    def under(self, facet: str, term: str) -> tuple[str, ...]:
        """Ids of the edition's cases under a term, descendants included."""
        if (facet, term) not in self._under:
            found = self.index.under(facet, term)
            self._under[facet, term] = tuple(case for case in found if case in self.cards)
        return self._under[facet, term]

    @cached_property
    def _under(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """What `under` has found; pages of terms ask for the same terms many times."""
        return {}

    def has_page(self, facet: str, term: str) -> bool:
        """Whether a term has a page: of places, only the top ones do in a translation."""
        vocabulary = self.bank.vocabularies[self._vocabularies[facet]]
        is_deep = vocabulary.is_spatial and vocabulary.terms[term].parent is not None
        return bool(self.under(facet, term)) and (self.is_whole or not is_deep)

    @cached_property
    def _vocabularies(self) -> Mapping[str, str]:
        return {facet.name: facet.vocabulary for facet in self.bank.settings.facets}

    @property
    def description(self) -> str:
        """What the bank is."""
        return self.word(self.bank.settings.description)

    def word(self, words: Words) -> str:
        """The text in the pages' language."""
        return word(words, self.language)

    def told(self, words: Words) -> str:
        """The text in the pages' language alone; empty when there is none."""
        return words.get(self.language, "")

    def in_order(self, cards: Iterable[Card]) -> tuple[Card, ...]:
        """Cards by title."""
        key = collate(self.language)
        return tuple(sorted(cards, key=lambda card: key(card.title)))

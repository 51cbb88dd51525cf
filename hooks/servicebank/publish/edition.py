"""What the pages of a bank in one language are made from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.model.bank import Bank
from servicebank.model.index import Index
from servicebank.model.vocabulary import Words, word
from servicebank.publish.addresses import Addresses
from servicebank.publish.cards import Card, card


@dataclass(frozen=True)
class Edition:
    """A bank with its index, in the bank's own language."""

    bank: Bank
    index: Index
    catalogs: Mapping[str, Catalog]
    """For each of the bank's languages."""

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.bank.settings.language

    @property
    def catalog(self) -> Catalog:
        """The catalog of the pages' language."""
        return self.catalogs[self.language]

    @cached_property
    def addresses(self) -> Addresses:
        """Where the pages are."""
        return Addresses(self.bank)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The published cases as lists show them, by id."""
        return {
            case.id: card(case, self.bank, self.addresses, self.catalog)
            for case in self.bank.published
        }

    @property
    def description(self) -> str:
        """What the bank is."""
        return self.word(self.bank.settings.description)

    def word(self, words: Words) -> str:
        """The text in the pages' language."""
        return word(words, self.language)

    def in_order(self, cards: Iterable[Card]) -> tuple[Card, ...]:
        """Cards by title."""
        key = collate(self.language)
        return tuple(sorted(cards, key=lambda card: key(card.title)))

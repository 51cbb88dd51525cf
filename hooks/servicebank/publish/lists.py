"""Lists that pages written by hand may show."""

from dataclasses import dataclass

from servicebank.language.collation import collate
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Term
from servicebank.publish.cards import Card
from servicebank.publish.edition import Edition
from servicebank.publish.views import Link


@dataclass(frozen=True, slots=True)
class Word:
    """A term explained."""

    label: str
    definition: str
    also: tuple[str, ...]
    foreign: tuple[tuple[str, str], ...]
    """(language code, label) in the bank's other languages."""
    address: str
    """The page of its cases; empty when it has none."""


class Lists:
    """Cases by term and words explained, in the bank's own language."""

    def __init__(self, edition: Edition) -> None:
        """Read from one edition."""
        self.edition, self.bank = edition, edition.bank

    def cases(self, facet: str, term: str) -> tuple[Link, ...]:
        """The cases under a term, by title.

        Raises LookupError when there is no such facet or term.
        """
        self._known(facet, term)
        cards = self.edition.in_order(
            self.edition.cards[case] for case in self.edition.under(facet, term)
        )
        return tuple(Link(card.address, self._titled(card)) for card in cards)

    def term(self, facet: str, term: str) -> str:
        """The address of a term's page.

        Raises LookupError when there is no such facet or term.
        """
        self._known(facet, term)
        return self.edition.addresses.term(facet, term)

    def words(self, *vocabularies: str) -> tuple[Word, ...]:
        """The terms of some vocabularies that have definitions, by label.

        Raises LookupError when there is no such vocabulary.
        """
        unknown = [name for name in vocabularies if name not in self.bank.vocabularies]
        if unknown:
            known = ", ".join(sorted(self.bank.vocabularies))
            raise LookupError(f"no vocabulary {unknown[0]!r}; there are {known}")
        found = (
            self._word(name, term)
            for name in vocabularies
            for term in self.bank.vocabularies[name].terms.values()
            if self.edition.told(term.definition) and term.replaced_by is None
        )
        key = collate(self.edition.language)
        return tuple(sorted(found, key=lambda word: key(word.label)))

    def _titled(self, card: Card) -> str:
        """A title, with the status of what is over."""
        if not card.is_ended:
            return card.title
        told = say("{title} ({status})", title=card.title, status=card.status.lower())
        return self.edition.catalog(told)

    def _word(self, vocabulary: str, term: Term) -> Word:
        facets = (
            facet.name
            for facet in self.bank.settings.facets
            if facet.vocabulary == vocabulary and self.edition.has_page(facet.name, term.id)
        )
        language = self.edition.language
        return Word(
            self.edition.word(term.label),
            self.edition.told(term.definition),
            term.alt_labels.get(language, ()),
            tuple((code, label) for code, label in term.label.items() if code != language),
            next((self.edition.addresses.term(facet, term.id) for facet in facets), ""),
        )

    def _known(self, facet: str, term: str) -> None:
        names = {one.name: one.vocabulary for one in self.bank.settings.facets}
        if facet not in names:
            raise LookupError(f"no facet {facet!r}; there are {', '.join(names)}")
        if term not in self.bank.vocabularies[names[facet]].terms:
            raise LookupError(f"{facet} has no term {term!r}")

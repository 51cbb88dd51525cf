"""What stands beside a term: terms that cases have as well, and terms of its kind."""

from collections import Counter
from collections.abc import Iterable, Iterator

from servicebank.language.collation import collate
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, Term, Vocabulary
from servicebank.publish.edition import Edition
from servicebank.publish.views import Counted, Row

MOST = 6
"""Terms of a facet that are told, those with most cases in common."""
LEAST = 2
"""Cases that two terms have in common before it is told."""


class Company:
    """The company of the terms of one facet."""

    def __init__(self, facet: Facet, edition: Edition) -> None:
        """Work for one edition."""
        self.facet, self.edition = facet, edition
        self.vocabulary: Vocabulary = edition.bank.vocabularies[facet.vocabulary]

    def together(self, term: str) -> tuple[Row, ...]:
        """The terms of each facet that most of a term's cases have, places left out."""
        facets = self.edition.bank.settings.facets
        rows = (
            Row(self.edition.word(facet.label), tuple(self._shared(term, facet))[:MOST])
            for facet in facets
            if not self.edition.bank.vocabularies[facet.vocabulary].is_spatial
        )
        return tuple(row for row in rows if row.entries)

    def beside(self, term: Term) -> tuple[Term, ...]:
        """The terms of a term's kind that have pages: for a place those that border on it."""
        if not self.vocabulary.is_spatial:
            return tuple(self._with_pages(self._kin(term)))
        near = (self.vocabulary.terms[name] for name in term.neighbours)
        key = collate(self.edition.language)
        return tuple(
            sorted(self._with_pages(near), key=lambda place: key(self.edition.word(place.label)))
        )

    def kind(self, term: Term) -> Sentence:
        """What the terms beside a term have in common with it."""
        group = self.vocabulary.groups.get(term.group or "")
        if self.vocabulary.is_spatial:
            return say("Next to {place}", place=self.edition.word(term.label))
        if group and term.parent is None:
            return say("More in {group}", group=self.edition.word(group.label).lower())
        return say("More of the same kind")

    def _kin(self, term: Term) -> Iterator[Term]:
        """The terms under the same heading, in the vocabulary's order."""
        for other in self.vocabulary.children(term.parent):
            if other.id != term.id and other.group == term.group:
                yield other

    def _with_pages(self, terms: Iterable[Term]) -> Iterator[Term]:
        return (term for term in terms if self.edition.has_page(self.facet.name, term.id))

    def _shared(self, term: str, facet: Facet) -> Iterator[Counted]:
        """The terms of a facet by how many of a term's cases have them, most first."""
        own = self.edition.under(self.facet.name, term)
        found = Counter(other for case in own for other in self._all_terms(case, facet))
        ranked = sorted(self.edition.index.cases[facet.name], key=lambda other: -found[other])
        terms = self.edition.bank.vocabularies[facet.vocabulary].terms
        for other in ranked:
            is_own = facet == self.facet and self._is_in_line(term, other)
            if found[other] >= LEAST and not is_own:
                chosen = ((self.facet.name, term), (facet.name, other))
                told = say("{count} of {all}", count=found[other], all=len(own))
                yield Counted(
                    self.edition.addresses.found(chosen),
                    self.edition.word(terms[other].label),
                    "",
                    self.edition.catalog(told),
                )

    def _all_terms(self, case: str, facet: Facet) -> Iterator[str]:
        """The terms of a case and those above them, each once."""
        vocabulary = self.edition.bank.vocabularies[facet.vocabulary]
        terms = self.edition.bank.cases[case].terms[facet.name]
        yield from {above for term in terms for above in vocabulary.line(term)}

    def _is_in_line(self, term: str, other: str) -> bool:
        """Whether one term stands above the other, or is it."""
        return term in self.vocabulary.line(other) or other in self.vocabulary.line(term)

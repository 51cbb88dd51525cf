"""The index at the end of the book: by the facets and by organisation."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from servicebank.export.book import Entry, Index, Register
from servicebank.export.places import INDEX, case_id
from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet, word

ORGANISATIONS = "organisations"


@dataclass(frozen=True)
class Registers:
    """Makes the index of a book."""

    bank: Bank
    catalog: Catalog
    cases: tuple[Case, ...]
    """In the book's order."""

    def index(self) -> Index:
        """The whole index."""
        return Index(INDEX, self.catalog(say("Index")), tuple(self._registers()))

    def _registers(self) -> Iterator[Register]:
        language = self.catalog.language
        for facet in self.bank.settings.facets:
            yield from self._register(
                facet.name,
                word(facet.label, language),
                partial(self._terms, facet),
            )
        yield from self._register(ORGANISATIONS, self.catalog(say("Organisations")), _organisations)

    def _register(
        self, name: str, title: str, labels: Callable[[Case], Iterable[str]]
    ) -> Iterator[Register]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for case in self.cases:
            for label in dict.fromkeys(labels(case)):
                found[label].append(case_id(case.id))
        key = collate(self.catalog.language)
        entries = tuple(Entry(label, tuple(found[label])) for label in sorted(found, key=key))
        if entries:
            yield Register(f"{INDEX}-{name}", title, entries)

    def _terms(self, facet: Facet, case: Case) -> Iterator[str]:
        """The labels of a case's terms and of those above; of places also what has no code."""
        vocabulary = self.bank.vocabularies[facet.vocabulary]
        if vocabulary.is_spatial and case.place:
            yield case.place
        for term in case.terms[facet.name]:
            for counted in vocabulary.line(term):
                yield word(vocabulary.terms[counted].label, self.catalog.language)


def _organisations(case: Case) -> Iterable[str]:
    return (organisation.name for organisation in case.organisations)

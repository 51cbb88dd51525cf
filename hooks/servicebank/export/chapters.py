"""Cases and methods as chapters."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from servicebank.export.book import Chapter, FactRow, Figure, Note, Source
from servicebank.export.markup import Html, element, joined
from servicebank.export.passages import Passages
from servicebank.export.places import case_id, method_id
from servicebank.language.catalog import Catalog
from servicebank.language.names import language_name
from servicebank.language.numbers import date_text
from servicebank.model.bank import Bank, Method
from servicebank.model.case import Case, Publication, Summary
from servicebank.model.index import Index
from servicebank.model.link import METHODS
from servicebank.model.sentence import Sentence, say
from servicebank.prose.body import body
from servicebank.prose.citation import imprint, interest, numbered, reference
from servicebank.prose.facts import NOT_KNOWN, Item, Row, place_line, rows
from servicebank.prose.maps import Locator, whereabouts
from servicebank.prose.notes import Footnotes

MOST_RELATED = 3
"""Related cases that a chapter names."""


@dataclass(frozen=True)
class Chapters:
    """Makes the chapters of a book."""

    bank: Bank
    index: Index
    catalog: Catalog
    titles: Mapping[str, str]
    """Titles of the book's chapters by id, as all of its lists have them."""
    passages: Passages

    def case(self, case: Case) -> Chapter:
        """The chapter of a case."""
        own, text = case_id(case.id), body(case.body, "")
        summary = self._summary(case)
        notes, numbers = Footnotes(own), numbered(case.sources, text)
        # the fact table stands first, so its notes are made first
        facts = tuple(
            FactRow(row.label, _values(row, notes)) for row in rows(case, self.bank, self.catalog)
        )
        html = self.passages.fit(text, own, notes.put_in) if self._is_own else Html("")
        return Chapter(
            id=own,
            title=self.titles[own],
            place=place_line(case, self.bank, self.catalog.language),
            brief=tuple(self._brief(summary)),
            facts_title=self.catalog(say("Facts in brief")),
            facts_heads=(self.catalog(say("Fact")), self.catalog(say("Detail"))),
            facts=facts,
            html=html,
            figures=tuple(self._figures(case)),
            notes=self._notes(own, notes, case.sources, numbers),
            sources_title=self.catalog(say("Sources")),
            sources=self._sources(own, case.sources, numbers),
            where=self._where(case),
            rest=tuple(self._rest(case)),
        )

    def method(self, method: Method) -> Chapter:
        """The chapter of a method; in a translation its summary alone."""
        own, text = method_id(method.id), body(method.body, METHODS)
        notes, numbers = Footnotes(own), numbered(method.sources, text)
        abstract = method.abstract if self._is_own else method.translations[self.catalog.language]
        html = self.passages.fit(text, own, notes.put_in) if self._is_own else Html("")
        return Chapter(
            id=own,
            title=abstract.title,
            lead=abstract.summary,
            html=html,
            notes=self._notes(own, notes, method.sources, numbers),
            sources_title=self.catalog(say("Sources")),
            sources=self._sources(own, method.sources, numbers),
        )

    @property
    def _is_own(self) -> bool:
        return self.catalog.language == self.bank.settings.language

    def _summary(self, case: Case) -> Summary:
        return case.summary if self._is_own else case.translations[self.catalog.language]

    def _brief(self, summary: Summary) -> Iterator[tuple[str, str]]:
        yield self.catalog(say("Need")), summary.need
        yield self.catalog(say("Action")), summary.action
        yield self.catalog(say("Outcome")), summary.outcome or self.catalog(NOT_KNOWN)

    def _figures(self, case: Case) -> Iterator[Figure]:
        for picture in case.pictures:
            told = say(
                "Photo: {credit}. Licence: {licence}.",
                credit=picture.credit,
                licence=picture.licence,
            )
            yield Figure(f"{case.id}/{picture.file}", picture.alt, self.catalog(told))

    def _where(self, case: Case) -> Locator | None:
        for facet in self.bank.settings.facets:
            vocabulary = self.bank.vocabularies[facet.vocabulary]
            if vocabulary.is_spatial and case.terms[facet.name]:
                return whereabouts(vocabulary, case.terms[facet.name])
        return None

    def _notes(
        self,
        own: str,
        notes: Footnotes,
        sources: Mapping[str, Publication],
        numbers: Mapping[str, int],
    ) -> tuple[Note, ...]:
        return tuple(
            Note(
                notes.id(number),
                element(
                    "a",
                    reference(sources[key], numbers[key], self.catalog),
                    href=f"#{_source_id(own, key)}",
                ),
            )
            for number, key in enumerate(notes.keys, start=1)
        )

    def _sources(
        self, own: str, sources: Mapping[str, Publication], numbers: Mapping[str, int]
    ) -> tuple[Source, ...]:
        return tuple(
            Source(
                _source_id(own, key),
                sources[key].title,
                sources[key].url,
                " ".join(
                    part
                    for part in (
                        imprint(sources[key], self.catalog),
                        interest(sources[key], self.catalog) if self._is_own else "",
                    )
                    if part
                ),
            )
            for key in numbers
        )

    def _rest(self, case: Case) -> Iterator[FactRow]:
        yield from self._row(say("Methods used:"), map(method_id, case.links.methods))
        near = (related.case for related in self.index.related.get(case.id, ()))
        found = (case_id(name) for name in near if case_id(name) in self.titles)
        yield from self._row(say("Related cases:"), list(found)[:MOST_RELATED])
        if case.contact is not None:
            link = element("a", case.contact.organisation, href=case.contact.url)
            yield FactRow(self.catalog(say("Contact:")), (link,))
        address = self.passages.on_site(case.id)
        if address and not self._is_own:
            name = language_name(self.bank.settings.language, self.catalog.language)
            told = self.catalog(say("The whole case in {language}:", language=name))
            yield FactRow(told, (element("a", address, href=address),))
        if case.licence:
            yield FactRow(self.catalog(say("Licence:")), (joined((case.licence,)),))
        if case.reviewed is not None:
            day = date_text(case.reviewed.date, self.catalog.language)
            told = self.catalog(say("{date} by {name}", date=day, name=case.reviewed.by))
            yield FactRow(self.catalog(say("Reviewed:")), (joined((told,)),))

    def _row(self, label: Sentence, chapters: Iterable[str]) -> Iterator[FactRow]:
        """A row of links to chapters that the book has."""
        links = tuple(
            element("a", self.titles[chapter], href=f"#{chapter}")
            for chapter in chapters
            if chapter in self.titles
        )
        if links:
            yield FactRow(self.catalog(label), links)


def _values(row: Row, notes: Footnotes) -> tuple[Html, ...]:
    """The values of a fact; terms stand on one line, longer ones on a line each."""
    if any(item.term for item in row.items):
        return (joined((", ".join(item.text for item in row.items),)),)
    return tuple(_fact(item, notes) for item in row.items)


def _fact(item: Item, notes: Footnotes) -> Html:
    text = joined((item.text,))
    return Html(text + notes.reference(item.source)) if item.source else text


def _source_id(own: str, key: str) -> str:
    return f"{own}--source-{key}"

"""What stands before and after the cases: how to read, glossary, colophon."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from servicebank.export.book import Colophon, Glossary, Text, Word
from servicebank.export.markup import Html, element, joined
from servicebank.export.places import GLOSSARY, GUIDE
from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.language.numbers import date_text
from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.date import PartialDate
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import word
from servicebank.prose.facts import EVIDENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What the colophon tells."""

    title: str
    """Of the book."""
    edition: str
    day: date
    commit: str
    credits: tuple[str, ...]
    """Who has made the pictures of the cover, and under which licences."""
    has_maps: bool
    identifier: str


@dataclass(frozen=True)
class Matter:
    """Makes the parts of a book that are not cases."""

    bank: Bank
    catalog: Catalog

    def guide(self) -> Text:
        """How to read the book."""
        told = (element("p", self.catalog(sentence)) for sentence in self._guide())
        scale = (element("li", self.catalog(sentence)) for sentence in EVIDENCE.values())
        evidence = element(
            "p", self.catalog(say("Evidence says how well the sources bear a case:"))
        )
        title = self.catalog(say("How to read the book"))
        return Text(GUIDE, title, joined((*told, evidence, element("ul", *scale))))

    def glossary(self, cases: Iterable[Case]) -> Glossary | None:
        """The terms of some cases and the bank's other words, explained; None without any."""
        key = collate(self.catalog.language)
        words = sorted(dict.fromkeys(self._words(tuple(cases))), key=lambda one: key(one.label))
        return Glossary(GLOSSARY, self.catalog(say("Glossary")), tuple(words)) if words else None

    def colophon(self, imprint: Imprint) -> Colophon:
        """Where the book comes from."""
        licence = self.bank.settings.licence
        return Colophon(
            title=self.catalog(say("About this book")),
            rows=tuple((self.catalog(label), html) for label, html in self._rows(imprint)),
            day=imprint.day,
            commit=imprint.commit,
            identifier=imprint.identifier,
            licence=licence.name,
            licence_address=licence.url,
        )

    @property
    def _is_own(self) -> bool:
        return self.catalog.language == self.bank.settings.language

    def _guide(self) -> Iterator[Sentence]:
        settings = self.bank.settings
        yield say(
            "Each case begins with three lines: what was needed, what was done, and how it went. "
            "They can be read on their own."
        )
        if self._is_own:
            yield say(
                "Small numbers in the text lead to notes, which name the source. The whole list of "
                "sources stands at the end of each case, with the day when each was read."
            )
        else:
            yield say(
                "This edition has the cases in short. The whole texts, with notes, are in the "
                "language that the bank is written in."
            )
        yield say(
            "What the sources do not tell is said openly: “{phrase}”",
            phrase=word(settings.unknown_phrase, self.catalog.language),
        )
        yield say(
            "The cases are compiled from open sources. Where somebody from the place has reviewed "
            "one, that is said at its end. Sums are those of the year that is given."
        )

    def _words(self, cases: tuple[Case, ...]) -> Iterator[Word]:
        settings, language = self.bank.settings, self.catalog.language
        facets = {facet.vocabulary for facet in settings.facets}
        used = {
            (facet.vocabulary, counted)
            for facet in settings.facets
            for case in cases
            for term in case.terms[facet.name]
            for counted in self.bank.vocabularies[facet.vocabulary].line(term)
        }
        for name, vocabulary in self.bank.vocabularies.items():
            for term in vocabulary.terms.values():
                is_told = (name, term.id) in used if name in facets else not term.replaced_by
                if is_told and term.definition.get(language):
                    yield Word(word(term.label, language), term.definition[language])

    def _rows(self, imprint: Imprint) -> Iterator[tuple[Sentence, Html]]:
        settings, language = self.bank.settings, self.catalog.language
        name = word(settings.name, language)
        yield say("Published by:"), joined((name,))
        if settings.site:
            yield say("On the web:"), element("a", settings.site, href=settings.site)
        yield say("Edition:"), joined((imprint.edition,))
        day = imprint.day
        told = date_text(PartialDate(day.year, day.month, day.day), language)
        yield say("The texts are of:"), joined((told,))
        if imprint.commit:
            yield say("Version in the bank's history:"), element("code", imprint.commit)
        licence = settings.licence
        yield say("Licence:"), element("a", licence.name, href=licence.url)
        cite = say(
            "{bank} ({year}). {title}. {edition}. {licence}.",
            bank=name,
            year=day.year,
            title=imprint.title,
            edition=imprint.edition,
            licence=licence.name,
        )
        yield say("How to cite:"), joined((self.catalog(cite),))
        if imprint.credits:
            yield say("Pictures on the cover:"), joined((" ".join(imprint.credits),))
        if imprint.has_maps:
            yield (
                say("Boundaries on maps:"),
                joined((self.catalog(say("Statistics Sweden (SCB)")),)),
            )

"""What a case can be found by beside its text."""

from collections.abc import Iterator
from dataclasses import dataclass

from servicebank.model.case import Case, Summary
from servicebank.model.vocabulary import Facet
from servicebank.publish.edition import Edition


@dataclass(frozen=True, slots=True)
class SearchMark:
    """One thing that the search engine is told of a case."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class SearchMarks:
    """All that the search engine is told of a case besides its text."""

    shown: tuple[SearchMark, ...]
    """What lists of hits show."""
    words: tuple[SearchMark, ...]
    """Words that find the case and are shown nowhere."""


def search_marks(case: Case, edition: Edition) -> SearchMarks:
    """What is told of a case in one edition."""
    card = edition.cards[case.id]
    return SearchMarks(
        (
            SearchMark("id", case.id),
            SearchMark("need", card.need),
            SearchMark("action", card.action),
            SearchMark("outcome", card.outcome),
            SearchMark("place", card.place),
            SearchMark("status", card.status),
            SearchMark("years", card.years),
        ),
        (
            SearchMark("names", _joined(_names(case, edition))),
            SearchMark("regions", _joined(_regions(case, edition))),
            SearchMark("parts", " ".join(edition.lexicon.parts(edition.text(case)))),
            SearchMark("other", _joined(_others(case, edition))),
        ),
    )


def _names(case: Case, edition: Edition) -> Iterator[str]:
    """Every name of every term but places, in all languages, with those above it."""
    for facet in edition.bank.settings.facets:
        if not edition.bank.vocabularies[facet.vocabulary].is_spatial:
            yield from _of(facet, case, edition)


def _regions(case: Case, edition: Edition) -> Iterator[str]:
    """The place and what it lies in, as officials and as people call it."""
    if case.place:
        yield case.place
    for facet in edition.bank.settings.facets:
        vocabulary = edition.bank.vocabularies[facet.vocabulary]
        if vocabulary.is_spatial:
            yield from _of(facet, case, edition)
            here = {term for name in case.terms[facet.name] for term in vocabulary.line(name)}
            for area in edition.bank.thesaurus.areas:
                if here.intersection(area.regions):
                    yield from area.names


def _of(facet: Facet, case: Case, edition: Edition) -> Iterator[str]:
    vocabulary = edition.bank.vocabularies[facet.vocabulary]
    for written in case.terms[facet.name]:
        for term in (vocabulary.terms[name] for name in vocabulary.line(written)):
            yield from term.label.values()
            for names in term.alt_labels.values():
                yield from names


def _others(case: Case, edition: Edition) -> Iterator[str]:
    """The case in short, in the bank's other languages."""
    if not edition.is_whole:
        yield from _lines(case.summary)
    for language, summary in case.translations.items():
        if language != edition.language:
            yield from _lines(summary)


def _lines(summary: Summary) -> Iterator[str]:
    yield from (summary.title, summary.need, summary.action, summary.outcome or "")


def _joined(parts: Iterator[str]) -> str:
    return " ".join(part for part in dict.fromkeys(parts) if part)

"""The feeds that there are: one of everything, and those of terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from servicebank.language.collation import collate
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet, Term
from servicebank.publish.edition import Edition

NAME = "feed.xml"
"""What every feed is called; where it is tells what it is about."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed."""

    address: str
    """Below the site's root."""
    key: str
    """What it is about, in a way that stays when addresses change."""
    title: str
    page: str
    """The address of the page with the same cases."""
    cases: tuple[str, ...]
    """Ids of the cases that it tells of."""


def channels(edition: Edition) -> tuple[Channel, ...]:
    """The feeds of an edition; none while it has no cases."""
    return tuple(_channels(edition)) if edition.cases else ()


def by_facet(edition: Edition) -> Iterator[tuple[Facet, tuple[tuple[str, Channel], ...]]]:
    """The facets whose terms have feeds, with the label and feed of each term in order of label."""
    key = collate(edition.language)
    for facet in edition.bank.settings.facets:
        found = [*_of_facet(facet, edition)] if facet.has_feeds else []
        if found:
            yield facet, tuple(sorted(found, key=lambda one: key(one[0])))


def _channels(edition: Edition) -> Iterator[Channel]:
    page = edition.addresses.cases()
    every = tuple(case.id for case in edition.cases)
    yield Channel(f"{edition.root}{NAME}", "", _title(edition), page, every)
    for facet in edition.bank.settings.facets:
        if facet.has_feeds:
            yield from (channel for _, channel in _of_facet(facet, edition))


def _of_facet(facet: Facet, edition: Edition) -> Iterator[tuple[str, Channel]]:
    """The label and the feed of each term that has a page."""
    vocabulary = edition.bank.vocabularies[facet.vocabulary]
    terms = vocabulary.children(None) if vocabulary.is_spatial else vocabulary.terms.values()
    for term in terms:
        if edition.has_page(facet.name, term.id):
            yield edition.word(term.label), _of_term(facet, term, edition)


def _of_term(facet: Facet, term: Term, edition: Edition) -> Channel:
    page = edition.addresses.term(facet.name, term.id)
    name = edition.word(edition.bank.settings.name)
    told = say("{bank}: {title}", bank=name, title=edition.word(term.label))
    return Channel(
        f"{page}{NAME}",
        f"{facet.name}/{term.id}",
        edition.catalog(told),
        page,
        edition.under(facet.name, term.id),
    )


def _title(edition: Edition) -> str:
    name = edition.word(edition.bank.settings.name)
    return edition.catalog(say("{bank}: new and changed cases", bank=name))

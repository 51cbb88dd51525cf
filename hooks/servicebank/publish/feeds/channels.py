"""The feeds that there are: one of everything, and those of terms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from servicebank.language.collation import collate
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet, Term, Vocabulary
from servicebank.publish.addresses import FEED
from servicebank.publish.edition import Edition


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
    now: str = ""
    """Where it is to be fetched from now on, when its address is one of before."""


def channels(edition: Edition) -> tuple[Channel, ...]:
    """The feeds of an edition: that of everything, also while it has no cases, and of terms."""
    return tuple(_channels(edition))


def kept(edition: Edition) -> Iterator[Channel]:
    """Feeds that readers may still fetch, of terms that have no page any more.

    A retired term has the feed of the one in its place. A term without cases, whose page was
    published once, has an empty one.
    """
    for facet in edition.bank.settings.facets:
        if facet.has_feeds:
            yield from _kept_of_facet(facet, edition)


def by_facet(edition: Edition) -> Iterator[tuple[Facet, tuple[tuple[str, Channel], ...]]]:
    """The facets whose terms have feeds, with the label and feed of each term in order of label."""
    key = collate(edition.language)
    for facet in edition.bank.settings.facets:
        found = [*_of_facet(facet, edition)] if facet.has_feeds else []
        if found:
            yield facet, tuple(sorted(found, key=lambda one: key(one[0])))


def _channels(edition: Edition) -> Iterator[Channel]:
    page = edition.addresses.cases() if edition.cases or edition.is_whole else edition.root
    every = tuple(case.id for case in edition.cases)
    yield Channel(f"{edition.root}{FEED}", "", _title(edition), page, every)
    for facet in edition.bank.settings.facets:
        if facet.has_feeds:
            yield from (channel for _, channel in _of_facet(facet, edition))


def _of_facet(facet: Facet, edition: Edition) -> Iterator[tuple[str, Channel]]:
    """The label and the feed of each term that has a page."""
    for term in _terms(edition.bank.vocabularies[facet.vocabulary]):
        if edition.has_page(facet.name, term.id):
            yield edition.word(term.label), _of_term(facet, term, edition)


def _kept_of_facet(facet: Facet, edition: Edition) -> Iterator[Channel]:
    vocabulary = edition.bank.vocabularies[facet.vocabulary]
    terms = {term.id: term for term in _terms(vocabulary)}
    published = {one.address for one in edition.bank.kept}
    for term in terms.values():
        own, after = _of_term(facet, term, edition), vocabulary.successor(term.id)
        if edition.has_page(facet.name, term.id):
            continue
        if after in terms and edition.has_page(facet.name, after):
            channel = _of_term(facet, terms[after], edition)
            yield replace(channel, address=own.address, now=channel.address)
        elif own.page in published:
            yield own


def _terms(vocabulary: Vocabulary) -> Iterable[Term]:
    """The terms that can have feeds: of places, only the top ones."""
    return vocabulary.children(None) if vocabulary.is_spatial else vocabulary.terms.values()


def _of_term(facet: Facet, term: Term, edition: Edition) -> Channel:
    page = edition.addresses.term(facet.name, term.id)
    name = edition.word(edition.bank.settings.name)
    told = say("{bank}: {title}", bank=name, title=edition.word(term.label))
    return Channel(
        f"{page}{FEED}",
        f"{facet.name}/{term.id}",
        edition.catalog(told),
        page,
        edition.under(facet.name, term.id),
    )


def _title(edition: Edition) -> str:
    name = edition.word(edition.bank.settings.name)
    return edition.catalog(say("{bank}: new and changed cases", bank=name))

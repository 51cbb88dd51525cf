"""Publications in words."""

from collections.abc import Iterable

from servicebank.language.catalog import Catalog
from servicebank.language.numbers import date_text
from servicebank.model.case import Publication
from servicebank.model.sentence import say
from servicebank.prose.body import Body


def imprint(publication: Publication, catalog: Catalog) -> str:
    """Who published it, when, and when it was read."""
    accessed = date_text(publication.accessed, catalog.language)
    if publication.published is None:
        told = say(
            "{publisher}, undated. Read {accessed}.",
            publisher=publication.publisher,
            accessed=accessed,
        )
    else:
        told = say(
            "{publisher}, {published}. Read {accessed}.",
            publisher=publication.publisher,
            published=date_text(publication.published, catalog.language),
            accessed=accessed,
        )
    return catalog(told)


def interest(publication: Publication, catalog: Catalog) -> str:
    """The publisher's own interest, in a sentence; empty when none is known."""
    if publication.interest is None:
        return ""
    return catalog(say("Interest of its own: {interest}", interest=publication.interest))


def reference(publication: Publication, number: int, catalog: Catalog) -> str:
    """A publication in short, with its number in the list of sources."""
    if publication.published is None:
        told = say(
            "Source {number}: {publisher}, undated.",
            number=number,
            publisher=publication.publisher,
        )
    else:
        told = say(
            "Source {number}: {publisher}, {published}.",
            number=number,
            publisher=publication.publisher,
            published=date_text(publication.published, catalog.language),
        )
    return catalog(told)


def numbered(sources: Iterable[str], text: Body) -> dict[str, int]:
    """Source key → number: those cited in the text first, in order, then the others as listed."""
    keys = dict.fromkeys((*text.notes, *sources))
    return {key: number for number, key in enumerate(keys, start=1)}

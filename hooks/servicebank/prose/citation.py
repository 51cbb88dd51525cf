"""Publications in words."""

from servicebank.language.catalog import Catalog
from servicebank.language.numbers import date_text
from servicebank.model.case import Publication
from servicebank.model.sentence import say


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

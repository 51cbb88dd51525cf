"""The files that programs follow the bank by."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

from servicebank.model.page import Asset
from servicebank.publish.edition import Edition
from servicebank.publish.feeds.atom import Atom
from servicebank.publish.feeds.calendar import Calendar
from servicebank.publish.feeds.channels import channels
from servicebank.publish.feeds.moments import moments
from servicebank.source.history import Life

REVIEWS = "data/v1/reviews.ics"
"""The address of the calendar of reviews."""


def feeds(
    editions: Iterable[Edition], address: str, lives: Mapping[PurePosixPath, Life], today: date
) -> Iterator[Asset]:
    """The feeds of all editions, and the calendar of reviews in the bank's own language.

    `address` is the site's, with a slash at the end, or empty; `lives` are those of files, as far
    as they are known.
    """
    for edition in editions:
        known = moments(edition.bank, lives, today)
        atom = Atom(edition, address, known)
        for channel in channels(edition):
            yield Asset(channel.address, content=atom.text(channel))
        if edition.is_whole and edition.cases:
            yield Asset(REVIEWS, content=Calendar(edition, address, known, today).text())

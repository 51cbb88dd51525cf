"""The files that programs follow the bank by."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import PurePosixPath

from servicebank.model.page import Asset
from servicebank.publish.edition import Edition
from servicebank.publish.feeds.atom import Atom
from servicebank.publish.feeds.calendar import Calendar
from servicebank.publish.feeds.channels import channels, kept
from servicebank.publish.feeds.identity import Identity
from servicebank.publish.feeds.moments import moments
from servicebank.publish.open_data.places import REVIEWS
from servicebank.source.history import Life


def feeds(
    editions: Iterable[Edition], address: str, lives: Mapping[PurePosixPath, Life], today: date
) -> Iterator[Asset]:
    """The feeds of all editions, and the calendar of reviews in the bank's own language.

    `address` is the site's, with a slash at the end, or empty; `lives` are those of files, as far
    as they are known.
    """
    for edition in editions:
        known = moments(edition.bank, lives, today)
        identity = Identity(edition.bank.settings, lives)
        atom = Atom(edition, address, known, identity)
        for channel in (*channels(edition), *kept(edition)):
            yield Asset(channel.address, make=partial(atom.text, channel))
        if edition.is_whole and edition.cases:
            calendar = Calendar(edition, address, known, identity, today)
            yield Asset(REVIEWS, make=calendar.text)

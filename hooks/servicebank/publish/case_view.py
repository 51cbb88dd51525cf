"""What the templates of cases show."""

from dataclasses import dataclass

from servicebank.prose.maps import Locator
from servicebank.publish.cards import Card
from servicebank.publish.search_marks import SearchMarks
from servicebank.publish.upkeep.told import Account, Notice
from servicebank.publish.views import Entry, FactRow, Link, Teaser


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related case with the reason."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What a case is about: a term with its drawing."""

    address: str
    """Empty when the term has no page."""
    title: str
    icon: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What a case is judged by at a glance, beside its three answers."""

    topics: tuple[Topic, ...]
    status: str
    """The name of the status, for the look alone; the words are the card's."""
    evidence: str
    """How well the sources bear it, in one word."""
    evidence_level: str
    """The same as a name, for the look alone."""
    read: str
    """When the last of the sources was read."""


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum of money with the source that says so."""

    what: str
    amount: str
    year: str
    """Empty when it is not known."""
    note: int
    source: str
    """Key of the source."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums of one kind."""

    title: str
    rows: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """An image with what must stand beside it."""

    address: str
    alt: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The summary in another language than the page's."""

    language: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """What the template of a case shows."""

    card: Card
    brief: Brief
    facts: tuple[FactRow, ...]
    sums: tuple[Sums, ...]
    sources: tuple[Entry, ...]
    related: tuple[Neighbour, ...]
    methods: tuple[Teaser, ...]
    collections: tuple[Teaser, ...]
    figures: tuple[Figure, ...]
    search: SearchMarks
    locator: Locator | None
    translations: tuple[Translation, ...]
    contact: Link | None
    licence: Link
    reviewed: str
    """Date and reviewer; empty while nobody has reviewed the case."""
    notice: Notice
    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryView:
    """What the template of a case in a translation shows."""

    card: Card
    brief: Brief
    facts: tuple[FactRow, ...]
    sources: tuple[Entry, ...]
    related: tuple[Neighbour, ...]
    search: SearchMarks
    locator: Locator | None
    original: Link
    """The whole case, in the language that it is written in."""
    original_language: str
    licence: Link
    notice: Notice

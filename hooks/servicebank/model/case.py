"""A case, and what it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

from servicebank.model.date import PartialDate


class State(StrEnum):
    """How far a text has come."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"


class Status(StrEnum):
    """Whether what the case tells of goes on."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Evidence(StrEnum):
    """How well the sources bear the case."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that takes part in the case."""

    name: str
    kind: str | None = None
    """A term of the bank's vocabulary of organisation kinds."""


@dataclass(frozen=True, slots=True)
class Money:
    """A sum that was paid, granted or planned."""

    what: str
    """What it was for (a cost) or whom it came from (funding)."""
    amount: int
    """Whole units of the currency."""
    currency: str
    """ISO 4217 code."""
    source: str
    """Key of the publication that says so."""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """A source that a text cites."""

    key: str
    title: str
    publisher: str
    url: str
    accessed: PartialDate
    """When the page was read."""
    published: PartialDate | None = None
    interest: str | None = None
    """The publisher's own interest in what it tells, when there is one."""
    archived: str | None = None
    """The address of a copy that somebody else keeps."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that belongs to a case."""

    file: str
    """File name in ``images/<case id>/``."""
    alt: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Where an organisation tells whom to ask."""

    organisation: str
    url: str


@dataclass(frozen=True, slots=True)
class Review:
    """When and by whom a case was last gone through."""

    date: PartialDate
    by: str


@dataclass(frozen=True, slots=True)
class Period:
    """When the case began and ended, as far as the sources say."""

    started: PartialDate | None = None
    ended: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A case in one title and three lines."""

    title: str
    need: str
    action: str
    outcome: str | None
    """None when the sources do not say how it went."""


@dataclass(frozen=True, slots=True)
class Links:
    """Other texts of the bank that a case points to, by id."""

    methods: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    inspired_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A checked case: every field valid, every term resolved."""

    id: str
    path: PurePosixPath
    """The case's file, relative to the bank's folder."""
    state: State
    summary: Summary
    translations: Mapping[str, Summary] = field(default_factory=dict)
    """Summaries in other languages, by language code."""
    terms: Mapping[str, tuple[str, ...]]
    """Term ids by facet name, in the order written."""
    place: str | None = None
    status: Status
    period: Period = Period()
    end_reason: str | None = None
    evidence: Evidence
    organisations: tuple[Organisation, ...] = ()
    funding: tuple[Money, ...] = ()
    costs: tuple[Money, ...] = ()
    links: Links = Links()
    pictures: tuple[Picture, ...] = ()
    aliases: tuple[str, ...] = ()
    """Earlier ids."""
    licence: str | None = None
    """When it differs from the bank's."""
    contact: Contact | None = None
    reviewed: Review | None = None
    sources: Mapping[str, Publication]
    body: str
    """Markdown."""

    @property
    def title(self) -> str:
        """The title in the bank's own language."""
        return self.summary.title

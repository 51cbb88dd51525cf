"""The shapes of the bank's texts: what may be written in their front matter."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from servicebank.check.shapes import (
    Amount,
    Answer,
    Currency,
    Date,
    Day,
    FileName,
    Id,
    Line,
    Outcome,
    Reason,
    RuleName,
    Shape,
    SourceKey,
    Title,
    Url,
    Year,
)

Terms = tuple[Line, ...]
SomeTerms = Annotated[Terms, Field(min_length=1)]


class OrganisationShape(Shape):
    """A body that takes part."""

    name: Line
    kind: Line | None = None


class FundingShape(Shape):
    """Money that somebody gave."""

    from_: Line = Field(alias="from")
    amount: Amount
    currency: Currency
    source: SourceKey
    year: Year | None = None


class CostShape(Shape):
    """Money that something cost."""

    what: Line
    amount: Amount
    currency: Currency
    source: SourceKey
    year: Year | None = None


class PictureShape(Shape):
    """An image in the case's folder."""

    file: FileName
    alt: Line
    credit: Line
    licence: Line


class ContactShape(Shape):
    """Where to ask."""

    organisation: Line
    url: Url


class ReviewShape(Shape):
    """The last review."""

    date: Day
    by: Line


class PublicationShape(Shape):
    """A source entry."""

    title: Line
    publisher: Line
    url: Url
    accessed: Day
    published: Date | None = None
    interest: Line | None = None
    archived: Url | None = None


class SummaryShape(Shape):
    """A case in another language."""

    title: Title
    need: Answer
    action: Answer
    outcome: Outcome


class AbstractShape(Shape):
    """A method or collection in another language."""

    title: Title
    summary: Answer


Sources = Annotated[dict[SourceKey, PublicationShape], Field(min_length=1)]
Ids = tuple[Id, ...]


class Written(Shape):
    """The fields of a file; every one may be absent here, `REQUIRED` says which must not."""

    REQUIRED: ClassVar[tuple[str, ...]] = ()
    OPENING: ClassVar[tuple[str, ...]] = ()
    """The fields before those that a bank adds."""
    ORDER: ClassVar[tuple[str, ...]] = ()
    """All fields in the order that files have them; empty where it does not matter."""


class TextShape(Written):
    """Front matter of any text for readers."""

    silenced: dict[RuleName, Reason] | None = None
    state: Literal["draft", "review", "published"] | None = None


class CaseShape(TextShape):
    """Front matter of a case; the bank's facets and languages are added by `case_shapes`."""

    REQUIRED = ("title", "need", "action", "outcome", "status", "evidence", "sources", "state")
    OPENING = ("title", "need", "action", "outcome")

    title: Title | None = None
    need: Answer | None = None
    action: Answer | None = None
    outcome: Outcome | None = None
    place: Line | None = None
    status: Literal["planned", "running", "ended", "unknown"] | None = None
    started: Date | None = None
    ended: Date | None = None
    end_reason: Line | None = None
    evidence: Literal["strong", "medium", "weak"] | None = None
    organisations: tuple[OrganisationShape, ...] | None = None
    funding: tuple[FundingShape, ...] | None = None
    costs: tuple[CostShape, ...] | None = None
    methods: Ids | None = None
    related: Ids | None = None
    inspired_by: Ids | None = None
    images: tuple[PictureShape, ...] | None = None
    aliases: Ids | None = None
    licence: Line | None = None
    contact: ContactShape | None = None
    reviewed: ReviewShape | None = None
    sources: Sources | None = None


class MethodShape(TextShape):
    """Front matter of a method."""

    REQUIRED = ("title", "summary", "sources", "state")

    title: Title | None = None
    summary: Answer | None = None
    sources: Sources | None = None


class CollectionShape(TextShape):
    """Front matter of a collection."""

    REQUIRED = ("title", "summary", "cases", "state")

    title: Title | None = None
    summary: Answer | None = None
    cases: Ids | None = None
    curator: Line | None = None

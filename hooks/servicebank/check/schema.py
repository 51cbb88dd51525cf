"""The shapes of the bank's texts: what may be written in their front matter."""

from collections.abc import Iterable
from types import NoneType
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar, get_args

from pydantic import Field, TypeAdapter, create_model

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
from servicebank.model.settings import Settings

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


S = TypeVar("S", bound=Written)


class Shapes(Generic[S]):
    """The shape of one kind of text in one bank, whole and with fields missing."""

    def __init__(
        self,
        base: type[S],
        optional: dict[str, Any],
        required: dict[str, Any],
        order: tuple[str, ...] = (),
    ) -> None:
        """Add a bank's own fields to a base shape."""
        absent: dict[str, Any] = {
            name: (kind | None, None) for name, kind in (optional | required).items()
        }
        self.partial: type[S] = create_model(base.__name__, __base__=base, **absent)
        self.partial.ORDER = order
        self.partial.REQUIRED = (*base.REQUIRED, *required)
        present: dict[str, Any] = {
            name: (self._annotation(base, name), ...) for name in base.REQUIRED
        }
        present |= {name: (kind, ...) for name, kind in required.items()}
        self.whole: type[S] = create_model(base.__name__, __base__=self.partial, **present)

    @staticmethod
    def _annotation(base: type[Written], name: str) -> object:
        """The annotation of a field without its None."""
        kinds = get_args(base.model_fields[name].annotation)
        return next(kind for kind in kinds if kind is not NoneType)

    def schema(self) -> dict[str, Any]:
        """The JSON Schema (draft 2020-12) of the whole shape."""
        return TypeAdapter(self.whole).json_schema()


def case_shapes(settings: Settings) -> Shapes[CaseShape]:
    """The shape of a case in this bank."""
    facets = {facet.key: Terms for facet in settings.facets}
    required = {facet.key: SomeTerms for facet in settings.facets if facet.required}
    languages = _translations(settings, SummaryShape)
    return Shapes(CaseShape, facets | languages, required, _order(CaseShape, languages, facets))


def method_shapes(settings: Settings) -> Shapes[MethodShape]:
    """The shape of a method in this bank."""
    languages = _translations(settings, AbstractShape)
    return Shapes(MethodShape, languages, {}, _order(MethodShape, languages))


def collection_shapes(settings: Settings) -> Shapes[CollectionShape]:
    """The shape of a collection in this bank."""
    languages = _translations(settings, AbstractShape)
    return Shapes(CollectionShape, languages, {}, _order(CollectionShape, languages))


def _translations(settings: Settings, shape: type[Shape]) -> dict[str, Any]:
    return dict.fromkeys(settings.languages[1:], shape)


def _order(
    base: type[TextShape], languages: Iterable[str], facets: Iterable[str] = ()
) -> tuple[str, ...]:
    """What the text is about, then how far it has come, then the same in other languages."""
    last = tuple(TextShape.model_fields)
    own = (name for name in base.model_fields if name not in base.OPENING + last)
    return (*base.OPENING, *facets, *own, *last, *languages)

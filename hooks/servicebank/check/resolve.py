"""Checked front matter into the model's values."""

from collections.abc import Iterable, Mapping

from servicebank.check.draft import Draft
from servicebank.check.schema import (
    CaseShape,
    CollectionShape,
    ContactShape,
    CostShape,
    FundingShape,
    MethodShape,
    PublicationShape,
    ReviewShape,
    SummaryShape,
    Written,
)
from servicebank.check.shapes import UNKNOWN
from servicebank.check.world import World
from servicebank.model.bank import Abstract, Collection, Method
from servicebank.model.case import (
    Case,
    Contact,
    Evidence,
    Links,
    Money,
    Organisation,
    Period,
    Picture,
    Publication,
    Review,
    State,
    Status,
    Summary,
)
from servicebank.model.date import PartialDate
from servicebank.model.vocabulary import Vocabulary


def case(draft: Draft[CaseShape], world: World) -> Case:
    """The case that a draft without errors says."""
    fields = draft.fields
    return Case(
        id=draft.id,
        path=draft.source.path,
        state=State(fields.state or ""),
        summary=Summary(
            fields.title or "", fields.need or "", fields.action or "", _known(fields.outcome)
        ),
        translations=_summaries(fields, world),
        terms=_terms(fields, world),
        place=fields.place,
        status=Status(fields.status or ""),
        period=Period(_date(fields.started), _date(fields.ended)),
        end_reason=_known(fields.end_reason),
        evidence=Evidence(fields.evidence or ""),
        organisations=tuple(
            Organisation(organisation.name, organisation.kind)
            for organisation in fields.organisations or ()
        ),
        funding=tuple(_money(given.from_, given) for given in fields.funding or ()),
        costs=tuple(_money(cost.what, cost) for cost in fields.costs or ()),
        links=Links(fields.methods or (), fields.related or (), fields.inspired_by or ()),
        pictures=tuple(
            Picture(picture.file, picture.alt, picture.credit, picture.licence)
            for picture in fields.images or ()
        ),
        aliases=fields.aliases or (),
        licence=fields.licence,
        contact=_contact(fields.contact),
        reviewed=_review(fields.reviewed),
        sources=_publications(fields.sources or {}),
        body=draft.source.body,
    )


def method(draft: Draft[MethodShape], world: World) -> Method:
    """The method that a draft without errors says."""
    fields = draft.fields
    return Method(
        id=draft.id,
        path=draft.source.path,
        state=State(fields.state or ""),
        abstract=Abstract(title=fields.title or "", summary=fields.summary or ""),
        translations=_abstracts(fields, world),
        sources=_publications(fields.sources or {}),
        body=draft.source.body,
    )


def collection(draft: Draft[CollectionShape], world: World) -> Collection:
    """The collection that a draft without errors says."""
    fields = draft.fields
    return Collection(
        id=draft.id,
        path=draft.source.path,
        state=State(fields.state or ""),
        abstract=Abstract(title=fields.title or "", summary=fields.summary or ""),
        translations=_abstracts(fields, world),
        cases=fields.cases or (),
        curator=fields.curator,
        body=draft.source.body,
    )


def _terms(fields: CaseShape, world: World) -> Mapping[str, tuple[str, ...]]:
    """The terms by facet; those that are retired give way to what is used now."""
    written: Iterable[tuple[str, Vocabulary, tuple[str, ...]]] = (
        (facet.name, world.vocabularies[facet.vocabulary], getattr(fields, facet.key) or ())
        for facet in world.settings.facets
    )
    return {
        name: tuple(
            dict.fromkeys(
                vocabulary.meaning(term) for term in terms if term in vocabulary.spellings
            )
        )
        for name, vocabulary, terms in written
    }


def _summaries(fields: Written, world: World) -> Mapping[str, Summary]:
    found: dict[str, Summary] = {}
    for language in world.settings.languages[1:]:
        shape: SummaryShape | None = getattr(fields, language)
        if shape is not None:
            found[language] = Summary(shape.title, shape.need, shape.action, _known(shape.outcome))
    return found


def _abstracts(fields: Written, world: World) -> Mapping[str, Abstract]:
    shapes = {language: getattr(fields, language) for language in world.settings.languages[1:]}
    return {
        language: Abstract(title=shape.title, summary=shape.summary)
        for language, shape in shapes.items()
        if shape is not None
    }


def _publications(shapes: Mapping[str, PublicationShape]) -> Mapping[str, Publication]:
    return {
        key: Publication(
            key=key,
            title=shape.title,
            publisher=shape.publisher,
            url=shape.url,
            accessed=PartialDate.parse(shape.accessed),
            published=_date(shape.published),
            interest=shape.interest,
            archived=shape.archived,
        )
        for key, shape in shapes.items()
    }


def _money(what: str, shape: FundingShape | CostShape) -> Money:
    year = int(shape.year) if shape.year else None
    return Money(what, int(shape.amount), shape.currency, shape.source, year)


def _contact(shape: ContactShape | None) -> Contact | None:
    return Contact(shape.organisation, shape.url) if shape else None


def _review(shape: ReviewShape | None) -> Review | None:
    return Review(PartialDate.parse(shape.date), shape.by) if shape else None


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _known(text: str | None) -> str | None:
    return None if text == UNKNOWN else text

"""The shape of a recipe for a book in ``handbooks/``, and the value it becomes."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from servicebank.check.bank_shapes import Shapes
from servicebank.check.draft import Draft
from servicebank.check.schema import Ids, PictureShape, Terms, Written
from servicebank.check.shapes import Line, Shape
from servicebank.check.world import World
from servicebank.language.slug import slug
from servicebank.model.case import Picture, Status
from servicebank.model.recipe import Choice, Colours, Paper, Recipe
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import Facet, word

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Prose = Annotated[str, Field(max_length=20_000)]


class ColoursShape(Shape):
    """The colours of a book."""

    main: Colour | None = None
    accent: Colour | None = None


class RecipeShape(Written):
    """A recipe; the bank's facets and its words are added by `recipe_shapes`."""

    REQUIRED = ("title",)

    title: Line | None = None
    subtitle: Line | None = None
    edition: Line | None = None
    collections: Ids | None = None
    cases: Ids | None = None
    status: tuple[Literal["planned", "running", "ended", "unknown"], ...] | None = None
    paper: Literal["A4", "A5"] | None = None
    colours: ColoursShape | None = None
    cover: PictureShape | None = None
    logo: PictureShape | None = None
    preface: Prose | None = None


def ways(settings: Settings) -> Mapping[str, Facet]:
    """The ways to divide a book into parts, by the words that choose them."""
    return {
        slug(word(facet.top, "en")) if facet.top else facet.option: facet
        for facet in settings.facets
    }


def recipe_shapes(settings: Settings) -> Shapes[RecipeShape]:
    """The shape of a recipe in this bank."""
    own: dict[str, Any] = {facet.key: Terms for facet in settings.facets}
    own["language"] = Literal[settings.languages]
    own["by"] = Literal[tuple(ways(settings))]
    return Shapes(RecipeShape, own, {})


def recipe(draft: Draft[RecipeShape], world: World) -> Recipe:
    """The recipe that a file without errors says."""
    fields: Any = draft.fields
    colours = fields.colours.model_dump(exclude_none=True) if fields.colours else {}
    return Recipe(
        id=draft.id,
        path=draft.source.path,
        title=fields.title,
        subtitle=fields.subtitle or "",
        language=fields.language or "",
        choice=Choice(
            terms=_terms(fields, world),
            collections=fields.collections or (),
            cases=fields.cases or (),
            statuses=tuple(map(Status, fields.status or ())),
        ),
        by=ways(world.settings)[fields.by].name if fields.by else "",
        edition=fields.edition or "",
        paper=Paper(fields.paper or Paper.A4),
        colours=Colours(**colours),
        cover=_picture(fields.cover),
        logo=_picture(fields.logo),
        preface=fields.preface or "",
    )


def _terms(fields: Any, world: World) -> Mapping[str, tuple[str, ...]]:  # noqa: ANN401 - facets are added at run time
    found = {}
    for facet in world.settings.facets:
        vocabulary = world.vocabularies[facet.vocabulary]
        written = getattr(fields, facet.key) or ()
        if written:
            found[facet.name] = tuple(dict.fromkeys(map(vocabulary.meaning, written)))
    return found


def _picture(shape: PictureShape | None) -> Picture | None:
    return Picture(shape.file, shape.alt, shape.credit, shape.licence) if shape else None

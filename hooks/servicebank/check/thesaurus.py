"""The shape of ``vocabulary/synonyms.yml``, and the value it becomes."""

from typing import Annotated

from pydantic import Field

from servicebank.check.bank_shapes import Shapes
from servicebank.check.schema import Written
from servicebank.check.settings import Word
from servicebank.check.shapes import Id, Line, Shape
from servicebank.model.thesaurus import Area, Saying, Thesaurus
from servicebank.model.vocabulary import Vocabulary

FILE = "synonyms.yml"
Lines = Annotated[tuple[Line, ...], Field(min_length=1)]


class SayingShape(Shape):
    """What people call something."""

    words: Lines
    terms: dict[Word, Annotated[tuple[Id, ...], Field(min_length=1)]] | None = None
    also: Lines | None = None


class AreaShape(Shape):
    """What people call a place."""

    names: Lines
    regions: Lines


class ThesaurusShape(Written):
    """The whole file."""

    REQUIRED = ("sayings",)

    sayings: Annotated[tuple[SayingShape, ...], Field(min_length=1)] | None = None
    areas: tuple[AreaShape, ...] | None = None


THESAURUS_SHAPES = Shapes(ThesaurusShape, {}, {})


def thesaurus(shape: ThesaurusShape, regions: Vocabulary) -> Thesaurus:
    """The thesaurus that a whole file without errors says."""
    return Thesaurus(
        tuple(
            Saying(saying.words, saying.terms or {}, saying.also or ())
            for saying in shape.sayings or ()
        ),
        tuple(
            Area(area.names, tuple(regions.spellings[name] for name in area.regions))
            for area in shape.areas or ()
        ),
    )

"""The shapes of texts in one bank: with the facets and languages that it has."""

from collections.abc import Iterable
from functools import lru_cache
from types import NoneType
from typing import Any, Generic, TypeVar, get_args

from pydantic import TypeAdapter, create_model

from servicebank.check.schema import (
    AbstractShape,
    CaseShape,
    CollectionShape,
    MethodShape,
    SomeTerms,
    SummaryShape,
    Terms,
    TextShape,
    Written,
)
from servicebank.model.settings import Settings

S = TypeVar("S", bound=Written)
T = TypeVar("T", bound=TextShape)


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
    facets = tuple((facet.key, facet.required) for facet in settings.facets)
    return _case_shapes(settings.languages[1:], facets)


def method_shapes(settings: Settings) -> Shapes[MethodShape]:
    """The shape of a method in this bank."""
    return _text_shapes(MethodShape, settings.languages[1:])


def collection_shapes(settings: Settings) -> Shapes[CollectionShape]:
    """The shape of a collection in this bank."""
    return _text_shapes(CollectionShape, settings.languages[1:])


@lru_cache
def _case_shapes(
    languages: tuple[str, ...], keys: tuple[tuple[str, bool], ...]
) -> Shapes[CaseShape]:
    """The shape of a case with some facets, each with whether it is required."""
    facets = dict.fromkeys((key for key, _ in keys), Terms)
    required = {key: SomeTerms for key, is_required in keys if is_required}
    others = dict.fromkeys(languages, SummaryShape)
    return Shapes(CaseShape, facets | others, required, _order(CaseShape, others, facets))


@lru_cache
def _text_shapes(base: type[T], languages: tuple[str, ...]) -> Shapes[T]:
    others = dict.fromkeys(languages, AbstractShape)
    return Shapes(base, others, {}, _order(base, others))


def _order(
    base: type[TextShape], languages: Iterable[str], facets: Iterable[str] = ()
) -> tuple[str, ...]:
    """What the text is about, then how far it has come, then the same in other languages."""
    last = tuple(TextShape.model_fields)
    own = (name for name in base.model_fields if name not in base.OPENING + last)
    return (*base.OPENING, *facets, *own, *last, *languages)

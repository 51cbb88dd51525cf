"""How shapes are put together: which fields they have, and what is inside those."""

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from servicebank.check.schema import Written
from servicebank.check.shapes import Shape

Kind = Any
"""An annotation of a field, or of a part of one."""


class Place(NamedTuple):
    """A field of a shape."""

    shape: type[Shape]
    name: str


def fields(shape: type[Shape]) -> Mapping[str, FieldInfo]:
    """The fields of a shape by the names that are written."""
    return {field.alias or name: field for name, field in shape.model_fields.items()}


def is_required(shape: type[Shape], name: str) -> bool:
    """Whether a field must be written."""
    return fields(shape)[name].is_required() or (
        issubclass(shape, Written) and name in shape.REQUIRED
    )


def inner(kind: Kind) -> Kind:
    """An annotation without None and without what is said of it."""
    origin: Any = get_origin(kind)
    if origin is Annotated:
        return inner(get_args(kind)[0])
    if origin in {Union, UnionType}:
        return inner(next(one for one in get_args(kind) if one is not NoneType))
    return kind


def listed(kind: Kind) -> Kind | None:
    """What a list is of; None for what is none."""
    origin: Any = get_origin(kind)
    return inner(get_args(kind)[0]) if origin is tuple else None


def named(kind: Kind) -> Kind | None:
    """What stands under the keys that people choose; None where they choose none."""
    origin: Any = get_origin(kind)
    return inner(get_args(kind)[1]) if origin is dict else None


def place(shape: type[Shape], path: tuple[str, ...]) -> Place | None:
    """The field at a path of keys; lists on the way are entered, with or without a position."""
    kind: Kind = shape
    found: Place | None = None
    for part in path:
        item = listed(kind)
        if item is not None:
            kind = item
            if part.isdigit():
                continue
        value = named(kind)
        if value is not None:
            kind = value
        elif isinstance(kind, type) and issubclass(kind, Shape) and part in fields(kind):
            found = Place(kind, part)
            kind = inner(fields(kind)[part].annotation)
        else:
            return None
    return found


def shapes_inside(shape: type[Shape]) -> Iterator[type[Shape]]:
    """The shapes that the fields of a shape are made of, and those inside them."""
    for field in fields(shape).values():
        kind = inner(field.annotation)
        kind = listed(kind) or named(kind) or kind
        if isinstance(kind, type) and issubclass(kind, Shape):
            yield kind
            yield from shapes_inside(kind)

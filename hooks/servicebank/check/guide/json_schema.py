"""JSON Schemas (draft 2020-12) of a bank's texts, for editors that tell while one writes.

They speak of what an editor's YAML 1.2 reader sees, which takes plain digits for numbers.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from servicebank.check.anatomy import shapes_inside
from servicebank.check.bank_shapes import Shapes, case_shapes, collection_shapes, method_shapes
from servicebank.check.guide.fields import Guide
from servicebank.check.shapes import Shape
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import Vocabulary

FOLDER = "data/v1/schema"
"""Where on the site the schemas are."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
NULL = {"type": "null"}
Schema = dict[str, Any]


def schemas(
    settings: Settings, vocabularies: Mapping[str, Vocabulary]
) -> Iterator[tuple[str, Schema]]:
    """The schema of each kind of text, with its address below the site's root."""
    guide = Guide(settings, vocabularies)
    kinds: tuple[tuple[str, Shapes[Any]], ...] = (
        ("case", case_shapes(settings)),
        ("method", method_shapes(settings)),
        ("collection", collection_shapes(settings)),
    )
    for name, shapes in kinds:
        address = f"{FOLDER}/{name}.json"
        place = {"$id": f"{settings.site}/{address}"} if settings.site else {}
        yield address, {"$schema": DIALECT} | place | _whole(shapes, guide)


def _whole(shapes: Shapes[Any], guide: Guide) -> Schema:
    written = shapes.schema()
    parts = {
        shape.__name__: _explained(written["$defs"][shape.__name__], shape, guide)
        for shape in shapes_inside(shapes.whole)
    }
    return _explained(written, shapes.whole, guide) | {"$defs": parts}


def _explained(schema: Schema, shape: type[Shape], guide: Guide) -> Schema:
    """The schema of a shape, with what the guide says of it and of its fields."""
    properties = {
        name: _present(field)
        | _terms(field, guide.vocabulary(shape, name))
        | _words(shape, name, guide)
        | {"examples": [_seen(guide.full_example(shape, name))]}
        for name, field in schema["properties"].items()
    }
    return schema | _words(shape, "", guide) | {"properties": properties}


def _present(field: Schema) -> Schema:
    """What a field may be when it is written at all: null is a finding."""
    kept = {key: value for key, value in field.items() if key not in {"default", "anyOf"}}
    kinds = [kind for kind in field.get("anyOf", ()) if kind != NULL]
    kept |= kinds[0] if len(kinds) == 1 else {"anyOf": kinds} if kinds else {}
    return kept | ({"additionalProperties": False} if "patternProperties" in kept else {})


def _words(shape: type[Shape], name: str, guide: Guide) -> Schema:
    note = guide.note(shape, name)
    if note is None:
        return {}
    return {"title": guide.title(note), "description": guide.explanation(note)}


def _terms(field: Schema, vocabulary: Vocabulary | None) -> Schema:
    """The words that a field, or each item of its list, may have."""
    if vocabulary is None:
        return {}
    codes = [int(term) for term in vocabulary.terms if term.isdecimal()]
    terms = {"enum": [*vocabulary.spellings, *codes]}
    is_list = any(kind.get("type") == "array" for kind in (field, *field.get("anyOf", ())))
    return {"items": terms} if is_list else terms


def _seen(value: object) -> object:
    """An example as an editor's reader sees it."""
    match value:
        case Mapping():
            return {key: _seen(one) for key, one in value.items()}
        case tuple() | list():
            return [_seen(one) for one in value]
        case str() if value.isdecimal() and value.isascii():
            return int(value)
        case _:
            return value

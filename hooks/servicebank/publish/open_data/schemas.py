"""JSON Schemas (draft 2020-12) of the documents, from their shapes and what is told of them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from servicebank.check.guide.json_schema import DIALECT, schemas
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import Vocabulary, word
from servicebank.publish.open_data.concepts import VocabularyDocument
from servicebank.publish.open_data.documents import (
    About,
    CaseDocument,
    CasesDocument,
    MapDocument,
)
from servicebank.publish.open_data.notes import note

Schema = dict[str, Any]

KINDS: Mapping[str, TypeAdapter[Any]] = {
    "cases": TypeAdapter(CasesDocument),
    "case": TypeAdapter(CaseDocument),
    "map": TypeAdapter(MapDocument),
    "vocabulary": TypeAdapter(VocabularyDocument),
}
"""The kinds of documents with schemas, by the names of these."""
DESCRIPTIONS = "x-descriptions"
"""Where a schema has what is told of a field in every language."""


def written(kind: str, document: object) -> bytes:
    """A document as it is published."""
    return KINDS[kind].dump_json(document, by_alias=True) + b"\n"


def document_schema(kind: str, settings: Settings, address: str, about: About) -> Schema:
    """The schema of a kind of document, by itself."""
    whole = dict(_plain(kind))
    parts = {
        name: _explained(name, part, settings) for name, part in whole.pop("$defs", {}).items()
    }
    told = _explained(str(whole["title"]), whole, settings)
    return {"$schema": DIALECT, "$id": address, **_own(about), **told, "$defs": parts}


def text_schemas(
    settings: Settings, vocabularies: Mapping[str, Vocabulary], about: About
) -> Iterator[tuple[str, Schema]]:
    """The schemas of the bank's texts, which editors read, with their addresses."""
    for address, schema in schemas(settings, vocabularies):
        yield address, schema | _own(about)


def components(settings: Settings) -> Schema:
    """The schemas of all documents and of their parts, by name, as OpenAPI has them."""
    return {name: _explained(name, part, settings) for name, part in _plain_parts().items()}


def name_of(kind: str) -> str:
    """What the schema of a kind of document is called."""
    return str(_plain(kind)["title"])


@lru_cache
def _plain(kind: str) -> Schema:
    return KINDS[kind].json_schema(mode="serialization")


@lru_cache
def _plain_parts() -> Schema:
    """All shapes by name, before anything is told of them."""
    _, whole = TypeAdapter.json_schemas(
        [(kind, "serialization", adapter) for kind, adapter in KINDS.items()],
        ref_template="#/components/schemas/{model}",
    )
    return dict(sorted(whole["$defs"].items()))


def _own(about: About) -> Schema:
    """What the schema says of itself."""
    return {
        "x-version": about.version,
        "x-modified": str(about.modified) if about.modified else None,
        "x-licence": {"name": about.licence.name, "url": about.licence.url},
    }


def _explained(shape: str, schema: Schema, settings: Settings) -> Schema:
    """A shape's schema with what is told of it and of its fields."""
    told = schema | _told(shape, "", settings)
    if "properties" not in schema:
        return told
    fields = {
        name: _facets(name, field, settings) | _told(shape, name, settings)
        for name, field in schema["properties"].items()
    }
    return told | {"properties": fields, "required": list(fields)}


def _told(shape: str, field: str, settings: Settings) -> Schema:
    words = note(shape, field)
    return {"description": word(words, settings.language), DESCRIPTIONS: dict(words)}


def _facets(name: str, field: Schema, settings: Settings) -> Schema:
    """The field of terms has one list for each facet of the bank."""
    if name != "terms":
        return {key: value for key, value in field.items() if key != "title"}
    lists = {facet.key: field["additionalProperties"] for facet in settings.facets}
    return {"type": "object", "properties": lists, "required": list(lists)}

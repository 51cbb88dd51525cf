"""Documents of open data, made from texts, and what they promise."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from pyld import jsonld
from rdflib import Graph

from servicebank.language.catalog import Catalog
from servicebank.publish.open_data.files import OpenData
from tests.makers import FIELDS, SETTINGS, a_case_text, a_method_text
from tests.sites import an_assembly

SITE = "https://example.org/"
ENGLISH = (
    "{title: Parcels in the shop, need: They had a long way to parcels.,"
    " action: The shop took on parcels., outcome: unknown}"
)
WHOLE = a_case_text(**FIELDS, related="[zoo]", inspired_by="[plain]")
"""A case with a value in every field that documents tell of."""
CASES = {
    "a-case": WHOLE,
    "plain": a_case_text(title="Paket i Sörvik", regions="[Ystad, Heby]", outcome="unknown"),
    "zoo": a_case_text(title="Paket i Östvik", regions="[Norrbottens län]", en=ENGLISH),
}
METHODS = {"karta": a_method_text()}
CHANGES = {PurePosixPath("a-case.md"): date(2026, 1, 2), PurePosixPath("zoo.md"): date(2026, 3, 4)}


def documents(
    cases: Mapping[str, str] | None = None,
    *,
    address: str = SITE,
    changes: Mapping[PurePosixPath, date] | None = None,
    settings: str = SETTINGS,
    vocabularies: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Every document of a bank, by address."""
    bank = an_assembly(
        CASES if cases is None else cases,
        methods=METHODS,
        settings=settings,
        vocabularies=vocabularies,
        pictures=["a-case/rum.jpg"] if cases is None else (),
    ).bank
    catalogs = {language: Catalog.load(language) for language in bank.settings.languages}
    data = OpenData(bank, catalogs, address, CHANGES if changes is None else changes)
    return {asset.address: asset.written().decode() for asset in data.assets()}


def read(found: Mapping[str, str], address: str) -> Any:  # noqa: ANN401 - JSON
    """The JSON at an address."""
    return json.loads(found[f"data/v1/{address}"])


def linked(document: Any) -> Graph:  # noqa: ANN401 - JSON
    """What JSON-LD says, as one that others wrote reads it."""
    quads = jsonld.to_rdf(document, {"format": "application/n-quads"})
    return Graph().parse(data=quads, format="nt")


def laid(folder: Path, found: Mapping[str, str]) -> Path:
    """The folder of documents, written below another."""
    for address, content in found.items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return folder / "data" / "v1"


def promised(schema: Mapping[str, Any]) -> dict[str, str]:
    """Each field of a document's schema with what it may hold, in one line a field."""
    parts = {schema["title"]: schema, **schema["$defs"]}
    found: dict[str, str] = {}
    for field, kind in _fields(schema["title"], "", parts, ()):
        kinds = found.get(field, kind).split(" or ")
        found[field] = " or ".join(dict.fromkeys((*kinds, *kind.split(" or "))))
    return found


def _fields(
    name: str, path: str, parts: Mapping[str, Any], above: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for field, schema in parts[name]["properties"].items():
        place = f"{path}{field}"
        yield place, _kind(schema, parts)
        for inner in _shapes(schema):
            if "properties" in parts[inner] and inner not in above:
                yield from _fields(inner, f"{place}.", parts, (*above, inner))


def _kind(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        part = parts[schema["$ref"].rpartition("/")[2]]
        return "|".join(part["enum"]) if "enum" in part else "object"
    if "anyOf" in schema:
        return " or ".join(_kind(one, parts) for one in schema["anyOf"])
    if "items" in schema:
        return f"list of {_kind(schema['items'], parts)}"
    if "const" in schema:
        return f"'{schema['const']}'"
    if isinstance(schema.get("additionalProperties"), Mapping):
        return f"map of {_kind(schema['additionalProperties'], parts)}"
    kind = str(schema.get("type", "anything"))
    return f"{kind} {schema['format']}" if "format" in schema else kind


def _shapes(schema: object) -> Iterator[str]:
    """The shapes that a schema leads to."""
    if isinstance(schema, Mapping):
        if "$ref" in schema:
            yield str(schema["$ref"]).rpartition("/")[2]
        for name, value in schema.items():
            if not name.startswith("x-"):
                yield from _shapes(value)
    elif isinstance(schema, list):
        for one in schema:
            yield from _shapes(one)

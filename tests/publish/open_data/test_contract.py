"""What programs that read v1 rely on: no field goes, and none becomes something else."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.open_data import documents, promised, read

CONTRACT = json.loads((Path(__file__).parent / "contract.json").read_text(encoding="utf-8"))
"""The fields of v1 with their types; lines are added here, and never changed or taken away."""
ADDRESSES = [
    "cases-en.csv", "cases-en.csv-metadata.json", "cases.csv", "cases.csv-metadata.json",
    "cases.geojson", "cases.json", "datapackage.json", "dcat.ttl", "fall/a-case.json",
    "openapi.json", "schema/case-document.json", "schema/case.json", "schema/cases-document.json",
    "schema/collection.json", "schema/map-document.json", "schema/method.json",
    "schema/vocabulary-document.json", "vocabulary.json",
]  # fmt: skip
"""Documents that others have the addresses of; lines are added, and never taken away."""

each_kind = pytest.mark.parametrize("kind", ["case", "cases", "map", "vocabulary"])


def _today(kind: str) -> Mapping[str, str]:
    return promised(read(documents(), f"schema/{kind}-document.json"))


@each_kind
def test_no_field_of_v1_is_removed_or_retyped(kind: str) -> None:
    now = _today(kind)

    assert {field: now.get(field) for field in CONTRACT[kind]} == CONTRACT[kind]


@each_kind
def test_every_field_is_promised(kind: str) -> None:
    assert [field for field in _today(kind) if field not in CONTRACT[kind]] == []


@each_kind
def test_no_field_is_ever_left_out(kind: str) -> None:
    schema = read(documents(), f"schema/{kind}-document.json")

    for part in (schema, *schema["$defs"].values()):
        assert part.get("required", []) == list(part.get("properties", {}))


def test_no_document_of_v1_moves() -> None:
    found = documents()

    assert [name for name in ADDRESSES if f"data/v1/{name}" not in found] == []
    assert "oppna-data/dcat.jsonld" in found


@pytest.mark.parametrize("name", ["cases.csv", "cases-en.csv"])
def test_no_column_of_the_table_is_removed_or_moved(name: str) -> None:
    text = documents()[f"data/v1/{name}"].removeprefix("\ufeff")

    head = next(csv.reader(io.StringIO(text)))
    assert head[: len(CONTRACT["columns"])] == CONTRACT["columns"]


def test_the_version_says_that_it_is_the_first() -> None:
    assert read(documents(), "cases.json")["version"].startswith("1.")

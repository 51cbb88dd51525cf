"""Others' validators over every document that they know the form of."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW
from frictionless import validate as frictionless
from geojson_pydantic import Feature, FeatureCollection
from geojson_pydantic.geometries import Geometry
from openapi_spec_validator import validate as openapi
from rdflib import SKOS, URIRef

from servicebank.model.page import Asset
from servicebank.publish.feeds.files import feeds
from tests.makers import TODAY
from tests.open_data import CASES, METHODS, documents, laid, linked, read
from tests.sites import an_assembly, the_site

Features = FeatureCollection[Feature[Geometry, dict[str, Any]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of a bank, written as a site has them."""
    return laid(tmp_path_factory.mktemp("data"), documents())


def _checked(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_schemas_are_schemas(folder: Path) -> None:
    assert _checked("--check-metaschema", *map(str, sorted(folder.glob("schema/*.json")))) == ""


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("cases", ["cases.json"]),
        ("case", ["fall/a-case.json", "fall/plain.json", "fall/zoo.json"]),
        ("map", ["cases.geojson"]),
        ("vocabulary", ["vocabulary.json"]),
    ],
)
def test_every_document_follows_its_schema(folder: Path, kind: str, names: list[str]) -> None:
    schema = folder / "schema" / f"{kind}-document.json"

    assert _checked("--schemafile", str(schema), *(str(folder / name) for name in names)) == ""


def test_the_description_follows_openapi() -> None:
    openapi(read(documents(), "openapi.json"))


def test_every_path_of_the_description_is_a_document() -> None:
    found = documents()

    paths = set(_paths(read(found, "openapi.json")))
    followed = _followed(CASES)
    assert paths <= found.keys() | followed.keys()
    assert {path for path in found if "/fall/" not in path} - {"data/v1/openapi.json"} <= paths
    assert {path for path in followed if path.count("/") < 2} <= paths
    assert {"tjanster/post-paket/feed.xml", "en/platser/norrbottens-lan/feed.xml"} <= paths


def test_the_description_of_an_empty_bank_has_what_there_is() -> None:
    paths = set(_paths(read(documents({}), "openapi.json")))

    assert {"feed.xml", "en/feed.xml"} <= paths
    assert "data/v1/reviews.ics" not in paths
    assert not [path for path in paths if path.startswith("tjanster/")]


def _paths(description: dict[str, Any]) -> Iterator[str]:
    """The paths of a description, with what it gives as an example where one chooses."""
    for path, told in description["paths"].items():
        examples = {one["name"]: one["example"] for one in told.get("parameters", ())}
        yield path.removeprefix("/").format(**examples)


def _followed(cases: Mapping[str, str]) -> dict[str, Asset]:
    """Feeds and the calendar of a bank."""
    made = an_assembly(cases, methods=METHODS, pictures=["a-case/rum.jpg"])
    editions = the_site(made).editions.values()
    return {asset.address: asset for asset in feeds(editions, "", {}, TODAY)}


def test_the_map_follows_geojson() -> None:
    found = Features.model_validate_json(documents()["data/v1/cases.geojson"])

    kinds = [one.geometry.type if one.geometry else None for one in found.features]
    assert kinds == ["Point", "MultiPoint", "Point"]


@pytest.mark.parametrize("name", ["cases.csv", "cases-en.csv"])
def test_the_table_is_what_is_said_of_it(folder: Path, name: str) -> None:
    table = CSVW(str(folder / name), validate=True)

    rows = list(table.tables[0])
    assert table.is_valid, [str(one.message) for one in table.warnings]
    assert [str(one.message) for one in table.warnings] == []
    assert rows[0]["id"] == "a-case"
    assert rows[0]["regions"] == ["0331"]


def test_the_data_package_is_whole(folder: Path) -> None:
    report = frictionless(str(folder / "datapackage.json"))

    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == 5


def test_the_vocabularies_are_linked_data() -> None:
    document = read(documents(), "vocabulary.json")

    graph = linked(document)
    region = URIRef("https://example.org/data/v1/vocabulary.json#se-regions/0331")
    (code,) = graph.objects(region, SKOS.exactMatch)
    (scheme,) = graph.objects(code, SKOS.inScheme)
    assert str(scheme).startswith("https://www.scb.se/")
    assert [str(one) for one in graph.objects(code, SKOS.notation)] == ["0331"]
    assert [str(one) for one in graph.objects(region, SKOS.broader)] == [
        "https://example.org/data/v1/vocabulary.json#se-regions/03"
    ]


def test_every_document_says_its_licence_its_version_and_its_day() -> None:
    found = documents()

    for address in found:
        text = found[f"{address}-metadata.json" if address.endswith(".csv") else address]
        assert "1.0.0" in text, address
        assert "creativecommons.org/licenses/by/4.0" in text, address
        assert "2026-03-04" in text, address


def test_documents_are_json_with_the_letters_as_they_are() -> None:
    for address, text in documents().items():
        if address.endswith(("json", "jsonld")):
            json.loads(text)
            assert "\\u00" not in text

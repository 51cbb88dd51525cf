"""What editors are told: the same as the check tells, in titles, descriptions and examples too."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from servicebank.check.guide.json_schema import schemas
from servicebank.check.setup import world as set_up
from tests.check.faults import FAULTS
from tests.makers import CASES, SETTINGS, TODAY, a_case_text, some_sources, the_world

SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    PurePosixPath(address).stem: schema
    for address, schema in schemas(the_world().settings, the_world().vocabularies)
}
FOLDERS = {"case": ".", "method": "methods", "collection": "collections"}
BEYOND = {"markup", "line", "date"}
"""Faults that only the check sees: JSON Schema has no words for calendars, and a pattern for a
whole line would be a riddle in an editor."""
each_schema = pytest.mark.parametrize("kind", SCHEMAS)


class EditorLoader(yaml.CSafeLoader):
    """Reads YAML as editors do, by the core schema of YAML 1.2."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first
    )
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value))


def _front(text: str) -> str:
    return text.split("---\n")[1]


def _complaints(kind: str, front: str) -> list[str]:
    validator = Draft202012Validator(SCHEMAS[kind])
    return [error.message for error in validator.iter_errors(yaml.load(front, EditorLoader))]  # noqa: S506 - a safe loader


def _shapes(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The schemas of everything with fields of its own."""
    yield schema
    yield from schema["$defs"].values()


@each_schema
def test_a_schema_is_valid(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])
    assert SCHEMAS[kind]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@each_schema
def test_every_text_of_this_bank_is_accepted(kind: str) -> None:
    folder = CASES / FOLDERS[kind]
    complaints = {
        path.stem: _complaints(kind, _front(path.read_text("utf-8")))
        for path in folder.glob("*.md")
    }

    assert complaints
    assert {name: told for name, told in complaints.items() if told} == {}


@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - BEYOND))
def test_what_has_another_shape_is_refused(fault: str) -> None:
    assert _complaints("case", _front(a_case_text(**FAULTS[fault]))) != []


@pytest.mark.parametrize(
    "fields",
    [
        {"services": "[mack]"},
        {"regions": "[Hebby]"},
        {"regions": "[9999]"},
        {"organisations": "[{name: Byalaget, kind: klubb}]"},
        {"place": ""},
        {"place": "~"},
        {"sources": "{Å: {}}"},
        {"silenced": "{Long text: Texten är lång med flit.}"},
    ],
)
def test_what_rules_refuse_is_refused(fields: Mapping[str, str]) -> None:
    assert _complaints("case", _front(a_case_text(**fields))) != []


@pytest.mark.parametrize("region", ["Heby", '"0331"', "0331", "03", "14", "Kalmar län"])
def test_a_place_can_be_written_in_every_way_that_the_check_takes(region: str) -> None:
    assert _complaints("case", _front(a_case_text(regions=f"[{region}]"))) == []


@each_schema
def test_every_property_has_a_title_a_description_and_an_example_that_fits(kind: str) -> None:
    for schema in _shapes(SCHEMAS[kind]):
        assert {"title", "description"} <= schema.keys()
        for name, field in schema["properties"].items():
            alone = Draft202012Validator({"$defs": SCHEMAS[kind]["$defs"]} | field)
            assert field["title"], name
            assert field["description"].endswith("."), name
            assert [alone.is_valid(example) for example in field["examples"]] == [True], name


def test_titles_are_in_the_language_of_the_bank() -> None:
    properties = SCHEMAS["case"]["properties"]

    assert [properties[name]["title"] for name in ("title", "services")] == ["Titel", "Serviceslag"]


def test_what_the_values_mean_is_told() -> None:
    assert "running (pågår)" in SCHEMAS["case"]["properties"]["status"]["description"]


def test_an_editor_is_told_of_the_facets_of_the_bank() -> None:
    properties = SCHEMAS["case"]["properties"]

    assert {"services", "forms", "regions"} <= set(SCHEMAS["case"]["required"])
    assert "drivmedel" in properties["services"]["items"]["enum"]
    assert "programmes" in properties


def test_a_schema_knows_its_address_when_the_bank_has_one() -> None:
    sources = some_sources(settings=f"{SETTINGS}\nsite: https://example.org/bank\n")
    world, _ = set_up(sources.settings, sources.vocabularies, TODAY)
    assert world is not None

    ids = [schema["$id"] for _, schema in schemas(world.settings, world.vocabularies)]

    assert "$id" not in SCHEMAS["case"]
    assert ids == [
        f"https://example.org/bank/data/v1/schema/{name}.json"
        for name in ("case", "method", "collection")
    ]

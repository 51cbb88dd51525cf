"""The shapes: what they refuse is told by a rule, and editors are told the same."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from servicebank.check.draft import draft
from servicebank.check.rules import RULES
from servicebank.check.rules.values import SHAPE_KINDS
from servicebank.check.schema import Shapes, case_shapes, collection_shapes, method_shapes
from servicebank.check.settings import SETTINGS_SHAPES, VOCABULARY_SHAPES
from servicebank.check.world import Kind
from tests.makers import CASES, a_case_text, a_source, rules, some_sources, the_world, told

SHAPES: Mapping[str, Shapes[Any]] = {
    "cases": case_shapes(the_world().settings),
    "methods": method_shapes(the_world().settings),
    "collections": collection_shapes(the_world().settings),
    "settings": SETTINGS_SHAPES,
    "vocabularies": VOCABULARY_SHAPES,
}
each_shape = pytest.mark.parametrize("kind", SHAPES)

KINDS_OF: Mapping[str, set[str]] = {
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "tuple": {"tuple_type", "too_short"},
    "dict": {"dict_type", "too_short"},
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "literal": {"literal_error"},
    "function-after": {"markup", "line", "date", "day", "string_too_short"},
    "default": set(),
    "definition-ref": set(),
    "definitions": set(),
    "model-field": set(),
    "nullable": set(),
}
"""The faults that each kind of pydantic schema can give for text, lists and mappings."""

EXAMPLES: Mapping[str, Mapping[str, str | None]] = {
    "missing": {"status": None},
    "extra_forbidden": {"kommun": "Heby"},
    "tuple_type": {"services": "post-paket"},
    "string_type": {"title": "[Lanthandeln]"},
    "model_type": {"contact": "Byalaget"},
    "dict_type": {"sources": "bladet"},
    "string_too_short": {"need": "Kort."},
    "string_too_long": {"need": "x" * 201},
    "too_short": {"services": "[]"},
    "markup": {"title": "En <b>mack</b>"},
    "line": {"title": '" En mack"'},
    "literal_error": {"status": "pågår"},
    "date": {"started": "2010-02-30"},
    "day": {"reviewed": "{date: 2010, by: Byalaget}"},
    "string_pattern_mismatch": {"aliases": "[Åsen]"},
}
BEYOND_SCHEMA = {"markup", "line", "date"}
"""Faults that only the check sees: JSON Schema has no words for calendars, and a pattern for a
whole line would be a riddle in an editor."""


@each_shape
def test_the_shapes_can_give_no_fault_that_no_rule_tells(kind: str) -> None:
    used = set(_kinds(SHAPES[kind].whole.__pydantic_core_schema__))

    assert set[str]().union(*(KINDS_OF[name] for name in used)) <= SHAPE_KINDS


@pytest.mark.parametrize(("kind", "fields"), EXAMPLES.items())
def test_every_kind_of_fault_can_be_given(kind: str, fields: Mapping[str, str | None]) -> None:
    source = a_source(a_case_text(**fields))

    assert kind in {fault.kind for fault in draft(Kind.CASE, source, SHAPES["cases"]).shape_faults}


@pytest.mark.parametrize("fields", EXAMPLES.values(), ids=EXAMPLES)
def test_every_kind_of_fault_is_told(fields: Mapping[str, str | None]) -> None:
    assert rules(told(some_sources(a_case_text(**fields))))


def test_the_examples_are_of_all_kinds() -> None:
    assert EXAMPLES.keys() == SHAPE_KINDS


def test_every_rule_has_a_name_that_can_be_an_address() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in RULES)


@each_shape
def test_the_json_schema_is_valid(kind: str) -> None:
    Draft202012Validator.check_schema(SHAPES[kind].schema())


@pytest.mark.parametrize("path", sorted(CASES.glob("*.md")), ids=lambda path: path.stem)
def test_the_json_schema_accepts_the_cases_of_this_bank(path: Path) -> None:
    front = path.read_text(encoding="utf-8").split("---\n")[1]

    assert _complaints("cases", front) == []


@pytest.mark.parametrize("folder", ["methods", "collections"])
def test_the_json_schema_accepts_the_other_texts_of_this_bank(folder: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((CASES / folder).glob("*.md"))]

    assert [_complaints(folder, text.split("---\n")[1]) for text in texts] == [[]] * len(texts)


@pytest.mark.parametrize("kind", sorted(EXAMPLES.keys() - BEYOND_SCHEMA))
def test_the_json_schema_refuses_what_the_check_refuses(kind: str) -> None:
    front = a_case_text(**EXAMPLES[kind]).split("---\n")[1]

    assert _complaints("cases", front) != []


def test_an_editor_is_told_of_the_facets_of_the_bank() -> None:
    schema = SHAPES["cases"].schema()

    assert {"services", "forms", "regions"} <= set(schema["required"])
    assert "programmes" in schema["properties"]


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


def _complaints(kind: str, front: str) -> list[str]:
    validator = Draft202012Validator(SHAPES[kind].schema())
    return [error.message for error in validator.iter_errors(yaml.load(front, EditorLoader))]  # noqa: S506 - a safe loader


def _kinds(schema: object) -> Iterator[str]:
    """The types of a pydantic schema and of all inside it."""
    if isinstance(schema, Mapping):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for key, value in schema.items():
            if key not in {"metadata", "config", "function"}:
                yield from _kinds(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _kinds(value)

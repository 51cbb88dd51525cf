"""The shapes: what they refuse is told by a rule."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from servicebank.check.bank_shapes import Shapes, case_shapes, collection_shapes, method_shapes
from servicebank.check.draft import draft
from servicebank.check.rules import RULES
from servicebank.check.rules.values import SHAPE_KINDS
from servicebank.check.settings import SETTINGS_SHAPES, VOCABULARY_SHAPES
from servicebank.check.world import Kind
from tests.check.faults import FAULTS
from tests.makers import a_case_text, a_source, rules, some_sources, the_world, told

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


@each_shape
def test_the_shapes_can_give_no_fault_that_no_rule_tells(kind: str) -> None:
    used = set(_kinds(SHAPES[kind].whole.__pydantic_core_schema__))

    assert set[str]().union(*(KINDS_OF[name] for name in used)) <= SHAPE_KINDS


@pytest.mark.parametrize(("kind", "fields"), FAULTS.items())
def test_every_kind_of_fault_can_be_given(kind: str, fields: Mapping[str, str | None]) -> None:
    source = a_source(a_case_text(**fields))

    assert kind in {fault.kind for fault in draft(Kind.CASE, source, SHAPES["cases"]).shape_faults}


@pytest.mark.parametrize("fields", FAULTS.values(), ids=FAULTS)
def test_every_kind_of_fault_is_told(fields: Mapping[str, str | None]) -> None:
    assert rules(told(some_sources(a_case_text(**fields))))


def test_the_examples_are_of_all_kinds() -> None:
    assert FAULTS.keys() == SHAPE_KINDS


def test_every_rule_has_a_name_that_can_be_an_address() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in RULES)


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

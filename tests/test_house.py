"""How the house is built: rooms in order, small modules, nothing Swedish in code."""

import ast
import tomllib
from pathlib import Path

import pytest

from tests.makers import ROOT

PACKAGE = ROOT / "hooks" / "servicebank"
MODULES = sorted(PACKAGE.rglob("*.py"))
DESIGN = (
    "model < language < source < check < tag < prose < (assemble | publish | export | report)"
    " < host < cli"
)
"""The rooms as the design has them, lowest first; `|` never import each other."""
WITHOUT_SUBJECT = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
MOST_LINES, MOST_IN_A_FUNCTION = 250, 40

each_module = pytest.mark.parametrize(
    "module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix()
)


def _rooms() -> list[set[str]]:
    return [set(layer.strip(" ()").split(" | ")) for layer in DESIGN.split(" < ")]


def _lines(module: Path) -> list[str]:
    return module.read_text(encoding="utf-8").splitlines()


@each_module
def test_a_module_fits_on_a_few_screens(module: Path) -> None:
    assert len(_lines(module)) <= MOST_LINES


@each_module
def test_a_function_does_one_thing(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    assert [
        function.name
        for function in functions
        if (function.end_lineno or 0) - function.lineno >= MOST_IN_A_FUNCTION
    ] == []


@each_module
def test_a_module_has_nothing_swedish(module: Path) -> None:
    assert [line for line in _lines(module) if set(line) & set("åäöÅÄÖ")] == []


@each_module
def test_a_module_has_a_subject(module: Path) -> None:
    assert not {*module.relative_to(PACKAGE).with_suffix("").parts} & WITHOUT_SUBJECT


@each_module
def test_a_module_says_what_it_owns(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


def test_every_room_stands_in_the_design() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}

    assert rooms - {"data"} <= set[str]().union(*_rooms())


def test_the_import_contracts_have_the_rooms_in_the_order_of_the_design() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    layers = [set(layer.split(" | ")) for layer in reversed(contract["layers"])]
    built = {path.name for path in PACKAGE.iterdir()}

    assert layers == [layer & built for layer in _rooms() if layer & built]

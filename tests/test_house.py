"""How the house is built: rooms in order, small modules, nothing Swedish in code."""

import ast
import tomllib
from functools import cache
from pathlib import Path

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


def _rooms() -> list[set[str]]:
    return [set(layer.strip(" ()").split(" | ")) for layer in DESIGN.split(" < ")]


def _name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@cache
def _text(module: Path) -> str:
    return module.read_text(encoding="utf-8")


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse(_text(module))


def test_a_module_fits_on_a_few_screens() -> None:
    lengths = {_name(module): len(_text(module).splitlines()) for module in MODULES}

    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_a_function_does_one_thing() -> None:
    assert [
        f"{_name(module)}: {node.name}"
        for module in MODULES
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= MOST_IN_A_FUNCTION
    ] == []


def test_a_module_has_nothing_swedish() -> None:
    assert [
        f"{_name(module)}: {line}"
        for module in MODULES
        for line in _text(module).splitlines()
        if set(line) & set("åäöÅÄÖ")
    ] == []


def test_a_module_has_a_subject() -> None:
    parts = {_name(module): module.relative_to(PACKAGE).with_suffix("").parts for module in MODULES}

    assert [name for name, words in parts.items() if WITHOUT_SUBJECT.intersection(words)] == []


def test_a_module_says_what_it_owns() -> None:
    assert len(MODULES) > 100
    assert [_name(module) for module in MODULES if not ast.get_docstring(_tree(module))] == []


def test_every_room_stands_in_the_design() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}

    assert rooms - {"data"} <= set[str]().union(*_rooms())


def test_the_import_contracts_have_the_rooms_in_the_order_of_the_design() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    layers = [set(layer.split(" | ")) for layer in reversed(contract["layers"])]
    built = {path.name for path in PACKAGE.iterdir()}

    assert layers == [layer & built for layer in _rooms() if layer & built]

"""The record of threats names guards and tests that exist, and what it leaves out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from servicebank.check.rules import RULES
from tests.makers import ROOT

RECORD = (ROOT / "docs" / "decisions" / "0006-threat-model.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "hooks" / "servicebank"
CODE = re.compile(r"`([^`]+)`")
PLUGINS, EXTENSIONS = {"macros"}, {"tables", "toc"}
"""What reads pages of MkDocs; every other one may obey orders in a text, and must be weighed."""


class Row(NamedTuple):
    """A threat, and what stands against it."""

    threat: str
    guards: tuple[str, ...]
    tests: tuple[str, ...]


def _rows() -> Iterator[Row]:
    for line in RECORD.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and cells[0] != "threat":
            threat, guards, tests = cells
            yield Row(threat, tuple(CODE.findall(guards)), tuple(CODE.findall(tests)))


each_row = pytest.mark.parametrize("row", [*_rows()], ids=lambda row: row.threat[:50])


def test_the_record_has_a_row_for_each_threat() -> None:
    assert len([*_rows()]) > 40


@each_row
def test_a_threat_has_guards_that_exist(row: Row) -> None:
    assert row.guards
    assert [
        guard
        for guard in row.guards
        if guard not in RULES and not (ROOT / guard).is_file() and not (PACKAGE / guard).is_file()
    ] == []


@each_row
def test_a_threat_has_tests_that_exist(row: Row) -> None:
    assert row.tests
    for name in row.tests:
        path, _, test = name.partition("::")
        assert f"\ndef {test}(" in Path(ROOT, path).read_text(encoding="utf-8"), name


def test_no_extension_or_plugin_is_used_that_nobody_weighed() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV ", "")
    settings = yaml.safe_load(text)

    named = {next(iter(one)) if isinstance(one, dict) else one for one in settings["plugins"]}
    read = {
        next(iter(one)) if isinstance(one, dict) else one for one in settings["markdown_extensions"]
    }
    assert (named, read) == (PLUGINS, EXTENSIONS)
    macros = settings["plugins"][0]["macros"]
    assert (macros["render_by_default"], macros["on_error_fail"]) == (False, True)
    assert (settings["theme"]["font"], "repo_url" in settings) == (False, False)

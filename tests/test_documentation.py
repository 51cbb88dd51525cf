"""What people write about the project says all that they need to know."""

import os
import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from pydantic import BaseModel

from servicebank.check.bank_shapes import case_shapes
from servicebank.check.settings import SettingsShape, VocabularyShape
from servicebank.cli import main
from tests.makers import ROOT, SETTINGS, the_world

SETTINGS_PAGE = ROOT / "docs" / "om" / "installningar.md"
CASE_PAGE = ROOT / "docs" / "bidra" / "index.md"
DECISIONS = ROOT / "docs" / "decisions"
MADE = [
    ".git",
    *(line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()),
]
"""Names of what is not kept."""
REGISTRIES = (
    "pypi",
    "pythonhosted",
    "npmjs",
    "crates",
    "rubygems",
    "anaconda",
    "jsdelivr",
    "unpkg",
)
"""Names of hosts that hand out packages, without their endings."""


def _texts() -> Iterator[tuple[Path, str]]:
    """Every file that is kept, with its text."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if not any(fnmatch(name, made) for made in MADE)]
        for name in files:
            path = Path(folder, name)
            yield path, path.read_text(encoding="utf-8", errors="replace")


def _named(path_text: str) -> set[str]:
    """The words that a page sets as code."""
    spans = re.findall(r"`([^`\n]+)`", path_text)
    return {word for span in spans for word in re.findall(r"[a-z_]+", span)}


def _keys(value: object) -> Iterator[str]:
    """All keys of a settings file, but for those that are languages."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield str(key)
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


def _fields(shape: type[BaseModel]) -> Iterator[str]:
    """The keys that may be written in a shape, and in the shapes inside it."""
    schema: dict[str, Any] = shape.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        yield from part.get("properties", {})


def test_every_setting_of_this_bank_is_explained() -> None:
    settings = yaml.safe_load(SETTINGS)

    unnamed = set(_keys(settings)) - _named(SETTINGS_PAGE.read_text(encoding="utf-8"))
    assert unnamed - set(settings["languages"]) == set()


@pytest.mark.parametrize("shape", [SettingsShape, VocabularyShape])
def test_every_setting_that_there_can_be_is_explained(shape: type[BaseModel]) -> None:
    assert set(_fields(shape)) - _named(SETTINGS_PAGE.read_text(encoding="utf-8")) == set()


def test_every_field_of_a_case_is_explained() -> None:
    fields = set(_fields(case_shapes(the_world().settings).whole))

    assert len(fields) > 40
    assert fields - _named(CASE_PAGE.read_text(encoding="utf-8")) == set()


def _commands(group: click.Group) -> Iterator[str]:
    for name, command in group.commands.items():
        yield f"servicebank {name}"
        for option in command.params:
            if isinstance(option, click.Option):
                yield max(option.opts, key=len)


def test_every_command_and_option_is_explained() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    text = "".join(page.read_text(encoding="utf-8") for page in pages)

    names = set(_commands(main))
    assert {"servicebank check", "--bank", "--format", "--lang"} <= names
    assert {name for name in names if not re.search(rf"{name}\b", text)} == set()


@pytest.mark.parametrize(
    "subject",
    ["rooms", "text-only-yaml", "pydantic", "one-rendering", "mkdocs", "threat-model", "way-out"],
)
def test_every_decision_that_closes_a_door_is_recorded(subject: str) -> None:
    (record,) = (path for path in DECISIONS.glob("*.md") if subject in path.name)
    text = record.read_text(encoding="utf-8")

    for heading in (
        "## Context",
        "## Decision",
        "## Consequences",
        "## What would change our mind",
    ):
        assert f"\n{heading}\n" in text


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [path.name[:4] for path in sorted(DECISIONS.glob("*.md"))]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_nothing_that_is_kept_names_a_registry_of_packages() -> None:
    host = re.compile(rf"\b(?:{'|'.join(REGISTRIES)})\.(?:org|com|net|io)\b")

    assert [str(path) for path, text in _texts() if host.search(text)] == []

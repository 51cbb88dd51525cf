"""``servicebank check`` against the least that a program could do with the same files."""

import sys
from pathlib import Path

from servicebank.check.rules import (
    FIRM,
    RULES,
    bank,
    citations,
    dates,
    fields,
    links,
    markup,
    names,
    sections,
    terms,
    text,
    values,
)
from tests.bench.clock import interleaved, run
from tests.bench.generator import write_bank

CASES = 10_000
COMPOSE = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.md")):
    text = path.read_text(encoding="utf-8")
    yaml.compose(text[4:text.index("\\n---\\n")], yaml.CBaseLoader)
"""
RENDER = """
import pathlib, sys, markdown
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.md")):
    text = path.read_text(encoding="utf-8")
    markdown.markdown(text[text.index("\\n---\\n") + 5:], extensions=["tables"])
"""
FIRST = (text, names, fields, values, terms, dates, sections, citations, links, markup)
"""The families that every bank needs; the others look at the language of the texts."""


def ratio_of_first(folder: Path) -> float:
    """The first families, against reading the files and composing their front matter."""
    home = write_bank(folder / "first" / "cases", CASES)
    with (home / "bank.yml").open("a", encoding="utf-8") as stream:
        stream.write("rules: {" + ", ".join(f"{name}: off" for name in sorted(_later())) + "}\n")
    return _ratio(home, COMPOSE)


def ratio_of_all(folder: Path) -> float:
    """All rules, against parsing the same bodies once with Python-Markdown."""
    return _ratio(write_bank(folder / "all" / "cases", CASES), RENDER)


def megabytes(folder: Path) -> float:
    """The most memory that all rules take."""
    home = write_bank(folder / "memory" / "cases", CASES)
    return run([[sys.executable, "-m", "servicebank", "check", home]], home).megabytes


def _ratio(home: Path, yardstick: str) -> float:
    """Both as commands of one process, start-up included; the better of three runs each."""
    check: list[str | Path] = [sys.executable, "-m", "servicebank", "check", home]
    least: list[str | Path] = [sys.executable, "-c", yardstick, home]
    return interleaved(check, least, (home, home), rounds=3)


def _later() -> set[str]:
    first = {rule.name for module in FIRST for family in module.FAMILIES for rule in family.rules}
    return RULES.keys() - first - FIRM - {rule.name for rule in bank.RULES} - {"unknown-silence"}

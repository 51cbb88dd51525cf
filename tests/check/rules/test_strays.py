"""What does not belong in a bank's folder, told safely whatever it is called."""

import os
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding
from servicebank.model.mark import Mark
from servicebank.model.stray import Stray, StrayKind
from servicebank.report import github, json, sarif
from servicebank.report.telling import Telling
from servicebank.report.text import report
from tests.makers import A_PICTURE, a_case_text, a_source, some_sources, told

Report = Callable[[tuple[Finding, ...], int, Telling], str]
HOSTILE_NAMES = (
    "a\n::error::b.html",
    "::error::a.js",
    "a\u202e\u009b[31m.txt",
    "<img src=x onerror=alert(1)>.md.bak",
    os.fsdecode(b"\xff.html"),
    "[a](javascript:alert(1)).txt",
    "a|b `c`.txt",
    " ::stop-commands::x.txt",
    "##[error]a.txt",
)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
@pytest.mark.parametrize("kind", StrayKind)
def test_anything_stray_is_told_at_its_place(name: str, kind: StrayKind) -> None:
    stray = Stray(PurePosixPath(name), kind)

    (finding,) = told(some_sources(strays=[stray]))

    assert (finding.rule, finding.mark) == ("stray-file", Mark(PurePosixPath(name)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Macken.MD", "Name it macken.md, or remove it if it is nothing for the bank."),
        ("methods/Karta.txt", "Name it karta.md, or remove it if it is nothing for the bank."),
        ("vocabulary/own.yaml", "Name it own.yml, or remove it if it is nothing for the bank."),
        ("Avtal.docx", "Copy the text into a new file named avtal.md, and remove this one."),
        ("Rum.JPG", "as in: images/lanthandeln-norrvik/rum.jpg"),
        ("images/rum.png", "as in: images/lanthandeln-norrvik/rum.png"),
        ("skript.js", "Remove it, or keep it somewhere outside the bank's folder."),
        ("vocabulary/own.md", "Remove it, or keep it somewhere outside the bank's folder."),
    ],
)
def test_a_stray_file_is_told_where_it_belongs(name: str, expected: str) -> None:
    stray = Stray(PurePosixPath(name), StrayKind.FILE)

    (finding,) = told(some_sources(strays=[stray]))

    assert finding.help is not None
    assert Catalog.load("en")(finding.help).endswith(expected)


def test_no_more_stray_things_are_told_than_anyone_can_read() -> None:
    strays = [Stray(PurePosixPath(f"{number}.js"), StrayKind.FILE) for number in range(5000)]

    assert len(told(some_sources(strays=strays))) == 100


@pytest.mark.parametrize(
    "form", [report, github.report, json.document, sarif.document, github.table]
)
def test_an_odd_name_cannot_steer_a_terminal_or_a_workflow(form: Report) -> None:
    strays = [Stray(PurePosixPath(name), StrayKind.FILE) for name in HOSTILE_NAMES]
    pictures = {f"a-case/{name}": A_PICTURE for name in HOSTILE_NAMES}
    cases = [
        a_source(a_case_text(), "a-case.md"),
        *(a_source("", f"{n}.md") for n in HOSTILE_NAMES),
    ]
    findings = told(some_sources(*cases, strays=strays, pictures=pictures))
    telling = Telling(catalog=Catalog.load("sv"), line=lambda _mark: "", pages="")

    shown = form(findings, 1, telling)

    assert not {"\u202e", "\u009b", "\udcff", "\x1b"}.intersection(shown)
    lines = shown.split("\n")
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert not [line for line in lines if "##[" in line and line not in commands]
    assert all(line.startswith(("::error file=", "::warning file=")) for line in commands)
    assert form is not github.table or "<img" not in shown

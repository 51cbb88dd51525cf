"""What a stranger may send: refused with a place, at once, and never in the way of others."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from time import process_time

import pytest
from click.testing import CliRunner, Result

from servicebank.cli import main
from tests.bombs import ALIAS_BOMB, MERGE_BOMB
from tests.makers import BODY, a_bank, a_case_text, rules, some_sources, told

GOOD = a_case_text(title="Ett helt vanligt fall")


def _with(**changes: str | None) -> str:
    return a_case_text(**changes)


def _body(text: str) -> str:
    return a_case_text(body=f"{BODY}{text}\n")


def _front(text: str) -> str:
    return f"---\n{text}\n---\n{BODY}"


FRONTS = {
    "empty": "",
    "blank": " \n\n",
    "no-fences": "Bara text.\n",
    "open": GOOD.replace("---\n##", "\n##"),
    "long-fences": GOOD.replace("---\n", "-----\n"),
    "indented-fence": f" {GOOD}",
    "json": '{"title": "Macken"}\n',
    "dots": "---\ntitle: Macken\n...\n",
    "list": _front("- title\n- need"),
    "word": _front("macken"),
    "nothing": _front(""),
    "colon": _with(title="Macken: en historia"),
    "quote": _with(title='"Macken'),
    "bracket": _with(services="[post-paket"),
    "tab": _with(place="\n\tNorrvik"),
    "duplicate": GOOD.replace("status:", "title: Macken igen\nstatus:"),
    "anchor": _with(place="&a Norrvik"),
    "alias": _with(place="*a"),
    "python-tag": _with(place="!!python/object/apply:os.system [ls]"),
    "env-tag": _with(place="!ENV SECRET"),
    "directive": GOOD.replace("---\n", "---\n%YAML 1.2\n", 1),
    "alias-bomb": _front(ALIAS_BOMB),
    "merge-bomb": _front(MERGE_BOMB),
    "deep": _with(related="[" * 60_000),
    "deep-below-the-limit": _with(related="[" * 9000),
    "huge": _front("a: b\n" * 40_000),
    "very-huge": GOOD + "x\n" * 400_000,
    "long-line": _body("x" * 5000),
    "control": _with(place="Norr\x1b[31mvik"),
    "nul": _with(place="Norr\0vik"),
    "bidi": _with(place="\u202egpj"),
    "render-macros": _with(render_macros="true"),
    "template": _with(template="redirect.html", location='"https://example.org"'),
    "hide": _with(hide="5"),
    "script-title": _with(title="Macken <script>alert(1)</script>"),
    "number-key": _with(**{"1": "a"}),
    "null": _with(title="~"),
    "bad-date": _with(started="2024-02-30"),
    "long-number": _with(started="9" * 5000),
    "image-path": _with(images="[{file: ../../etc/passwd, alt: a, credit: b, licence: c}]"),
    "image-place": _with(images="[{file: a.svg, alt: a, credit: b, licence: c}]"),
    "source-address": _with(
        sources='{bladet: {title: a, publisher: b, url: "javascript:alert(1)",'
        " accessed: 2026-05-04}}"
    ),
}
BODIES = {
    "script": "<script>alert(1)</script>",
    "comment": "<!-- material/tags { scope: true } -->",
    "unclosed": "<textarea>",
    "jinja": "{{ config.environ }}",
    "jinja-block": "{% include 'mkdocs.yml' %}",
    "javascript-link": "[a](javascript:alert)",
    "data-link": "[a](data:text/html;base64,AAAA)",
    "file-link": "[a](file:///etc/passwd)",
    "path-link": "[a](../../mkdocs.yml)",
    "image": "![a](https://example.org/pixel.png)",
    "definition": "[bladet]: javascript:alert(1)",
    "stars": "*" * 300,
}
BROKEN: Mapping[str, str | bytes] = (
    FRONTS
    | {name: _body(text) for name, text in BODIES.items()}
    | {
        "latin": GOOD.encode("latin-1"),
        "utf-16": GOOD.encode("utf-16"),
        "bytes": bytes(range(256)),
        "Index": GOOD,
    }
)


def _check(bank: Path) -> Result:
    return CliRunner().invoke(main, ["check", str(bank), "--format", "json"])


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused(name: str, tmp_path: Path) -> None:
    result = _check(a_bank(tmp_path, {f"{name}.md": BROKEN[name]}))

    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "error" in {finding["level"] for finding in json.loads(result.output)["findings"]}


def test_fifty_broken_files_are_told_in_one_run(tmp_path: Path) -> None:
    bank = a_bank(tmp_path, {f"{name}.md": content for name, content in BROKEN.items()})
    (bank / "link.md").symlink_to("/etc/passwd")
    (bank / "loop.md").symlink_to("loop.md")
    (bank / "folder.md").mkdir()
    os.mkfifo(bank / "pipe.md")
    start = process_time()

    result = _check(bank)

    assert process_time() - start < 1
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    found = {Path(finding["path"]).name for finding in json.loads(result.output)["findings"]}
    assert {path.name for path in bank.glob("*.md")} == found
    assert len(found) > 50


def test_broken_files_do_not_hide_the_findings_of_another(tmp_path: Path) -> None:
    files = {f"{name}.md": content for name, content in BROKEN.items()}
    alone = _findings(a_bank(tmp_path / "a", {"macken.md": _with(status="pågår")}))
    among = _findings(a_bank(tmp_path / "b", files | {"macken.md": _with(status="pågår")}))

    assert [finding["rule"] for finding in alone] == ["not-a-choice"]
    assert [found["rule"] for found in among if Path(found["path"]).name == "macken.md"] == [
        "duplicate-title",
        "not-a-choice",
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (FRONTS["render-macros"], "unknown-field"),
        (FRONTS["template"], "unknown-field"),
        (FRONTS["script-title"], "markup-in-field"),
        (FRONTS["alias-bomb"], "reference"),
        (FRONTS["merge-bomb"], "reference"),
        (FRONTS["deep"], "too-large"),
        (FRONTS["deep-below-the-limit"], "too-deep"),
        (FRONTS["image-path"], "odd-value"),
        (FRONTS["source-address"], "odd-value"),
        (_body(BODIES["script"]), "raw-html"),
        (_body(BODIES["comment"]), "hidden-comment"),
        (_body(BODIES["jinja"]), "template-code"),
        (_body(BODIES["javascript-link"]), "unsafe-link"),
        (_body(BODIES["path-link"]), "odd-link"),
        (_with(title="Macken {{ config }}"), "template-code"),
    ],
)
def test_an_attack_is_named_for_what_it_is(text: str, rule: str) -> None:
    assert rule in rules(told(some_sources(text)))


SLOW = {
    "hashes": "#" * 250_000 + "a",
    "line feeds": "\n" * 280_000,
    "blank lines": " \n" * 140_000,
    "abbreviations": "A. " * 90_000,
    "tags": "<a\n" * 90_000,
    "braces": "{{" * 140_000,
    "citations": "[^a]" * 70_000,
    "listed citations": "[^bladet]" * 30_000,
    "definitions": "[a]: b\n" * 40_000,
    "headings": "## a\n" * 50_000,
    "links": "[a](b)" * 45_000,
    "long links": ("[](" + "a" * 800) * 340,
    "images": "![a](b)" * 40_000,
    "brackets": "[" * 280_000,
    "figures": "1. A" * 70_000,
    "digits": "1" * 280_000,
    "quotes": "> " * 140_000,
    "points": ".[^a]" * 56_000,
    "mailboxes": "a@a." * 70_000,
    "comments": "<!--" * 60_000,
    "closed comments": "<!-- -->" * 35_000,
    "plainer words": "ej " * 90_000,
    "quoted stops": '. "' * 90_000,
    "contacts": "kontakt:" * 35_000,
    "names": "Kontakt: Anna " * 20_000,
    "dates": "811218-" * 40_000,
    "keys": "eyJaaaaaaaaaaa.eyJ" * 15_000,
    "amounts": "200 a " * 45_000,
    "telephones": "070-12 " * 40_000,
    "spaces": "a" + " " * 280_000 + "a",
    "words": "a." * 140_000,
}


@pytest.mark.unmeasured
@pytest.mark.parametrize("name", SLOW)
def test_a_hostile_body_is_judged_in_time(name: str) -> None:
    sources = some_sources(_body(SLOW[name]))
    start = process_time()

    told(sources)

    assert process_time() - start < 2


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "fields",
    [
        {"contact": "{" + ", ".join(f"a{n}: b" for n in range(1500)) + "}"},
        {"funding": "[" + ", ".join("{a: b}" for _ in range(2000)) + "]"},
        {"services": "[" + ", ".join(f"a{n}" for n in range(2500)) + "]"},
        {"regions": "[" + ", ".join(f"Ort{n}" for n in range(1800)) + "]"},
        {"related": "[" + ", ".join("[]" for _ in range(4000)) + "]"},
        {"sources": "".join(f"\n  k{n}: a" for n in range(1800))},
        {f"a{n}": "b" for n in range(2000)},
    ],
    ids=lambda fields: f"{len(fields)} {next(iter(fields))}",
)
def test_hostile_front_matter_is_judged_in_time(fields: Mapping[str, str]) -> None:
    sources = some_sources(_with(**fields))
    start = process_time()

    assert told(sources)

    assert process_time() - start < 2


def _findings(bank: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(_check(bank).output)["findings"]
    return found

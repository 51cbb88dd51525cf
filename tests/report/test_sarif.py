"""Findings as SARIF, held against the format's own schema."""

import json
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from jsonschema import Draft4Validator

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Edit, Finding, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say
from servicebank.report.sarif import document
from servicebank.report.telling import Telling

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0.schema.json").read_text("utf-8"))


def _run(*findings: Finding, pages: str = "") -> dict[str, Any]:
    whole = json.loads(document(findings, 1, Telling(catalog=Catalog.load("en"), pages=pages)))
    Draft4Validator(SCHEMA).validate(whole)
    first: dict[str, Any] = whole["runs"][0]
    return first


def _finding(path: str = "cases/a.md") -> Finding:
    return Finding(
        "unknown-term",
        Mark(PurePosixPath(path), 6, 12, 17),
        say('"{name}" is not defined.', name="mack"),
        say('Did you mean "{near}"?', near="drivmedel"),
        level=Level.WARNING,
    )


def test_a_finding_is_a_result_with_its_place() -> None:
    assert _run(_finding())["results"] == [
        {
            "ruleId": "unknown-term",
            "level": "warning",
            "message": {"text": '"mack" is not defined. Did you mean "drivmedel"?'},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "cases/a.md"},
                        "region": {"startLine": 6, "startColumn": 12, "endColumn": 17},
                    }
                }
            ],
        }
    ]


def test_each_rule_is_described_once() -> None:
    assert _run(_finding(), _finding())["tool"]["driver"]["rules"] == [{"id": "unknown-term"}]


def test_a_path_with_odd_signs_is_an_address() -> None:
    place = _run(_finding("cases/å b.md"))["results"][0]["locations"][0]["physicalLocation"]

    assert place["artifactLocation"]["uri"] == "cases/%C3%A5%20b.md"


def test_a_clean_bank_is_a_whole_document() -> None:
    assert _run()["results"] == []


def test_a_rule_leads_to_its_page_when_the_site_has_an_address() -> None:
    described = _run(_finding(), pages="https://example.org/regler/")["tool"]["driver"]["rules"]

    assert described == [
        {"id": "unknown-term", "helpUri": "https://example.org/regler/unknown-term/"}
    ]
    assert _run(_finding(), pages="/regler/")["tool"]["driver"]["rules"] == [{"id": "unknown-term"}]


PLACES = {3: (1, 4), 5: (2, 1)}


def _fixes(*edits: Edit) -> Any:  # noqa: ANN401 - JSON
    """What a result says of how it is mended."""
    finding = replace(_finding("cases/å.md"), edits=edits)
    telling = Telling(catalog=Catalog.load("en"), place=lambda _path, offset: PLACES.get(offset))
    whole = json.loads(document((finding,), 1, telling))
    Draft4Validator(SCHEMA).validate(whole)
    return whole["runs"][0]["results"][0].get("fixes")


def test_a_finding_with_edits_says_how_it_is_mended() -> None:
    region = {"startLine": 1, "startColumn": 4, "endLine": 2, "endColumn": 1}
    nothing = {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 1}

    assert _fixes(Edit(3, 5, ""), Edit(5, 5, "ö\n")) == [
        {
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "cases/%C3%A5.md"},
                    "replacements": [
                        {"deletedRegion": region, "insertedContent": {"text": ""}},
                        {"deletedRegion": nothing, "insertedContent": {"text": "ö\n"}},
                    ],
                }
            ]
        }
    ]


def test_a_finding_whose_edits_have_no_known_place_says_nothing_of_them() -> None:
    assert _fixes() is None
    assert _fixes(Edit(3, 5, ""), Edit(9, 9, "x")) is None


def test_a_personal_number_is_in_no_result() -> None:
    assert _fixes(Edit(3, 5, "811218-9876")) is None

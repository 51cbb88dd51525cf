"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from os import fsencode
from urllib.parse import quote

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding
from servicebank.report.json import escaped
from servicebank.report.text import words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
Json = dict[str, object]


def document(findings: tuple[Finding, ...], _checked: int, _line: object, catalog: Catalog) -> str:
    """All findings as one run."""
    rules = [{"id": rule} for rule in sorted({finding.rule for finding in findings})]
    run: Json = {
        "tool": {"driver": {"name": "servicebank", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "language": catalog.language,
        "results": [_result(finding, catalog) for finding in findings],
    }
    whole: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2))


def _result(finding: Finding, catalog: Catalog) -> Json:
    return {
        "ruleId": finding.rule,
        "level": finding.level.value,
        "message": {"text": " ".join(words(finding, catalog))},
        "locations": [{"physicalLocation": _place(finding)}],
    }


def _place(finding: Finding) -> Json:
    mark = finding.mark
    return {
        "artifactLocation": {"uri": quote(fsencode(str(mark.path)))},
        "region": {
            "startLine": mark.line,
            "startColumn": mark.column,
            "endColumn": mark.end_column,
        },
    }

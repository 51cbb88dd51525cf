"""Findings for programs."""

import json

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding

VERSION = 1
"""Version of the document; a field that is removed or retyped makes it one more."""


def document(findings: tuple[Finding, ...], checked: int, _line: object, catalog: Catalog) -> str:
    """All findings as one JSON document."""
    rows = [_row(finding, catalog) for finding in findings]
    whole = {"version": VERSION, "checked": checked, "findings": rows}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _row(finding: Finding, catalog: Catalog) -> dict[str, str | int | None]:
    mark = finding.mark
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": catalog(finding.message),
        "help": catalog(finding.help) if finding.help else None,
        "path": str(mark.path),
        "line": mark.line,
        "column": mark.column,
        "end_column": mark.end_column,
        "suggestion": finding.suggestion,
    }

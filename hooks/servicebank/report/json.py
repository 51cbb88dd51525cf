"""Findings for programs."""

import json
import re

from servicebank.check.secrecy import discreet
from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding
from servicebank.report.telling import Telling

STEERING = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
VERSION = 1
"""Version of the document; a field that is removed or retyped makes it one more."""


def document(findings: tuple[Finding, ...], checked: int, telling: Telling) -> str:
    """All findings as one JSON document."""
    rows = [_row(finding, telling.catalog) for finding in findings]
    whole = {"version": VERSION, "checked": checked, "findings": rows}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2))


def escaped(document: str) -> str:
    """A JSON document in which signs that steer a terminal are written as their code points.

    So is the last one of ``##[``, which GitHub's runner takes for a command wherever it stands.
    """
    shown = STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", document)
    return shown.replace("##[", "##\\u005b")


def _row(finding: Finding, catalog: Catalog) -> dict[str, str | int | None]:
    mark = finding.mark
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": discreet(catalog(finding.message)),
        "help": discreet(catalog(finding.help)) if finding.help else None,
        "path": str(mark.path),
        "line": mark.line,
        "column": mark.column,
        "end_column": mark.end_column,
        "suggestion": discreet(finding.suggestion) if finding.suggestion else finding.suggestion,
    }

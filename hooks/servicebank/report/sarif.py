"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from os import fsencode
from pathlib import PurePosixPath
from urllib.parse import quote

from servicebank.check.secrecy import discreet
from servicebank.model.finding import Edit, Finding
from servicebank.report.json import escaped
from servicebank.report.telling import Telling

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_EDITS = 100
"""Edits that a finding is told to be mended by; for more there is the command."""
Json = dict[str, object]


def document(findings: tuple[Finding, ...], _checked: int, telling: Telling) -> str:
    """All findings as one run."""
    rules = [_rule(rule, telling) for rule in sorted({finding.rule for finding in findings})]
    run: Json = {
        "tool": {"driver": {"name": "servicebank", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "language": telling.catalog.language,
        "results": [_result(finding, telling) for finding in findings],
    }
    whole: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2))


def _rule(name: str, telling: Telling) -> Json:
    """A rule with its page, when the page has a whole address."""
    page = telling.page(name)
    return {"id": name, "helpUri": page} if page.startswith("http") else {"id": name}


def _result(finding: Finding, telling: Telling) -> Json:
    result: Json = {
        "ruleId": finding.rule,
        "level": finding.level.value,
        "message": {"text": " ".join((*telling.words(finding), telling.reason(finding))).rstrip()},
        "locations": [{"physicalLocation": _place(finding)}],
    }
    edits = finding.edits if len(finding.edits) <= MOST_EDITS else ()
    replaced = [_replacement(edit, finding.mark.path, telling) for edit in edits]
    if not replaced or None in replaced:
        return result
    change: Json = {"artifactLocation": _file(finding.mark.path), "replacements": replaced}
    return result | {"fixes": [{"artifactChanges": [change]}]}


def _replacement(edit: Edit, path: PurePosixPath, telling: Telling) -> Json | None:
    """An edit as another program can make it; None when it cannot be told, or holds a secret."""
    start, end = telling.place(path, edit.start), telling.place(path, edit.end)
    if start is None or end is None or discreet(edit.text) != edit.text:
        return None
    region = {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
    }
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _place(finding: Finding) -> Json:
    mark = finding.mark
    return {
        "artifactLocation": _file(mark.path),
        "region": {
            "startLine": mark.line,
            "startColumn": mark.column,
            "endColumn": mark.end_column,
        },
    }


def _file(path: PurePosixPath) -> Json:
    return {"uri": quote(fsencode(str(path)))}

"""Findings for a workflow on GitHub: annotations on lines, and a table for the job's summary.

The commands are those of https://docs.github.com/actions/reference/workflow-commands.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from string import punctuation

from servicebank.model.finding import Finding, Level
from servicebank.model.sentence import say
from servicebank.report.telling import Telling
from servicebank.report.text import one_line, safe, summary

SHOWN = 10
"""Annotations of each level that GitHub shows for a step; the rest are plain lines of the log."""
DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = DATA | {":": "%3A", ",": "%2C"}
"""How signs that end a command or a property of it are written."""
CELL = str.maketrans({sign: f"&#{ord(sign)};" for sign in punctuation})
"""Every sign that Markdown could read as markup, as a character reference."""
MOST_ROWS = 500
"""Rows of the table; GitHub drops a summary of more than a megabyte."""


def report(findings: tuple[Finding, ...], checked: int, telling: Telling) -> str:
    """Workflow commands for as many findings as GitHub shows, then the rest and a count."""
    count = summary(findings, checked, telling.catalog)
    return "\n".join((*_lines(findings, telling), count))


def table(findings: tuple[Finding, ...], checked: int, telling: Telling) -> str:
    """All findings as a Markdown table, for the summary of a job."""
    by_file: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_file[str(finding.mark.path)].append(finding)
    catalog = telling.catalog
    head = (
        catalog(say("File")),
        catalog(say("Place")),
        catalog(say("What is wrong")),
        catalog(say("What to write instead")),
    )
    rows = [
        _row(path, f"{finding.mark.line}:{finding.mark.column}", *_cells(finding, telling))
        for path, group in by_file.items()
        for finding in group
    ][:MOST_ROWS]
    count = summary(findings, checked, catalog)
    if not rows:
        return f"{count}\n"
    return "\n".join((_row(*head), "| --- | --- | --- | --- |", *rows, "", count, ""))


def _lines(findings: tuple[Finding, ...], telling: Telling) -> Iterator[str]:
    told: Counter[Level] = Counter()
    for finding in findings:
        told[finding.level] += 1
        is_shown = told[finding.level] <= SHOWN
        yield _command(finding, telling) if is_shown else one_line(finding, telling.catalog)


def _command(finding: Finding, telling: Telling) -> str:
    mark = finding.mark
    properties = {
        "file": str(mark.path),
        "line": str(mark.line),
        "col": str(mark.column),
        "endColumn": str(mark.end_column),
        "title": finding.rule,
    }
    named = ",".join(f"{name}={_escape(value, PROPERTY)}" for name, value in properties.items())
    told = " ".join((*telling.words(finding), telling.reason(finding))).rstrip()
    return f"::{finding.level} {named}::{_escape(told, DATA)}"


def _cells(finding: Finding, telling: Telling) -> tuple[str, str]:
    message, *help_text = telling.words(finding)
    return message, " ".join(help_text)


def _escape(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, safe(sign)) for sign in text)


def _row(*cells: str) -> str:
    shown = (safe(cell).translate(CELL) for cell in cells)
    return f"| {' | '.join(shown)} |"

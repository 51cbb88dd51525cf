"""Findings for a terminal: grouped by file, the line shown with the place marked."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say, say_many

WIDTH = 100
"""Characters of a source line that are shown."""
LEVELS = {Level.ERROR: say("error"), Level.WARNING: say("warning")}

Line = Callable[[Mark], str]
"""Gives the text of the line that a mark is on."""


def report(findings: tuple[Finding, ...], checked: int, line: Line, catalog: Catalog) -> str:
    """The whole report: each file with its findings, then a count."""
    return "\n".join(_lines(findings, checked, line, catalog))


def _lines(
    findings: tuple[Finding, ...], checked: int, line: Line, catalog: Catalog
) -> Iterator[str]:
    for path, group in groupby(findings, key=lambda finding: finding.mark.path):
        yield safe(str(path))
        for finding in group:
            yield from _finding(finding, line, catalog)
        yield ""
    yield summary(findings, checked, catalog)


def statistics(findings: tuple[Finding, ...], checked: int, _line: object, catalog: Catalog) -> str:
    """How many findings each rule has, most first, then a count of all."""
    counts = Counter((finding.rule, finding.level) for finding in findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    told = [f"{count:>6}  {catalog(LEVELS[level])}[{rule}]" for (rule, level), count in rows]
    return "\n".join((*told, summary(findings, checked, catalog)))


def one_line(finding: Finding, catalog: Catalog) -> str:
    """A finding on one line, as compilers write them."""
    parts = (
        f"{finding.mark}: {catalog(LEVELS[finding.level])} {finding.rule}:",
        *words(finding, catalog),
    )
    return safe(" ".join(parts))


def words(finding: Finding, catalog: Catalog) -> tuple[str, ...]:
    """What is wrong and, when the rule says so, what to write instead."""
    return tuple(catalog(told) for told in (finding.message, finding.help) if told is not None)


def summary(findings: tuple[Finding, ...], checked: int, catalog: Catalog) -> str:
    """How many files were gone through and what was found."""
    files = say_many("{count} file checked", "{count} files checked", checked)
    if not findings:
        return catalog(say("{files}: nothing to mend.", files=files))
    errors = sum(finding.level is Level.ERROR for finding in findings)
    return catalog(
        say(
            "{files}: {errors}, {warnings}.",
            files=files,
            errors=say_many("{count} error", "{count} errors", errors),
            warnings=say_many("{count} warning", "{count} warnings", len(findings) - errors),
        )
    )


def safe(text: str) -> str:
    """Text that cannot steer a terminal or pass for a workflow command.

    Control and direction marks are written as their code points, and a line never begins with
    two colons.
    """
    shown = "".join(
        f"<U+{ord(sign):04X}>" if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"} else sign
        for sign in text
    )
    return " " + shown if shown.startswith("::") else shown


def _finding(finding: Finding, line: Line, catalog: Catalog) -> Iterator[str]:
    mark = finding.mark
    message, *help_text = words(finding, catalog)
    level = catalog(LEVELS[finding.level])
    yield f"  {mark.line}:{mark.column} {level}[{finding.rule}] {safe(message)}"
    yield from _excerpt(mark, line(mark))
    for text in help_text:
        yield f"      = {safe(text)}"


def _excerpt(mark: Mark, text: str) -> Iterator[str]:
    """The line with the place underlined; a long line is cut around the place."""
    if not text.strip():
        return
    skip = max(0, mark.column - 1 - WIDTH // 2) if len(text) > WIDTH else 0
    shown = safe(text[skip : skip + WIDTH])
    before = safe(text[skip : mark.column - 1])
    width = max(1, min(mark.end_column, skip + WIDTH + 1) - mark.column)
    yield f"      {mark.line:>4} | {shown}"
    yield f"           | {' ' * len(before)}{'^' * width}"

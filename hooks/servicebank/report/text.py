"""Findings for a terminal: grouped by file, the line shown with the place marked."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

from servicebank.check.secrecy import discreet
from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say, say_many
from servicebank.report.telling import Telling

WIDTH = 100
"""Characters of a source line that are shown where the terminal does not say how wide it is."""
NEAR = 4000
"""Characters on each side of a place that may be shown or belong to something that is."""
GUTTER = 13
"""Characters before a source line."""
NARROWEST = 40
"""Columns that are used in a terminal of fewer."""
LEVELS = {Level.ERROR: say("error"), Level.WARNING: say("warning")}
STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of signs that are not shown as they are."""
BOLD, DIM, PLAIN = "1", "2", "0"
COLOURS = {Level.ERROR: "1;31", Level.WARNING: "1;33"}
"""Parameters of the terminal's command for colours (ECMA-48, SGR)."""


def report(findings: tuple[Finding, ...], checked: int, telling: Telling) -> str:
    """The whole report: each file with its findings, then a count."""
    return "\n".join(_lines(findings, checked, telling))


def statistics(findings: tuple[Finding, ...], checked: int, telling: Telling) -> str:
    """How many findings each rule has, most first, then a count of all."""
    counts = Counter((finding.rule, finding.level) for finding in findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    told = [
        f"{count:>6}  {telling.catalog(LEVELS[level])}[{rule}]" for (rule, level), count in rows
    ]
    return "\n".join((*told, summary(findings, checked, telling.catalog)))


def one_line(finding: Finding, catalog: Catalog) -> str:
    """A finding on one line, as compilers write them."""
    parts = (
        f"{finding.mark}: {catalog(LEVELS[finding.level])} {finding.rule}:",
        *Telling(catalog=catalog).words(finding),
    )
    return safe(" ".join(parts))


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

    Control and direction marks are written as their code points; so is a sign of what GitHub's
    runner takes for a command: two colons first on a line, spaces apart, or ``##[`` anywhere.
    """
    shown = "".join(
        f"<U+{ord(sign):04X}>" if unicodedata.category(sign) in STEERING else sign for sign in text
    ).replace("##[", "##<U+005B>")
    return shown.replace(":", "<U+003A>", 1) if shown.lstrip().startswith("::") else shown


def _lines(findings: tuple[Finding, ...], checked: int, telling: Telling) -> Iterator[str]:
    for path, group in groupby(findings, key=lambda finding: finding.mark.path):
        yield painted(safe(str(path)), BOLD, telling)
        for finding in group:
            yield from _finding(finding, telling)
        yield ""
    yield from _broken(summary(findings, checked, telling.catalog), "", "", telling)


def _finding(finding: Finding, telling: Telling) -> Iterator[str]:
    mark, colour = finding.mark, COLOURS[finding.level]
    message, *help_text = telling.words(finding)
    level = telling.catalog(LEVELS[finding.level])
    head = f"{mark.line}:{mark.column} {level}[{finding.rule}]"
    first, *rest = _broken(f"{head} {safe(message)}", "  ", "    ", telling)
    yield first.replace(head, painted(head, colour, telling), 1)
    yield from rest
    yield from _excerpt(mark, telling, colour)
    for text in help_text:
        yield from _broken(safe(text), "      = ", "        ", telling)
    reason = safe(telling.reason(finding))
    for line in _broken(reason, "      = ", "        ", telling) if reason else ():
        yield painted(line, DIM, telling)


def _excerpt(mark: Mark, telling: Telling, colour: str) -> Iterator[str]:
    """The line with the place underlined and no secrets; a long one is cut around the place."""
    text = _discreet(telling.line(mark), mark)
    if not text.strip():
        return
    room = WIDTH if telling.width is None else max(telling.width, NARROWEST) - GUTTER
    skip = max(0, mark.column - 1 - room // 2) if len(text) > room else 0
    shown = safe(text[skip : skip + room])
    before = safe(text[skip : mark.column - 1])
    width = max(1, min(mark.end_column, skip + room + 1) - mark.column)
    yield f"      {mark.line:>4} | {shown}"
    yield f"           | {' ' * len(before)}{painted('^' * width, colour, telling)}"


def _discreet(line: str, mark: Mark) -> str:
    """A line of the same length without secrets, those far from the place left as they are."""
    start, end = max(0, mark.column - NEAR), mark.column + NEAR
    return line[:start] + discreet(line[start:end]) + line[end:]


def _broken(text: str, first: str, rest: str, telling: Telling) -> list[str]:
    """A text on lines that fit the terminal; addresses and words stay whole."""
    if telling.width is None:
        return [first + text]
    return wrap(
        text,
        max(telling.width, NARROWEST),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def painted(text: str, colour: str, telling: Telling) -> str:
    """A text in a colour, where findings are told in colours."""
    return f"\x1b[{colour}m{text}\x1b[{PLAIN}m" if telling.is_coloured else text

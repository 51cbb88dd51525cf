"""What mending changes in a file, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import PurePosixPath

from servicebank.check.secrecy import discreet
from servicebank.model.sentence import say
from servicebank.report.telling import Telling
from servicebank.report.text import PLAIN, painted, safe

MOST_LINES = 5000
"""Lines that are compared; with more it can take minutes."""
COLOURS = {"-": "31", "+": "32", "@": "36"}
"""Parameters of the terminal's command for colours (ECMA-48, SGR), by how a line begins."""
UNENDED = "\\ No newline at end of file"
"""How a diff says that the line above has no end; other programs look for these very words."""


def diff(path: PurePosixPath, before: str, after: str, telling: Telling) -> str:
    """The lines that differ, with some around them; signs that cannot be seen show as codes.

    Personal numbers and keys show as dots, since what is shown may be copied anywhere.
    """
    return "\n".join(_lines(path, before, after, telling))


def _lines(path: PurePosixPath, before: str, after: str, telling: Telling) -> Iterator[str]:
    old, new = before.split("\n"), after.split("\n")
    if max(len(old), len(new)) > MOST_LINES:
        told = say("{path} has too many lines to show what changes.", path=str(path))
        yield safe(telling.catalog(told))
        return
    name = safe(str(path))
    for line in unified_diff(_ended(old), _ended(new), name, name, lineterm=""):
        for part in line.split("\n"):
            yield painted(safe(discreet(part)), COLOURS.get(part[:1], PLAIN), telling)


def _ended(lines: list[str]) -> list[str]:
    """The lines of a text; the last is marked when it has no end."""
    *whole, last = lines
    return [*whole, f"{last}\n{UNENDED}"] if last else whole

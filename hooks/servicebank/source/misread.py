"""What looks right to a person and is something else to YAML.

Tabs and other signs that pass for spaces, and lists that are taken for text.
"""

import re
from collections.abc import Callable
from itertools import takewhile

from servicebank.model.source import Fault, FaultKind
from servicebank.source.pieces import CURLY, indent, pieces
from servicebank.source.slips import Diagnosis, Lines, Place, Slip, Stop, moved, with_value

HARD = "\u00a0\u2007\u202f\u2002\u2003\u2009\u3000"
"""Spaces of other kinds than YAML's, as word processors and web pages write them."""
HARD_SPACE = re.compile(
    rf"^ {{0,40}}(?:- {{0,4}})?(?:[^\W\d][\w-]{{0,60}}:)? {{0,4}}[{HARD}]", re.MULTILINE
)
SPACES = str.maketrans(dict.fromkeys(HARD, " "))
GLUED = re.compile(r":[ ]{0,9}\n *-(?=[^\W\d])")
"""An item of a list without a space after its hyphen, right under the list's name."""
GLUED_ITEM = re.compile(r"(?<! )( *)-(?=[^\W\d])")
COMMA_IN_QUOTES = re.compile(
    rf"[:\[,] {{0,4}}[{CURLY}][^\n{CURLY},]{{0,400}},[^\n{CURLY}]{{0,400}}[{CURLY}]"
)
BARE = frozenset("[{")
UNEVEN = re.compile(r"\n( {0,40})- (?!- )[^\n]{0,400}[^\s:\n]\n\1 {1,40}- ")
"""An item of a list that is further in than the one above."""
BLOCK = re.compile(r":[ ]{1,9}[|>][-+]?[ ]{0,9}\n")
"""The beginning of a text in which hyphens and spaces are letters like others."""


def misread(text: str, first_line: int) -> Stop | None:
    """The first thing that YAML would read otherwise than it was meant, and say nothing."""
    stops = (find(text, first_line) for find in (_hard_spaces, _split_quote, _glued, _uneven))
    stop = next(filter(None, stops), None)
    return None if stop is not None and BLOCK.search(text) else stop


def tabs(lines: Lines, at: Place, first_line: int) -> Stop | None:
    """The tab that YAML gave up at, with all lines that begin with tabs."""
    line = lines[at[0]]
    if "\t" not in _margin(line) and "\t" not in line[at[1] : at[1] + 1]:
        return None
    return _spaces(FaultKind.TAB, lines, (at[0], line.index("\t")), first_line, _without_tabs)


def _hard_spaces(text: str, first_line: int) -> Stop | None:
    found = HARD_SPACE.search(text) if any(space in text for space in HARD) else None
    if found is None:
        return None
    number, start = text.count("\n", 0, found.start()), found.start()
    at = number, found.end() - 1 - start
    lines = text.split("\n")
    return _spaces(FaultKind.HARD_SPACE, lines, at, first_line, _without_hard_spaces)


def _spaces(
    kind: FaultKind, lines: Lines, at: Place, first_line: int, mend: Callable[[str], str]
) -> Stop:
    """Signs in place of spaces, told once of all the lines that have them."""
    mended = {number: new for number, old in enumerate(lines) if (new := mend(old)) != old}
    numbers = ", ".join(str(number + first_line) for number in mended)
    detail = {"way": f"{kind}-lines", "lines": numbers} if len(mended) > 1 else {}
    fault = Fault(kind, at[0] + first_line, at[1] + 1, at[1] + 2, detail)
    return Stop(fault, mended)


def _without_tabs(line: str) -> str:
    return _margin(line).replace("\t", "  ") + line.lstrip()


def _without_hard_spaces(line: str) -> str:
    found = HARD_SPACE.match(line)
    return line.translate(SPACES) if found else line


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _split_quote(text: str, first_line: int) -> Stop | None:
    """A value in a word processor's quotes that ends at its first comma."""
    is_curly = any(sign in text for sign in CURLY) and COMMA_IN_QUOTES.search(text)
    for number, line in enumerate(text.split("\n")) if is_curly else ():
        for piece in pieces(line) if COMMA_IN_QUOTES.search(line) else ():
            if piece.is_curly and "," in piece.text and not BARE.isdisjoint(line[: piece.start]):
                found = with_value(Slip.CURLY_QUOTES, number, line, piece, piece.quoted)
                return found.stop(first_line)
    return None


def _glued(text: str, first_line: int) -> Stop | None:
    found = GLUED.search(text)
    if found is None:
        return None
    lines, number = text.split("\n"), text.count("\n", 0, found.end())
    items = takewhile(lambda one: GLUED_ITEM.match(lines[one]), range(number, len(lines)))
    mended = {one: GLUED_ITEM.sub(r"\1- ", lines[one], count=1) for one in items}
    start, instead = indent(lines[number]), mended[number].strip()
    slip = Diagnosis(Slip.NO_SPACE, number, start, start + 1, instead, mended)
    return slip.stop(first_line)


def _uneven(text: str, first_line: int) -> Stop | None:
    found = UNEVEN.search("\n" + text)
    if found is None:
        return None
    lines, number = text.split("\n"), text.count("\n", 0, found.end() - 1)
    return moved(lines, number, indent(lines[number - 1])).stop(first_line)

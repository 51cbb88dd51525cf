"""The slips of the pen for which YAML cannot be read as it was meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile

from servicebank.model.source import Fault, FaultKind
from servicebank.source.pieces import Piece, indent

Lines = Sequence[str]
Place = tuple[int, int]
"""Line and column, counted from 0."""
LONGEST = 300
"""Characters of a mended value that is shown."""


class Slip(StrEnum):
    """What was done."""

    CURLY_QUOTES = "curly-quotes"
    OPEN_QUOTE = "open-quote"
    TEXT_AFTER_QUOTE = "text-after-quote"
    OPEN_BRACKET = "open-bracket"
    EXTRA_BRACKET = "extra-bracket"
    COLON = "colon"
    COMMA = "comma"
    NO_COLON = "no-colon"
    BROKEN_LINE = "broken-line"
    INDENT = "indent"
    SIGN = "sign"
    BACKSLASH = "backslash"
    HYPHEN = "hyphen"
    NO_SPACE = "no-space"
    SECOND_DOCUMENT = "second-document"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A slip with its place, and lines that would mend it."""

    slip: Slip
    line: int
    start: int
    end: int
    instead: str = ""
    """The field as it should be; empty when only a person can know."""
    lines: Mapping[int, str] = field(default_factory=dict)
    """Whole lines to put in place of those that there are."""

    def stop(self, first_line: int) -> "Stop":
        """The slip as a fault of a text that begins on a line of a file."""
        detail = {"slip": str(self.slip)}
        if self.lines and 0 < len(self.instead) <= LONGEST:
            detail["instead"] = self.instead
        start, line = self.start + 1, self.line + first_line
        fault = Fault(FaultKind.SYNTAX, line, start, max(self.end + 1, start + 1), detail)
        return Stop(fault, self.lines)


@dataclass(frozen=True, slots=True)
class Stop:
    """A fault that ends the reading of a text, with lines that would let it go on."""

    fault: Fault
    lines: Mapping[int, str] = field(default_factory=dict)
    """By number, counted from 0 in the text that was read."""

    @property
    def unmended(self) -> Fault:
        """The fault without its proposal, which turned out to mend nothing."""
        kept = {name: text for name, text in self.fault.detail.items() if name != "instead"}
        return replace(self.fault, detail=kept)


def with_value(slip: Slip, number: int, line: str, piece: Piece, value: str) -> Diagnosis:
    """A slip that another value in place of the one on the line would mend."""
    mended = line[: piece.start] + value + line[piece.end :]
    return Diagnosis(slip, number, piece.start, piece.end, piece.named(value), {number: mended})


def moved(lines: Lines, number: int, spaces: int) -> Diagnosis:
    """A line, with those that belong to it, put where its fellows begin."""
    wrong = indent(lines[number])
    below = takewhile(lambda one: indent(lines[one]) >= wrong, range(number, len(lines)))
    moved = {one: " " * spaces + lines[one][wrong:] for one in below}
    instead = " " * spaces + lines[number].strip()
    return Diagnosis(Slip.INDENT, number, 0, max(wrong, 1), instead, moved)

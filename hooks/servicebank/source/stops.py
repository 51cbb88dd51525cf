"""Why a text could not be read to its end, told as faults.

Where it is plain how the lines should be, the text is read again with them mended, to find what
stops the reading after that; nothing that was mended so is ever used as a value.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import yaml

from servicebank.model.source import Fault, FaultKind, MappingNode
from servicebank.source import syntax
from servicebank.source.misread import tabs
from servicebank.source.slips import Stop

MOST_TOLD = 10
"""Faults that end the reading and are told of one text."""
MOST_READ_AGAIN = 20_000
"""Characters of a text that is read again."""
QUOTABLE = frozenset({FaultKind.REFERENCE, FaultKind.TAG})
"""Faults of a value's first sign, which quotes would make a letter."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a text once."""

    text: str
    node: MappingNode | None
    faults: tuple[Fault, ...]
    """What was wrong before the reading ended."""
    cause: Stop | Fault | yaml.YAMLError | None = None
    """What ended it; None when nothing did."""


Reader = Callable[[str, int], Reading]


def told(reading: Reading, first_line: int, read: Reader) -> tuple[Fault, ...]:
    """The faults of a text whose reading ended early; it begins on a line of its file."""
    faults, stops = reading.faults, list[Fault]()
    stop = _stop(reading, first_line)
    while stop is not None:
        after = _mended(reading.text, stop)
        if after is None or len(stops) == MOST_TOLD - 1:
            return (*faults, *stops, stop.fault)
        # what is misread can stand below what YAML cannot read
        passed = 0 if isinstance(reading.cause, Stop) else stop.fault.line
        reading = read(after, first_line)
        following = _stop(reading, first_line)
        line = following.fault.line if following else None
        if line is not None and (line == stop.fault.line or line < passed):
            return (*faults, *stops, stop.unmended)
        stops.append(stop.fault)
        faults = tuple(one for one in reading.faults if one.line - first_line not in stop.lines)
        stop = following
    return (*faults, *stops)


def _mended(text: str, stop: Stop) -> str | None:
    """A text with a stop's lines in place of its own; None when it should not be read again."""
    if not stop.lines or len(text) > MOST_READ_AGAIN:
        return None
    lines = text.split("\n")
    return "\n".join(stop.lines.get(number, line) for number, line in enumerate(lines))


def _stop(reading: Reading, first_line: int) -> Stop | None:
    lines = reading.text.split("\n")
    match reading.cause:
        case None:
            return None
        case Stop() as stop:
            return stop
        case Fault() as fault:
            return _refused(fault, lines, first_line)
        case yaml.MarkedYAMLError() as error:
            return _unreadable(error, lines, first_line)
        case _:
            return Stop(Fault(FaultKind.SYNTAX, first_line))


def _refused(fault: Fault, lines: list[str], first_line: int) -> Stop:
    """What was refused, with the value in quotes when its first sign was the cause."""
    at = fault.line - first_line, fault.column - 1
    if fault.kind is FaultKind.SYNTAX:
        return syntax.second_document(lines, at, at).stop(first_line)
    if fault.kind not in QUOTABLE:
        return Stop(fault)
    instead = syntax.in_quotes(lines, at)
    return Stop(
        replace(fault, detail={**fault.detail, "way": "quotes", "instead": instead})
        if instead
        else fault
    )


def _unreadable(error: yaml.MarkedYAMLError, lines: list[str], first_line: int) -> Stop:
    at = syntax.place(error.problem_mark or error.context_mark, lines)
    return tabs(lines, at, first_line) or syntax.diagnose(error, lines).stop(first_line)

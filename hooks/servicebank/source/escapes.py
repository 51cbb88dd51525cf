"""Signs that YAML's escapes put into values, past the look at the file's own characters."""

from collections.abc import Iterator
from itertools import islice

from servicebank.model.source import Fault, FaultKind, MappingNode, Node, Scalar, Sequence
from servicebank.source.text import CONTROL, MOST_TOLD, is_control


def escaped(node: Node) -> tuple[Fault, ...]:
    """The control characters and unseen signs in a value and all values inside it."""
    return tuple(islice(_faults(node), MOST_TOLD))


def _faults(node: Node) -> Iterator[Fault]:
    match node:
        case Scalar():
            yield from _in_text(node)
        case Sequence(items=items):
            for item in items:
                yield from _faults(item)
        case MappingNode(entries=entries):
            for entry in entries:
                yield from _in_text(entry.key)
                yield from _faults(entry.value)


def _in_text(scalar: Scalar) -> Iterator[Fault]:
    """The first such sign of a text, at the text; an escape has no column of its own."""
    found = (
        sign for sign in CONTROL.finditer(scalar.text) if is_control(scalar.text, sign.start())
    )
    for sign in islice(found, 1):
        is_one_line = scalar.end_line == scalar.line
        end = scalar.end_column if is_one_line else scalar.column + 1
        detail = {"character": f"U+{ord(sign[0]):04X}"}
        yield Fault(FaultKind.CONTROL_CHARACTER, scalar.line, scalar.column, end, detail)

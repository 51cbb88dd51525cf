"""Edits that mend a text without changing what is meant."""

import re

from servicebank.model.finding import Edit
from servicebank.model.source import Scalar, Source
from servicebank.source.writing import as_written

COMMA_BEFORE = re.compile(r",[ ]*$")
COMMA_AFTER = re.compile(r"[ ]*,[ ]*")


def rewritten(source: Source, node: Scalar, value: str) -> tuple[Edit, ...]:
    """The edit that puts a value in place of another; none where that goes on over lines."""
    return replaced(source, node, as_written(value))


def replaced(source: Source, node: Scalar, text: str) -> tuple[Edit, ...]:
    """The edit that puts a piece of YAML in place of a value; none where it goes on over lines."""
    return (source.edit(source.mark(node), text),) if node.end_line == node.line else ()


def removed(source: Source, node: Scalar) -> tuple[Edit, ...]:
    """The edit that takes a value out of a list with others; none where it would take more."""
    if node.end_line != node.line:
        return ()
    line = source.line(node.line)
    before, after = line[: node.column - 1], line[node.end_column - 1 :]
    edit = source.edit(source.mark(node), "")
    if before.strip() == "-" and not after.strip():
        return (Edit(edit.start - len(before), edit.end + len(after) + 1, ""),)
    if comma := COMMA_BEFORE.search(before):
        return (Edit(edit.start - len(comma[0]), edit.end, ""),)
    if comma := COMMA_AFTER.match(after):
        return (Edit(edit.start, edit.end + len(comma[0]), ""),)
    return ()

"""Edits that mend a text without changing what is meant."""

from servicebank.model.finding import Edit
from servicebank.model.source import Scalar, Source
from servicebank.source.writing import as_written

ALONE = frozenset({("-", ""), ("", ","), ("", "")})
"""What stands before and after a value of a list that has a line of its own."""


def rewritten(source: Source, node: Scalar, value: str) -> tuple[Edit, ...]:
    """The edit that puts a value in place of another; none where that goes on over lines."""
    return replaced(source, node, as_written(value))


def replaced(source: Source, node: Scalar, text: str) -> tuple[Edit, ...]:
    """The edit that puts a piece of YAML in place of a value; none where it goes on over lines."""
    return (source.edit(source.mark(node), text),) if node.end_line == node.line else ()


def removed(source: Source, node: Scalar) -> tuple[Edit, ...]:
    """The edit that takes a value out of a list with others; none where a comment is near it."""
    line, edit = source.line(node.line), source.edit(source.mark(node), "")
    before, after = line[: node.column - 1], line[node.end_column - 1 :].lstrip()
    if node.end_line != node.line or source.line(node.line - 1).lstrip().startswith("#"):
        return ()
    if (before.strip(), after) in ALONE:
        start = edit.start - len(before)
        return (Edit(start, start + len(line) + 1, ""),)
    following = after.removeprefix(",").lstrip()
    if after.startswith(",") and following and not following.startswith("#"):
        return (Edit(edit.start, edit.start - len(before) + len(line) - len(following), ""),)
    kept = before.rstrip().removesuffix(",").rstrip()
    if after.startswith("]") and before.rstrip().endswith(","):
        return (Edit(edit.start - len(before) + len(kept), edit.end, ""),)
    return ()

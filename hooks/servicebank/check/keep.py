"""What must be the same in a text before and after it is mended."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from servicebank.model.finding import Edit
from servicebank.model.source import Entry, FaultKind, MappingNode, Node, Scalar, Sequence, Source

HARMLESS = frozenset(
    {
        FaultKind.BYTE_ORDER_MARK,
        FaultKind.LINE_ENDINGS,
        FaultKind.LONG_LINE,
        FaultKind.BLANK_AFTER_FENCE,
        FaultKind.LOST_COMMENT,
    }
)
"""Faults in spite of which everything that a file says is read."""
Span = tuple[int, int]


class Leaf(NamedTuple):
    """A value in front matter that is no list and no group of fields."""

    path: tuple[str, ...]
    """The keys that lead to it."""
    text: str
    span: Span
    """Where it is written, as offsets in the file's text."""
    keys: tuple[Span, ...]
    """Where the keys are written."""


def is_read_whole(source: Source) -> bool:
    """Whether everything that a file says was read, so that nothing is lost by editing it."""
    return source.front is not None and all(fault.kind in HARMLESS for fault in source.faults)


def with_edits(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made in it, none of which overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += text[done : edit.start], edit.text
        done = edit.end
    return "".join((*parts, text[done:]))


def says_the_same(before: Source, after: Source, _edits: tuple[Edit, ...]) -> bool:
    """Whether the values are the same, and the lines too but for their order and their ends."""
    if before.front is None or after.front is None:
        return False
    return before.front.plain == after.front.plain and _lines(before) == _lines(after)


def is_same_elsewhere(before: Source, after: Source, edits: tuple[Edit, ...]) -> bool:
    """Whether the values that no edit touches are the same, with no value more and no key less."""
    leaves = tuple(_leaves(before))
    known = [leaf for leaf in leaves if not _is_touched((leaf.span,), edits)]
    named = [leaf for leaf in known if not _is_touched(leaf.keys, edits)]
    found = tuple(_leaves(after))
    return (
        len(found) <= len(leaves)
        and _keys(before.front) == _keys(after.front)
        and Counter(leaf.text for leaf in known) <= Counter(leaf.text for leaf in found)
        and Counter((leaf.path, leaf.text) for leaf in named)
        <= Counter((leaf.path, leaf.text) for leaf in found)
    )


def revealed(before: Source, after: Source, edits: tuple[Edit, ...]) -> frozenset[int]:
    """Lines of the fields that edits have given another name, and that nobody read before."""
    if before.front is None or after.front is None:
        return frozenset()
    old = {entry.name for entry in before.front.entries}
    starts = [entry.key.line for entry in after.front.entries]
    spans = pairwise((*starts, after.place(after.body_start)[0]))
    lines = frozenset[int]()
    for entry, (start, end) in zip(after.front.entries, spans, strict=True):
        if entry.name not in old and any(edit.text == entry.name for edit in edits):
            lines |= {*range(start, end)}
    return lines


def _keys(node: Node | None) -> int:
    """How many keys there are, in groups of fields too."""
    match node:
        case MappingNode(entries=entries):
            return len(entries) + sum(_keys(entry.value) for entry in entries)
        case Sequence(items=items):
            return sum(map(_keys, items))
        case _:
            return 0


def _lines(source: Source) -> list[str]:
    """The lines that say something, sorted."""
    return sorted(line.rstrip() for line in source.text.split("\n") if line.strip())


def _is_touched(spans: Iterable[Span], edits: tuple[Edit, ...]) -> bool:
    return any(
        (edit.start < end and start < edit.end) or start <= edit.start == edit.end <= end
        for start, end in spans
        for edit in edits
    )


def _leaves(source: Source) -> Iterator[Leaf]:
    """The values of front matter in order."""
    lengths = (len(line) + 1 for line in source.text.split("\n"))
    starts = (0, *accumulate(lengths))

    def span(node: Scalar) -> Span:
        return (
            starts[node.line - 1] + node.column - 1,
            starts[node.end_line - 1] + node.end_column - 1,
        )

    def walk(node: Node, keys: tuple[Entry, ...]) -> Iterator[Leaf]:
        if isinstance(node, Scalar):
            path = tuple(entry.name for entry in keys)
            yield Leaf(path, node.text, span(node), tuple(span(entry.key) for entry in keys))
        elif isinstance(node, MappingNode):
            for entry in node.entries:
                yield from walk(entry.value, (*keys, entry))
        else:
            for item in node.items:
                yield from walk(item, keys)

    return walk(source.front, ()) if source.front else iter(())

"""Groups of fields that somebody has written the names of, and nothing else."""

from collections.abc import Iterator
from typing import NamedTuple

from servicebank.model.source import NOTHING, MappingNode, Node, Scalar, Sequence


class Hollow(NamedTuple):
    """A group of which no field is filled in."""

    key: Scalar
    """The name of the group, or of its first field when it stands in a list."""
    path: tuple[str, ...]
    values: tuple[Scalar, ...]


def is_nothing(scalar: Scalar) -> bool:
    """Whether a value is empty or YAML's word for nothing."""
    written = scalar.text
    return written.isspace() or (written in NOTHING and (not written or not scalar.is_quoted))


def hollows(front: MappingNode) -> Iterator[Hollow]:
    """The groups of a front matter that are to be filled in."""
    for entry in front.entries:
        yield from _inside(entry.value, (entry.name,), entry.key)


def _inside(node: Node, path: tuple[str, ...], key: Scalar) -> Iterator[Hollow]:
    match node:
        case Sequence(items=items):
            for item in items:
                first = item.entries[:1] if isinstance(item, MappingNode) else ()
                yield from _inside(item, path, first[0].key if first else key)
        case MappingNode(entries=entries):
            values = [entry.value for entry in entries]
            scalars = tuple(value for value in values if isinstance(value, Scalar))
            if len(scalars) == len(values) > 1 and all(map(is_nothing, scalars)):
                yield Hollow(key, path, scalars)
                return
            for entry in entries:
                yield from _inside(entry.value, (*path, entry.name), entry.key)

"""Front matter put on paper: a line for each field, with hints in comments above it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from textwrap import wrap

from servicebank.check.anatomy import Kind, fields, inner, listed, named
from servicebank.check.shapes import Shape
from servicebank.source.flow import field
from servicebank.source.writing import as_written

Hints = Callable[[type[Shape], str, object], Iterable[str]]
"""What to say above a field with some value."""
FENCE = "---"
STEP = "  "
WIDTH = 88
"""Characters of a line of comment."""


def comment(text: str) -> Iterator[str]:
    """A text in lines that YAML does not read."""
    return (
        f"# {line}" for line in wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    )


def rows(shape: type[Shape], name: str, value: object, hints: Hints) -> Iterator[str]:
    """The lines of a field; an empty text leaves a place to write in."""
    for hint in hints(shape, name, value):
        yield from comment(hint)
    match value:
        case "":
            yield f"{name}:"
        case Mapping():
            yield f"{name}:"
            yield from _indented(_parts(inner(fields(shape)[name].annotation), value, hints))
        case (Mapping(), *_):
            yield f"{name}:"
            item = listed(inner(fields(shape)[name].annotation))
            for part in (one for one in value if isinstance(one, Mapping)):
                yield from _indented(_dashed(_parts(item, part, hints)))
        case _:
            yield field(name, value)


def _parts(kind: Kind, value: Mapping[str, object], hints: Hints) -> Iterator[str]:
    """The lines inside a field, whose keys the shape has or a person chose."""
    entry = named(kind)
    for name, part in value.items():
        if entry is None:
            yield from rows(kind, name, part, hints)
        elif isinstance(part, Mapping):
            yield f"{as_written(name)}:"
            yield from _indented(_parts(entry, part, hints))
        else:
            yield field(name, part)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (STEP + line for line in lines)


def _dashed(lines: Iterable[str]) -> Iterator[str]:
    """The lines of an item of a list; the dash stands before its first field."""
    mark = "- "
    for line in lines:
        if line.lstrip().startswith("#"):
            yield STEP + line
        else:
            yield mark + line
            mark = STEP

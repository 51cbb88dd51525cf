"""A text as written: its source beside what the shapes made of it, and the world it stands in."""

from collections.abc import Iterator, Mapping
from collections.abc import Sequence as Sequence_
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from servicebank.check.bank_shapes import Shapes
from servicebank.check.keep import is_read_whole
from servicebank.check.prose import CITATION
from servicebank.check.reading import Reading
from servicebank.check.schema import Written
from servicebank.check.world import Kind
from servicebank.model.mark import Mark
from servicebank.model.source import Heading, MappingNode, Node, Scalar, Sequence, Source

W_co = TypeVar("W_co", bound=Written, covariant=True)


SIGNS = b"0123456789[]^(*_`<{.!?:\\\n"
NO_SIGNS = bytes(set(range(256)) - set(SIGNS))
SECTION = 2
"""Level of the headings that divide a body."""


@dataclass(frozen=True, slots=True)
class ShapeFault:
    """One thing that does not fit the shape."""

    kind: str
    """pydantic's stable type of the error, or one of the types in `shapes`."""
    mark: Mark
    path: tuple[str, ...]
    """Keys and positions from the top of the front matter."""
    detail: Mapping[str, Any]
    node: Node | None = None
    """The value that does not fit."""

    @property
    def name(self) -> str:
        """The last key of the path: what the field is called."""
        return next((part for part in reversed(self.path) if not part.isdigit()), "")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a body under a heading of level 2."""

    heading: Heading
    start: int
    """Offset in the body right after the heading line."""
    text: str


Path = tuple[str, ...]
Scalars = Sequence_[Scalar]


class Note(NamedTuple):
    """A citation in a body, with its offsets there."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Draft(Generic[W_co]):
    """A text as written."""

    kind: Kind
    source: Source
    fields: W_co
    """What could be read; fields that are absent or do not fit are None."""
    shape_faults: tuple[ShapeFault, ...] = ()
    sections: tuple[Section, ...] = ()
    cited: frozenset[str] = frozenset()
    """Keys of the sources that the body cites."""
    signs: bytes = b""
    """The `SIGNS` of the body in their order, all else left out; rules ask it first."""

    @property
    def id(self) -> str:
        """The text's id."""
        return self.source.id

    @property
    def state(self) -> str | None:
        """How far the text has come; None when that cannot be read."""
        return getattr(self.fields, "state", None)

    @property
    def silenced(self) -> frozenset[str]:
        """Names of the rules that the text asks to be let off; none when a reason is missing."""
        return frozenset(getattr(self.fields, "silenced", None) or ())

    @property
    def is_whole(self) -> bool:
        """Whether the front matter has the shape it should have."""
        return self.source.front is not None and not self.shape_faults

    @property
    def is_read_whole(self) -> bool:
        """Whether everything that the file says was read, so that nothing is lost by editing it."""
        return is_read_whole(self.source)

    @property
    def written(self) -> Mapping[str, Any]:
        """The front matter as texts, lists and dictionaries; empty when it cannot be read."""
        return self.source.front.plain if self.source.front else {}

    @cached_property
    def reading(self) -> Reading:
        """The file as people read it."""
        return Reading(self.source)

    @cached_property
    def scalars(self) -> Mapping[Path, Scalars]:
        """Every scalar of the front matter by its path of keys; those of a list share one."""
        found: dict[Path, list[Scalar]] = {}
        if self.source.front is not None:
            _note(self.source.front, (), found)
        return found

    def nodes(self, *path: str) -> Scalars:
        """The scalars written at a path of keys; lists on the way are entered."""
        return self.scalars.get(path, ())

    @property
    def notes(self) -> Iterator[Note]:
        """The citations in the body, in order."""
        return (Note(found[1], *found.span()) for found in CITATION.finditer(self.source.body))

    def keys(self, name: str) -> tuple[Scalar, ...]:
        """The keys written inside a field."""
        entry = self.source.front.get(name) if self.source.front else None
        if entry is None or not isinstance(entry.value, MappingNode):
            return ()
        return tuple(entry.key for entry in entry.value.entries)

    def mark(self, *path: str) -> Mark:
        """The place of a field, or the first line when it is not written."""
        nodes = self.source.values(*path)
        return self.source.mark(nodes[0]) if nodes else self.top

    @property
    def top(self) -> Mark:
        """The first line."""
        return Mark(self.source.path, 1, 1, 4)


def draft(kind: Kind, source: Source, shapes: Shapes[W_co]) -> Draft[W_co]:
    """A text as written, with every field that fits its shape."""
    fields, faults = _fields(source, shapes)
    body = source.body
    cited = frozenset(CITATION.findall(body))
    signs = body.encode("utf-8", "replace").translate(None, NO_SIGNS)
    return Draft(kind, source, fields, faults, _sections(source, body), cited, signs)


def _fields(source: Source, shapes: Shapes[W_co]) -> tuple[W_co, tuple[ShapeFault, ...]]:
    if source.front is None:
        return shapes.partial(), ()
    written = source.front.plain
    try:
        return shapes.whole.model_validate(written), ()
    except ValidationError as error:
        faults = tuple(_faults(source, source.front, error))
        faulty = {str(problem["loc"][0]) for problem in error.errors(include_url=False)}
        kept = {key: value for key, value in written.items() if key not in faulty}
        return shapes.partial.model_validate(kept), faults


def _note(node: Node, path: Path, found: dict[Path, list[Scalar]]) -> None:
    """Put every scalar of a value under its path."""
    match node:
        case Scalar():
            found.setdefault(path, []).append(node)
        case Sequence(items=items):
            for item in items:
                _note(item, path, found)
        case MappingNode(entries=entries):
            for entry in entries:
                _note(entry.value, (*path, entry.name), found)


def _faults(source: Source, front: MappingNode, error: ValidationError) -> Iterator[ShapeFault]:
    problems = error.errors(include_url=False, include_input=False)
    places = {problem["loc"] for problem in problems}
    for problem in problems:
        loc = problem["loc"]
        if problem["type"] == "too_short" and any(
            len(other) > len(loc) and other[: len(loc)] == loc for other in places
        ):
            continue  # the items that do not fit are told themselves
        path = tuple(str(part) for part in loc if part != "[key]")
        mark, node = _place(source, front, problem["type"], path, is_key="[key]" in loc)
        yield ShapeFault(problem["type"], mark, path, problem.get("ctx", {}), node)


def _place(
    source: Source, front: MappingNode, kind: str, path: tuple[str, ...], *, is_key: bool
) -> tuple[Mark, Node | None]:
    node: Node = front
    for depth, part in enumerate(path):
        is_last = depth == len(path) - 1
        entry = node.get(part) if isinstance(node, MappingNode) else None
        if entry is not None:
            if is_last and (is_key or kind == "extra_forbidden"):
                return source.mark(entry.key), entry.key
            node = entry.value
        elif isinstance(node, Sequence) and part.isdigit():
            node = node.items[int(part)]
        else:
            break
    if node is front:
        return Mark(source.path, 1, 1, 4), None
    return source.mark(node), node


def _sections(source: Source, body: str) -> tuple[Section, ...]:
    tops = [heading for heading in source.headings if heading.level <= SECTION]
    ends = [heading.start for heading in tops[1:]] + [len(body)]
    return tuple(
        Section(heading, heading.end, body[heading.end : end])
        for heading, end in zip(tops, ends, strict=False)
        if heading.level == SECTION
    )

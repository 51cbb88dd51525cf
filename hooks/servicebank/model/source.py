"""A file as it was read: marked values, body, and what was wrong with the text itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from servicebank.model.finding import Edit
from servicebank.model.mark import Mark

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that a value is missing."""


class Point(Protocol):
    """A place in a text as its reader gives it, counted from 0."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A piece of text in front matter; never a number, date or truth value."""

    text: str
    start: Point
    end: Point
    base: int
    """The line of the file, counted from 1, that the points' line 0 is."""
    is_quoted: bool = False

    @property
    def line(self) -> int:
        """Line of the first character; places are only worked out when somebody asks."""
        return self.start.line + self.base

    @property
    def column(self) -> int:
        """Column of the first character."""
        return self.start.column + 1

    @property
    def end_line(self) -> int:
        """Line after the last character."""
        return self.end.line + self.base

    @property
    def end_column(self) -> int:
        """Column after the last character."""
        return self.end.column + 1


class Sequence(NamedTuple):
    """A list in front matter."""

    items: "tuple[Node, ...]"
    line: int
    column: int
    plain: Any = ()
    """The list as texts, lists and dictionaries."""


class Entry(NamedTuple):
    """One key with its value."""

    name: str
    start: Point
    end: Point
    base: int
    """As in `Scalar`."""
    value: "Node"

    @property
    def key(self) -> Scalar:
        """The key with its place."""
        return Scalar(self.name, self.start, self.end, self.base)


class MappingNode(NamedTuple):
    """Keys with values in front matter, in the order of the file."""

    by_key: "Mapping[str, Entry]"
    line: int
    column: int
    plain: Mapping[str, Any] = MappingProxyType({})
    """The keys with their values as texts, lists and dictionaries."""
    may_have_gaps: bool = True
    """Whether a value of the document may be `NOTHING`; only the root's word counts."""

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """Every key with its value."""
        return tuple(self.by_key.values())

    def get(self, name: str) -> Entry | None:
        """The entry with this key, if there is one."""
        return self.by_key.get(name)


Node = Scalar | Sequence | MappingNode
"""A value with its place; lines and columns are counted from 1 in the file."""


class FaultKind(StrEnum):
    """What can be wrong with the text of a file, before anything is said of its contents."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    LONG_LINE = "long-line"
    NOT_UTF8 = "not-utf8"
    BYTE_ORDER_MARK = "byte-order-mark"
    LINE_ENDINGS = "line-endings"
    CONTROL_CHARACTER = "control-character"
    NO_FENCE = "no-fence"
    OPEN_FENCE = "open-fence"
    BLANK_AFTER_FENCE = "blank-after-fence"
    NOT_A_MAPPING = "not-a-mapping"
    DUPLICATE_KEY = "duplicate-key"
    ODD_KEY = "odd-key"
    REFERENCE = "reference"
    TAG = "tag"
    TOO_DEEP = "too-deep"
    TAB = "tab"
    HARD_SPACE = "hard-space"
    SYNTAX = "syntax"
    LOST_COMMENT = "lost-comment"


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a file's text, told without words so that `check` can phrase it."""

    kind: FaultKind
    line: int = 1
    column: int = 1
    end_column: int = 1
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line in a body."""

    level: int
    text: str
    start: int
    """Offset of the heading line in the body."""
    end: int
    """Offset right after the heading line."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the bank, read."""

    path: PurePosixPath
    """As in `Mark`."""
    text: str
    """The whole text: no byte-order mark, line feeds only, undecodable bytes as U+FFFD."""
    front: MappingNode | None
    """The front matter, or the whole document of a settings file; None when it cannot be read."""
    body_start: int
    """Offset in `text` where the body begins."""
    headings: tuple[Heading, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def body(self) -> str:
        """The Markdown under the front matter."""
        return self.text[self.body_start :]

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self.path.stem

    def line(self, number: int) -> str:
        """The text of a line, counted from 1."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def offset(self, line: int, column: int) -> int:
        """The offset in `text` of a line and column, both counted from 1."""
        start = 0
        for _ in range(line - 1):
            start = self.text.index("\n", start) + 1
        return start + column - 1

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column, both counted from 1, of an offset in `text`."""
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, start) + 1, offset - start + 1

    def edit(self, mark: Mark, text: str) -> Edit:
        """Put a text in place of what a mark covers."""
        start = self.offset(mark.line, mark.column)
        return Edit(start, start + mark.end_column - mark.column, text)

    def mark(self, node: Node) -> Mark:
        """Where a value stands; a value of several lines is marked to the end of its first."""
        if isinstance(node, Scalar) and node.end_line == node.line:
            return Mark(self.path, node.line, node.column, node.end_column)
        end = len(self.line(node.line).rstrip()) + 1
        return Mark(self.path, node.line, node.column, max(end, node.column))

    def mark_fault(self, fault: Fault) -> Mark:
        """Where a fault is."""
        return Mark(self.path, fault.line, fault.column, fault.end_column)

    def mark_body(self, start: int, end: int) -> Mark:
        """The place of a span of the body, given as offsets in it, to the end of its first line."""
        begin = self.body_start + start
        line = self.text.count("\n", 0, begin) + 1
        line_start = self.text.rfind("\n", 0, begin) + 1
        line_end = self.text.find("\n", begin)
        stop = min(self.body_start + end, line_end if line_end >= 0 else len(self.text))
        return Mark(self.path, line, begin - line_start + 1, max(stop, begin) - line_start + 1)

    def values(self, *path: str) -> tuple[Node, ...]:
        """The scalars and mappings at a path of keys; lists on the way are entered."""
        nodes: tuple[Node, ...] = () if self.front is None else (self.front,)
        for key in path:
            found: list[Node] = []
            for node in nodes:
                if type(node) is MappingNode and key in node.by_key:
                    value = node.by_key[key].value
                    found.extend(_items(value) if type(value) is Sequence else (value,))
            if not found:
                return ()
            nodes = tuple(found)
        return nodes


def _items(sequence: Sequence) -> Iterable[Node]:
    """What a list holds, lists in it entered too."""
    for item in sequence.items:
        if isinstance(item, Sequence):
            yield from _items(item)
        else:
            yield item

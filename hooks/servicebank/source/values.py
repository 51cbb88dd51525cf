"""YAML into marked text values, guarded on the event stream.

Everything that can hurt a reader of YAML (anchors and aliases, which make bombs; tags, which make
objects; depth, which ends interpreters) is refused while the events pass, before a value exists.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from servicebank.model.source import Entry, Fault, FaultKind, MappingNode, Node, Scalar, Sequence

Event = Any
"""An event of PyYAML, which ships no types for those of its C parser."""
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 10
"""Levels of lists and mappings that front matter may have."""

OPENED = ("while scanning a quoted", "while parsing a flow")
"""Contexts whose beginning, an open quote or bracket, is what must be mended."""


class Refused(Exception):  # noqa: N818 - it is caught in this module's door, never seen outside
    """A value that must not be composed."""

    def __init__(self, fault: Fault) -> None:
        """Carry the fault to `compose`."""
        super().__init__(fault.kind)
        self.fault = fault


def compose(text: str, first_line: int) -> tuple[MappingNode | None, tuple[Fault, ...]]:
    """The mapping that a YAML text holds and what is wrong with it.

    `first_line` is the line of the file, counted from 1, that the text begins on. Duplicate and
    odd keys leave a mapping behind, all other faults leave None.
    """
    composer = _Composer(text, first_line)
    try:
        return composer.document(), tuple(composer.faults)
    except Refused as refusal:
        return None, (*composer.faults, refusal.fault)
    except yaml.MarkedYAMLError as error:
        return None, (*composer.faults, _syntax_fault(error, text, first_line))
    except yaml.YAMLError:
        return None, (*composer.faults, Fault(FaultKind.SYNTAX, first_line, 1, 1, {"problem": "?"}))


class _Composer:
    """Builds nodes from the events of one document."""

    def __init__(self, text: str, first_line: int) -> None:
        self.events: Iterator[Event] = yaml.parse(text, LOADER)
        self.base = first_line
        self.faults: list[Fault] = []

    def document(self) -> MappingNode | None:
        for event in self.events:
            match event:
                case yaml.StreamStartEvent():
                    continue
                case yaml.DocumentStartEvent():
                    self._refuse_directives(event)
                case yaml.StreamEndEvent():
                    return MappingNode((), self.base, 1)
                case _:
                    return self._root(event)
        return None

    def _root(self, event: Event) -> MappingNode | None:
        node = self._node(event, 1)
        for rest in self.events:  # to see a second document, and faults after the first
            if isinstance(rest, yaml.DocumentStartEvent):
                raise Refused(self._fault(FaultKind.SYNTAX, rest, problem="second document"))
        if isinstance(node, MappingNode):
            return node
        if isinstance(node, Scalar) and not node.text and not node.is_quoted:
            return MappingNode((), self.base, 1)
        raise Refused(Fault(FaultKind.NOT_A_MAPPING, node.line, node.column, node.column + 1))

    def _node(self, event: Event, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor is not None:
            raise Refused(self._fault(FaultKind.REFERENCE, event, name=str(event.anchor)))
        if event.tag is not None:
            raise Refused(self._fault(FaultKind.TAG, event, name=str(event.tag)))
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if depth > MAX_DEPTH:
            raise Refused(self._fault(FaultKind.TOO_DEEP, event, limit=str(MAX_DEPTH)))
        if kind is yaml.SequenceStartEvent:
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: Event) -> Scalar:
        start, end = event.start_mark, event.end_mark
        return Scalar(
            event.value,
            start.line + self.base,
            start.column + 1,
            end.line + self.base,
            end.column + 1,
            bool(event.style),
        )

    def _sequence(self, start: Event, depth: int) -> Sequence:
        items = []
        for event in self.events:
            if type(event) is yaml.SequenceEndEvent:
                break
            items.append(self._node(event, depth + 1))
        mark = start.start_mark
        return Sequence(tuple(items), mark.line + self.base, mark.column + 1)

    def _mapping(self, start: Event, depth: int) -> MappingNode:
        entries: list[Entry] = []
        seen: dict[str, Scalar] = {}
        for event in self.events:
            if type(event) is yaml.MappingEndEvent:
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key, Scalar) or key.text == "<<":
                self.faults.append(Fault(FaultKind.ODD_KEY, key.line, key.column, key.column + 1))
            elif key.text in seen:
                self.faults.append(self._duplicate(key, seen[key.text]))
            else:
                seen[key.text] = key
                entries.append(Entry(key, value))
        mark = start.start_mark
        return MappingNode(tuple(entries), mark.line + self.base, mark.column + 1)

    def _duplicate(self, key: Scalar, first: Scalar) -> Fault:
        detail = {"key": key.text, "first": str(first.line)}
        return Fault(FaultKind.DUPLICATE_KEY, key.line, key.column, key.end_column, detail)

    def _refuse_directives(self, event: Event) -> None:
        if event.version or event.tags:
            raise Refused(self._fault(FaultKind.TAG, event, name="%"))

    def _fault(self, kind: FaultKind, event: Event, **detail: str) -> Fault:
        start, end = event.start_mark, event.end_mark
        last = end.column + 1 if end.line == start.line else start.column + 2
        return Fault(kind, start.line + self.base, start.column + 1, last, detail)


def _syntax_fault(error: yaml.MarkedYAMLError, text: str, first_line: int) -> Fault:
    begun = str(error.context or "").startswith(OPENED) and error.context_mark
    mark = begun or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    line = min(line, max(len(lines) - 1, 0))
    indent = lines[line][: len(lines[line]) - len(lines[line].lstrip())]
    if "\t" in indent or "\t" in lines[line][column : column + 1]:
        column = lines[line].index("\t")
        return Fault(FaultKind.TAB, line + first_line, column + 1, column + 2)
    detail = {"problem": str(error.problem or ""), "context": str(error.context or "")}
    return Fault(FaultKind.SYNTAX, line + first_line, column + 1, column + 2, detail)

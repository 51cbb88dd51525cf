"""YAML into marked text values, guarded on the event stream.

Everything that can hurt a reader of YAML (anchors and aliases, which make bombs; tags, which make
objects; depth, which ends interpreters) is refused while the events pass, before a value exists.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from servicebank.model.source import (
    NOTHING,
    Entry,
    Fault,
    FaultKind,
    MappingNode,
    Node,
    Scalar,
    Sequence,
)
from servicebank.source.escapes import escaped
from servicebank.source.misread import misread
from servicebank.source.stops import Reading, told

new = tuple.__new__
"""Makes a named tuple in a third of the time that its own constructor takes."""
Event = Any
"""An event of PyYAML, which ships no types for those of its C parser."""
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 10
"""Levels of lists and mappings that front matter may have."""


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
    reading = _read(text, first_line)
    if reading.cause is None:
        hidden = escaped(reading.node) if "\\" in text and reading.node else ()
        return None if hidden else reading.node, (*reading.faults, *hidden)
    return None, told(reading, first_line, _read)


def _read(text: str, first_line: int) -> Reading:
    other = misread(text, first_line)
    if other is not None:
        return Reading(text, None, (), other)
    composer = _Composer(text, first_line)
    try:
        return Reading(text, composer.document(), tuple(composer.faults))
    except Refused as refusal:
        return Reading(text, None, tuple(composer.faults), refusal.fault)
    except yaml.YAMLError as error:
        return Reading(text, None, tuple(composer.faults), error)


class _Composer:
    """Builds nodes from the events of one document.

    Written for speed: a bank of ten thousand cases has a million scalars.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self.next: Callable[[], Event] = LOADER(text).get_event
        self.base = first_line
        self.faults: list[Fault] = []
        self.may_have_gaps = False

    def document(self) -> MappingNode:
        """The root of the only document; an empty mapping when there is none."""
        self.next()  # the stream begins
        start = self.next()
        if type(start) is yaml.StreamEndEvent:
            return MappingNode({}, self.base, 1)
        if start.version or start.tags:
            raise Refused(self._fault(FaultKind.TAG, start, name="%"))
        node = self._node(self.next(), 1)
        self.next()  # the document ends
        rest = self.next()
        if type(rest) is not yaml.StreamEndEvent:
            raise Refused(self._fault(FaultKind.SYNTAX, rest, problem="second document"))
        if isinstance(node, MappingNode):
            return node._replace(may_have_gaps=self.may_have_gaps)
        if isinstance(node, Scalar) and not node.text and not node.is_quoted:
            return MappingNode({}, self.base, 1)
        raise Refused(Fault(FaultKind.NOT_A_MAPPING, node.line, node.column, node.column + 1))

    def _node(self, event: Event, depth: int) -> Node:
        kind = type(event)
        if event.anchor is not None or kind is AliasEvent:
            raise Refused(self._fault(FaultKind.REFERENCE, event, name=str(event.anchor)))
        if event.tag is not None:
            raise Refused(self._fault(FaultKind.TAG, event, name=str(event.tag)))
        if kind is ScalarEvent:
            text = event.value
            if text in NOTHING or text.isspace():
                self.may_have_gaps = True
            value = (text, event.start_mark, event.end_mark, self.base, bool(event.style))
            return new(Scalar, value)
        if depth > MAX_DEPTH:
            raise Refused(self._fault(FaultKind.TOO_DEEP, event, limit=str(MAX_DEPTH)))
        if kind is SequenceStartEvent:
            return self._sequence(event.start_mark, depth + 1)
        return self._mapping(event.start_mark, depth + 1)

    def _sequence(self, mark: Event, depth: int) -> Sequence:
        items, advance, node = [], self.next, self._node
        while type(event := advance()) is not SequenceEndEvent:
            items.append(node(event, depth))
        plain = [item[0] if type(item) is Scalar else item.plain for item in items]  # type: ignore[union-attr]
        return new(Sequence, (tuple(items), mark.line + self.base, mark.column + 1, plain))

    def _mapping(self, mark: Event, depth: int) -> MappingNode:
        entries: dict[str, Entry] = {}
        plain: dict[str, Any] = {}
        advance, node, base = self.next, self._node, self.base
        start: Event
        end: Event
        while type(event := advance()) is not MappingEndEvent:
            if type(event) is not ScalarEvent or event.anchor or event.tag or event.value == "<<":
                key = node(event, depth)
                self.faults.append(Fault(FaultKind.ODD_KEY, key.line, key.column, key.column + 1))
                node(advance(), depth)
                continue
            name, start, end = event.value, event.start_mark, event.end_mark
            value = node(advance(), depth)
            if name in entries:
                self.faults.append(_duplicate(Scalar(name, start, end, base), entries[name].key))
            else:
                entries[name] = new(Entry, (name, start, end, base, value))
                plain[name] = value[0] if type(value) is Scalar else value.plain  # type: ignore[union-attr]
        line, column = mark.line + self.base, mark.column + 1
        return new(MappingNode, (entries, line, column, plain, True))

    def _fault(self, kind: FaultKind, event: Event, **detail: str) -> Fault:
        start, end = event.start_mark, event.end_mark
        last = end.column + 1 if end.line == start.line else start.column + 2
        return Fault(kind, start.line + self.base, start.column + 1, last, detail)


def _duplicate(key: Scalar, first: Scalar) -> Fault:
    detail = {"key": key.text, "first": str(first.line)}
    return Fault(FaultKind.DUPLICATE_KEY, key.line, key.column, key.end_column, detail)

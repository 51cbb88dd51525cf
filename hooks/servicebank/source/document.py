"""Texts of the bank, read: front matter with marks, body with headings, and faults."""

import re
from pathlib import PurePosixPath

from servicebank.model.source import Fault, FaultKind, Heading, MappingNode, Source
from servicebank.source import fences
from servicebank.source.pieces import Piece
from servicebank.source.text import decode, place
from servicebank.source.values import compose

MAX_FRONT = 20_000
"""Characters that front matter may have."""
HEADING = re.compile(r"\n(#{1,6})[ \t]*+([^\n]*)")
"""Looked for with a line feed put before the body, which is quicker than asking each line."""
CUT_VALUE = re.compile(r"^[^#\n'\"]*[^#\s'\":,\[{-][ \t](#.*)$", re.MULTILINE)
PART = re.compile(r"\n(#{2,6} [^\n]{0,200})")
NEAR_FENCE = re.compile(
    r"^[ \t\u00a0]{0,9}(?:[-=_*.]{2,80}|[\u2010-\u2015]{1,80})[ \t\u00a0]{0,9}$", re.MULTILINE
)
"""A line that somebody, or a word processor, wrote instead of a fence."""
STOPPING = frozenset(
    {
        FaultKind.UNREADABLE,
        FaultKind.NOT_UTF8,
        FaultKind.CONTROL_CHARACTER,
        FaultKind.EMPTY,
        FaultKind.TOO_LARGE,
    }
)
"""Faults after which front matter is not parsed."""


def read_document(content: bytes, path: PurePosixPath) -> Source:
    """A Markdown text with front matter, from the bytes of its file."""
    text, faults = decode(content)
    if any(fault.kind in STOPPING for fault in faults):
        return Source(path, text, None, len(text), faults=faults)
    if not fences.begins_with_fence(text):
        return Source(path, text, None, len(text), faults=(*faults, _missing_fence(text)))
    parts = fences.split(text)
    if parts is None:
        return Source(path, text, None, len(text), faults=(*faults, _open_fence(text)))
    front, body_start = parts
    node, front_faults = _front(front)
    body_faults = _blank_after_fence(front)
    return Source(
        path,
        text,
        node,
        body_start,
        _headings(text[body_start:]),
        (*faults, *body_faults, *front_faults),
    )


def read_settings(content: bytes, path: PurePosixPath) -> Source:
    """A settings or vocabulary file, which is YAML from its first line."""
    text, faults = decode(content)
    if any(fault.kind in STOPPING for fault in faults):
        return Source(path, text, None, len(text), faults=faults)
    node, more = compose(text, 1)
    return Source(path, text, node, len(text), faults=(*faults, *more))


def _front(front: str) -> tuple[MappingNode | None, tuple[Fault, ...]]:
    if len(front) > MAX_FRONT:
        detail = {"limit": str(MAX_FRONT // 1000), "way": "long-facts"}
        return None, (Fault(FaultKind.TOO_LARGE, 1, 1, 4, detail),)
    node, faults = compose(front, 2)
    if "#" not in front:
        return node, faults
    return node, (*faults, *(_lost(front, found) for found in CUT_VALUE.finditer(front)))


def _lost(front: str, found: re.Match[str]) -> Fault:
    """What a sign takes away from a value; no quotes stand before it."""
    line, column = place(front, found.start(1))
    name, colon, value = found[0].rstrip().partition(": ")
    detail = {"instead": f"{name.strip()}{colon}{Piece('', 0, 0, value or name).quoted}"}
    return Fault(FaultKind.LOST_COMMENT, line + 1, column, column + len(found[1]), detail)


def _headings(body: str) -> tuple[Heading, ...]:
    return tuple(
        Heading(len(found[1]), found[2].rstrip(" \t#"), found.start(), found.end() - 1)
        for found in HEADING.finditer("\n" + body)
    )


def _missing_fence(text: str) -> Fault:
    first = text.split("\n", 1)[0]
    detail = {"first": first.strip()}
    if NEAR_FENCE.match(first):
        detail = {"way": "exact-fence"}
    elif text.lstrip().startswith("---\n") or text.count(fences.CLOSING) > 1:
        detail = {"way": "fence-first"}
    return Fault(FaultKind.NO_FENCE, 1, 1, max(len(first), 1) + 1, detail)


def _open_fence(text: str) -> Fault:
    """Mark what was written for a fence, or the first heading or blank line, its likely place."""
    heading = PART.search(text)
    front = heading.start() + 1 if heading else min(len(text), MAX_FRONT)
    near = NEAR_FENCE.search(text, 4, front)
    if near:
        line, column = place(text, near.start())
        detail = {"way": "exact-fence"}
        return Fault(FaultKind.OPEN_FENCE, line, column, column + len(near[0]), detail)
    end = re.search(r"^(?=#{2,6} |$)", text[4:], re.MULTILINE)
    line, _ = place(text, 4 + (end.start() if end else len(text) - 4))
    detail = {"way": "above-heading", "below": heading[1]} if heading else {}
    return Fault(FaultKind.OPEN_FENCE, line, 1, 1, detail)


def _blank_after_fence(front: str) -> tuple[Fault, ...]:
    """Blank lines right under the opening fence, which other readers of front matter swallow."""
    return (Fault(FaultKind.BLANK_AFTER_FENCE, 2, 1, 1),) if front.startswith("\n") else ()

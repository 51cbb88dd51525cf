"""Edits of a text made in the bytes of its file, where line ends and a byte-order mark stay."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from servicebank.model.finding import Edit
from servicebank.source.text import line_feeds

MARK = "\ufeff"
LINE_END = re.compile("\r\n|\r|\n")


def edited(content: bytes, edits: Iterable[Edit]) -> bytes | None:
    """A file's bytes with edits of its text, none of which overlap; all else is as it was.

    New line ends are of the kind that the lines around have. None when what an edit replaces has
    line ends of several kinds, since nobody can tell which of them the new ones should have.
    """
    raw = content.decode("utf-8")
    mark = len(raw) - len(raw.removeprefix(MARK))
    pairs = [found.start() - mark - passed for passed, found in enumerate(re.finditer("\r\n", raw))]
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        start, end = (place + mark + bisect_left(pairs, place) for place in (edit.start, edit.end))
        line_end = _line_end(raw, start, end)
        if line_end is None:
            return None
        parts += raw[done:start], edit.text.replace("\n", line_end)
        done = end
    return "".join((*parts, raw[done:])).encode()


def without_mark(content: bytes) -> bytes:
    """A file's bytes without a byte-order mark."""
    return content.removeprefix(MARK.encode())


def with_line_feeds(content: bytes) -> bytes:
    """A file's bytes with line feeds only."""
    return line_feeds(content.decode("utf-8")).encode()


def _line_end(raw: str, start: int, end: int) -> str | None:
    """How lines end in a span, or else before it; None when they end in several ways."""
    kinds = set(LINE_END.findall(raw, start, end))
    if not kinds:
        last = max(raw.rfind("\n", 0, start), raw.rfind("\r", 0, start))
        kinds = {"\r\n" if raw[last - 1 : last + 1] == "\r\n" else raw[last : last + 1] or "\n"}
    return kinds.pop() if len(kinds) == 1 else None

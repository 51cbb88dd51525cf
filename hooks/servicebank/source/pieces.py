"""The values on a line of facts, as they were meant, whatever YAML makes of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b"
"""Quotes as word processors write them; YAML takes them for letters."""
STRAIGHT = "\"'"
HEAD = re.compile(r" *(?:- +)?")
KEY = re.compile(r"([^\W\d][\w-]{0,60}) {0,3}:(?:[ \t]+|$)")
OPENING = re.compile(r"[\[{][ ]*")
QUOTED = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[\u201c-\u201f][^\u201c-\u201f]*[\u201c-\u201f]'
)
AFTER = re.compile(r" *(?:[,\]}]|$)")
NEXT_FIELD = re.compile(r", {0,4}(?=[^\W\d][\w-]{0,60}:(?:[ \t]|$))")
NEXT_ITEM = re.compile(r", {0,4}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A value on a line."""

    key: str
    """The name before it; empty in a list."""
    start: int
    end: int
    """Offsets in the line."""
    text: str

    @property
    def is_curly(self) -> bool:
        """Whether quotes stand around the value that are none to YAML."""
        return self.text[:1] in CURLY and _bare(self.text) != self.text

    @property
    def is_open(self) -> bool:
        """Whether the value begins with a quote that the line does not close."""
        return self.text[:1] in STRAIGHT and self.text != "" and not QUOTED.match(self.text)

    @property
    def quoted(self) -> str:
        """The value in straight quotes, whatever quotes stand around it now."""
        bare = _bare(self.text)
        if '"' in bare or "\\" in bare:
            return "'" + bare.replace("'", "''") + "'"
        return f'"{bare}"'

    def named(self, value: str) -> str:
        """Another value after the same name."""
        return f"{self.key}: {value}" if self.key else value


def pieces(line: str) -> Iterator[Piece]:
    """The values that stand on a line."""
    end = len(_without_comment(line).rstrip())
    place, depth, key = _head(line), 0, ""
    while place < end:
        name = KEY.match(line, place, end)
        if name:
            key, place = name[1], name.end()
        opening = OPENING.match(line, place, end)
        if opening:
            depth, place = depth + 1, opening.end()
            continue
        stop = _stop(line, place, end, depth, NEXT_FIELD if name else NEXT_ITEM)
        yield Piece(key, place, stop, line[place:stop])
        gap = NEXT_ITEM.search(line, stop, end)
        place, key = gap.end() if gap else end, ""


def piece_at(line: str, column: int) -> Piece | None:
    """The value that an offset in a line belongs to."""
    return next((one for one in pieces(line) if one.start <= column <= one.end), None)


def indent(line: str) -> int:
    """Spaces before the first sign of a line."""
    return len(line) - len(line.lstrip(" "))


def begins_field(line: str) -> bool:
    """Whether a name with a colon, or an item of a list, stands first on the line."""
    head = _head(line)
    return head > indent(line) or KEY.match(line, head) is not None


def _without_comment(line: str) -> str:
    before = line.partition(" #")[0]
    return line if any(mark in before for mark in STRAIGHT) else before


def _head(line: str) -> int:
    found = HEAD.match(line)
    return found.end() if found else 0


def _stop(line: str, start: int, end: int, depth: int, between: re.Pattern[str]) -> int:
    """Where a value ends: after its closing quote, before the next one, or with the line."""
    if depth == 0:
        return end
    quoted = QUOTED.match(line, start, end)
    if quoted and AFTER.match(line, quoted.end(), end):
        return quoted.end()
    found = between.search(line, start, end)
    if found:
        return found.start()
    closing = len(line[:end]) - len(line[:end].rstrip("]} "))
    return max(start, end - min(closing, _closers(line[end - closing : end], depth)))


def _closers(tail: str, depth: int) -> int:
    """How much of a row of closing brackets closes what was opened."""
    count = 0
    for length, sign in enumerate(reversed(tail), start=1):
        count += sign != " "
        if count == depth:
            return length
    return len(tail)


def _bare(text: str) -> str:
    """A value without the quotes that were meant to stand around it."""
    marks = CURLY if text[:1] in CURLY else STRAIGHT
    if text[:1] not in marks:
        last = text[-1:]
        return text[:-1] if last in STRAIGHT and text.count(last) % 2 else text
    inner = text[1:]
    if inner[-1:] in CURLY + STRAIGHT:
        inner = inner[:-1]
        second = min((inner.find(mark) for mark in marks if mark in inner), default=0)
        return inner if second == 0 or inner[second - 1] == " " else text
    return inner if sum(map(text.count, marks)) % 2 else text

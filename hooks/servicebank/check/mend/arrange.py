"""Parts of a text put in another order."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any

from servicebank.check.draft import SECTION, Draft
from servicebank.model.finding import Edit
from servicebank.model.source import Entry

FENCE = len("---\n")
"""Offset of front matter."""
HIDING = re.compile("<|```|~~~")
"""Signs that can make a heading in a body a part of something else."""
Fields = Mapping[str, int]
"""Names of fields with their places in the order."""


def out_of_order(places: list[int]) -> list[int]:
    """Positions of the fewest numbers that must move for all of them to stand in order."""
    rows: list[list[int]] = []
    for position, place in enumerate(places):
        before = [row for row in rows if places[row[-1]] <= place]
        rows.append([*max(before, key=len, default=[]), position])
    kept = max(rows, key=len, default=[])
    return [position for position in range(len(places)) if position not in kept]


def rearranged(start: int, before: list[str], after: list[str]) -> tuple[Edit, ...]:
    """The edit that puts parts which stand from an offset on in another order.

    What stands right already at both ends is left alone.
    """
    if before == after:
        return ()
    same = _alike(before, after)
    last = len(before) - _alike(before[:same:-1], after[:same:-1])
    begin = start + sum(map(len, before[:same]))
    end = begin + sum(map(len, before[same:last]))
    return (Edit(begin, end, "".join(after[same:last])),)


def _alike(one: list[str], other: list[str]) -> int:
    """How many parts the two begin with that are the same."""
    pairs = zip(one, other, strict=True)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def fields_in_order(text: Draft[Any], order: Fields) -> tuple[Edit, ...]:
    """The edit that puts the fields of a text in order, each with the comments right above it.

    There is none where that is more than moving lines.
    """
    front = text.source.front
    entries = front.entries if front else ()
    if not front or front.line != entries[0].key.line or not all(map(_begins_line, entries)):
        return ()
    if not all(entry.name in order for entry in entries):
        return ()
    start, blocks = _blocks(front_matter(text), entries)
    places = [order[entry.name] for entry in entries]
    ranked = sorted(zip(places, blocks, strict=True))
    return rearranged(start, blocks, [block for _, block in ranked])


def front_matter(text: Draft[Any]) -> str:
    """What stands between the fences; it begins at `FENCE`."""
    source = text.source
    return source.text[FENCE : source.text.rfind("---", 0, source.body_start)]


def sections_in_order(text: Draft[Any], order: Sequence[str]) -> tuple[Edit, ...]:
    """The edit that puts the sections of a body in order; the gaps between them stay.

    There is none where some are unknown or twice, or where what looks like a heading may be none.
    """
    names = [section.heading.text for section in text.sections]
    body, headings = text.source.body, text.source.headings
    if len({*names} & {*order}) < len(names) or any(one.level < SECTION for one in headings):
        return ()
    if HIDING.search(body):
        return ()
    starts = [section.heading.start for section in text.sections]
    parts = [body[start:end] for start, end in pairwise((*starts, len(body)))]
    words = [part.rstrip("\n") for part in parts]
    gaps = [part[len(kept) :] for part, kept in zip(parts, words, strict=True)]
    ranked = sorted(zip(map(order.index, names), words, strict=True))
    moved = [kept + gap for (_, kept), gap in zip(ranked, gaps, strict=True)]
    return rearranged(text.source.body_start + starts[0], parts, moved)


def _begins_line(entry: Entry) -> bool:
    return entry.start.column == 0


def _blocks(front: str, entries: tuple[Entry, ...]) -> tuple[int, list[str]]:
    """The offset of the first field, and the lines of each; what stands below stays there."""
    lines = front.split("\n")[:-1]
    keys = [entry.start.line for entry in entries]
    tops = [_top(lines, key, floor) for key, floor in zip(keys, [-1, *keys], strict=False)]
    end = len(lines)
    while end > keys[-1] + 1 and _is_comment(lines[end - 1]):
        end -= 1
    blocks = [
        "".join(f"{line}\n" for line in lines[top:bottom])
        for top, bottom in zip(tops, [*tops[1:], end], strict=True)
    ]
    return FENCE + sum(len(line) + 1 for line in lines[: tops[0]]), blocks


def _top(lines: list[str], key: int, floor: int) -> int:
    """The first of the comments right above a field, or the field's own line."""
    above = takewhile(lambda line: line.startswith("#"), reversed(lines[floor + 1 : key]))
    return key - sum(1 for _ in above)


def _is_comment(line: str) -> bool:
    return line.startswith("#") or not line.strip()

"""Outlines laid on a sheet of whole units, and written as SVG path data."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from servicebank.prose.outlines import Corner, Outline, Ring

TRIANGLE = 3
"""Corners that a ring must have left on the sheet to be drawn."""


class Sheet:
    """A sheet that some outlines fill.

    Neighbours have the same corners, and a corner always lands on the same whole unit: on any
    sheet their borders stay one line.
    """

    def __init__(self, areas: Iterable[Outline], most: Corner) -> None:
        """Fit the areas into a width and a height, as large as they can be."""
        boxes = [area.box for area in areas]
        self._west, self._north = min(box[0] for box in boxes), min(box[1] for box in boxes)
        wide = max(box[2] for box in boxes) - self._west
        high = max(box[3] for box in boxes) - self._north
        self._unit = min(most[0] / wide, most[1] / high)
        self.width, self.height = self._length(wide), self._length(high)

    def spot(self, corner: Corner) -> Corner:
        """Where a corner lands."""
        return self._length(corner[0] - self._west), self._length(corner[1] - self._north)

    def laid(self, rings: Iterable[Ring]) -> Iterator[Ring]:
        """The rings that can be seen on the sheet."""
        for ring in rings:
            spots = [self.spot(corner) for corner in ring]
            kept = tuple(spot for before, spot in pairwise((spots[-1], *spots)) if spot != before)
            if len(kept) >= TRIANGLE:
                yield kept

    def _length(self, tenths: int) -> int:
        return round(tenths * self._unit)


def written(rings: Iterable[Ring]) -> str:
    """SVG path data: a start and steps for each ring."""
    return "".join(f"M{_pairs(ring[:1])}l{_pairs(_steps(ring))}z" for ring in rings)


def joined(areas: Iterable[Outline]) -> Iterator[Ring]:
    """The edge around areas that lie side by side: borders that two of them share are left out."""
    sides = dict.fromkeys(
        side for area in areas for ring in area.rings for side in pairwise((*ring, ring[0]))
    )
    after: defaultdict[Corner, list[Corner]] = defaultdict(list)
    for start, end in sides:
        if (end, start) not in sides:
            after[start].append(end)
    for start in tuple(after):
        while after[start]:
            yield tuple(_around(start, after))


def _around(start: Corner, after: dict[Corner, list[Corner]]) -> Iterator[Corner]:
    """Sides put after each other, and used up, until they come back to where they began."""
    corner = after[start].pop()
    while corner != start:
        yield corner
        corner = after[corner].pop()
    yield start


def _steps(ring: Ring) -> Iterator[Corner]:
    return ((u - x, v - y) for (x, y), (u, v) in pairwise(ring))


def _pairs(corners: Iterable[Corner]) -> str:
    return " ".join(f"{x},{y}" for x, y in corners).replace(",-", "-").replace(" -", "-")

"""Outlines of the built-in regions, as corners on one drawing of the country."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from servicebank.check.settings import REGIONS

Corner = tuple[int, int]
"""East and south, in tenths of the drawing's units, so that neighbours share theirs exactly."""
Ring = tuple[Corner, ...]

COORDINATE = re.compile(r"-?\d+(?:\.\d+)?")
TENTHS = 10


@dataclass(frozen=True)
class Outline:
    """The edge of an area: its mainland, islands and lakes."""

    rings: tuple[Ring, ...]

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """West, north, east and south end."""
        east = [x for ring in self.rings for x, _ in ring]
        south = [y for ring in self.rings for _, y in ring]
        return min(east), min(south), max(east), max(south)

    @cached_property
    def middle(self) -> Corner:
        """A place well inside the largest part: its middle, or on the widest land beside that."""
        x, y = centre(max(self.rings, key=lambda ring: abs(area(ring))))
        land = _crossings(self.rings, y + 0.5)
        stretches = list(zip(land[::2], land[1::2], strict=False))
        if not stretches or any(west < x < east for west, east in stretches):
            return round(x), round(y)
        west, east = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
        return round((west + east) / 2), round(y)


@lru_cache
def outlines(vocabulary: str) -> Mapping[str, Outline]:
    """The outlines of a vocabulary's terms by id; empty for one that has none."""
    return {
        region["code"]: Outline(tuple(rings(region["path"]))) for region in _regions(vocabulary)
    }


@lru_cache
def centroids(vocabulary: str) -> Mapping[str, tuple[float, float]]:
    """The middles of a vocabulary's terms by id, east and north in degrees (WGS 84)."""
    return {
        region["code"]: (region["centroid"][0], region["centroid"][1])
        for region in _regions(vocabulary)
    }


def _regions(vocabulary: str) -> Iterator[Mapping[str, Any]]:
    """What is known of the built-in regions; nothing of other vocabularies."""
    if vocabulary == REGIONS:
        file = files("servicebank") / "data" / "regions" / "regions.json"
        data = json.loads(file.read_text(encoding="utf-8"))
        yield from (*data["counties"], *data["municipalities"])


def rings(path: str) -> Iterator[Ring]:
    """The rings of SVG path data that has one start and steps from corner to corner for each."""
    for part in path.split("M")[1:]:
        numbers = [round(float(number) * TENTHS) for number in COORDINATE.findall(part)]
        steps = zip(numbers[::2], numbers[1::2], strict=True)
        yield tuple(_walk(steps))


def area(ring: Ring) -> float:
    """The area inside a ring; below zero when it turns the other way."""
    return sum(x * v - u * y for (x, y), (u, v) in _sides(ring)) / 2


def centre(ring: Ring) -> tuple[float, float]:
    """The centre of gravity of what a ring has inside."""
    six = 6 * area(ring)
    terms = [(x, y, u, v, x * v - u * y) for (x, y), (u, v) in _sides(ring)]
    return (
        sum((x + u) * cross for x, _, u, _, cross in terms) / six,
        sum((y + v) * cross for _, y, _, v, cross in terms) / six,
    )


def _walk(steps: Iterator[Corner]) -> Iterator[Corner]:
    x = y = 0
    for east, south in steps:
        x, y = x + east, y + south
        yield x, y


def _sides(ring: Ring) -> Iterator[tuple[Corner, Corner]]:
    return pairwise((*ring, ring[0]))


def _crossings(shape: tuple[Ring, ...], level: float) -> list[float]:
    """Where a level line crosses the edge, from the west."""
    return sorted(
        x + (level - y) * (u - x) / (v - y)
        for ring in shape
        for (x, y), (u, v) in _sides(ring)
        if (y < level) != (v < level)
    )

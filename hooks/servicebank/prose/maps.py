"""Drawings of areas: maps to choose a place on, and small ones that show where something is."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from servicebank.model.vocabulary import Vocabulary
from servicebank.prose.outlines import Corner, outlines
from servicebank.prose.sheet import Sheet, joined, written

SHEET = (800, 1600)
"""Width and height that a map is drawn to fill, in units: about two for a dot on a phone."""
SMALL_SHEET = (120, 240)
"""The same for a small map."""
CROWD = 8
"""How many radii of the largest mark go into the side of an area, on the average."""
LARGEST = 44
"""The radius that no mark is larger than, where areas are few."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An area on a map."""

    code: str
    path: str
    """SVG path data."""
    x: int
    y: int
    """Where its mark stands."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Areas side by side."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    reach: float
    """The radius of the largest mark."""


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in the country something is."""

    width: int
    height: int
    country: str
    """SVG path data of the whole country."""
    parts: str
    """The same of the top areas that it is in."""
    spots: tuple[Corner, ...]
    """The middles of the smaller areas that it is in."""


@lru_cache(maxsize=64)
def drawing(vocabulary: str, codes: tuple[str, ...]) -> Drawing | None:
    """Some areas of a vocabulary, in the order given; None when one has no outline."""
    known = outlines(vocabulary)
    if not codes or not known.keys() >= {*codes}:
        return None
    sheet = Sheet((known[code] for code in codes), SHEET)
    shapes = (
        Shape(code, written(sheet.laid(known[code].rings)), *sheet.spot(known[code].middle))
        for code in codes
    )
    side = math.sqrt(sheet.width * sheet.height / len(codes))
    return Drawing(sheet.width, sheet.height, tuple(shapes), round(min(side / CROWD, LARGEST), 1))


@lru_cache(maxsize=1024)
def locator(
    vocabulary: str,
    country: tuple[str, ...],
    parts: tuple[str, ...],
    spots: tuple[str, ...],
    size: Corner = SMALL_SHEET,
) -> Locator | None:
    """Parts of a country, which is all its top areas, and spots; None without outlines."""
    known = outlines(vocabulary)
    if not country or not known.keys() >= {*country, *parts, *spots}:
        return None
    sheet, coast = _small(vocabulary, country, size)
    return Locator(
        sheet.width,
        sheet.height,
        coast,
        written(ring for code in parts for ring in sheet.laid(known[code].rings)),
        tuple(sheet.spot(known[code].middle) for code in spots),
    )


def whereabouts(
    vocabulary: Vocabulary, places: Iterable[str], size: Corner = SMALL_SHEET
) -> Locator | None:
    """Where in the country some places are; None when they cannot be drawn."""
    lines = [vocabulary.line(place) for place in places]
    tops = dict.fromkeys(line[0] for line in lines)
    spots = dict.fromkeys(line[-1] for line in lines if len(line) > 1)
    country = tuple(term.id for term in vocabulary.children(None))
    return locator(vocabulary.name, country, tuple(tops), tuple(spots), size)


@lru_cache(maxsize=8)
def _small(vocabulary: str, country: tuple[str, ...], size: Corner) -> tuple[Sheet, str]:
    """A small sheet with the country's edge."""
    areas = [outlines(vocabulary)[code] for code in country]
    sheet = Sheet(areas, size)
    return sheet, written(sheet.laid(joined(areas)))

"""Outlines on a sheet of whole units."""

import re

from servicebank.check.settings import REGIONS, regions
from servicebank.prose.outlines import Outline, area, outlines, rings
from servicebank.prose.sheet import Sheet, joined, written

WEST = Outline((((0, 0), (10, 0), (10, 20), (0, 20)),))
EAST = Outline((((10, 0), (30, 0), (30, 20), (10, 20)),))
COUNTIES = tuple(outlines(REGIONS)[term.id] for term in regions().children(None))


def test_areas_fill_the_sheet_without_being_stretched() -> None:
    sheet = Sheet((WEST, EAST), (60, 1000))

    assert (sheet.width, sheet.height) == (60, 40)
    assert sheet.spot((10, 20)) == (20, 40)


def test_what_is_too_small_to_see_is_left_out() -> None:
    speck = ((0, 0), (1, 0), (1, 1))

    assert list(Sheet((WEST,), (5, 10)).laid((*WEST.rings, speck))) == [
        ((0, 0), (5, 0), (5, 10), (0, 10))
    ]


def test_path_data_is_read_back_as_it_was() -> None:
    path = written((((0, 0), (10, -3), (-2, 4)),))

    assert path == "M0,0l10-3-12,7z"
    assert [tuple((x // 10, y // 10) for x, y in ring) for ring in rings(path)] == [
        ((0, 0), (10, -3), (-2, 4))
    ]


def test_neighbours_are_joined_without_the_border_between_them() -> None:
    (edge,) = joined((WEST, EAST))

    assert sorted(edge) == [(0, 0), (0, 20), (10, 0), (10, 20), (30, 0), (30, 20)]
    assert area(edge) == 600


def test_the_country_has_the_area_of_its_counties() -> None:
    parts = sum(area(ring) for county in COUNTIES for ring in county.rings)

    assert sum(area(ring) for ring in joined(COUNTIES)) == parts


def test_the_country_has_no_borders_inside() -> None:
    whole = written(joined(COUNTIES))
    apart = written(ring for county in COUNTIES for ring in county.rings)

    assert len(whole) < 0.8 * len(apart)
    assert re.fullmatch(r"(M-?\d+,\d+l[-\d, ]+z)+", whole)

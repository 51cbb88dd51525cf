"""Drawings of areas."""

import gzip

import pytest

from servicebank.check.settings import REGIONS, regions
from servicebank.prose.maps import SHEET, drawing, locator

COUNTIES = tuple(term.id for term in regions().children(None))
KILO = 1000


def _inside(county: str) -> tuple[str, ...]:
    return tuple(term.id for term in regions().children(county))


def _size(*texts: str) -> int:
    return len(gzip.compress("".join(texts).encode()))


def test_areas_come_in_the_order_asked_for() -> None:
    drawn = drawing(REGIONS, ("25", "01"))

    assert drawn is not None
    assert [shape.code for shape in drawn.shapes] == ["25", "01"]


@pytest.mark.parametrize("codes", [(), ("99",), ("01", "lanthandel")])
def test_what_has_no_outline_is_not_drawn(codes: tuple[str, ...]) -> None:
    assert drawing(REGIONS, codes) is None
    assert locator(REGIONS, codes, (), ()) is None


@pytest.mark.parametrize("codes", [COUNTIES, *map(_inside, COUNTIES)], ids=lambda codes: codes[0])
def test_areas_and_marks_stand_on_the_sheet(codes: tuple[str, ...]) -> None:
    drawn = drawing(REGIONS, codes)

    assert drawn is not None
    assert drawn.width == SHEET[0] or drawn.height == SHEET[1]
    assert all(shape.path for shape in drawn.shapes)
    assert all(0 < shape.x < drawn.width and 0 < shape.y < drawn.height for shape in drawn.shapes)


def test_the_country_is_tall() -> None:
    drawn = drawing(REGIONS, COUNTIES)

    assert drawn is not None
    assert 2.3 < drawn.height / drawn.width < 2.5


def test_drawings_are_small_to_send() -> None:
    country = drawing(REGIONS, COUNTIES)
    small = locator(REGIONS, COUNTIES, ("20",), ("2062",))

    assert country is not None
    assert small is not None
    assert _size(*(shape.path for shape in country.shapes)) < 6 * KILO
    assert _size(small.country, small.parts) < 1.5 * KILO


def test_a_locator_shows_the_county_and_a_spot_in_it() -> None:
    found = locator(REGIONS, COUNTIES, ("20",), ("2062",))
    alone = locator(REGIONS, COUNTIES, ("20",), ())

    assert found is not None
    assert alone is not None
    assert (found.country, found.parts) == (alone.country, alone.parts)
    assert (len(found.spots), alone.spots) == (1, ())

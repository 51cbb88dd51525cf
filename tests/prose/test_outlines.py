"""Outlines of the built-in regions."""

import pytest

from servicebank.check.settings import REGIONS, regions
from servicebank.prose.outlines import Outline, area, centre, outlines, rings

SQUARE = ((0, 0), (20, 0), (20, 20), (0, 20))
LAKE = ((8, 8), (8, 12), (12, 12), (12, 8))


def test_every_region_has_an_outline() -> None:
    assert outlines(REGIONS).keys() == regions().terms.keys()


def test_other_vocabularies_have_none() -> None:
    assert outlines("services") == {}


def test_a_path_is_read_as_corners_in_tenths() -> None:
    assert list(rings("M1,2l0.5-1 2,0zM0,0l-1,1 1,1z")) == [
        ((10, 20), (15, 10), (35, 10)),
        ((0, 0), (-10, 10), (0, 20)),
    ]


def test_a_lake_turns_the_other_way() -> None:
    assert (area(SQUARE), area(LAKE)) == (400, -16)


def test_the_centre_of_a_square_is_in_its_middle() -> None:
    assert centre(SQUARE) == (10, 10)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ((SQUARE,), (10, 10)),
        ((SQUARE, ((40, 0), (42, 0), (42, 2))), (10, 10)),
        ((SQUARE, LAKE), (4, 10)),
    ],
)
def test_the_middle_is_on_land(
    shape: tuple[tuple[tuple[int, int], ...], ...], expected: tuple[int, int]
) -> None:
    assert Outline(shape).middle == expected


def test_the_middle_of_each_region_is_in_its_box() -> None:
    out = []
    for code, outline in outlines(REGIONS).items():
        (x, y), (west, north, east, south) = outline.middle, outline.box
        if not (west < x < east and north < y < south):
            out.append(code)

    assert out == []

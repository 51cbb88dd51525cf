"""Scales of maps."""

import pytest

from servicebank.prose.scale import Scale, scale


@pytest.mark.parametrize(
    ("highest", "bands", "shades"),
    [
        (0, ((1, 1),), (3,)),
        (1, ((1, 1),), (3,)),
        (2, ((1, 1), (2, 2)), (2, 4)),
        (3, ((1, 1), (2, 2), (3, 3)), (1, 3, 5)),
        (5, ((1, 1), (2, 2), (3, 3), (4, 4), (5, 5)), (1, 2, 3, 4, 5)),
        (6, ((1, 2), (3, 4), (5, 6)), (1, 3, 5)),
        (14, ((1, 3), (4, 6), (7, 9), (10, 12), (13, 14)), (1, 2, 3, 4, 5)),
    ],
)
def test_numbers_are_divided_into_at_most_five_steps(
    highest: int, bands: tuple[tuple[int, int], ...], shades: tuple[int, ...]
) -> None:
    made = scale((0, highest), 10)

    assert (made.bands, made.shades) == (bands, shades)


def test_no_cases_have_no_shade() -> None:
    assert [Scale(14, 10).shade(number) for number in (0, 1, 3, 4, 14)] == [0, 1, 1, 2, 5]


def test_the_area_of_a_mark_is_as_the_number() -> None:
    assert [Scale(16, 20).radius(number) for number in (0, 1, 4, 16)] == [0, 5, 10, 20]


@pytest.mark.parametrize("highest", range(1, 60))
def test_every_number_is_in_the_band_of_its_shade(highest: int) -> None:
    made = Scale(highest, 1)
    shades = {
        number: shade
        for shade, (least, most) in zip(made.shades, made.bands, strict=True)
        for number in range(least, most + 1)
    }

    assert shades == {number: made.shade(number) for number in range(1, highest + 1)}

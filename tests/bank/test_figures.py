"""Figures in digits and in words."""

from fractions import Fraction

import pytest

from tests.bank.figures import english_figures, figures, meanings


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1 000 andelar", (1000,)),
        ("1\u00a0000 andelar", (1000,)),
        ("4,6 mil", (4.6,)),
        ("2017–2020", (2017, 2020)),
        ("den 14 september 2020", (14, 2020)),
        ("två kommuner och tre byar", (2, 3)),
        ("6,6 miljoner kronor", (6_600_000,)),
        ("En miljon kronor", (10**6,)),
        ("tolfte året", (12,)),
        ("90-talet", (90,)),
        ("ungefär hälften", (0.5,)),
        ("en by, ett hus och den andra dagen", ()),
        ("tvärtom, trevligt och sexig", ()),
    ],
)
def test_a_figure_is_read_in_digits_and_in_words(text: str, numbers: tuple[float, ...]) -> None:
    assert figures(text) == {Fraction(str(number)) for number in numbers}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,000 shares", (1000,)),
        ("46.5 km", (46.5,)),
        ("Two villages and a third one", (2, 3)),
        ("6.6 million kronor", (6_600_000,)),
        ("one of the villages", ()),
    ],
)
def test_a_figure_is_read_in_english(text: str, numbers: tuple[float, ...]) -> None:
    assert english_figures(text) == {Fraction(str(number)) for number in numbers}


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("4,6 mil", "46 kilometer"),
        ("50 km", "fem mil"),
        ("2 011 088 kronor", "2,011088 miljoner"),
        ("6,6 miljoner", "6 600 000"),
        ("250 000 kronor", "250 tusen"),
        ("en tredjedel", "en av tre"),
        ("efter ett halvår", "efter sex månader"),
    ],
)
def test_a_fact_may_be_told_in_another_way(fact: str, told: str) -> None:
    assert figures(told) <= meanings(fact)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("år 2010", "2011"),
        ("hälften", "två"),
        ("2000 invånare", "två tusen och fyra"),
        ("46 invånare och 3 mil", "460"),
    ],
)
def test_a_fact_is_not_told_in_any_way(fact: str, told: str) -> None:
    assert not figures(told) <= meanings(fact)

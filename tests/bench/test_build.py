"""Budgets of builds follow from the builds that were made."""

from collections.abc import Iterator

import pytest

from tests.bench.build import FEW, MANY, budgets
from tests.bench.clock import Run
from tests.bench.engines import BARE, CHANGED, COLD, ENGINES, HUGO, STOCK, ZENSICAL
from tests.bench.figures import Outcome

SECONDS = {COLD: 12, CHANGED: 3, STOCK: 48, BARE: 5, ZENSICAL: 24, HUGO: 2}


def _outcomes(cases: int, times: float = 1) -> Iterator[Outcome]:
    for engine in ENGINES:
        run = Run(SECONDS.get(engine, 1) * times, 900, 700)
        yield Outcome(cases, engine.name, run if engine != STOCK or cases == FEW else None)


def test_ratios_are_those_of_the_builds() -> None:
    assert [measure.figure for measure in budgets(_outcomes(FEW))] == [0.25, 0.5, 6, 0.25]


def test_growth_and_memory_are_known_when_the_large_bank_was_built() -> None:
    grown = (*_outcomes(FEW), *_outcomes(MANY, times=11))

    assert [measure.figure for measure in budgets(grown)][4:] == [pytest.approx(1), 700]


def test_sizes_that_were_not_asked_for_have_no_budgets() -> None:
    assert list(budgets(_outcomes(100))) == []


def test_what_an_engine_did_not_build_has_no_figure() -> None:
    without = [one for one in _outcomes(FEW) if one.name != STOCK.name]
    told = list(budgets([*without, Outcome(FEW, STOCK.name, reason="not within 200 s")]))

    assert [measure.figure is None for measure in told] == [True, False, False, False]

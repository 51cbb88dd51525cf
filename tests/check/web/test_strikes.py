"""How often in a row the pages of sources have not answered."""

from datetime import date, timedelta

import pytest

from servicebank.check.web.strikes import after
from servicebank.model.roll import Strike, Trial

URL = "https://www.example.org/nyheter/från-byn"
MONDAY = date(2026, 11, 16)
ENCODED = "https://www.example.org/nyheter/fr%C3%A5n-byn"
GONE = Trial({ENCODED: "404"}, frozenset())
SHY = Trial({}, frozenset({ENCODED}))
FINE = Trial({}, frozenset())


def _before(times: int = 2, last: date = MONDAY - timedelta(7)) -> dict[str, Strike]:
    return {URL: Strike(URL, times, MONDAY - timedelta(14), last, "no-answer")}


def test_a_page_that_is_gone_gets_one_strike_more_and_is_out_at_the_third() -> None:
    (first,) = after({}, [URL, URL], GONE, MONDAY)
    (third,) = after(_before(), [URL], GONE, MONDAY)

    assert first == Strike(URL, 1, MONDAY, MONDAY, "404")
    assert third == Strike(URL, 3, MONDAY - timedelta(14), MONDAY, "404")
    assert (first.is_out, third.is_out) == (False, True)


def test_a_page_that_answers_has_no_strikes_left() -> None:
    assert tuple(after(_before(), [URL], FINE, MONDAY)) == ()


def test_a_page_that_cannot_be_judged_keeps_its_strikes() -> None:
    assert tuple(after(_before(), [URL], SHY, MONDAY)) == tuple(_before().values())
    assert tuple(after({}, [URL], SHY, MONDAY)) == ()


def test_a_second_trial_on_the_same_day_counts_no_more() -> None:
    (strike,) = after(_before(last=MONDAY), [URL], GONE, MONDAY)

    assert strike.times == 2


def test_an_address_that_no_source_has_any_more_is_forgotten() -> None:
    assert tuple(after(_before(), [], GONE, MONDAY)) == ()


@pytest.mark.parametrize("trial", [GONE, SHY])
def test_days_from_a_clock_in_the_future_are_begun_anew(trial: Trial) -> None:
    found = tuple(after(_before(last=date(2099, 1, 1)), [URL], trial, MONDAY))

    assert [strike.times for strike in found] == ([1] if trial is GONE else [])

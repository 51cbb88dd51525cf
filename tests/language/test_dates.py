"""Dates as people write them."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from servicebank.language.catalog import LANGUAGES
from servicebank.language.dates import Decade, NoSuchDay, Reading, Span, read_date
from servicebank.model.date import PartialDate

TODAY = date(2026, 11, 23)


def _read(text: str) -> tuple[list[str], bool] | None:
    found = read_date(text, TODAY)
    return ([*map(str, found.dates)], found.is_exact) if isinstance(found, Reading) else None


@pytest.mark.parametrize(
    "text",
    [
        "17 december 2010", "17 dec 2010", "17 dec. 2010", "den 17 december 2010", "17.12.2010",
        "Den 17:e december 2010", "17. december 2010", "17/12 2010", "17/12/2010", "17-12-2010",
        "2010/12/17", "2010.12.17", "2010 12 17", "20101217", "17122010", "17-dec-2010",
        "2010-12-17 10:30", "2010-12-17T10:30:00", "2010-12-17 kl. 10:30", "Dec 17, 2010",
        "December 17th, 2010", "fredag 17 december 2010", "Friday, 17 December 2010",
        "2010\u201312\u201317", "2010-12-17.", " 2010-12-17 ", "２０１０-12-17",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert _read(text) == (["2010-12-17"], True)


@pytest.mark.parametrize(
    ("text", "dates", "is_exact"),
    [
        ("2010-1-5", ["2010-01-05"], True),
        ("december 2010", ["2010-12"], True),
        ("dec. 2010", ["2010-12"], True),
        ("i december 2010", ["2010-12"], True),
        ("12/2010", ["2010-12"], True),
        ("2010-2", ["2010-02"], True),
        ("år 2010", ["2010"], True),
        ("2010 års", ["2010"], True),
        ("05/05/2010", ["2010-05-05"], True),
        ("septemper 2010", ["2010-09"], False),
        ("våren 2019", ["2019"], False),
        ("Spring 2019", ["2019"], False),
        ("ca 2010", ["2010"], False),
        ("c:a 2010", ["2010"], False),
        ("omkring 2010", ["2010"], False),
        ("2010?", ["2010"], False),
        ("slutet av 2010", ["2010"], False),
        ("sedan 2010", ["2010"], False),
        ("2010/11", ["2010-11"], False),
        ("101231", ["2010-12-31", "1931-12-10"], False),
        ("95-03-01", ["1995-03-01"], False),
        ("17/12-10", ["2010-12-17"], False),
        ("05/06/2010", ["2010-06-05", "2010-05-06"], False),
        ("5.6.2010", ["2010-06-05", "2010-05-06"], False),
    ],
)
def test_what_a_text_can_mean_is_read_with_its_doubts(
    text: str, dates: list[str], *, is_exact: bool
) -> None:
    assert _read(text) == (dates, is_exact)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2023-02-30", 28), ("2024-02-30", 29), ("31 april", 30), ("31 april 2020", 30),
        ("30/02/2023", 28), ("2019-6-31", 30),
    ],
)  # fmt: skip
def test_a_day_that_its_month_lacks_is_told_apart(text: str, days: int) -> None:
    assert read_date(text, TODAY) == NoSuchDay(days)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2010–2012", "2010", "2012"), ("2010 - 2012", "2010", "2012"),
        ("2010/2011", "2010", "2011"), ("hösten 2018–våren 2019", "2018", "2019"),
        ("maj–juni 2010", "2010-05", "2010-06"), ("5–7 maj 2010", "2010-05-05", "2010-05-07"),
        ("dec 2010–jan 2011", "2010-12", "2011-01"),
    ],
)  # fmt: skip
def test_a_span_has_a_beginning_and_an_end(text: str, start: str, end: str) -> None:
    assert read_date(text, TODAY) == Span(PartialDate.parse(start), PartialDate.parse(end))


@pytest.mark.parametrize("text", ["2010-talet", "2010–talet", "2010s", "2010's"])
def test_a_decade_is_no_year(text: str) -> None:
    assert read_date(text, TODAY) == Decade(2010)


@pytest.mark.parametrize(
    "text",
    [
        "", "?", "igår", "nyligen", "sommaren", "april", "17 december", "10", "0", "0000",
        "2010-13", "2010-00-05", "2010-12-00", "2012–2010", "12345", "2010-12-17-01",
        "2010-12-17 i Heby", "2010-12-17T10:30:00Z", "٢٠١٠", "1" * 300_000, "maj " * 50_000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert read_date(text, TODAY) is None


@given(
    st.dates(date(1000, 1, 1), date(9999, 12, 31)),
    st.sampled_from(LANGUAGES),
    st.sampled_from(("long", "medium", "full")),
)
def test_every_day_is_read_as_babel_writes_it(day: date, language: str, form: str) -> None:
    assert _read(format_date(day, form, locale=language)) == ([day.isoformat()], True)


@given(st.text("0123456789-/. maj", max_size=14) | st.text(max_size=20))
def test_a_reading_is_always_a_date(text: str) -> None:
    found = read_date(text, TODAY)
    if isinstance(found, Reading):
        assert [PartialDate.parse(str(day)) for day in found.dates] == [*found.dates]
        assert not found.is_exact or len(found.dates) == 1


@given(st.dates(date(1950, 1, 1), TODAY - timedelta(days=1)))
def test_a_short_year_has_come(day: date) -> None:
    dates, is_exact = _read(day.strftime("%y-%m-%d")) or ([], True)

    assert not is_exact
    assert all(found <= TODAY.isoformat()[:4] + "-12-31" for found in dates)

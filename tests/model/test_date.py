"""Dates as exact as the sources are."""

from datetime import date

import pytest

from servicebank.model.date import PartialDate, months_after


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2010-12-17", date(2010, 12, 17), date(2010, 12, 17)),
    ],
)
def test_a_date_spans_all_that_it_can_mean(written: str, first: date, last: date) -> None:
    found = PartialDate.parse(written)

    assert (str(found), found.first, found.last) == (written, first, last)


@pytest.mark.parametrize(
    "written",
    ["", "24", "2024-", "2024-1", "2024-00", "2024-13", "2024-02-30", "2024-05-00", "0000",
     "2024-01-01-01", "2024/01", " 2024", "٢٠٢٤", "+024", "2024-01-1"],
)  # fmt: skip
def test_other_forms_are_no_dates(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 11, 30), 13, date(2025, 12, 30)),
        (date(2024, 5, 4), 0, date(2024, 5, 4)),
        (date(9999, 6, 1), 999, date(9999, 9, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(
    day: date, months: int, expected: date
) -> None:
    assert months_after(day, months) == expected

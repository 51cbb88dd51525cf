"""Dates that go together, and some that do not."""

from collections.abc import Mapping

import pytest

from tests.check.rules.telling import MONEY, said
from tests.makers import PUBLICATION, rules


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"started": "2026-11-23"}, []),
        ({"started": "2026-11-24"}, ["future-date"]),
        ({"started": "2026-11"}, []),
        ({"started": "2026-12"}, ["future-date"]),
        ({"started": "2026"}, []),
        ({"started": "2027", "status": "planned"}, []),
        ({"reviewed": "{date: 2026-11-24, by: Byalaget}"}, ["future-date"]),
        ({"funding": f"[{MONEY}, year: 2027}}]"}, ["future-date"]),
        ({"sources": f"\n  bladet: {PUBLICATION.replace('2026', '2027')}"}, ["future-date"]),
        ({"started": "2019-05", "ended": "2019", "status": "ended", "end_reason": "unknown"}, []),
        ({"started": "2019-05", "ended": "2019-04", "status": "ended", "end_reason": "unknown"},
         ["ended-before-started"]),
        ({"end_reason": "Butiken brann."}, ["end-without-status"]),
        ({"ended": "2019", "end_reason": "unknown"}, ["end-without-status"]),
        ({"ended": "2019", "status": None}, ["required-field"]),
    ],
)  # fmt: skip
def test_dates_go_together(fields: Mapping[str, str | None], expected: list[str]) -> None:
    assert rules(said(fields)) == expected

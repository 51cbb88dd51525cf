"""The day it is."""

from datetime import UTC, date, datetime

import pytest

from servicebank.model.errors import ClockError
from servicebank.source.clock import EPOCH, today


def test_the_environment_can_set_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "1767225599")

    assert today() == date(2025, 12, 31)


def test_without_it_the_day_is_that_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "")
    before = datetime.now(UTC).date()

    assert before <= today() <= datetime.now(UTC).date()


@pytest.mark.parametrize("moment", ["igår", "2026-11-24", "1e9", "9" * 30])
def test_what_is_no_moment_is_told(moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, moment)

    with pytest.raises(ClockError, match=f"{EPOCH} must be a number of seconds since 1970"):
        today()

"""When cases came and were changed, as far as anything says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import PurePosixPath

from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.source.history import Life

Moments = Mapping[str, "Moment"]
"""By ids of cases."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a case came and was changed."""

    came: datetime | None
    """None when that is not known."""
    changed: datetime


def moments(bank: Bank, lives: Mapping[PurePosixPath, Life], today: date) -> Moments:
    """The moments of a bank's published cases.

    A case that is in no commit has changed when it was reviewed, or else when the last of its
    sources was read; days that have not come yet count as today.
    """
    return {case.id: _moment(case, lives.get(case.path), today) for case in bank.published}


def latest(known: Moments) -> datetime | None:
    """When the last of some cases was changed; None when there are none."""
    return max((moment.changed for moment in known.values()), default=None)


def _moment(case: Case, life: Life | None, today: date) -> Moment:
    if life is not None:
        return Moment(life.first, life.last)
    read = max(source.accessed.first for source in case.sources.values())
    day = case.reviewed.date.first if case.reviewed else read
    return Moment(None, datetime.combine(min(day, today), time(), UTC))

"""Dates as exact as the sources are: a year, a month or a day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Self


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar year, month or day (ISO 8601 in reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        Raises ValueError when the text has another form or names no day of the calendar.
        """
        parts = text.split("-")
        if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(
            part.isascii() and part.isdigit() for part in parts
        ):
            raise ValueError(text)
        found = cls(*map(int, parts))
        date(found.year, *(part if part is not None else 1 for part in (found.month, found.day)))
        return found

    def __str__(self) -> str:
        """The date in ISO 8601."""
        parts = (
            f"{self.year:04}",
            self.month and f"{self.month:02}",
            self.day and f"{self.day:02}",
        )
        return "-".join(part for part in parts if part)

    @property
    def first(self) -> date:
        """The first day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last of that month when it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, MAXYEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

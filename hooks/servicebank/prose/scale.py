"""Scales of maps: numbers of cases as shades in steps, and as marks."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

STEPS = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps of numbers, equally wide, and marks whose areas are as the numbers."""

    highest: int
    """The greatest number; at least 1."""
    reach: float
    """The radius of its mark."""

    @property
    def width(self) -> int:
        """How many numbers a step has."""
        return math.ceil(self.highest / STEPS)

    @property
    def bands(self) -> tuple[tuple[int, int], ...]:
        """The least and the greatest number of each step; fewer than five when all are small."""
        starts = range(1, self.highest + 1, self.width)
        return tuple((start, min(start + self.width - 1, self.highest)) for start in starts)

    @property
    def shades(self) -> tuple[int, ...]:
        """The shade of each step, from 1 to 5: fewer steps lie further apart."""
        count = len(self.bands)
        return tuple(
            math.ceil((2 * step - 1) * STEPS / (2 * count)) for step in range(1, count + 1)
        )

    def shade(self, number: int) -> int:
        """The shade of a number; 0 for none."""
        return self.shades[math.ceil(number / self.width) - 1] if number else 0

    def radius(self, number: int) -> float:
        """The radius of the mark for a number."""
        return round(self.reach * math.sqrt(number / self.highest), 1)


def scale(numbers: Iterable[int], reach: float) -> Scale:
    """A scale for some numbers, the greatest of which has a mark of some radius."""
    return Scale(max(numbers, default=0) or 1, reach)

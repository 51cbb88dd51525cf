"""What the templates of maps show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A place on a map."""

    code: str
    name: str
    count: int
    told: str
    """The name with the number of cases, in words."""
    address: str
    """Where its cases are; empty when there are none."""
    path: str
    """SVG path data."""
    shade: int
    """From 1 to 5; 0 when there are no cases."""
    x: int
    y: int
    radius: float
    """Of the mark at x and y; 0 when there are no cases."""


@dataclass(frozen=True, slots=True)
class Band:
    """A shade with the numbers that it stands for."""

    shade: int
    numbers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """A map to choose a place on, and the same numbers to read."""

    option: str
    """The name of the facet of places in the finder's address."""
    title: str
    column: str
    """What the places are called."""
    width: int
    height: int
    areas: tuple[Area, ...]
    """By name."""
    bands: tuple[Band, ...]
    note: str
    """What the numbers leave out; empty when that is nothing."""
    band_width: int
    """How many numbers a band has."""
    highest: int
    """The greatest number, whose mark has the greatest radius."""
    reach: float
    """The greatest radius."""
    told: tuple[str, str, str]
    """How to tell of no case, one and several: sentences with the fields name and count."""

    @property
    def blank(self) -> tuple[str, ...]:
        """The places without cases."""
        return tuple(area.name for area in self.areas if not area.count)

    @property
    def chosen(self) -> tuple[Area, ...]:
        """The places with cases."""
        return tuple(area for area in self.areas if area.count)

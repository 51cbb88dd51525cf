"""What the template of the finder shows."""

from dataclasses import dataclass

from servicebank.publish.book_way import BookWay
from servicebank.publish.cards import Card
from servicebank.publish.map_view import MapView


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that the search can be narrowed to."""

    id: str
    """What stands for it in the finder's address."""
    label: str
    count: int
    """How many cases it has when nothing else is chosen."""
    address: str = ""
    """The page of the term; empty when it has none."""
    before: tuple[str, ...] = ()
    """Values of before that it has taken the place of, which addresses may still ask for."""
    inside: "tuple[Choice, ...]" = ()
    """Narrower values."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Values under one heading."""

    label: str
    """Empty when they stand right under the panel's own."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One way to narrow the search."""

    option: str
    """Its name in the finder's address and in the search index."""
    label: str
    is_places: bool
    choices: tuple[Choices, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderView:
    """The page where cases are searched and all are listed."""

    title: str
    count: str
    """The number of cases in words."""
    total: int
    cases: tuple[Card, ...]
    panels: tuple[Panel, ...]
    map: MapView | None
    book: BookWay | None
    """The book of all that is shown."""

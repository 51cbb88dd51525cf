"""Everyday queries with their right answers, and how well some finder answers them."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

FILE = Path(__file__).parent / "queries.yaml"
THIRDS = 3
FIVE = 5


class Query(NamedTuple):
    """What somebody types, and the cases that are right answers."""

    text: str
    kind: str
    right: tuple[str, ...]

    @property
    def is_tuning(self) -> bool:
        """Whether the search was set up with the query in view; the others are kept aside.

        A third is, by the hash of the text, so that nobody chooses.
        """
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % THIRDS == 0


class Figures(NamedTuple):
    """How well some queries are answered."""

    asked: int
    five: float
    """The share with a right case among the first five."""
    one: float
    """The share with a right case first."""
    rank: float
    """The mean of 1 / the place of the first right case."""


Found = Mapping[str, Sequence[str]]
"""Text of a query → ids of cases, best first."""


def gold() -> tuple[Query, ...]:
    """All queries."""
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(Query(row["query"], row["kind"], tuple(row["right"])) for row in rows)


def figures(queries: Iterable[Query], found: Found) -> Figures:
    """How well the queries are answered that have an answer."""
    places = [_place(query, found[query.text]) for query in queries if query.right]
    count = len(places)

    def share(is_met: Callable[[int], float]) -> float:
        return sum(is_met(place) for place in places if place) / count if count else 0.0

    return Figures(
        count,
        share(lambda place: place <= FIVE),
        share(lambda place: place == 1),
        share(lambda place: 1 / place),
    )


def _place(query: Query, ids: Sequence[str]) -> int:
    """The place of the first right case, counted from 1; 0 when there is none."""
    return next((at for at, found in enumerate(ids, start=1) if found in query.right), 0)

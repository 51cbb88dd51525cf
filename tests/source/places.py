"""Faults as tables have them."""

from collections.abc import Iterable

from servicebank.model.source import Fault

Place = tuple[str, int, int]
"""Kind, line and column."""


def places(faults: Iterable[Fault]) -> list[Place]:
    """Where the faults are."""
    return [(fault.kind.value, fault.line, fault.column) for fault in faults]

"""What is known of each case and method, with where it was read."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FACTS = Path(__file__).parents[1] / "facts"


@cache
def cases() -> dict[str, dict[str, Any]]:
    """The facts of every case by its id, with those that were found later."""
    return _known("cases.yaml", "added.yaml")


@cache
def methods() -> dict[str, dict[str, Any]]:
    """The facts of every method by its id, with those that were found later."""
    return _known("methods.yaml", "added-methods.yaml")


def words(known: dict[str, Any]) -> str:
    """All that the facts say, in words and figures."""
    return "\n".join(_strings(known))


def _known(file: str, later: str) -> dict[str, dict[str, Any]]:
    """Facts by id; what was found later is added to lists, and stands instead of single values."""
    known = {one["id"]: one for one in _read(file)}
    for added in _read(later):
        mine = known[added["id"]]
        for key, more in added.items():
            mine[key] = [*mine.get(key, ()), *more] if isinstance(more, list) else more
    return known


def _read(file: str) -> list[dict[str, Any]]:
    path = FACTS / file
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []


def _strings(value: object) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                if key not in {"id", "source"}:
                    yield from _strings(inner)
        case list():
            for inner in value:
                yield from _strings(inner)
        case None:
            return
        case _:
            yield str(value)

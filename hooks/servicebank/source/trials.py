"""What lychee has found when it tried the links of a site, from its report in JSON."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servicebank.model.errors import TrialError
from servicebank.model.roll import Trial

MAPS = ("error_map", "timeout_map")
GONE = frozenset({404, 410})
"""Answers that say that there is no page."""
SLOW = "Timeout"
SILENT = "no-answer"
"""What is written of an address where nobody answers at all."""


@dataclass(frozen=True, slots=True)
class Status:
    """What came back when an address was tried once."""

    code: int
    """A number of HTTP; 0 where nothing came."""
    is_slow: bool


def read_trial(path: Path) -> Trial:
    """The links that did not answer; TrialError when the report is none, or no link answered."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        links = tuple(_links(report))
        answered = int(report["successful"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TrialError(str(path)) from error
    if not answered:
        raise TrialError(str(path))
    found: defaultdict[str, list[Status]] = defaultdict(list)
    for address, status in links:
        found[address].append(status)
    gone = {address: _answer(tries) for address, tries in found.items() if _is_gone(tries)}
    return Trial(gone, frozenset(found.keys() - gone.keys()))


def _links(report: Mapping[str, Any]) -> Iterator[tuple[str, Status]]:
    for name in MAPS:
        for links in report.get(name, {}).values():
            for link in links:
                status = link["status"]
                code = int(status.get("code") or 0)
                yield str(link["url"]), Status(code, status.get("text") == SLOW)


def _is_gone(tries: Iterable[Status]) -> bool:
    """Whether an address leads nowhere; a page that is slow, busy or shy may well be there."""
    tries = tuple(tries)
    codes = {status.code for status in tries if status.code}
    return codes <= GONE and not any(status.is_slow for status in tries)


def _answer(tries: Iterable[Status]) -> str:
    return next((str(status.code) for status in tries if status.code), SILENT)

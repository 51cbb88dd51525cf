"""What lychee has found when it tried the links of a site, from its report in JSON."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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


def read_trial(path: Path) -> Trial:
    """The links that did not answer; TrialError when the report is none, or no link answered."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        links = tuple(_links(report))
        answered = int(report["successful"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TrialError(str(path)) from error
    if not answered:
        raise TrialError(str(path))
    found: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for address, status in links:
        found[address].append(status)
    gone = {address: _answer(tries) for address, tries in found.items() if _is_gone(tries)}
    return Trial(gone, frozenset(found.keys() - gone.keys()))


def _links(report: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name in MAPS:
        for links in report.get(name, {}).values():
            for link in links:
                yield str(link["url"]), link["status"]


def _is_gone(tries: Iterable[Mapping[str, Any]]) -> bool:
    """Whether an address leads nowhere; a page that is slow, busy or shy may well be there."""
    tries = tuple(tries)
    codes = {status["code"] for status in tries if status.get("code")}
    return codes <= GONE and all(status.get("text") != SLOW for status in tries)


def _answer(tries: Iterable[Mapping[str, Any]]) -> str:
    return next((str(status["code"]) for status in tries if status.get("code")), SILENT)

"""No regular expression of ours can be stalled, whatever it is given."""

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from heapq import nlargest
from time import perf_counter
from typing import Any

import pytest

from tests.attacks import attacks
from tests.regexes import expressions, strays

LINE, WHOLE = 3_000, 300_000
"""Characters of a long line, and of the largest file."""
SECONDS = 0.5
WORST = 6
"""Texts for each expression that are tried in full: those that took longest as one line."""


class StalledError(Exception):
    """An expression was at work for longer than it may."""


def _stop(*_: object) -> None:
    raise StalledError


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Stop what takes more of the processor's time; the engine looks for signals as it goes."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _try(expression: re.Pattern[Any], text: str) -> float:
    """Look for an expression in a text, everywhere and in the whole of it."""
    given = text.encode("latin-1", "replace") if isinstance(expression.pattern, bytes) else text
    start = perf_counter()
    with _at_most(SECONDS):
        for _ in expression.finditer(given):
            pass
        expression.fullmatch(given)
    return perf_counter() - start


def _hold_out(expression: re.Pattern[Any]) -> None:
    """Try every attack in a line, and the worst of them in a whole file."""
    tried = [
        (_try(expression, line), number) for number, line in enumerate(attacks(expression, LINE))
    ]
    worst = {number for _, number in nlargest(WORST, tried)}
    for number, text in enumerate(attacks(expression, WHOLE)):
        if number in worst:
            _try(expression, text)


@pytest.mark.parametrize("expression", expressions(), ids=list(expressions().values()))
def test_an_expression_cannot_be_stalled(expression: re.Pattern[Any]) -> None:
    _hold_out(expression)


def test_no_expression_is_kept_that_is_not_tried() -> None:
    assert len(expressions()) > 40
    assert strays() == set()


@pytest.mark.parametrize(
    "written",
    [
        r"(a+)+$",
        r"^(\w+\s?)*$",
        r"(?:[^\n]+\n?)+",
        r"(a|aa)+$",
        r"(?:a*)*b",
        r"a.*b.*c.*d",
        r"a*a*a*$",
        r"<!--.*-->",
        r"!\[[^\n]{0,600}?\]\(",
        r"(\d+[ -]?)+x",
        rb"[0-9]+[0-9 ]*x",
    ],
    ids=str,
)
def test_an_expression_that_can_be_stalled_is_found(written: str | bytes) -> None:
    with pytest.raises(StalledError):
        _hold_out(re.compile(written, re.MULTILINE))

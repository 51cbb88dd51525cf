"""No regular expression of ours can be stalled, whatever it is given."""

import re
import signal
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from heapq import nlargest
from time import perf_counter
from typing import Any

import pytest

from tests.attacks import attacks
from tests.regexes import anchored, expressions, strays, unseen

LINE, WHOLE = 2_000, 300_000
"""Characters of a long line, and of the largest file."""
SECONDS = 0.5
WORST = 4
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
    """Use an expression as the package does, and hold it against the whole of a text."""
    given = text.encode("latin-1", "replace") if isinstance(expression.pattern, bytes) else text
    start = perf_counter()
    with _at_most(SECONDS):
        expression.fullmatch(given)
    with _at_most(SECONDS):
        if expression in anchored():
            expression.match(given)
        else:
            deque(expression.finditer(given), maxlen=0)
    return perf_counter() - start


def _hold_out(expression: re.Pattern[Any]) -> None:
    """Try every attack in a line, and the worst of them in a whole file."""
    tried = [(_try(expression, attack.text(LINE)), attack) for attack in attacks(expression)]
    for _, attack in nlargest(WORST, tried):
        _try(expression, attack.text(WHOLE))


@pytest.mark.parametrize("expression", expressions(), ids=list(expressions().values()))
def test_an_expression_cannot_be_stalled(expression: re.Pattern[Any]) -> None:
    _hold_out(expression)


def test_no_expression_is_kept_that_is_not_tried() -> None:
    assert len(expressions()) > 100
    assert (strays(), unseen()) == (set(), [])


@pytest.mark.parametrize(
    "written",
    [
        r"(a+)+$",
        r"(?:[^\n]+\n?)+",
        r"(a|aa)+$",
        r"a*a*a*$",
        r"<!--.*-->",
        r"!\[[^\n]{0,600}?\]\(",
        rb"[0-9]+[0-9 ]*x",
    ],
    ids=str,
)
def test_an_expression_that_can_be_stalled_is_found(written: str | bytes) -> None:
    with pytest.raises(StalledError):
        _hold_out(re.compile(written, re.MULTILINE))

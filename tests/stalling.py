"""Tries to stall every regular expression of the package; `python -m tests.stalling` prints JSON.

A process of its own can listen to the compiler from the start, be interrupted while it matches,
and is not slowed down by what measures coverage.
"""

import json
import re
import signal
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from heapq import nlargest
from time import perf_counter
from typing import TypedDict

from tests.attacks import attacks
from tests.regexes import Expression, anchored, caught, strays, unseen, written

LINE, WHOLE = 1_000, 300_000
"""Characters of a long line, and of the largest file."""
SECONDS, IN_A_LINE = 0.5, 0.05
"""The most of the processor's time that a whole file and one line may take."""
WORST = 4
"""Texts for each expression that are tried in full: those that took longest as one line."""
TRIES = 3
"""Times that a line is tried: a busy machine makes an expression seem slow, never quick."""
BAD: tuple[str | bytes, ...] = (
    r"(a+)+$",
    r"(?:[^\n]+\n?)+",
    r"(a|aa)+$",
    r"a*a*a*$",
    r"<!--.*-->",
    r"!\[[^\n]{0,3000}?\]\(",
    rb"[0-9]+[0-9 ]*x",
)
"""Expressions that can be stalled, which must be found out."""


class Told(TypedDict):
    """What came of it."""

    tried: int
    stalled: list[str]
    """Places of the expressions that were at work for too long, with the text that did it."""
    unseen: list[str]
    strays: list[str]
    passed: list[str]
    """Those of `BAD` that seemed good."""


class StalledError(Exception):
    """An expression was at work for longer than it may."""


def _stop(*_: object) -> None:
    raise StalledError


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Stop what takes more of the processor's time; the engine looks for signals as it goes."""
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _try(expression: Expression, text: str, *, is_anchored: bool) -> float:
    """Use an expression as the package does, and hold it against the whole of a text."""
    most = SECONDS if len(text) > 2 * LINE else IN_A_LINE
    given = text.encode("latin-1", "replace") if isinstance(expression.pattern, bytes) else text
    start = perf_counter()
    with _at_most(most):
        expression.fullmatch(given)
    with _at_most(most):
        if is_anchored:
            expression.match(given)
        else:
            deque(expression.finditer(given), maxlen=0)
    return perf_counter() - start


def stalled(expression: Expression, *, is_anchored: bool = False) -> str:
    """The text that stalls an expression, shortened; "" when none does.

    Every attack is tried in a line, and the worst of them in a whole file.
    """
    known = list(attacks(expression))
    took: dict[int, float] = {}
    try:
        for number in range(len(known)):
            text = known[number].text(LINE)
            tries = (_try(expression, text, is_anchored=is_anchored) for _ in range(TRIES))
            took[number] = min(tries)
        for number in nlargest(WORST, took, key=took.__getitem__):
            _try(expression, known[number].text(WHOLE), is_anchored=is_anchored)
    except StalledError:
        return str(tuple(known[number]))
    return ""


def main() -> None:
    """Try them all and print what came of it."""
    signal.signal(signal.SIGVTALRM, _stop)
    found = caught()
    places = {one.expression: str(one.place) for one in written() if one.expression is not None}
    places = {one: str(place) for one, place in found.items()} | places
    fixed = anchored()
    results = {place: stalled(one, is_anchored=one in fixed) for one, place in places.items()}
    told: Told = {
        "tried": len(places),
        "stalled": [f"{place} {text}" for place, text in results.items() if text],
        "unseen": unseen(found),
        "strays": strays(places),
        "passed": [str(one) for one in BAD if not stalled(re.compile(one, re.MULTILINE))],
    }
    print(json.dumps(told))  # noqa: T201 - for the test that asks


if __name__ == "__main__":
    main()

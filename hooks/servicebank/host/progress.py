"""How far a long run has come."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from time import monotonic

import click

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import Sentence

PATIENCE = 2.0
"""Seconds that nobody wonders at."""


class Bar:
    """A bar on standard error, shown with the first step after `PATIENCE`."""

    def __init__(self, count: int, label: str) -> None:
        """Nothing is shown at first; `count` steps are to come."""
        self._bar = click.progressbar(length=count, label=label, file=sys.stderr)
        self._lock, self._begun = Lock(), monotonic()
        self._done, self._is_shown, self._is_over = 0, False, False

    def step(self) -> None:
        """One more step is done."""
        with self._lock:
            self._done += 1
            if self._is_shown:
                self._bar.update(1)
            elif monotonic() - self._begun > PATIENCE:
                self._show()

    def show(self) -> None:
        """Show the bar, whether or not a step is done."""
        with self._lock:
            if not (self._is_shown or self._is_over):
                self._show()

    def end(self) -> None:
        """No more steps come."""
        with self._lock:
            self._is_over = True
            if self._is_shown:
                self._bar.render_finish()

    def _show(self) -> None:
        self._is_shown = True
        self._bar.render_progress()
        self._bar.update(self._done)


@contextmanager
def progress(count: int, told: Sentence, catalog: Catalog) -> Iterator[Callable[[], object]]:
    """What to call after each of `count` steps: where a person sees it, a bar shows how far it is.

    Where nobody looks nothing is written, so that logs stay plain.
    """
    if not is_watched():
        yield lambda: None
        return
    bar = Bar(count, catalog(told))
    timer = Timer(PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.step
    finally:
        timer.cancel()
        bar.end()


def is_watched() -> bool:
    """Whether a person sees what is written to standard error."""
    return sys.stderr.isatty()

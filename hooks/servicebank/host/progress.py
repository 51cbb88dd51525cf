"""How far a long run has come."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer

import click

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import Sentence

PATIENCE = 2.0
"""Seconds that nobody wonders at."""


class Bar:
    """A bar on standard error, shown once a run has taken longer than nobody wonders at."""

    def __init__(self, count: int, label: str, patience: float = PATIENCE) -> None:
        """Nothing is shown at first; `count` steps are to come."""
        self._bar = click.progressbar(length=count, label=label, file=sys.stderr)
        self._lock, self._done, self._is_shown = Lock(), 0, False
        self._timer = Timer(patience, self._show)
        self._timer.daemon = True
        self._timer.start()

    def step(self) -> None:
        """One more step is done."""
        with self._lock:
            self._done += 1
            if self._is_shown:
                self._bar.update(1)

    def end(self) -> None:
        """No more steps come."""
        self._timer.cancel()
        with self._lock:
            if self._is_shown:
                self._bar.render_finish()
            self._is_shown = False

    def _show(self) -> None:
        with self._lock:
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
    try:
        yield bar.step
    finally:
        bar.end()


def is_watched() -> bool:
    """Whether a person sees what is written to standard error."""
    return sys.stderr.isatty()

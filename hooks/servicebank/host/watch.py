"""How far the pages of a build have come, for those who watch it."""

import logging

from servicebank.host.progress import Bar, is_watched
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say

log = logging.getLogger("mkdocs.hooks.servicebank")


class Watch:
    """Counts the pages of one build after another."""

    def __init__(self) -> None:
        """Wait for pages."""
        self._bar: Bar | None = None
        self._count, self._label = 0, ""

    def begin(self, count: int, catalog: Catalog) -> None:
        """So many pages are to come; nothing is shown in logs and where quiet is asked for."""
        self.end()
        is_seen = is_watched() and log.isEnabledFor(logging.INFO)
        self._count, self._label = count if is_seen else 0, catalog(say("Writing pages"))

    def step(self) -> None:
        """One more page is written.

        The first one begins the bar, whose clock is a thread: no process may be forked beside it.
        """
        if self._bar is None and self._count:
            self._bar = Bar(self._count, self._label)
        if self._bar is not None:
            self._bar.step()

    def end(self) -> None:
        """No more pages come."""
        if self._bar is not None:
            self._bar.end()
        self._bar, self._count = None, 0

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

    def begin(self, count: int, catalog: Catalog) -> None:
        """So many pages are to come; nothing is shown in logs and where quiet is asked for.

        The bar has no clock of its own, which would be a thread: none may run beside a fork.
        """
        self.end()
        if is_watched() and log.isEnabledFor(logging.INFO):
            self._bar = Bar(count, catalog(say("Writing pages")))

    def step(self) -> None:
        """One more page is written."""
        if self._bar is not None:
            self._bar.step()

    def end(self) -> None:
        """No more pages come."""
        if self._bar is not None:
            self._bar.end()
        self._bar = None

"""How far a long run has come."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say

MANY = 500
"""Files that take long enough to wonder at."""


@contextmanager
def progress(count: int, catalog: Catalog) -> Iterator[Callable[[], object]]:
    """What to call for each of `count` files: a bar on standard error, where a person sees it."""
    if count < MANY or not sys.stderr.isatty():
        yield lambda: None
        return
    label = catalog(say("Checking"))
    with click.progressbar(length=count, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)

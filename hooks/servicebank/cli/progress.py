"""How far a long run has come."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import Sentence, say

MANY = 500
"""Files that take long enough to wonder at."""


@contextmanager
def steps(count: int, told: Sentence, catalog: Catalog) -> Iterator[Callable[[], object]]:
    """What to call after each of a few long steps: a bar where a person sees it."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=count, label=catalog(told), file=sys.stderr) as bar:
        yield lambda: bar.update(1)


@contextmanager
def progress(count: int, catalog: Catalog) -> Iterator[Callable[[], object]]:
    """What to call for each of `count` files: a bar on standard error, where a person sees it."""
    if count < MANY or not sys.stderr.isatty():
        yield lambda: None
        return
    label = catalog(say("Checking"))
    with click.progressbar(length=count, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)

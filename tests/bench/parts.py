"""The parts that the bench is made of, each of which can be measured alone."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from tests.bench import book, build, check, serve
from tests.bench.figures import Measure, Outcome
from tests.chromium import chromium
from tests.search import measure as search

Part = Callable[[Path, Collection[int]], Iterator[Measure | Outcome]]
"""Measures in a folder, with some sizes of banks where it builds banks of several."""


def _search(folder: Path, _: Collection[int]) -> Iterator[Measure]:
    """What the search finds and costs, on this repository's own site."""
    site = search.built(folder / "site")
    with chromium() as browser:
        missed, fetched = search.misses(browser, site), search.kilobytes(browser, site)
        taken = search.milliseconds(browser, site)
    yield Measure("search, per cent not in the first five, kept aside", missed, 5)
    yield Measure("search, first for one word, kilobytes", fetched, 185)
    yield Measure("search, typing to results, milliseconds", taken, 150)


def _book(folder: Path, _: Collection[int]) -> Iterator[Measure]:
    """How long the book takes."""
    beside = book.ratio(folder / "weasyprint")
    yield Measure("book, PDF of 100 cases / WeasyPrint, same text", beside, 0.35)
    yield Measure("book, PDF of 1000 cases / of 100", book.growth(folder / "growth"), 12)
    yield Measure("book, the whole bank in three forms, seconds", book.whole(folder), 60)
    yield Measure("book, the same, megabytes", book.megabytes(folder), 1000)


def _check(folder: Path, _: Collection[int]) -> Iterator[Measure]:
    """How long the check takes, against the least that can be done with the same files."""
    first, everything, memory = check.ratio_of_first, check.ratio_of_all, check.megabytes
    yield Measure("check, 10 000 cases / reading and composing them", first(folder), 2.5)
    yield Measure("check, all rules / Python-Markdown on the bodies", everything(folder), 1.5)
    yield Measure("check, all rules, 10 000 cases, megabytes", memory(folder), 600)


def _build(folder: Path, sizes: Collection[int]) -> Iterator[Measure | Outcome]:
    """Whole builds beside other engines, and what the search of the largest site costs."""
    told = []
    for outcome in build.outcomes(folder, sizes):
        told.append(outcome)
        yield outcome
    yield from build.budgets(told)
    if build.MANY in sizes:
        with chromium() as browser:
            fetched = search.kilobytes(browser, build.site(folder, build.MANY))
        yield Measure("search, first for one word, 10 000 cases, kilobytes", fetched, 290)


def _serve(folder: Path, _: Collection[int]) -> Iterator[Measure]:
    """How soon who writes sees what was written."""
    shown = serve.ratio(folder)
    yield Measure("serve, an edit shown / whole cold build, 1000 cases", shown, 0.5)


PARTS: Mapping[str, Part] = {
    "search": _search,
    "book": _book,
    "check": _check,
    "serve": _serve,
    "build": _build,
}
"""In the order in which they are measured; what takes longest comes last."""

"""Measures each budget and prints a table; exits 1 when one is missed."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench import book, build, check
from tests.chromium import chromium
from tests.search import measure as search


class Measure(NamedTuple):
    """One figure, mostly a ratio, and what it must not exceed."""

    name: str
    figure: float
    budget: float


def measures(folder: Path) -> Iterator[Measure]:
    """Every budget that has a bench, each measured when asked for."""
    first, everything, memory = check.ratio_of_first, check.ratio_of_all, check.megabytes
    yield Measure("check, 10 000 cases / reading and composing them", first(folder), 2.5)
    yield Measure("check, all rules / Python-Markdown on the bodies", everything(folder), 1.5)
    yield Measure("check, all rules, 10 000 cases, megabytes", memory(folder), 600)
    yield Measure("build, 1000 cases / stock Material, same Markdown", build.ratio(folder), 0.35)
    grown = build.growth(folder)
    yield Measure("build, growth to 10 000 / that of bare Material", grown, 1.15)
    with chromium() as browser:
        fetched = search.kilobytes(browser, build.large(folder))
    yield Measure("search, first for one word, 10 000 cases, kilobytes", fetched, 290)


def book_measures(folder: Path) -> Iterator[Measure]:
    """How long the book takes."""
    ratio = book.ratio(folder / "weasyprint")
    if ratio is not None:
        yield Measure("book, PDF of 100 cases / WeasyPrint, same text", ratio, 0.35)
    yield Measure("book, PDF of 1000 cases / of 100", book.growth(folder / "growth"), 12)
    yield Measure("book, the whole bank in three forms, seconds", book.whole(folder), 60)
    yield Measure("book, the same, megabytes", book.megabytes(folder), 1000)


def search_measures(folder: Path) -> Iterator[Measure]:
    """What the search finds and costs, on this repository's own site."""
    site = search.built(folder / "site")
    with chromium() as browser:
        yield Measure(
            "search, per cent not in the first five, kept aside", search.misses(browser, site), 5
        )
        yield Measure("search, first for one word, kilobytes", search.kilobytes(browser, site), 185)
        yield Measure(
            "search, typing to results, milliseconds", search.milliseconds(browser, site), 150
        )


def main() -> int:
    """Print a line for each measure as soon as it is there."""
    missed = False
    with TemporaryDirectory() as folder:
        parts = (search_measures, book_measures, measures)
        for measure in chain.from_iterable(part(Path(folder)) for part in parts):
            is_kept = measure.figure <= measure.budget
            missed |= not is_kept
            mark = "kept" if is_kept else "MISSED"
            row = f"{measure.name:<55}{measure.figure:>7.2f}  ≤ {measure.budget:<6}{mark}"
            print(row, flush=True)  # noqa: T201 - it is what the bench is for
        print(*search.report(Path(folder) / "search"), sep="\n")  # noqa: T201 - as above
    return int(missed)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stdout}\n{error.stderr}")

"""Measures, prints tables and keeps them in docs/audit/bench.md; exits 1 when a budget is missed.

`python -m tests.bench` measures all; `python -m tests.bench build serve` some parts, and
`--cases 100` one size of the banks that are built side by side.
"""

import shlex
import signal
import subprocess
import sys
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.bench.build import SIZES
from tests.bench.figures import BUDGETS, BUILDS, Measure, Outcome
from tests.bench.page import conditions, page, tables
from tests.bench.parts import PARTS
from tests.makers import ROOT
from tests.search import measure as search

KEPT = ROOT / "docs" / "audit" / "bench.md"


def told(parts: Collection[str], sizes: Collection[int]) -> Iterator[Measure | Outcome]:
    """What some parts measure, each in a folder of its own."""
    for name, part in PARTS.items():
        if name in parts:
            with TemporaryDirectory() as folder:
                yield from part(Path(folder), sizes)


def keep(found: Sequence[Measure | Outcome], day: str, *, is_whole: bool) -> None:
    """Write the page; what was not measured stays as it was, unless all was to be measured."""
    usual = [one for one in found if isinstance(one, Measure) or one.cases in SIZES]
    if not usual:
        return
    budgets, builds = tables(usual, day)
    if not is_whole:
        old = KEPT.read_text(encoding="utf-8")
        budgets, builds = budgets.over(BUDGETS.read(old)), builds.over(BUILDS.read(old))
    run = conditions(shlex.join(["python", "-m", "tests.bench", *sys.argv[1:]]), day)
    KEPT.write_text(page(budgets, builds, run), encoding="utf-8")


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice([*PARTS]))
@click.option("--cases", "sizes", type=click.IntRange(2), multiple=True, default=SIZES)
def main(parts: Collection[str], sizes: Collection[int]) -> None:
    """Tell of each figure as soon as it is there, and print and keep the tables at the end."""
    day = datetime.now(UTC).date().isoformat()
    found: list[Measure | Outcome] = []
    is_whole = False
    try:
        for one in told(parts or PARTS, sizes):
            found.append(one)
            click.echo(" | ".join(one.cells(day)), err=True)
        is_whole = {*(parts or PARTS)} == {*PARTS} and {*sizes} == {*SIZES}
    finally:
        keep(found, day, is_whole=is_whole)
    for table in tables(found, day):
        click.echo("\n".join((*table.lines(), "")))
    if "search" in (parts or PARTS):
        with TemporaryDirectory() as folder:
            click.echo("\n".join(search.report(Path(folder))))
    if any(isinstance(one, Measure) and one.is_missed for one in found):
        sys.exit(1)


if __name__ == "__main__":
    # Whoever ends the bench ends what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.output or ''}{error.stderr or ''}")

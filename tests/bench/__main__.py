"""Measures, prints tables and keeps them in docs/audit/bench.md; exits 1 when a budget is missed.

`python -m tests.bench` measures all; `python -m tests.bench build serve` some parts, and
`--cases 100` one size of the banks that are built side by side.
"""

import argparse
import shlex
import signal
import subprocess
import sys
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

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


def main() -> int:
    """Tell of each figure as soon as it is there, and print and keep the tables at the end."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []])
    parser.add_argument("--cases", type=int, action="append")
    chosen = parser.parse_args()
    parts, sizes = chosen.parts or [*PARTS], chosen.cases or [*SIZES]
    day = datetime.now(UTC).date().isoformat()
    found: list[Measure | Outcome] = []
    is_whole = False
    try:
        for one in told(parts, sizes):
            found.append(one)
            print(*one.cells(day), sep=" | ", file=sys.stderr, flush=True)  # noqa: T201 - progress
        is_whole = {*parts} == PARTS.keys() and {*sizes} == {*SIZES}
    finally:
        keep(found, day, is_whole=is_whole)
    for table in tables(found, day):
        print(*table.lines(), "", sep="\n")  # noqa: T201 - it is what the bench is for
    if "search" in parts:
        with TemporaryDirectory() as folder:
            print(*search.report(Path(folder)), sep="\n")  # noqa: T201 - as above
    return int(any(isinstance(one, Measure) and one.is_missed for one in found))


if __name__ == "__main__":
    # Whoever ends the bench ends what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.output or ''}{error.stderr or ''}")

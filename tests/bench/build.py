"""Whole builds side by side: this project, the theme it stands on, and other generators."""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.clock import LONG, Run, run
from tests.bench.engines import (
    BARE,
    CHANGED,
    COLD,
    ENGINES,
    HUGO,
    SITE,
    STOCK,
    ZENSICAL,
    Engine,
    NotInstalledError,
)
from tests.bench.figures import Measure, Outcome, Site, thousands
from tests.bench.generator import write_bank

SIZES = (100, 1000, 10_000)
FEW, MANY = SIZES[1:]
BEST_OF = 2
"""Runs of each build, in turns with the others; of the largest size there is but one."""
MOST = 200
"""Seconds that a build by another engine may take."""
OURS = {engine.name for engine in ENGINES if engine.project == COLD.project}

Outcomes = Mapping[tuple[str, int], Outcome]


def outcomes(folder: Path, sizes: Iterable[int]) -> Iterator[Outcome]:
    """Each size built by each engine; this project's last site of each stays, see `site`."""
    smaller: Sequence[Outcome] = ()
    for cases in sorted(sizes):
        bank = write_bank(folder / str(cases) / "bank", cases)
        smaller = _side_by_side(bank, cases, smaller)
        yield from smaller
        for name in {engine.project for engine in ENGINES} - {COLD.project}:
            shutil.rmtree(bank.parent / name, ignore_errors=True)


def site(folder: Path, cases: int) -> Path:
    """The site of this project that `outcomes` has left."""
    return folder / str(cases) / COLD.project / SITE


def budgets(told: Iterable[Outcome]) -> Iterator[Measure]:
    """What the design allows, where the sizes that it speaks of were built."""
    by_name = {(one.name, one.cases): one for one in told}
    sizes = {cases for _, cases in by_name}
    if FEW in sizes:
        yield from _budgets_of_few(by_name)
    if {FEW, MANY} <= sizes:
        ours, bare = (_over(by_name, (one, MANY), (one, FEW)) for one in (COLD, BARE))
        grown = ours / bare if ours and bare else None
        yield Measure("build, growth to 10 000 / that of bare Material", grown, 1.15)
    if MANY in sizes:
        cold = by_name[COLD.name, MANY].run
        held = cold.outside if cold else 0
        yield Measure("build, 10 000 cases, megabytes outside Pagefind", held or None, 1200)


def _budgets_of_few(told: Outcomes) -> Iterator[Measure]:
    def beside(other: Engine) -> float | None:
        return _over(told, (COLD, FEW), (other, FEW))

    yield Measure("build, 1000 cases / stock Material, same Markdown", beside(STOCK), 0.35)
    yield Measure("build, 1000 cases / Zensical, same Markdown", beside(ZENSICAL), 1, is_below=True)
    yield Measure("build, 1000 cases / Hugo and Pagefind, same Markdown", beside(HUGO), 8)
    changed = _over(told, (CHANGED, FEW), (COLD, FEW))
    yield Measure("build, 1000 cases, warm with one edited / cold", changed, 0.5)


def _over(told: Outcomes, one: tuple[Engine, int], other: tuple[Engine, int]) -> float | None:
    match [told[engine.name, cases].run for engine, cases in (one, other)]:
        case [Run() as first, Run() as second]:
            return first.seconds / second.seconds
    return None


def _side_by_side(bank: Path, cases: int, smaller: Iterable[Outcome]) -> Sequence[Outcome]:
    best = dict(_hopeless(smaller, cases))
    for engine in ENGINES * (1 if cases >= MANY else BEST_OF):
        last = best.get(engine.name)
        if last is None or not last.reason:
            now = _outcome(engine, bank, cases)
            best[engine.name] = min(last or now, now, key=lambda one: one.seconds)
    return [best[engine.name] for engine in ENGINES]


def _hopeless(smaller: Iterable[Outcome], cases: int) -> Iterator[tuple[str, Outcome]]:
    """What need not be tried: less could not be built, or took so long that more cannot."""
    for one in smaller:
        grown = one.seconds * cases / one.cases
        if one.reason:
            yield one.name, Outcome(cases, one.name, reason=one.reason)
        elif one.name not in OURS and grown > MOST:
            told = f"beyond {MOST} s, as {thousands(one.cases)} took {one.seconds:.0f}"
            yield one.name, Outcome(cases, one.name, reason=told)


def _outcome(engine: Engine, bank: Path, cases: int) -> Outcome:
    project = bank.parent / engine.project
    try:
        commands = engine.commands()
        if not project.exists():
            engine.lay(bank, project)
        engine.ready(project)
        took = run(commands, project, LONG if engine.name in OURS else MOST)
    except (NotInstalledError, TimeoutError) as reason:
        return Outcome(cases, engine.name, reason=str(reason))
    return Outcome(cases, engine.name, took, Site.at(project / SITE))

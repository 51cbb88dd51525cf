"""What the bench measures: figures with budgets, and builds side by side."""

from dataclasses import dataclass
from math import inf
from pathlib import Path

from tests.bench.clock import Run
from tests.bench.table import Cells, Table

BUDGETS = Table(
    ("what", "figure", "must be", "", "day"), ("---", "---:", "---:", "---", "---"), named_by=1
)
BUILDS = Table(
    (
        "cases",
        "built by",
        "seconds",
        "× ours, cold",
        "MB held",
        "without Pagefind",
        "MB in the site",
        "files",
        "day",
    ),
    ("---:", "---", "---:", "---:", "---:", "---:", "---:", "---:", "---"),
    named_by=2,
)
UNKNOWN = "–"
MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, mostly a ratio, and what it must not exceed."""

    name: str
    figure: float | None
    """None where it could not be measured on this machine."""
    budget: float
    is_below: bool = False
    """Whether the budget itself is too much."""

    @property
    def is_missed(self) -> bool:
        """Whether the figure is there and too large."""
        if self.figure is None:
            return False
        return self.figure > self.budget or (self.is_below and self.figure == self.budget)

    def cells(self, day: str) -> Cells:
        """Its row in the table."""
        must = f"{'<' if self.is_below else '≤'} {self.budget:g}"
        if self.figure is None:
            return (self.name, UNKNOWN, must, "not measured", day)
        mark = "**missed**" if self.is_missed else "kept"
        return (self.name, f"{self.figure:.2f}", must, mark, day)


@dataclass(frozen=True, slots=True)
class Site:
    """What a build has left."""

    size: int
    files: int

    @classmethod
    def at(cls, folder: Path) -> "Site":
        """What lies in a folder."""
        sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
        return cls(sum(sizes), len(sizes))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build of some cases, or why there is none."""

    cases: int
    name: str
    """What the cases were built by."""
    run: Run | None = None
    site: Site = Site(0, 0)
    reason: str = ""

    @property
    def seconds(self) -> float:
        """How long it took; for ever where there is no build."""
        return self.run.seconds if self.run else inf

    def cells(self, day: str, beside: "Outcome | None" = None) -> Cells:
        """Its row in the table, beside that of this project."""
        name = (thousands(self.cases), self.name)
        if self.run is None:
            return (*name, f"{UNKNOWN} {self.reason}", *(UNKNOWN,) * 5, day)
        ours = beside.run if beside else None
        return (
            *name,
            f"{self.run.seconds:.1f}",
            f"{self.run.seconds / ours.seconds:.2f}" if ours else UNKNOWN,
            f"{self.run.megabytes:.0f}",
            f"{self.run.outside:.0f}" if self.run.outside else UNKNOWN,
            f"{self.site.size / MEGABYTE:.1f}",
            thousands(self.site.files),
            day,
        )


def thousands(number: int) -> str:
    """A number as people write it: four figures stand together."""
    return str(number) if number < 10_000 else f"{number:,}".replace(",", " ")

"""The page that keeps what the bench found last, docs/audit/bench.md."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import gettempdir

from tests import packages
from tests.bench.build import BEST_OF, MANY, MOST
from tests.bench.engines import COLD
from tests.bench.figures import BUDGETS, BUILDS, Measure, Outcome, thousands
from tests.bench.table import Table

PAGE = """\
# The latest bench

{run}

The bench writes this page, also when a part is measured alone (`python -m tests.bench build`): the
rows of the other parts then stay, and each row has its own day. How it is measured stands below
the tables.

## Budgets
Ratios, unless another unit is named.

{budgets}

## The same cases, built by others
{builds}

- **Cases** are made by `tests/bench/generator.py`, with bodies of 3 kB, and all build the same
  Markdown. This project also checks and tags them, and writes lists, an English edition, open data
  and feeds; books are left out.
- **Seconds** are those of whole commands, start-up and Pagefind included: the better of {best}
  runs in turns, with {many} cases one run. Cold is without anything kept from earlier builds. The
  warm builds follow in the same folder: first with nothing changed, then with the title and the
  text of one case changed; each begins by taking the last site away.
- **Where**: projects lie below `TMPDIR`. This project writes several times the files of the others,
  so a slow disk tells on it; in memory (tmpfs) it is left out of the figures.
- **MB held** is the most memory (resident; 2²⁰ bytes) that any one process of the build held, as
  the system counts it (`ru_maxrss`). **Without Pagefind** is the same without the processes of
  that program (`VmHWM`, looked up every 50 ms).
- **MB in the site** and **files** are what lies in the folder of the site afterwards.
- **Search** is part of every build. Material with `plugins: []` and Hugo have none, so Pagefind is
  run after them. Zensical makes an index of its own whatever plugins are named. Hugo's theme
  stands in `tests/bench/hugo/`.
- **Other engines** may take {most} s for a build, and are left out where a tenth of the cases
  takes more than a tenth of that.
- **An edit shown** by `mkdocs serve` is the time from writing a case's file until its page is
  answered with the new text: the better of two, over the better of two cold builds with the search
  index.
"""


def tables(told: Sequence[Measure | Outcome], day: str) -> tuple[Table, Table]:
    """The rows of what was measured on a day: budgets, and builds."""
    ours = {one.cases: one for one in told if isinstance(one, Outcome) and one.name == COLD.name}
    return (
        BUDGETS.of(one.cells(day) for one in told if isinstance(one, Measure)),
        BUILDS.of(one.cells(day, ours[one.cases]) for one in told if isinstance(one, Outcome)),
    )


def page(budgets: Table, builds: Table, run: str) -> str:
    """The whole page, with a sentence about the last run."""
    return PAGE.format(
        run=run,
        budgets="\n".join(budgets.lines()),
        builds="\n".join(builds.lines()),
        best=BEST_OF,
        many=thousands(MANY),
        most=MOST,
    )


def conditions(command: str, day: str) -> str:
    """When, how and with what the bench was run."""
    system = f"{platform.system()} ({platform.machine()}) with {os.cpu_count()} cores"
    programs = {
        "MkDocs": version("mkdocs"),
        "Material": version("mkdocs-material"),
        "Pagefind": version("pagefind"),
        "Zensical": packages.ZENSICAL.version,
        "Hugo": packages.HUGO.version,
        "WeasyPrint": packages.WEASYPRINT.version,
    }
    listed = ", ".join(f"{name} {number}" for name, number in programs.items())
    return (
        f"Last run: `{command}` on {day}, Python {platform.python_version()}, {system},"
        f" projects in {_file_system(Path(gettempdir()))}; {listed}."
    )


def _file_system(folder: Path) -> str:
    """The kind of file system that a folder lies in, as far as the system tells."""
    mounts = Path("/proc/mounts")
    lines = mounts.read_text(encoding="utf-8").splitlines() if mounts.is_file() else []
    kinds = {Path(line.split()[1]): line.split()[2] for line in lines}
    found = (kinds[above] for above in (folder, *folder.parents) if above in kinds)
    return next(found, "an unknown file system")

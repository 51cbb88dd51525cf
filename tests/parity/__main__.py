"""Builds the staged folder with another engine and compares: ``python -m tests.parity FOLDER``.

Prints a table in Markdown; exits 1 when something differs that
docs/decisions/0008-the-way-out.md does not explain.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.builds import build, environment
from tests.makers import ROOT
from tests.parity.compare import Reason, Result, Site, results
from tests.parity.engines import ENGINES

CASES = "fall/"
GUIDES = {
    "handbok/gor-en-bok/index.html",
    "oppna-data/bygg-pa-data/index.html",
    "en/build-on-the-data/index.html",
}
"""What the pages of books and of open data lead to; the menu of any engine has them too."""
REASONS: Mapping[str, Reason] = {
    "a way to report an error": lambda _, target: target == "om/kontakt/index.html",
    "a way to wish for a case": lambda page, target: (
        page.endswith("fall/index.html") and target == "bidra/index.html"
    ),
    "a guide that mkdocs.yml names": lambda _, target: target in GUIDES,
}
"""Links of our own site that are not staged, as the decision explains them."""
MOST = 40
"""Unexplained differences that are told."""


def compared(folder: Path) -> tuple[str, tuple[Result, ...]]:
    """The engine that could be installed, and all comparisons."""
    site, staged = folder / "site", folder / "staged"
    shutil.rmtree(site, ignore_errors=True)
    done = build(ROOT, site)
    if done.code:
        raise SystemExit(done.output)
    command = (sys.executable, "-m", "servicebank", "stage", str(staged))
    subprocess.run(command, cwd=ROOT, env=environment(), check=True)
    for engine in ENGINES:
        theirs = engine.site(staged, folder / engine.package.name)
        if theirs is not None:
            return str(engine.package), tuple(results(Site(site), Site(theirs), CASES, REASONS))
    raise SystemExit("None of the engines can be installed.")


def table(results: tuple[Result, ...]) -> Iterator[str]:
    """What was compared, line by line."""
    yield "| what | ours | the same | explained | not explained |"
    yield "|---|---|---|---|---|"
    for one in results:
        known = sum(one.explained.values())
        yield f"| {one.name} | {one.ours} | {one.same} | {known} | {len(one.differences)} |"


def main() -> int:
    """Print the table, and what nobody has explained."""
    engine, found = compared(Path(sys.argv[1]).absolute())
    lines = [engine, "", *table(found), ""]
    for one in found:
        lines += [f"{one.name}: {reason}: {count}" for reason, count in one.explained.items()]
        lines += [f"{one.name}: {told}" for told in one.differences[:MOST]]
    print(*lines, sep="\n")  # noqa: T201 - it is what the comparison is for
    return int(any(one.differences for one in found))


if __name__ == "__main__":
    sys.exit(main())

"""Looks over the whole site and writes what was found to docs/: ``python -m tests.audit TOOLS``.

Exits 1 when something is not as it must be. TOOLS is the folder where the tools of ``.ci/audit``
are installed.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from servicebank.model.accessibility import Audit, Score, Weight
from tests.audit import axe, excel, html, lighthouse, word
from tests.audit.server import packed
from tests.audit.views import PAGES, STATES, VIEWS, View
from tests.audit.weight import BUDGETS, fetched
from tests.browser.visits import window
from tests.builds import SITE_URL, build
from tests.chromium import chromium, served
from tests.makers import ROOT

RESULT = ROOT / "docs" / "audit" / "latest.json"
LINE = "{:<34}{:>10}   {}"


def looked(site: str, view: View) -> list[str]:
    """What axe finds in one view, on every page and in every state."""
    with chromium() as browser, window(
        browser, site, width=view.width, scheme=view.scheme, contrast=view.contrast,
        forced=view.forced, is_calm=True,
    ) as visit:  # fmt: skip
        found = []
        for address in (*PAGES.values(), *STATES.values()):
            visit.look(address)
            found += [f"{view} {address} {fault}" for fault in axe.faults(visit.page)]
        return found


def audited(tools: Path, folder: Path) -> tuple[Audit, list[str]]:
    """The audit of a site that is built in a folder, and every fault in words."""
    site = folder / "site"
    done = build(ROOT, site, SERVICEBANK_SITE_URL=SITE_URL)
    if done.code:
        raise SystemExit(done.output)
    with packed(site) as address:
        scored = [lighthouse.score(tools, address, name) for name in lighthouse.NAMES]
        weights = [*_weights(address)]
    errors = html.faults(tools, site)
    with served(site) as address, ProcessPoolExecutor(os.cpu_count()) as pool:
        violations = [*chain.from_iterable(pool.map(looked, [address] * len(VIEWS), VIEWS))]
    audit = Audit(
        day=datetime.now(UTC).date(),
        tools=_versions(tools, site),
        templates=len(PAGES) + len(STATES),
        windows=len(VIEWS),
        violations=len(violations),
        pages=sum(1 for _ in site.rglob("*.html")),
        errors=len(errors),
        scores=tuple(score for score, _ in scored),
        weights=tuple(weights),
        word_pages=word.pages(folder),
    )
    return audit, [*violations, *errors, *_unpassed(scored), *excel.faults(tools, site)]


def _weights(site: str) -> Iterator[Weight]:
    with chromium() as browser:
        for name, budget in BUDGETS.items():
            total, _ = fetched(browser, site + PAGES[name])
            yield Weight(name, PAGES[name], total, budget)


def _unpassed(scored: Iterable[tuple[Score, list[str]]]) -> Iterator[str]:
    for score, failed in scored:
        if lighthouse.missed(score):
            yield from (f"{score.address} {line}" for line in failed)


def _versions(tools: Path, site: Path) -> Mapping[str, str]:
    with served(site) as address, chromium() as browser, window(browser, address) as visit:
        visit.look("/404.html")
        axe.faults(visit.page)
        return {
            "axe-core": axe.version(visit.page),
            "Nu HTML Checker": html.version(tools),
            "Lighthouse": lighthouse.version(tools),
            "Power Query Parser": excel.version(tools),
            "Chromium": browser.version,
            "LibreOffice": word.version(),
        }


def table(audit: Audit) -> Iterator[str]:
    """The figures of an audit, a line for each."""
    looks = f"{audit.templates} pages and states × {audit.windows} windows"
    yield LINE.format("axe-core, violations", audit.violations, f"0   {looks}")
    yield LINE.format("Nu HTML Checker, errors", audit.errors, f"0   {audit.pages} pages")
    for score in audit.scores:
        figures = f"{score.performance} {score.accessibility} {score.practices} {score.search}"
        least = " ".join(map(str, lighthouse.LEAST.values()))
        yield LINE.format(f"Lighthouse, {score.name}", figures, f"≥ {least}")
    for weight in audit.weights:
        yield LINE.format(f"bytes, {weight.name}", weight.bytes, f"≤ {weight.budget}")
    yield LINE.format("Word in LibreOffice, pages", audit.word_pages, "> 0")


def is_kept(audit: Audit) -> bool:
    """Whether everything is as it must be."""
    is_light = all(weight.bytes <= weight.budget for weight in audit.weights)
    is_quick = not any(lighthouse.missed(score) for score in audit.scores)
    is_clean = not (audit.violations or audit.errors)
    return is_clean and is_light and is_quick and audit.word_pages > 0


def main() -> int:
    """Look, tell and write."""
    tools = Path(sys.argv[1]).resolve()
    audit, faults = audited(tools, tools)
    told = json.dumps(asdict(audit), default=str, ensure_ascii=False, indent=2)
    RESULT.write_text(f"{told}\n", encoding="utf-8")
    print(*faults, *table(audit), sep="\n")  # noqa: T201 - it is what the audit is for
    return int(bool(faults) or not is_kept(audit))


if __name__ == "__main__":
    sys.exit(main())

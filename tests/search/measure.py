"""How well the cases are found, and what it costs: ``python -m tests.search.measure``."""

import gzip
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from tests.builds import build
from tests.chromium import chromium, served
from tests.makers import ROOT
from tests.search.finders import OWN, Finder, own, plain, theme
from tests.search.gold import Found, Query, figures, gold

ONE_WORD = ("buss", "drivmedel", "lanthandel", "skola", "vård")
TYPED = ("bibliotek", "skolan", "obemannad butik", "bussen", "Dalarna")
TIMES = """
async (texts) => {
  const { openEngine } = await import("/assets/search/engine.js");
  const engine = openEngine({ bundle: "/pagefind/", words: "/data/search/sv.json" });
  await engine.search("mack");
  const times = [];
  for (const text of texts) {
    const begun = performance.now();
    await engine.search(text);
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}
"""


def report(folder: Path) -> Iterator[str]:
    """A table for each finder, by kind of query and by split."""
    queries = gold()
    site = built(folder / "own")
    with chromium() as browser:
        for finder in (own(site), plain(site, folder / "plain"), theme(folder / "theme")):
            found = finder.found(browser, [query.text for query in queries])
            yield from _table(finder, queries, found)
        yield f"first search for one word: {kilobytes(browser, site):.0f} kB"
        yield f"typing to results, after the first: {milliseconds(browser, site):.0f} ms"


def built(folder: Path) -> Path:
    """This repository's site."""
    done = build(ROOT, folder)
    if done.code:
        raise SystemExit(done.output)
    return folder


def misses(browser: Browser, site: Path) -> float:
    """Per cent of the queries kept aside without a right case among the first five."""
    queries = [query for query in gold() if not query.is_tuning]
    found = own(site).found(browser, [query.text for query in queries])
    return 100 * (1 - figures(queries, found).five)


def kilobytes(browser: Browser, site: Path) -> float:
    """What is fetched (gzip) for a first search for one word, scripts and ten hits too.

    The middle one of some words: each fetches another part of the index.
    """
    with served(site) as address:
        return median(_fetched(browser, site, address, word) for word in ONE_WORD)


def _fetched(browser: Browser, site: Path, address: str, word: str) -> float:
    page = browser.new_page(bypass_csp=True)
    page.goto(f"{address}/404.html")
    page.wait_for_load_state("networkidle")
    asked: dict[str, None] = {}
    page.on("request", lambda request: asked.setdefault(urlsplit(request.url).path))
    page.evaluate(OWN, [word])
    page.close()
    return sum(len(_sent(site / path.lstrip("/"))) for path in asked) / 1000


def milliseconds(browser: Browser, site: Path) -> float:
    """The middle one of some searches after the first, each for words not asked before."""
    with served(site) as address:
        page = browser.new_page(bypass_csp=True)
        page.goto(f"{address}/404.html")
        middle: float = page.evaluate(TIMES, list(TYPED))
        page.close()
    return middle


def _sent(file: Path) -> bytes:
    content = file.read_bytes()
    return content if content[:2] == b"\x1f\x8b" else gzip.compress(content, 6)


def _table(finder: Finder, queries: Iterable[Query], found: Found) -> Iterator[str]:
    every = tuple(queries)
    yield f"{finder.name:<22}{'n':>5}{'s@5':>8}{'s@1':>8}{'MRR':>8}"
    for name, is_tuning in (("tuning", True), ("kept aside", False)):
        some = tuple(query for query in every if query.is_tuning is is_tuning)
        yield _row(name, some, found)
        for kind in dict.fromkeys(query.kind for query in every):
            alike = tuple(query for query in some if query.kind == kind)
            if any(query.right for query in alike):
                yield _row(f"  {kind}", alike, found)
    yield ""


def _row(name: str, queries: Iterable[Query], found: Found) -> str:
    count, five, one, rank = figures(queries, found)
    return f"{name:<22}{count:>5}{five:>8.3f}{one:>8.3f}{rank:>8.3f}"


def main() -> int:
    """Print the report."""
    with TemporaryDirectory() as folder:
        for line in report(Path(folder)):
            print(line, flush=True)  # noqa: T201 - it is what the command is for
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Three ways to search the same cases: the site's own, plain Pagefind, and the theme's search.

Each is a folder with a page that is opened, and a script that answers all queries there.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.builds import MKDOCS, environment
from tests.chromium import served
from tests.makers import ROOT
from tests.search.gold import Found

OWN = """
async (texts) => {
  const { openEngine } = await import("/assets/search/engine.js");
  const engine = openEngine({ bundle: "/pagefind/", words: "/data/search/sv.json" });
  const found = {};
  for (const text of texts) found[text] = (await engine.search(text)).hits.map((hit) => hit.id);
  return found;
}
"""
PLAIN = """
async (texts) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = {};
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(results.slice(0, 10).map((hit) => hit.data()));
    found[text] = pages.map((page) => page.url.split("/").at(-2));
  }
  return found;
}
"""
THEME = """
async (texts) => {
  const answer = await fetch("/search/search_index.json");
  const { config, docs } = await answer.json();
  const cases = docs.filter((page) => /^fall\\/[^/]/.test(page.location));
  if (!cases.length) throw new Error("the theme's index has no cases");
  const worker = new Worker(document.querySelector("link[rel=worker]").href);
  const ask = (message) => new Promise((tell) => {
    worker.onmessage = (event) => tell(event.data.data);
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { config, docs: cases, options: { suggest: false } } });
  const found = {};
  for (const text of texts) {
    const { items } = await ask({ type: 2, data: text });
    found[text] = items.slice(0, 10).map((pages) => pages[0].location.split("/")[1]);
  }
  return found;
}
"""
MARKS = re.compile(
    r'<div hidden>\s*<span data-pagefind.*?</div>|data-pagefind-weight="\d+"', re.DOTALL
)
"""What the pages tell Pagefind besides their text."""
SEARCH = "plugins:\n  - search: {lang: sv}\n"


class Finder(NamedTuple):
    """A built site, and the script that searches it."""

    name: str
    site: Path
    script: str

    def found(self, browser: Browser, texts: Sequence[str]) -> Found:
        """The first ten cases for each text."""
        with served(self.site) as address:
            page = browser.new_page(bypass_csp=True)
            page.goto(f"{address}/fall/harbomacken/")
            found: Found = page.evaluate(self.script, list(texts))
            page.close()
        return found


def own(site: Path) -> Finder:
    """The search of the built site."""
    return Finder("this finder", site, OWN)


def plain(site: Path, folder: Path) -> Finder:
    """Pagefind as it comes, on the same pages without what they tell it."""
    for page in site.glob("fall/*/index.html"):
        copy = folder / page.relative_to(site)
        copy.parent.mkdir(parents=True)
        copy.write_text(MARKS.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--silent"]
    subprocess.run(command, check=True)
    return Finder("plain Pagefind", folder, PLAIN)


def theme(folder: Path) -> Finder:
    """The search that the theme has, on the same pages.

    Its index is gathered while pages are drawn, which must then be shared with no other process.
    """
    project = folder / "project"
    for name in ("cases", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("plugins:\n", SEARCH), encoding="utf-8")
    site = folder / "site"
    command = [*MKDOCS, "build", "--quiet", "--site-dir", str(site)]
    alone = ("taskset", "--cpu-list", str(min(os.sched_getaffinity(0))))
    subprocess.run(
        [*alone, *command], check=True, cwd=project, env=environment(), capture_output=True
    )
    worker = next((site / "assets" / "javascripts" / "workers").glob("search.*.js"))
    page = site / "fall" / "harbomacken" / "index.html"
    address = f"/{worker.relative_to(site).as_posix()}"
    page.write_text(f'<!doctype html><link rel="worker" href="{address}">', encoding="utf-8")
    return Finder("the theme's search", site, THEME)

"""A whole build against stock Material on the same Markdown, and how it grows with the bank."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.clock import interleaved, seconds
from tests.bench.generator import write_bank

FEW, MANY = 1000, 10_000
ROOT = Path(__file__).parents[2]
STOCK = "site_name: Stock\ntheme:\n  name: material\n  language: sv\n"
BARE = f"{STOCK}plugins: []\nnav: [index.md]\n"
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
PAGEFIND = (sys.executable, "-m", "pagefind", "--silent", "--site", "site")


def ratio(folder: Path) -> float:
    """This project and stock Material with its own nav and search, cold; the better of two runs."""
    ours, stock = lay_ours(folder / "ours", FEW), _lay(folder / "stock", FEW, STOCK)
    return interleaved(MKDOCS, MKDOCS, (ours, stock), rounds=2)


def growth(folder: Path) -> float:
    """How many times longer ten times the cases take, against Material without nav and Pagefind.

    Leaves this project's site of the larger bank in `folder`, as `large` tells.
    """
    ours = _times(lambda cases: _ours(folder / f"grown-{cases}", cases))
    return ours / _times(lambda cases: _bare(folder / f"bare-{cases}", cases))


def large(folder: Path) -> Path:
    """The site that `growth` has built of many cases."""
    return folder / f"grown-{MANY}" / "site"


def lay_ours(folder: Path, cases: int) -> Path:
    """A project with this repository's code and generated cases."""
    write_bank(folder / "cases", cases)
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def _lay(folder: Path, cases: int, settings: str) -> Path:
    """A project of the theme alone, with the same cases as pages."""
    bank = write_bank(folder / "cases", cases)
    shutil.copytree(bank, folder / "docs", ignore=shutil.ignore_patterns("*.yml"))
    (folder / "docs" / "index.md").write_text("# Stock\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def _times(build: Callable[[int], float]) -> float:
    few = build(FEW)
    return build(MANY) / few


def _ours(folder: Path, cases: int) -> float:
    return seconds(MKDOCS, lay_ours(folder, cases))


def _bare(folder: Path, cases: int) -> float:
    project = _lay(folder, cases, BARE)
    return seconds(MKDOCS, project) + seconds(PAGEFIND, project)

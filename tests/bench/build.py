"""A whole build against stock Material, its default nav and search, on the same Markdown."""

import shutil
import sys
from pathlib import Path

from tests.bench.clock import interleaved
from tests.bench.generator import write_bank

CASES = 1000
ROOT = Path(__file__).parents[2]
STOCK = "site_name: Stock\ntheme:\n  name: material\n  language: sv\n"


def ratio(folder: Path) -> float:
    """Both as commands, cold; the better of two runs each."""
    ours, stock = folder / "ours", folder / "stock"
    bank = write_bank(ours / "cases", CASES)
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, ours / name)
    shutil.copy(ROOT / "mkdocs.yml", ours)
    shutil.copytree(bank, stock / "docs", ignore=shutil.ignore_patterns("*.yml"))
    (stock / "docs" / "index.md").write_text("# Stock\n", encoding="utf-8")
    (stock / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return interleaved(command, command, (ours, stock), rounds=2)

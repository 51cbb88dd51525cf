"""``servicebank check`` against reading the same files and composing their front matter."""

import sys
from pathlib import Path

from tests.bench.clock import interleaved
from tests.bench.generator import write_bank

CASES = 10_000
YARDSTICK = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.md")):
    text = path.read_text(encoding="utf-8")
    yaml.compose(text[4:text.index("\\n---\\n")], yaml.CBaseLoader)
"""


def ratio(folder: Path) -> float:
    """Both as commands of one process, start-up included; the better of three runs each."""
    bank = write_bank(folder / "check" / "cases", CASES)
    check: list[str | Path] = [sys.executable, "-m", "servicebank", "check", bank]
    yardstick: list[str | Path] = [sys.executable, "-c", YARDSTICK, bank]
    return interleaved(check, yardstick, (bank, bank), rounds=3)

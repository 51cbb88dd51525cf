"""What axe-core finds on a page: every rule but those of level AAA, of any impact."""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = (
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental",
    "EN-301-549", "section508",
)  # fmt: skip
OPTIONS = {"runOnly": {"type": "tag", "values": [*TAGS]}, "resultTypes": ["violations"]}
VERSION = "() => axe.version"


def faults(page: Page) -> list[str]:
    """Each element that a rule finds at fault."""
    found: Mapping[str, Any] = Axe().run(page, options=OPTIONS).response
    return [
        f"{rule['id']}: {node['html'][:160]} {' '.join(node['failureSummary'].split())[:200]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def version(page: Page) -> str:
    """The version that looked at a page last."""
    return str(page.evaluate(VERSION))

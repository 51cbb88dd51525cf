"""Where readers turn who find no case, or find something wrong."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig

REPOSITORY = re.compile(r"(?P<home>https://github\.com/[^/]+/[^/]+)/(?:edit|blob)/")


def desk(config: MkDocsConfig, name: str) -> dict[str, str]:
    """Where an errand goes: an `address`, and the `field` of it that takes what it is about.

    The settings stand in ``extra.<name>``: `form`, an issue form of the repository, with the
    `field` to fill in; and `page`, a page in ``docs/`` for banks whose repository is not known.
    Both are empty where there is nothing to lead to.
    """
    told: Mapping[str, str] = config.extra.get(name) or {}
    found = REPOSITORY.match(config.edit_uri or "")
    if found and told.get("form"):
        form = quote(told["form"])
        return {
            "address": f"{found['home']}/issues/new?template={form}",
            "field": told.get("field", ""),
        }
    page = told.get("page", "")
    is_there = bool(page) and (Path(config.docs_dir) / page).is_file()
    return {"address": _address(page) if is_there else "", "field": ""}


def _address(page: str) -> str:
    """Where a page written by hand is, from its file."""
    return page.removesuffix("index.md") if page.endswith("index.md") else f"{page[:-3]}/"

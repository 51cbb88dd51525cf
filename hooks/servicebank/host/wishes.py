"""Where a reader who finds no case can ask for one."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig

REPOSITORY = re.compile(r"(?P<home>https://github\.com/[^/]+/[^/]+)/(?:edit|blob)/")


def wish(config: MkDocsConfig) -> dict[str, str]:
    """Where wishes go: an `address`, and the `field` of it that takes what was searched for.

    The settings stand in ``extra.wish``: `form`, an issue form of the repository, with the `field`
    to fill in; and `page`, a page in ``docs/`` for banks whose repository is not known. Both are
    empty where there is nothing to lead to.
    """
    told: Mapping[str, str] = config.extra.get("wish") or {}
    found = REPOSITORY.match(config.edit_uri or "")
    if found and told.get("form"):
        form = quote(told["form"])
        return {
            "address": f"{found['home']}/issues/new?template={form}",
            "field": told.get("field", ""),
        }
    page = told.get("page", "")
    is_there = bool(page) and (Path(config.docs_dir) / page).is_file()
    return {"address": page.removesuffix("index.md") if is_there else "", "field": ""}

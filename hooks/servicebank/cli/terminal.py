"""What the terminal can show."""

import os
import shutil
import sys

from servicebank.assemble.line import Checked
from servicebank.language.catalog import Catalog
from servicebank.model.settings import Settings
from servicebank.report.telling import Telling

SITE = "SERVICEBANK_SITE_URL"
"""Environment variable with the site's address, as in ``mkdocs.yml``; it goes before the bank's."""
WIDEST = 120
"""Columns that are used in a terminal of more."""


def telling(catalog: Catalog, checked: Checked) -> Telling:
    """How to tell findings on standard output, in colours only where a person sees them.

    ``NO_COLOR`` turns colours off (https://no-color.org).
    """
    is_terminal = sys.stdout.isatty()
    world = checked.outcome.world
    return Telling(
        catalog=catalog,
        line=checked.line,
        place=checked.place,
        pages=_pages(world.settings if world else None),
        width=min(shutil.get_terminal_size().columns, WIDEST) if is_terminal else None,
        is_coloured=is_terminal
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb",
    )


def _pages(settings: Settings | None) -> str:
    """Where the pages about rules stand; empty when the settings cannot be read or say nothing."""
    if settings is None or not settings.rule_pages:
        return ""
    site = os.environ.get(SITE) or settings.site
    return f"{site.rstrip('/')}/{settings.rule_pages}/"

"""What the site is looked at as: every kind of page, and the windows that readers have."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Scheme = Literal["light", "dark"]
Contrast = Literal["more", "no-preference"]
Forced = Literal["active", "none"]

PAGES: Mapping[str, str] = {
    "start": "/",
    "finder": "/fall/",
    "case": "/fall/harbomacken/",
    "lists of services": "/tjanster/",
    "service": "/tjanster/drivmedel/",
    "solution": "/losningar/fast-servicepunkt/",
    "places": "/platser/",
    "county": "/platser/uppsala-lan/",
    "municipality": "/platser/uppsala-lan/heby/",
    "programmes": "/program/",
    "methods": "/metoder/",
    "method": "/metoder/serviceforum/",
    "collections": "/samlingar/",
    "collection": "/samlingar/bygden-ager-macken/",
    "about": "/om/",
    "figures": "/om/siffror/",
    "support": "/om/stod/",
    "audit": "/om/granskning/",
    "handbook": "/handbok/",
    "glossary": "/om/ordlista/",
    "news": "/om/nyheter/",
    "contribute": "/bidra/",
    "example": "/bidra/exempel/",
    "rules": "/bidra/regler/",
    "rule": "/bidra/regler/unknown-term/",
    "upkeep": "/underhall/",
    "open data": "/oppna-data/",
    "not found": "/404.html",
    "English start": "/en/",
    "English finder": "/en/fall/",
    "English case": "/en/fall/harbomacken/",
}
"""A page of each template, and of each kind that is written by hand."""
STATES: Mapping[str, str] = {
    "found": "/fall/?q=drivmedel",
    "narrowed": "/fall/?q=mack&service=drivmedel&region=20",
    "nothing found": "/fall/?q=xyzzyq",
    "one municipality": "/fall/?region=2421",
}
"""What the finder shows when something is searched for or chosen."""


@dataclass(frozen=True, slots=True)
class View:
    """A window, and what its reader asks of colours."""

    width: int
    scheme: Scheme = "light"
    contrast: Contrast = "no-preference"
    forced: Forced = "none"

    def __str__(self) -> str:
        """The view in words, for the names of tests."""
        kind = "forced" if self.forced == "active" else self.contrast.replace("no-preference", "")
        return " ".join(filter(None, (str(self.width), self.scheme, kind)))


WIDTHS = (1280, 390, 320)
COLOURS: tuple[tuple[Contrast, Forced], ...] = (
    ("no-preference", "none"),
    ("more", "none"),
    ("no-preference", "active"),
)
VIEWS = tuple(
    View(width, scheme, contrast, forced)
    for width in WIDTHS
    for scheme in ("light", "dark")
    for contrast, forced in COLOURS
)
"""Every width with every scheme, as they are, with more contrast and with the system's colours."""

"""Rendered bodies as parts of the book: deeper headings, ids of their own, links that lead on."""

import re
from collections.abc import Callable
from html import escape, unescape

from servicebank.export.markup import Html
from servicebank.export.places import text_id
from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.model.settings import Settings
from servicebank.prose.body import Body
from servicebank.prose.markdown import BANK

HEADING = re.compile(r'<(/?)h([2-6])(?: id="([a-z0-9-]{1,400})")?>')
LINK = re.compile(r'<a href="([^"<>]{0,2000})"[^<>]{0,600}>|</a>')
"""Where a link begins or ends; references to notes begin in another way."""
OUTSIDE = ("http:", "https:", "mailto:", "tel:")
DEEPEST = 6


class Passages:
    """Fits bodies into a book that holds some chapters."""

    def __init__(self, settings: Settings, chapters: frozenset[str]) -> None:
        """Know what the book holds, and where the rest of the bank is."""
        self._chapters, self._site = chapters, settings.site
        self._segments = {
            "": settings.segments.cases,
            METHODS: settings.segments.methods,
            COLLECTIONS: settings.segments.collections,
        }

    def fit(self, text: Body, owner: str, notes: Callable[[str], str] = str, down: int = 1) -> Html:
        """A body with its headings some levels down, owned by a chapter or another part."""
        known = frozenset(entry.id for entry in text.contents)

        def heading(found: re.Match[str]) -> str:
            level = min(int(found[2]) + down, DEEPEST)
            name = f' id="{owner}--{found[3]}"' if found[3] else ""
            return f"<{found[1]}h{level}{name}>"

        def address(written: str) -> str:
            if written.startswith("#"):
                return f"#{owner}--{written[1:]}" if written[1:] in known else ""
            return self._address(written)

        return Html(_linked(HEADING.sub(heading, notes(text.html)), address))

    def on_site(self, name: str, folder: str = "") -> str:
        """The address of a text's page; empty when the site has none yet."""
        return f"{self._site}/{self._segments[folder]}/{name}/" if self._site else ""

    def _address(self, written: str) -> str:
        """Where a link leads: in the book, on the site, elsewhere, or nowhere."""
        if not written.startswith(BANK):
            return written if written.startswith(OUTSIDE) else ""
        folder, _, name = written.removeprefix(BANK).rpartition("/")
        chapter = text_id(folder, name)
        if folder != COLLECTIONS and chapter in self._chapters:
            return f"#{chapter}"
        return self.on_site(name, folder) if folder in self._segments else ""


def _linked(html: str, address_of: Callable[[str], str]) -> str:
    """HTML whose links have other addresses; those without one are only their words."""
    is_dropped = False

    def link(found: re.Match[str]) -> str:
        nonlocal is_dropped
        if found[1] is None:
            end = "" if is_dropped else found[0]
            is_dropped = False
            return end
        address = address_of(unescape(found[1]))
        is_dropped = not address
        return f'<a href="{escape(address)}">' if address else ""

    return LINK.sub(link, html)

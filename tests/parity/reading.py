"""What two engines make of the same page, read alike."""

import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

FLOWING = {"a", "abbr", "b", "br", "code", "em", "i", "s", "small", "span", "strong", "sub", "sup"}
"""Elements that stand in a line of text."""
EMPTY = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
UNREAD = {"button", "label", "noscript", "option", "script", "select", "style", "svg", "template"}
NOTES = {"note", "footnote-ref", "footnote-backref", "headerlink", "sb-sources__back", "sb-unseen"}
"""Classes of what leads to and from notes and headings, and is no text of the case."""
TEXT = "sb-case__text"
"""The class of what somebody wrote, on our own site."""


class Article(NamedTuple):
    """The part of a page that is not the same on every page."""

    blocks: tuple[str, ...]
    """Its text: paragraphs, headings, cells and entries, in order."""
    written: tuple[str, ...]
    """Those that somebody wrote in the case's file; known of our own site alone."""
    links: frozenset[str]
    """The files of the site that it leads to."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool, bool, bool]] = []
        """Of each open element: its tag, and whether it is in the article, unread, or written."""
        self.blocks: list[tuple[str, bool]] = []
        self.hrefs: list[str] = []
        self._text: list[str] = []

    @property
    def state(self) -> tuple[bool, bool, bool]:
        return self.open[-1][1:] if self.open else (False, False, False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        classes = {*known.get("class", "").split()}
        is_in, is_unread, is_written = self.state
        if tag not in FLOWING:
            self.flush()
        is_in = is_in or tag == "article" or known.get("role") == "main"
        is_unread = is_unread or tag in UNREAD or bool(classes & NOTES)
        is_unread = is_unread or known.get("id", "").startswith("fnref")
        if tag in EMPTY:
            return
        self.open.append((tag, is_in, is_unread, is_written or TEXT in classes))
        if is_in and tag == "a" and not classes & NOTES and "href" in known:
            self.hrefs.append(known["href"])

    def handle_endtag(self, tag: str) -> None:
        if tag not in FLOWING:
            self.flush()
        if tag in (names := [element[0] for element in self.open]):
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        is_in, is_unread, _ = self.state
        if is_in and not is_unread:
            self._text.append(data)

    def flush(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            self.blocks.append((text, self.state[2]))


def article(page: Path, site: Path) -> Article:
    """The article of a page."""
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    reader.flush()
    here = page.relative_to(site).as_posix()
    links = {target for href in reader.hrefs if (target := _target(href, here)) is not None}
    return Article(
        tuple(text for text, _ in reader.blocks),
        tuple(text for text, is_written in reader.blocks if is_written),
        frozenset(links - {here}),
    )


def _target(href: str, here: str) -> str | None:
    """The file that a link leads to; None when it leads out of the site or needs a script."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path or parts.query:
        return None
    path = normpath(join("/", dirname(here), unquote(parts.path))).lstrip("/")
    is_page = parts.path.endswith("/") or not re.search(r"\.[a-z]{2,5}$", path)
    return normpath(f"{path}/index.html").lstrip("/") if is_page else path

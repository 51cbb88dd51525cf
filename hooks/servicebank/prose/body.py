"""A body as sanitised HTML, rendered once for site and book."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import islice
from typing import Self

import markdown
import nh3

from servicebank.model.page import Contents
from servicebank.prose.markdown import Dialect
from servicebank.prose.notes import NOTE

TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
    "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = {
    "a": {"href", "role", "title"},
    "sup": {"class", "id"},
    "ol": {"start"},
    **{heading: {"id"} for heading in HEADINGS},
}
THOUSANDS = re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
"""The space inside a number, which must not fall between two lines."""
HEADING = re.compile(r'<(?:h([2-6]) id="([a-z0-9-]+)"|/h[2-6])>')
"""Where a heading begins that can be linked to, and where any heading ends."""
UNBROKEN = "\N{NO-BREAK SPACE}"
MOST = 20_000
"""Bodies that are kept."""
SCHEMES = {"http", "https", "mailto", "tel", "bank"}


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body, and what stands in it."""

    html: str
    """Sanitised; links to texts of the bank have addresses ``bank:<folder>/<id>``."""
    contents: tuple[Contents, ...]
    notes: tuple[str, ...]
    """Keys of the sources cited, in the order of their numbers."""
    times: dict[str, int]
    """How many times each source is cited; its notes have the ids ``ref-<key>-<n>``."""

    @classmethod
    def of(cls, html: str) -> Self:
        """What stands in sanitised HTML."""
        times = Counter(note[1] for note in NOTE.finditer(html))
        return cls(html, tuple(_contents(html)), tuple(times), dict(times))


class _Renderer:
    """A converter kept between texts, since making one takes longer than most conversions."""

    def __init__(self) -> None:
        self.dialect = Dialect()
        self.markdown = markdown.Markdown(
            extensions=[self.dialect, "tables", "sane_lists"], output_format="html"
        )

    def render(self, text: str, folder: str) -> Body:
        self.dialect.folder = folder
        html = self.markdown.reset().convert(THOUSANDS.sub(UNBROKEN, text))
        return Body.of(cleaned(html))


def _contents(html: str) -> Iterator[Contents]:
    begun: re.Match[str] | None = None
    for edge in HEADING.finditer(html):
        if edge[1]:
            begun = edge
        elif begun:
            title = unescape(nh3.clean(html[begun.end() : edge.start()], tags=set()))
            yield Contents(begun[2], " ".join(title.split()), int(begun[1]))
            begun = None


@cache
def _renderer() -> _Renderer:
    return _Renderer()


_kept: dict[str, Body] = {}
"""Bodies by what they were rendered from, the oldest first."""


def body(text: str, folder: str) -> Body:
    """The body of a text that stands in a folder of the bank; kept by content between builds."""
    name = key(text, folder)
    if name not in _kept:
        remember({name: _renderer().render(text, folder)})
    return _kept[name]


def key(text: str, folder: str) -> str:
    """What the body of a text is kept under: the same for the same text in the same folder."""
    return hashlib.sha256(f"{folder}\n{text}".encode()).hexdigest()


def cleaned(html: str) -> str:
    """The HTML that bodies may have, and nothing else."""
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def remember(bodies: Mapping[str, Body]) -> None:
    """Keep bodies that were rendered elsewhere, by their keys."""
    _kept.update(bodies)
    for oldest in list(islice(_kept, max(len(_kept) - MOST, 0))):
        del _kept[oldest]

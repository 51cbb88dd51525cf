"""Every page of the site as those go through it who cannot see it: headings, links, languages."""

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.builds import Build

HEADING = re.compile(r"h([1-6])")
EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
"""Elements that have no end."""
CODE = {"code", "kbd", "pre", "script", "style"}
"""Elements whose words are of no language."""
SMALL_WORDS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:the|and|of|with|from|is|are|was|were|for)\b"),
    "sv": re.compile(r"\b(?:och|som|för|att|på|av|är|den|det|ett|till|utan|eller|från)\b"),
}
"""Words that a text in a language is full of, and texts in the other never have."""
ENOUGH = 3
"""Such words that make a text one of the language; names of things have fewer."""


class Link(NamedTuple):
    """A link with the name that it is read out by."""

    name: str
    address: str


class Outline(HTMLParser):
    """The headings, links and texts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.links: list[Link] = []
        self.texts: list[tuple[str, str]] = []
        """With the language that each is said to be in."""
        self._open: list[tuple[str, str]] = []
        self._unheard: list[int] = []
        """How deep the open elements are whose own words are not read out."""
        self._link: tuple[str, list[str]] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if found := HEADING.fullmatch(tag):
            self.levels.append(int(found[1]))
        if tag == "a" and "href" in told:
            self._link = (told["href"], [])
        if self._link and not self._unheard:
            self._link[1].append(told.get("aria-label") or told.get("alt", ""))
        if tag not in EMPTY:
            self._open.append((tag, told.get("lang") or (self._open[-1][1] if self._open else "")))
            if "aria-hidden" in told or (self._link and "aria-label" in told):
                self._unheard.append(len(self._open))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        self._unheard = [depth for depth in self._unheard if depth <= len(self._open)]
        if tag == "a" and self._link:
            address, words = self._link
            self.links.append(Link(" ".join(" ".join(words).split()), address))
            self._link = None

    def handle_data(self, data: str) -> None:
        if self._link and not self._unheard:
            self._link[1].append(data)
        if self._open and data.strip() and not {tag for tag, _ in self._open} & CODE:
            self.texts.append((self._open[-1][1], data))


@pytest.fixture(scope="module")
def outlines(built: Build) -> Mapping[str, Outline]:
    """All pages by their files."""
    return {name: Outline(page.html) for name, page in built.pages.items()}


def test_every_page_has_one_heading_of_the_first_level(outlines: Mapping[str, Outline]) -> None:
    odd = {name: page.levels for name, page in outlines.items() if page.levels.count(1) != 1}

    assert odd == {}


def test_headings_step_by_one(outlines: Mapping[str, Outline]) -> None:
    odd = {
        name: page.levels
        for name, page in outlines.items()
        if page.levels[:1] != [1]
        or any(
            lower > upper + 1 for upper, lower in zip(page.levels, page.levels[1:], strict=False)
        )
    }

    assert odd == {}


def test_every_link_has_a_name_that_says_where_it_leads(outlines: Mapping[str, Outline]) -> None:
    vague = set(_vague())
    odd = {
        (name, link)
        for name, page in outlines.items()
        for link in page.links
        if not link.name or link.name.lower().strip(" .→›") in vague
    }

    assert odd == set()


def _vague() -> Iterator[str]:
    told = json.loads((files("servicebank") / "data" / "vague-links.json").read_text("utf-8"))
    for words in told.values():
        yield from words


def test_links_of_the_same_name_lead_to_the_same_page_of_the_site(
    outlines: Mapping[str, Outline],
) -> None:
    odd: dict[tuple[str, str], set[str]] = {}
    for name, page in outlines.items():
        places: dict[str, set[str]] = {}
        for link in page.links:
            if not urlsplit(link.address).netloc:
                place = link.address.partition("#")[0] or link.address
                places.setdefault(link.name, set()).add(place.rstrip("/"))
        odd |= {(name, text): found for text, found in places.items() if len(found) > 1}

    assert odd == {}


def test_texts_are_in_the_language_that_they_are_said_to_be_in(
    outlines: Mapping[str, Outline],
) -> None:
    odd = {
        (name, told, text)
        for name, page in outlines.items()
        for told, text in page.texts
        for other, small in SMALL_WORDS.items()
        if told in SMALL_WORDS and told != other
        and len(small.findall(text)) >= ENOUGH > len(SMALL_WORDS[told].findall(text))
    }  # fmt: skip

    assert odd == set()


@pytest.mark.parametrize(
    ("html", "levels", "links"),
    [
        ("<h1>a</h1><h3>b</h3>", [1, 3], []),
        ("<a href=b> till <em>macken</em></a>", [], [Link("till macken", "b")]),
        ("<a href=b aria-label=hem><img alt=''></a>", [], [Link("hem", "b")]),
        ("<a href=b>hem<i aria-hidden=true>↩<b>1</b></i></a>", [], [Link("hem", "b")]),
    ],
)
def test_an_outline_is_what_is_read_out(html: str, levels: list[int], links: list[Link]) -> None:
    outline = Outline(html)

    assert (outline.levels, outline.links) == (levels, links)

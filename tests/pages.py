"""Pages of the site as tests read them: their elements, ids and words."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from html.parser import HTMLParser
from typing import NamedTuple

UNSEEN = {"script", "style"}
"""Elements whose content is no text for readers."""
ADDRESSES = {
    "a": ("href",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "use": ("href",),
}
"""Attributes that hold addresses, by element."""


class Element(NamedTuple):
    """A start tag."""

    tag: str
    attributes: Mapping[str, str]


class Document(HTMLParser):
    """A page, or a part of one, taken apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.elements: list[Element] = []
        self.comments: list[str] = []
        self._words: list[str] = []
        self._is_unseen = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        self._is_unseen = tag in UNSEEN
        self._words.append(" " if tag not in {"a", "em", "strong", "sup", "code"} else "")

    def handle_endtag(self, _tag: str) -> None:
        self._is_unseen = False

    def handle_data(self, data: str) -> None:
        if not self._is_unseen:
            self._words.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @cached_property
    def text(self) -> str:
        """What a reader sees, with single spaces."""
        return " ".join("".join(self._words).split())

    @cached_property
    def ids(self) -> list[str]:
        """All ids, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def all(self, tag: str, **attributes: str) -> list[Mapping[str, str]]:
        """The attributes of each element with a tag and some attributes."""
        return [
            element.attributes
            for element in self.elements
            if element.tag == tag and attributes.items() <= element.attributes.items()
        ]

    @property
    def hrefs(self) -> list[str]:
        """Where the links lead."""
        return [link["href"] for link in self.all("a") if "href" in link]

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Every address on the page with the element that has it."""
        for element in self.elements:
            for name in ADDRESSES.get(element.tag, ()):
                value = element.attributes.get(name)
                if value is not None and name == "srcset":
                    yield from ((element.tag, part.split()[0]) for part in value.split(","))
                elif value is not None:
                    yield element.tag, value

"""The one dialect of Markdown that bodies are written in.

Raw HTML, reference definitions, indented code and underlined headings are not part of it: what
looks like them is text. Citations ``[^key]`` become numbered notes, and links to texts of the
bank get addresses ``bank:<folder>/<id>`` for `publish` and `export` to fill in.
"""

import re
from collections import Counter
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from servicebank.language.slug import slug
from servicebank.model.link import local_target

BANK = "bank:"
"""Scheme of addresses of the bank's own texts until the output is known."""
TAKEN = re.compile(
    "about|all|cases|cite|facts|images|in-brief|in-collections|methods|related|search|sources|sums"
    "|(ref|shelf|source|summary)-.*"
)
"""Ids that pages and books give to parts and notes of their own."""
LEFT_OUT = {
    "preprocessors": ("html_block",),
    "block": ("code", "setextheader", "reference"),
    "inline": (
        "reference",
        "image_link",
        "image_reference",
        "short_reference",
        "short_image_ref",
        "autolink",
        "automail",
        "html",
        "entity",
    ),
}


class Dialect(Extension):
    """Numbered notes, local links and headings with ids, for one conversion at a time."""

    folder = ""
    """The folder of the bank that links are seen from."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Take out what is not part of the dialect and put in what is."""
        for name in LEFT_OUT["preprocessors"]:
            md.preprocessors.deregister(name)
        for name in LEFT_OUT["block"]:
            md.parser.blockprocessors.deregister(name)
        for name in LEFT_OUT["inline"]:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Citation(), "citation", 175)
        md.treeprocessors.register(_LocalLinks(self), "local-links", 15)
        md.treeprocessors.register(_Notes(), "notes", 10)
        md.treeprocessors.register(_Headings(), "headings", 5)


class _Citation(InlineProcessor):
    def __init__(self) -> None:
        super().__init__(r"\[\^([a-z0-9-]{1,60})\]")

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, match: re.Match[str], _data: str
    ) -> tuple[Element, int, int]:
        note = Element("sup", {"class": "note", "id": match[1]})
        note.append(Element("a", {"href": f"#source-{match[1]}", "role": "doc-noteref"}))
        return note, match.start(), match.end()


class _Notes(Treeprocessor):
    """Numbers notes as they are read; lists are not converted in that order."""

    def run(self, root: Element) -> None:
        numbers, times = dict[str, int](), Counter[str]()
        for note in root.iter("sup"):
            key = note.get("id", "")
            times[key] += 1
            note.set("id", f"ref-{key}-{times[key]}")
            note[0].text = f"[{numbers.setdefault(key, len(numbers) + 1)}]"


class _LocalLinks(Treeprocessor):
    def __init__(self, dialect: Dialect) -> None:
        super().__init__()
        self.dialect = dialect

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = local_target(self.dialect.folder, link.get("href", ""))
            if target is not None:
                link.set("href", BANK + "/".join(part for part in target if part))


def _own(name: str) -> str:
    """An id that no part of a page has already."""
    return f"text-{name}" if TAKEN.fullmatch(name) else name


class _Headings(Treeprocessor):
    def run(self, root: Element) -> None:
        seen: dict[str, int] = {}
        for element in root:
            if re.fullmatch("h[1-6]", element.tag):
                title = re.sub(r"\s+", " ", "".join(element.itertext())).strip()
                own = name = _own(slug(title) or "section")
                while own in seen:
                    seen[name] += 1
                    own = f"{name}-{seen[name]}"
                seen[own] = 1
                element.set("id", own)

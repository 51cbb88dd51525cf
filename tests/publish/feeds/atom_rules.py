"""The rules of RFC 4287 that a feed can break, each told by the section that has it."""

import re
from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree as ET

SPACE = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
MEDIA = re.compile(r"[\w.+-]+/[\w.+-]+")
ONCE = {
    "feed": ("id", "title", "updated"),
    "entry": ("id", "title", "updated"),
}
AT_MOST_ONCE = {
    "feed": ("generator", "icon", "logo", "rights", "subtitle"),
    "entry": ("content", "published", "rights", "source", "summary"),
}
KNOWN = {
    "feed": {"author", "category", "contributor", "entry", "link"},
    "entry": {"author", "category", "contributor", "link"},
}


def broken(text: str) -> list[str]:
    """The rules that a feed breaks."""
    root = ET.fromstring(text)  # noqa: S314 - a feed of our own
    if root.tag != f"{SPACE}feed":
        return ["4.1.1: the root is no feed"]
    entries = root.findall(f"{SPACE}entry")
    faults = [*_container(root, "feed")]
    for entry in entries:
        faults += _container(entry, "entry")
        if not (_inside(entry, "author") or _inside(root, "author")):
            faults.append("4.1.2: an entry has no author")
        if not _inside(entry, "content") and not _links(entry, "alternate"):
            faults.append("4.1.2: an entry without content has no alternate link")
    names = [(_text(entry, "id"), _text(entry, "updated")) for entry in entries]
    if len(set(names)) < len(names):
        faults.append("4.1.1: two entries have the same id and moment")
    if not _links(root, "self"):
        faults.append("4.1.1: no link to itself")
    return faults


def _container(element: ET.Element, kind: str) -> Iterator[str]:
    counts: dict[str, int] = {}
    for child in element:
        name = child.tag.removeprefix(SPACE)
        counts[name] = counts.get(name, 0) + 1
    yield from (f"4.1: {kind} has not one {name}" for name in ONCE[kind] if counts.get(name) != 1)
    for name in AT_MOST_ONCE[kind]:
        if counts.get(name, 0) > 1:
            yield f"4.1: {kind} has several {name}"
    known = {*ONCE[kind], *AT_MOST_ONCE[kind], *KNOWN[kind]}
    yield from (f"4.1: {kind} has {name}" for name in counts if name not in known)
    yield from _values(element)
    yield from _links_of(element)


def _values(element: ET.Element) -> Iterator[str]:
    """What is wrong with the values of a feed or an entry."""
    for child in (*_inside(element, "updated"), *_inside(element, "published")):
        yield from _moment(child.text or "")
    for child in _inside(element, "id"):
        if not ABSOLUTE.fullmatch(child.text or ""):
            yield f"4.2.6: {child.text} is no absolute IRI"
    for child in _inside(element, "category"):
        if not child.get("term") or not ABSOLUTE.fullmatch(child.get("scheme", "x:y")):
            yield "4.2.2: a category without a term, or with a scheme that is no IRI"
    for child in _inside(element, "author"):
        if not _text(child, "name"):
            yield "3.2.1: a person without a name"


def _moment(text: str) -> Iterator[str]:
    if not MOMENT.fullmatch(text):
        yield f"3.3: {text} is no moment"
    else:
        datetime.fromisoformat(text)


def _links_of(element: ET.Element) -> Iterator[str]:
    seen = set()
    for link in _inside(element, "link"):
        relation, kind = link.get("rel", "alternate"), link.get("type", "")
        if not link.get("href") or " " in link.get("href", ""):
            yield "4.2.7.1: a link that leads nowhere"
        if kind and not MEDIA.fullmatch(kind):
            yield f"4.2.7.3: {kind} is no media type"
        if relation == "alternate" and (key := (kind, link.get("hreflang"))) in seen:
            yield f"4.1: two alternate links of {key}"
        elif relation == "alternate":
            seen.add(key)


def _links(element: ET.Element, relation: str) -> list[ET.Element]:
    return [link for link in _inside(element, "link") if link.get("rel") == relation]


def _inside(element: ET.Element, name: str) -> list[ET.Element]:
    return element.findall(f"{SPACE}{name}")


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{SPACE}{name}", "")

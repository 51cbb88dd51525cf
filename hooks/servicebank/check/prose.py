"""A body as the rules read it: blocks, sentences and figures."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from servicebank.language.contacts import PHONE, is_phone
from servicebank.language.sentences import ends

CITATION = re.compile(r"\[\^([^\]\s]{1,60})\]")
LINK = re.compile(r"(!?)\[([^\[\]]{0,300})\]\(([^()\s]{0,600})[^()]{0,200}\)")
BLOCK = re.compile(r"(?:^(?!#|[^\S\n]*$).+\n?)+", re.MULTILINE)
ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+|^[ \t]*>[ \t]?", re.MULTILINE)
DIGITS = re.compile(r"[0-9]")
FIGURE = re.compile(r"(?<![\w\u2013-])[0-9]+(?:[ \u00a0\u202f][0-9]{3}(?![0-9]))*(?:[,.][0-9]+)?")
NOT_A_BREAK = re.compile(r"[^\n]")


class Sentence(NamedTuple):
    """A sentence of a body with the citations right after it."""

    text: str
    start: int
    """Offset in the body."""

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)


def comments(body: str) -> Iterator[tuple[int, int]]:
    """Where the comments of HTML in a body begin and end; one that is never closed is none."""
    start = body.find("<!--")
    while start >= 0:
        end = body.find("-->", start + 4)
        if end < 0:
            return
        yield start, end + 3
        start = body.find("<!--", end + 3)


def without_comments(body: str) -> str:
    """A body of the same length with spaces in place of its comments."""
    parts, done = list[str](), 0
    for start, end in comments(body):
        parts += (body[done:start], NOT_A_BREAK.sub(" ", body[start:end]))
        done = end
    return "".join((*parts, body[done:])) if parts else body


def sentences(body: str) -> Iterator[Sentence]:
    """The sentences of a body, by block and list item; headings are left out."""
    for block in BLOCK.finditer(body):
        for start, end in _items(block.group(), block.start()):
            yield from _split(body[start:end], start)


def unsourced(body: str) -> Iterator[tuple[Sentence, str]]:
    """Sentences with a figure and without a citation, each with its first figure as written."""
    for sentence in sentences(body):
        if "[^" not in sentence.text and (
            found := FIGURE.search(_without_addresses(sentence.text))
        ):
            yield sentence, found[0]


def figures(text: str) -> tuple[str, ...]:
    """The numbers of a text as plain digits: thousands joined, decimal comma as point."""
    return tuple(
        re.sub(r"[ \u00a0\u202f]", "", found.group()).replace(",", ".").rstrip(".")
        for found in FIGURE.finditer(_without_addresses(text))
    )


def _items(block: str, offset: int) -> Iterator[tuple[int, int]]:
    markers = list(ITEM.finditer(block))
    starts = [0, *(found.end() for found in markers)]
    ends = [*(found.start() for found in markers), len(block)]
    for start, end in zip(starts, ends, strict=True):
        if block[start:end].strip():
            yield offset + start, offset + end


def _split(text: str, offset: int) -> Iterator[Sentence]:
    start = 0
    for end in ends(text):
        yield Sentence(text[start:end].rstrip(), offset + start)
        start = end
    if text[start:].strip():
        yield Sentence(text[start:].rstrip(), offset + start)


def _without_addresses(text: str) -> str:
    """A text without addresses of pages and telephones, whose digits are no figures."""
    shown = LINK.sub(lambda link: link[2], CITATION.sub("", text))
    return PHONE.sub(lambda one: "" if is_phone(one[0]) else one[0], shown)

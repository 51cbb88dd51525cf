"""The web addresses of a text: those of its sources, its contact and its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servicebank.check.record import targets
from servicebank.check.rule import Text
from servicebank.model.finding import Edit
from servicebank.model.mark import Mark
from servicebank.model.source import Scalar

SPACED = re.compile(r"(?:[ \t]{1,20}+[^\s()\"'<>]{1,300}+){1,20}+(?=[ \t]{0,20}\))")
"""More of an address after a space, and no title of the link."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address with where it stands, which is worked out when somebody asks."""

    text: Text
    url: str
    node: Scalar | None
    """The value of a field, or None in the body."""
    start: int = 0
    """Offset in the body."""

    @property
    def mark(self) -> Mark:
        """Where it stands, with its quotes."""
        source = self.text.source
        if self.node is not None:
            return source.mark(self.node)
        return source.mark_body(self.start, self.start + len(self.url))

    @property
    def written(self) -> tuple[str, int]:
        """What stands at the mark, and the offset in the file where that begins."""
        source, mark = self.text.source, self.mark
        start = source.offset(mark.line, mark.column)
        return source.text[start : start + mark.end_column - mark.column], start

    def instead(self, better: str) -> str:
        """Another address as it should be written in this place."""
        written, _ = self.written
        return written.replace(self.url, better) if self.url in written else better

    def without(self, spans: tuple[tuple[int, int], ...]) -> tuple[Edit, ...]:
        """Parts of the address taken away; nothing when it is written with YAML's escapes."""
        written, start = self.written
        begin = start + written.find(self.url)
        is_whole = self.url in written and self.text.is_read_whole
        return tuple(Edit(begin + a, begin + b, "") for a, b in spans) if is_whole else ()

    def becoming(self, better: str) -> tuple[Edit, ...]:
        """Another address put in its place, as in `without`."""
        return tuple(
            Edit(edit.start, edit.end, better) for edit in self.without(((0, len(self.url)),))
        )


def addresses(text: Text) -> Iterator[Address]:
    """Every address of a text."""
    for _, node in source_addresses(text):
        yield Address(text, node.text, node)
    for key in text.keys("sources"):
        for node in text.nodes("sources", key.text, "archived"):
            yield Address(text, node.text, node)
    for node in text.nodes("contact", "url"):
        yield Address(text, node.text, node)
    if b"](" in text.signs:
        body = text.source.body
        for target, span in targets(text):
            more = SPACED.match(body, span[1]) if "://" in target else None
            yield Address(text, f"{target}{more[0] if more else ''}", None, span[0])


def sound(text: Text) -> Iterator[Address]:
    """The addresses that begin as one does."""
    return (one for one in addresses(text) if one.url.startswith(("http://", "https://")))


def source_addresses(text: Text) -> Iterator[tuple[str, Scalar]]:
    """The addresses of the sources, with their short names."""
    for key in text.keys("sources"):
        for node in text.nodes("sources", key.text, "url"):
            yield key.text, node

"""A file as people read it: its words, its sentences, and its pieces of running text."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from servicebank.check.prose import Sentence, sentences, without_comments
from servicebank.language.words import Wording
from servicebank.model.mark import Mark
from servicebank.model.source import Scalar, Source

GAP = re.compile(r"\n[^\S\n]{0,99}\n")
"""What divides paragraphs."""


@dataclass(frozen=True)
class Passage:
    """A piece of text in a file: a part of it as it stands, or a value of the front matter."""

    source: Source
    text: str
    start: int = 0
    """Offset in the file's text, of a part of it."""
    node: Scalar | None = None
    """The value, which may be written in another way than it reads."""

    def mark(self, start: int, end: int) -> Mark:
        """The place of a span of the piece; the whole value where it cannot be told."""
        begin = self.start
        if self.node is not None:
            begin = self.source.offset(self.node.line, self.node.column) + self.node.is_quoted
            is_plain = self.source.text.startswith(self.text, begin)
            if not is_plain or end - start == len(self.text):
                return self.source.mark(self.node)
        begin -= self.source.body_start
        return self.source.mark_body(begin + start, begin + end)


@dataclass(frozen=True)
class Reading:
    """What people read in a file; rules share it, and it is made when one of them asks."""

    source: Source

    @cached_property
    def wording(self) -> Wording:
        """The words of the whole file."""
        return Wording(self.source.text)

    @property
    def words(self) -> frozenset[str]:
        """Every word and number of the whole file in small letters."""
        return self.wording.words

    @cached_property
    def body(self) -> str:
        """The body of the same length with spaces in place of comments."""
        body = self.source.body
        return without_comments(body) if "<!--" in body else body

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body, without comments."""
        return tuple(sentences(self.body))

    @property
    def paragraphs(self) -> Iterator[tuple[Sentence, int]]:
        """The sentences, each with the offset in the body where its paragraph ends."""
        ends = [*(found.start() for found in GAP.finditer(self.body)), len(self.body)]
        for sentence in self.sentences:
            yield sentence, ends[bisect_left(ends, sentence.end)]

    @property
    def whole(self) -> Passage:
        """The file from its first sign to its last."""
        return Passage(self.source, self.source.text, 0)

    @property
    def running(self) -> Passage:
        """The body without comments."""
        return Passage(self.source, self.body, self.source.body_start)

    @property
    def has_escapes(self) -> bool:
        """Whether a value may read otherwise than it is written."""
        return "\\" in self.source.text[: self.source.body_start]

    def values(self, *path: str) -> Iterator[Passage]:
        """The values at a path of keys."""
        nodes = self.source.values(*path)
        return (self.value(node) for node in nodes if isinstance(node, Scalar))

    def value(self, node: Scalar) -> Passage:
        """A value of the front matter."""
        return Passage(self.source, node.text, node=node)

"""Footnotes for the book, written as EPUB has them: a reference in the text, the note after it."""

import re
from collections.abc import Iterator

NOTE = re.compile(
    r'<sup class="note" id="ref-([a-z0-9-]{1,60})-[0-9]{1,6}">'
    r'<a href="#source-[a-z0-9-]{1,60}" role="doc-noteref">\[[0-9]{1,6}\]</a></sup>'
)
"""A citation as `prose.markdown` writes it."""
COMMA = "<sup>,</sup>"
"""Between two references that stand together, which would else be read as one number."""


class Footnotes:
    """The footnotes of one text, numbered as they are referred to."""

    def __init__(self, prefix: str) -> None:
        """Begin without notes; ids have the prefix."""
        self._prefix = prefix
        self.keys: list[str] = []
        """The key of the source of each note."""

    def reference(self, key: str) -> str:
        """A reference to a new note about a source."""
        self.keys.append(key)
        number = len(self.keys)
        return f'<a epub:type="noteref" href="#{self.id(number)}">{number}</a>'

    def put_in(self, html: str) -> str:
        """A rendered body with references to notes in the place of its citations."""
        return "".join(self._pieces(html))

    def id(self, number: int) -> str:
        """The id of a note."""
        return f"{self._prefix}--note-{number}"

    def _pieces(self, html: str) -> Iterator[str]:
        end = 0
        for found in NOTE.finditer(html):
            if end:
                yield html[end : found.start()] or COMMA
            else:
                yield html[: found.start()]
            yield self.reference(found[1])
            end = found.end()
        yield html[end:]


def without_notes(html: str) -> str:
    """A rendered body without its citations, for texts that have no sources."""
    return NOTE.sub("", html)


def footnote(note_id: str, html: str) -> str:
    """A note, to stand after the text that refers to it."""
    return f'<aside epub:type="footnote" id="{note_id}"><p>{html}</p></aside>'

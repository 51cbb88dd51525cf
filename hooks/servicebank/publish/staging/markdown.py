"""Markdown that every generator reads the same."""

import re
from collections.abc import Iterable, Sequence
from posixpath import relpath

SIGNS = re.compile(r"([\\`*_\[\]])")
"""What has a meaning in Markdown, and can be escaped in all its dialects."""
BEGINNING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+#])")
"""What has a meaning where a line begins."""
ENTITY = re.compile(r"&(?=#?\w{1,32};)")
"""What would be read as another sign."""
NAMED = str.maketrans({"<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;", "=": "&#61;"})
"""What some dialects cannot escape."""


def plain(text: str) -> str:
    """A text that is shown as it is, on one line."""
    one = ENTITY.sub("&amp;", " ".join(text.split())).translate(NAMED)
    return BEGINNING.sub(r"\1\\\2\3", SIGNS.sub(r"\\\1", one))


def strong(label: str, text: str) -> str:
    """A text, already Markdown, after what it is."""
    return f"**{plain(label)}:** {text}"


def points(lines: Iterable[str]) -> str:
    """A list of lines that are Markdown already."""
    return "\n".join(f"- {line}" for line in lines)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of texts that are Markdown already."""
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def blocks(*parts: str) -> str:
    """Parts of a page, those that are empty left out."""
    return "\n\n".join(part for part in parts if part)


class Links:
    """The links of one page, to files beside it."""

    def __init__(self, address: str) -> None:
        """`address` is the page's, below the site's root."""
        self._folder = address.rpartition("/")[0]

    def to(self, title: str, address: str) -> str:
        """A link; the title alone where there is no address, or one that a script would answer."""
        if not address or "?" in address:
            return plain(title)
        return f"[{plain(title)}]({self.way(address)})"

    def way(self, address: str) -> str:
        """The way to the file behind an address."""
        return relpath(file_of(address), self._folder or ".")


def file_of(address: str) -> str:
    """The file that is found at an address."""
    return f"{address}index.md" if not address or address.endswith("/") else address


def outside(title: str, address: str) -> str:
    """A link to another site."""
    safe = address.replace("(", "%28").replace(")", "%29")
    return f"[{plain(title)}]({safe})" if address else plain(title)

"""Where front matter begins and ends."""

import re
from typing import Any

from frontmatter.default_handlers import BaseHandler


class ExactFences(BaseHandler):
    """A python-frontmatter handler for ``---`` alone on a line, the first fence on line 1.

    The stock handler strips the text, swallows blank lines after a fence and takes ``----`` or an
    indented line for one; all three move the lines that findings point at.
    """

    FM_BOUNDARY = re.compile(r"^---$\n?", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def detect(self, text: str) -> bool:
        """Whether the first line is a fence."""
        return text.startswith("---\n") or text == "---"

    def split(self, text: str) -> tuple[str, str]:
        """The front matter and the body; raises ValueError when no second fence follows."""
        if text.startswith("---\n---\n") or text == "---\n---":
            return "", text[8:]
        end = text.index(CLOSING) if CLOSING in text else len(text) - len(CLOSING) + 1
        if not text.startswith(CLOSING.rstrip(), end):
            raise ValueError(text[:4])
        return text[4 : end + 1], text[end + len(CLOSING) :]

    def load(self, fm: str) -> dict[str, Any]:
        """Not used: `source.values` composes front matter with marks."""
        raise NotImplementedError


CLOSING = "\n---\n"
FENCES = ExactFences()


def split(text: str) -> tuple[str, int] | None:
    """The front matter and the offset where the body begins; None when no second fence follows.

    The text must begin with a fence (`begins_with_fence`).
    """
    try:
        front, body = FENCES.split(text)
    except ValueError:
        return None
    return front, len(text) - len(body)


def begins_with_fence(text: str) -> bool:
    """Whether the first line is a fence."""
    return FENCES.detect(text)

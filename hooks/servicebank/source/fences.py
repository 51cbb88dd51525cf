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

    def load(self, fm: str) -> dict[str, Any]:
        """Not used: `source.values` composes front matter with marks."""
        raise NotImplementedError


FENCES = ExactFences()
FENCE_PAIR = 2


def split(text: str) -> tuple[str, int] | None:
    """The front matter and the offset where the body begins; None when no second fence follows.

    The text must begin with a fence (`begins_with_fence`).
    """
    if len(FENCES.FM_BOUNDARY.findall(text)) < FENCE_PAIR:
        return None
    front, body = FENCES.split(text)
    return front, len(text) - len(body)


def begins_with_fence(text: str) -> bool:
    """Whether the first line is a fence."""
    return FENCES.detect(text)

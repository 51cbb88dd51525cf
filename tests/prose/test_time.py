"""Whatever the check lets through becomes a page in time; the rest it refuses."""

from collections.abc import Callable
from time import process_time

import pytest

from servicebank.check.rules.markup import CROWDED
from servicebank.model.finding import Level
from servicebank.prose.body import body
from tests.makers import BODY, a_case_text, some_sources, told

MARKUP = {"crowded-markup", "deep-list", "heading-level", "long-line", "raw-html", "too-many-lines"}
"""Rules that refuse what would take long."""
SIGNS, SIZE, LINE = CROWDED - 1, 100_000, 3_900
SECONDS = 1
PIECES = (
    "[", "](", "[a](", "[a](<", '[a](b "', "[^bladet]", "![", "*", "**a", "*a**b", "**_a_ *", "_a",
    "`a", "\\", "\\*", "&", "&#x41;", "|a", "a>", "=", "a: ", "1.", "a  ", "https://a.b/", "x",
)  # fmt: skip
"""What readers of Markdown can be slow on."""


def _paragraphs(piece: str) -> str:
    """Paragraphs of as many signs of markup as are let through."""
    most = SIGNS // max(sum(map(piece.count, "[*_`<!\\")), 1)
    part = piece * min(most, LINE // len(piece))
    return "\n\n".join([part] * min(SIZE // len(part), 900))


def _paragraph(piece: str) -> str:
    """One paragraph of lines that are just short enough."""
    line = "a" + piece * (LINE // len(piece))
    return "\n".join([line] * (SIZE // len(line)))


@pytest.mark.unmeasured
@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("form", [_paragraphs, _paragraph])
def test_a_body_is_refused_or_rendered_in_time(form: Callable[[str], str], piece: str) -> None:
    text = BODY + form(piece)
    found = told(some_sources(a_case_text(body=f"{text}\n")))
    if MARKUP.isdisjoint(finding.rule for finding in found if finding.level is Level.ERROR):
        start = process_time()

        body(text, "")

        assert process_time() - start < SECONDS

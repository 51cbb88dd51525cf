"""A body as safe HTML."""

import re
from collections.abc import Mapping
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from servicebank.prose.body import ATTRIBUTES, SCHEMES, TAGS, body
from tests.makers import BODY
from tests.pages import Document
from tests.strategies import TOKENS, nearly

MARKUP = (
    "<a href='javascript:a'>", "<img src=x onerror=a>", "</p>", "<!--", "-->", "<![CDATA[", "<![>",
    "<svg/onload=a>", "<textarea>", "<style>", "&lt;", "&#x3c;", "&colon;", "](javascript:a)",
    "](java&#115;cript:a)", "](<", "[a](b.md)", "[a](../b.md)", "[a](c 'd\" onclick=e')", "{: #a }",
    "| a | b |\n|---|:-:|\n", "- ", "1. ", "> ", "    ", "***", "__", "~~~", "```", "\\", "\x02",
    "\x03", "wzxhzdk:0", "klzzwxh:0", '"', "\n\n", "# ", "###### ", "[^a]", "[^a-1]", "](bank:a)",
    "  \n",
)  # fmt: skip
"""Pieces that mean something to Markdown, to HTML or to those who misuse them."""


def _href(target: str) -> str | None:
    (link,) = Document(body(f"[a]({target})", "").html).all("a")
    return link.get("href")


@pytest.mark.parametrize(
    "target",
    ["https://a.se/?b=c&d=e", "http://a.se", "mailto:a@b.se", "tel:+46123", "#a", "a/b", "?q=a"],
)
def test_a_link_that_readers_can_follow_is_kept(target: str) -> None:
    assert _href(target) == target


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "<javascript:alert(1)>",
        "java&#115;cript:alert(1)",
        "&#106;&#97;vascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "&#1;javascript:alert(1)",
        "<java&#9;script:alert(1)>",
        "<java&#10;script:alert(1)>",
        "data:text/html,a",
        "vbscript:a",
        "file:///etc/passwd",
        "blob:a",
        "intent:a",
    ],
)
def test_a_link_that_could_run_code_or_open_files_leads_nowhere(target: str) -> None:
    assert _href(target) is None


def test_quotes_do_not_break_out_of_a_title() -> None:
    (link,) = Document(body("[a](b.md 'c\" onclick=\"d')", "").html).all("a")

    assert link == {"href": "bank:b", "title": 'c" onclick="d'}


def test_an_empty_body_is_empty() -> None:
    assert body("", "").html == ""


def test_nothing_of_one_body_is_left_in_the_next() -> None:
    body("## Ett\na[^b]", "")

    rendered = body("## Ett\nc[^d]", "methods")

    assert (rendered.notes, rendered.times) == (("d",), {"d": 1})
    assert [entry.id for entry in rendered.contents] == ["ett"]


@pytest.mark.parametrize(
    "text",
    [
        "- Ett.[^a]\n- Två.[^b]\n\nTre.[^c]\n\nFyra.[^a]\n",
        "Ett.[^a]\n\n- Två.[^b]\n    - Tre.[^c]\n- Fyra.[^a]\n",
        "Ett.[^a]\n\n| x | y |\n|---|---|\n| två[^b] | tre[^c] |\n\nFyra.[^a]\n",
    ],
    ids=["list", "list in a list", "table"],
)
def test_notes_are_numbered_as_they_are_read(text: str) -> None:
    rendered = body(text, "")

    assert re.findall(r">\[([0-9])\]<", rendered.html) == ["1", "2", "3", "1"]
    assert re.findall('id="ref-([^"]+)"', rendered.html) == ["a-1", "b-1", "c-1", "a-2"]
    assert rendered.notes == ("a", "b", "c")
    assert rendered.times == {"a": 2, "b": 1, "c": 1}


def test_the_same_text_is_not_rendered_again() -> None:
    assert body(BODY, "") is body(BODY, "")


def test_links_are_seen_from_the_folder_of_the_text() -> None:
    assert body("[a](b.md)", "").html != body("[a](b.md)", "methods").html


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(MARKUP + TOKENS) | st.text(max_size=8), max_size=20).map("".join)
    | nearly(BODY)
)
@example("## a-2\n## a\n## a")
@example("[l [^a]](x.md)")
def test_any_text_becomes_html_of_the_allowed_kind(text: str) -> None:
    rendered = body(text, "")
    page = Document(rendered.html)

    assert not page.comments
    assert {element.tag for element in page.elements} <= TAGS
    for element in page.elements:
        assert set(element.attributes) <= ATTRIBUTES.get(element.tag, set())
        _assert_harmless(element.attributes)
    assert len(page.ids) == len(set(page.ids))
    assert set(rendered.notes) == set(rendered.times)


def _assert_harmless(attributes: Mapping[str, str]) -> None:
    scheme = re.match(r"[^a-z]*([a-z][a-z0-9+.-]*)\s*:", attributes.get("href", ""), re.IGNORECASE)
    assert scheme is None or scheme[1].lower() in SCHEMES
    assert re.fullmatch(r"[a-z0-9-]+", attributes.get("id", "a"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 057 000 kronor", "1\u00a0057\u00a0000 kronor"),
        ("25 000\u2013600 000 kr", "25\u00a0000\u2013600\u00a0000 kr"),
        ("27,5 meter 2010", "27,5 meter 2010"),
        ("15 2010 och 4 12", "15 2010 och 4 12"),
    ],
)
def test_a_number_is_not_divided_between_two_lines(text: str, expected: str) -> None:
    assert unescape(body(text, "").html).strip() == f"<p>{expected}</p>"

"""Texts as Markdown, read back by another reader of Markdown."""

import markdown
import pytest

from servicebank.publish.staging.markdown import Links, outside, plain, table
from tests.pages import Document

HOSTILE = (
    "*a* _b_ `c` [d](e) ![f](g)",
    "<script>alert(1)</script> & &amp; &#65;",
    "# no heading",
    "1. no list",
    "- no list",
    "+ no list",
    "===",
    "| no | table |",
    "\\ at the end \\",
    "[^note] and [x]: y",
    "line\nafter line",
    "C# och 1_2_3 och 4 * 5 * 6",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    read = markdown.markdown(plain(text), extensions=["tables", "footnotes"])

    assert Document(read).text == " ".join(text.split())
    assert {element.tag for element in Document(read).elements} == {"p"}


def test_a_bar_in_a_cell_does_not_make_another_cell() -> None:
    read = markdown.markdown(table(("a", "b"), [(plain("x | y"), "z")]), extensions=["tables"])

    assert [element.tag for element in Document(read).elements].count("td") == 2


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("fall/b/", "[B](../b/index.md)"),
        ("", "B"),
        ("fall/?service=x", "B"),
        ("fall/a/rum.jpg", "[B](rum.jpg)"),
        ("data/v1/cases.json", "[B](../../data/v1/cases.json)"),
    ],
)
def test_links_lead_from_file_to_file(address: str, way: str) -> None:
    assert Links("fall/a/").to("B", address) == way


def test_the_start_page_leads_into_folders() -> None:
    assert Links("").to("B", "fall/b/") == "[B](fall/b/index.md)"


def test_brackets_in_an_address_do_not_end_a_link() -> None:
    read = markdown.markdown(outside("A", "https://example.org/a_(b)"))

    assert Document(read).hrefs == ["https://example.org/a_%28b%29"]

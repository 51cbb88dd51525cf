"""Edits of a text, made in the bytes of its file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.model.finding import Edit
from servicebank.source.edits import edited, with_line_feeds, without_mark
from servicebank.source.text import decode

PIECES = st.sampled_from(("a", "å", "😀", " ", "\n", "\r\n", "\r", "---\n"))
RAW = st.lists(PIECES, max_size=25).map("".join)


@pytest.mark.parametrize(
    ("raw", "edit", "expected"),
    [
        ("abc\n", Edit(1, 2, "x"), "axc\n"),
        ("a\r\nb\r\nc", Edit(2, 3, "x"), "a\r\nx\r\nc"),
        ("a\r\nb\r\nc", Edit(5, 5, "\n"), "a\r\nb\r\nc\r\n"),
        ("a\r\nb\r\nc\r\n", Edit(2, 4, ""), "a\r\nc\r\n"),
        ("a\r\nb\r\nc\r\n", Edit(0, 6, "c\nb\na\n"), "c\r\nb\r\na\r\n"),
        ("a\rb\r", Edit(2, 3, "x\ny"), "a\rx\ry\r"),
        ("\ufeffab\r\nc", Edit(0, 1, "x"), "\ufeffxb\r\nc"),
        ("\ufeffab\r\nc", Edit(4, 4, "\n"), "\ufeffab\r\nc\r\n"),
        ("ab", Edit(2, 2, "\n"), "ab\n"),
        ("", Edit(0, 0, "a\n"), "a\n"),
    ],
)
def test_line_ends_and_a_byte_order_mark_stay(raw: str, edit: Edit, expected: str) -> None:
    assert edited(raw.encode(), (edit,)) == expected.encode()


def test_lines_that_end_in_several_ways_are_not_moved() -> None:
    assert edited(b"a\r\nb\nc\n", (Edit(0, 4, "b\na\n"),)) is None
    assert edited(b"a\r\nb\nc\n", (Edit(4, 5, "x"),)) == b"a\r\nb\nx\n"


def test_edits_are_made_by_place() -> None:
    edits = (Edit(3, 3, "!"), Edit(0, 1, "x"), Edit(1, 2, ""))

    assert edited(b"abc", edits) == b"xc!"


@settings(max_examples=300)
@given(RAW, st.booleans(), st.data())
def test_all_that_is_not_edited_is_as_it_was(raw: str, has_mark: bool, data: st.DataObject) -> None:  # noqa: FBT001 - drawn
    content = (("\ufeff" if has_mark else "") + raw).encode()
    text, _ = decode(content)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    result = edited(content, (Edit(start, end, "x"),))

    if result is not None:
        assert decode(result)[0] == f"{text[:start]}x{text[end:]}"
        before, after = result.split(b"x")
        assert content.startswith(before)
        assert content.endswith(after)


@settings(max_examples=200)
@given(RAW, st.booleans())
def test_what_stands_beside_the_text_can_be_put_right(raw: str, has_mark: bool) -> None:  # noqa: FBT001 - drawn
    content = (("\ufeff" if has_mark else "") + raw).encode()

    assert with_line_feeds(without_mark(content)).decode() == decode(content)[0]

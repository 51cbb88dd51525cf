"""Fields on one line: whatever they hold, they are read back as they were."""

from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from servicebank.source.document import read_document
from servicebank.source.flow import field, one_line
from servicebank.source.text import CONTROL

ODD = (
    '": {', "---", "a\n---\nb", "{{ 7 * 7 }}", "{% raw %}", "# a", "a # b", "- a", "a: b", "null",
    "~", "", " ", "\ufeff", "\x1b[31m", "\u2028", "\x85", "\u202e", "\u3164", "'", '"', "\\", "[a",
    "*a", "&a", "!a", "a, b", "a,b", ", ", "0331", "12:30", "no", "1e3", "<<", "=", "%YAML",
    "::error::x", "\t", "a\\nb", "\u0661", "e\u0301",
)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(ODD)
TEXTS = ANY.filter(lambda text: not CONTROL.search(text))
"""Texts that a file may hold; others are refused however they are written."""
KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,9}", fullmatch=True)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)
"""Texts, lists and fields in each other, as front matter can have them."""


def _read_back(line: str) -> Any:  # noqa: ANN401 - front matter holds anything
    source = read_document(f"---\n{line}\n---\n".encode(), PurePosixPath("a.md"))
    assert source.front is not None, source.faults
    return source.front.plain["field"]


@given(TEXTS)
@example("a, b, c")
def test_a_text_is_read_back(text: str) -> None:
    assert _read_back(field("field", text)) == text


@given(VALUES)
def test_lists_and_fields_are_read_back(value: object) -> None:
    assert _read_back(field("field", value)) == value


@given(VALUES | ANY)
def test_a_field_is_one_line(value: object) -> None:
    assert "\n" not in one_line(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Norrvik", "Norrvik"),
        ("Butiken är öppen, och flera hjälper till.", "Butiken är öppen, och flera hjälper till."),
        ("Så här: med kolon", '"Så här: med kolon"'),
        (("post-paket", "apotek"), "[post-paket, apotek]"),
        (("a, b", "c"), '["a, b", c]'),
        ({"name": "Byalaget, Norrvik"}, '{name: "Byalaget, Norrvik"}'),
        ("https://example.org/", '"https://example.org/"'),
        ("0331", '"0331"'),
    ],
)
def test_quotes_are_written_only_where_they_are_needed(value: object, expected: str) -> None:
    assert one_line(value) == expected

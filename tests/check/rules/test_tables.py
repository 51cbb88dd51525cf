"""Tables, and rows that become none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.prose.body import body as rendered
from tests.check.rules.telling import said
from tests.makers import BODY

RULE = "headless-table"
WHOLE = "| By | Ombud |\n|---|---|\n| Lidby | macken |"
ROWS = st.lists(
    st.sampled_from(
        ("| a | b |", "| a |", "| | |", "|---|---|", "|---|", "| :-- | --: |", "| a | b", "|", "||",
         "| a \\| b |", "| a | b | c |")
    ),
    min_size=1,
    max_size=4,
)  # fmt: skip


def _said(rows: str) -> list[tuple[int, int]]:
    found = said({}, body=f"{BODY}\n{rows}\n")
    first = BODY.count("\n") + 14 + 2
    return [(f.mark.line - first, f.mark.column) for f in found if f.rule == RULE]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("| Lidby | macken |", 0),
        ("| Lidby | macken |\n| Norrvik | handeln |", 0),
        ("|---|---|\n| Lidby | macken |", 0),
        ("| | |\n|---|---|\n| Lidby | macken |", 0),
        ("||||\n|---|---|---|", 0),
        ("| By | Ombud |\n|---|\n| Lidby | macken |", 0),
        ("| By |\n| Lidby |", 0),
        (f"Så här blev det:\n{WHOLE}", 1),
        (f"{WHOLE}\n\n| Lidby | macken |", 4),
    ],
)
def test_rows_without_headings_are_found(rows: str, line: int) -> None:
    assert _said(rows) == [(line, 1)]


@pytest.mark.parametrize(
    "rows",
    [
        WHOLE,
        "| By | Ombud |\n| :--- | ---: |\n| Lidby | macken |",
        "|  | Ombud |\n|---|---|\n| Lidby | macken |",
        "By | Ombud\n---|---\nLidby | macken",
        "| By |\n|---|\n| Lidby |",
        f"### Ombuden\n{WHOLE}",
        f"- Lidby\n\n    {WHOLE.replace(chr(10), chr(10) + '    ')}",
        "Öppet 10 | 12",
        "| ett streck",
        "|",
        "> | citat",
    ],
)
def test_tables_with_headings_and_lone_signs_are_not(rows: str) -> None:
    assert _said(rows) == []


@given(ROWS)
def test_what_is_not_told_is_shown_as_a_table_with_headings(rows: list[str]) -> None:
    html = rendered("\n".join(rows), "").html
    is_told = bool(_said("\n".join(rows)))
    headings = re.findall(r"<th( [^>]*)?>(.*?)</th>", html)
    is_headed = any(heading for _, heading in headings)

    if any(row.replace("\\|", "").count("|") > 2 for row in rows) or len(rows) > 1:
        assert is_told is not is_headed


def test_a_missing_line_above_is_put_there() -> None:
    (finding,) = [f for f in said({}, body=f"{BODY}\nSe:\n{WHOLE}\n") if f.rule == RULE]

    assert [edit.text for edit in finding.edits] == ["\n"]

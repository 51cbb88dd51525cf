"""Values as they are written in YAML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.source.text import CONTROL
from servicebank.source.values import compose
from servicebank.source.writing import as_written

VALUES = st.text(min_size=1, max_size=12) | st.text("0123456789.:_-xeo +#,[]{}'\"\\&*!|>%@`~?a")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Heby", "Heby"),
        ("Upplands Väsby", "Upplands Väsby"),
        ("Dals-Ed", "Dals-Ed"),
        ("2010-12-17", "2010-12-17"),
        ("1000000", "1000000"),
        ("0331", '"0331"'),
        ("01", '"01"'),
        ("1.50", '"1.50"'),
        ("1e5", '"1e5"'),
        ("null", '"null"'),
        ("No", '"No"'),
        ("", '""'),
        ("https://www.heby.se", '"https://www.heby.se"'),
        ("a, b", '"a, b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ('"a"', r'"\"a\""'),
        ("a\nb\x85\U000e0001", r'"a\nb\U00000085\U000e0001"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: str, written: str) -> None:
    assert as_written(value) == written


@given(VALUES.filter(lambda value: value.isprintable() or not CONTROL.search(value)))
def test_a_value_is_read_back_in_a_list_and_on_a_line(value: str) -> None:
    text = f"a: [{as_written(value)}, b]\nc: {as_written(value)}\n{as_written(value)}: d\n"

    front, faults = compose(text, 1)

    assert front is not None, (text, faults)
    assert [*front.plain.values()] == [[value, "b"], value, "d"] or value in {"a", "c"}

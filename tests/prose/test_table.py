"""Cases as a table."""

import csv
import io

import pytest

from servicebank.prose.table import MARK, Table, csv_of, harmless


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\uff1d1", "\uff201"]
)
def test_a_cell_that_could_start_a_formula_is_made_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Lanthandeln", "1-2", "a=b", "'x"])
def test_other_cells_are_left_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_a_table_as_csv_is_read_back_as_it_was() -> None:
    table = Table("Fall", ("id", "text"), (("ett", 'Å, ä och "ö"\noch en rad till'), ("tva", "")))

    text = csv_of(table)

    assert text.startswith(MARK)
    assert text.count("\r\n") == 3
    assert list(csv.reader(io.StringIO(text.removeprefix(MARK), newline=""))) == [
        ["id", "text"],
        ["ett", 'Å, ä och "ö"\noch en rad till'],
        ["tva", ""],
    ]

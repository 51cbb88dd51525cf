"""Cases as sheets."""

from io import BytesIO
from pathlib import Path

import openpyxl

from servicebank.export.forms import FORMS
from servicebank.model.recipe import Recipe
from tests.books import FILES, a_press
from tests.makers import a_case_text

HOSTILE = a_case_text(
    title="=1+1 och andra formler",
    need="=SUM(A1:A9) räcker inte för byns butik.",
    place='"@SUM(A1)"',
)


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    press = a_press(tmp_path, {"ond.md": HOSTILE})

    book = openpyxl.load_workbook(BytesIO(FORMS["xlsx"](Recipe(), press)))

    cells = [cell for row in book["Fall"].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert any(str(cell.value).startswith("'=") for cell in cells)


def test_a_csv_opens_right_in_excel(tmp_path: Path) -> None:
    content = FORMS["csv"](Recipe(), a_press(tmp_path))

    assert content.startswith(b"\xef\xbb\xbfid,title,")
    assert content.count(b"\r\n") == 4


def test_the_codebook_explains_every_column(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(FORMS["xlsx"](Recipe(), a_press(tmp_path))))

    heads = [cell.value for cell in book["Fall"][1]]
    told = [row[0].value for row in book["Kodbok"].iter_rows(min_row=2)]
    assert heads == told
    assert all(row[1].value for row in book["Kodbok"].iter_rows(min_row=2))


def test_a_translation_tells_nothing_in_the_banks_own_language(tmp_path: Path) -> None:
    content = FORMS["csv"](Recipe(language="en"), a_press(tmp_path, FILES)).decode()

    assert "The shop took it on." in content
    assert "byn öppnade" not in content

"""The book as a Word file."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from servicebank.export.word import word_of
from servicebank.model.recipe import Colours, Paper, Recipe
from tests.books import a_book

BOOKMARK = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]+)"')
ANCHOR = re.compile(r'<w:hyperlink w:anchor="([^"]+)"')
STYLE = re.compile(r'<w:pStyle w:val="([^"]+)"')
ENTRY = re.compile(
    r'<w:pStyle w:val="TOC(\d)"/>.*?<w:t xml:space="preserve">(.*?)</w:t>', re.DOTALL
)


def _parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(content)) as opened:
        names = (name for name in opened.namelist() if name.endswith(".xml"))
        return {name: opened.read(name).decode() for name in names}


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return _parts(word_of(a_book(tmp_path_factory.mktemp("bank"))))


def test_every_link_inside_the_file_leads_somewhere(parts: dict[str, str]) -> None:
    names = set(BOOKMARK.findall(parts["word/document.xml"]))
    linked = {
        anchor
        for name in ("word/document.xml", "word/footnotes.xml")
        for anchor in ANCHOR.findall(parts[name])
    }

    assert linked
    assert linked <= names


def test_the_contents_are_filled_with_the_parts_and_the_cases(parts: dict[str, str]) -> None:
    entries = ENTRY.findall(parts["word/document.xml"])

    assert ("1", "Uppsala län") in entries
    assert ("2", "Mitten – byn öppnade en egen butik") in entries
    assert ("2", "Södra byn fick ett ombud (avslutat)") in entries
    assert ' TOC \\o "1-2" \\h \\z \\u ' in parts["word/document.xml"]


def test_every_style_that_is_used_is_in_the_template(parts: dict[str, str]) -> None:
    used = {style for name in parts for style in STYLE.findall(parts[name])}
    known = set(re.findall(r'w:styleId="([^"]+)"', parts["word/styles.xml"]))

    assert used <= known


def test_it_has_footnotes_headers_and_a_language_and_no_text_boxes(parts: dict[str, str]) -> None:
    document = parts["word/document.xml"]

    assert "<w:footnoteReference " in document
    assert "Servicebanken" in parts["word/header1.xml"]
    assert " PAGE " in parts["word/footer1.xml"]
    assert re.search(r'<w:lang [^>]*w:val="sv', parts["word/styles.xml"])
    assert "txbx" not in document
    assert "data:image" not in document
    assert re.findall(r'<wp:docPr descr="([^"]*)"', document).count("") == 0


def test_tables_have_heads_that_recur(parts: dict[str, str]) -> None:
    document = parts["word/document.xml"]

    assert document.count("<w:tbl>") == document.count("<w:tblHeader ")


def test_paper_and_colours_are_those_of_the_recipe(tmp_path: Path) -> None:
    recipe = Recipe(paper=Paper.A5, colours=Colours(main="#123abc"))

    made = _parts(word_of(a_book(tmp_path, recipe)))

    assert '<w:pgSz w:w="8391" w:h="11906" />' in made["word/document.xml"]
    assert "123ABC" in made["word/styles.xml"]
    assert "00535E" not in made["word/styles.xml"]


def test_a_banks_own_template_takes_the_place_of_ours(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    own = tmp_path / "template.docx"
    kit = Path(__file__).parents[2] / "hooks" / "servicebank" / "data" / "book" / "reference.docx"
    with zipfile.ZipFile(kit) as old, zipfile.ZipFile(own, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"Calibri", b"Georgia"))

    assert "Georgia" in _parts(word_of(book, own))["word/styles.xml"]

"""The PDF: what it declares, how it is tagged, and that its links lead somewhere."""

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import outloud
import pdfua
import pikepdf
import pytest
from PIL import Image

from servicebank.export.book import Book
from servicebank.export.pdf import cover_of, pdf_of
from servicebank.language.catalog import Catalog
from servicebank.model.recipe import Paper, Recipe
from tests.books import Pdf, a_book, opened, page_texts

POINTS = {Paper.A4: (595, 842), Paper.A5: (420, 595)}
"""Width and height of a page."""


def written(book: Book) -> Pdf:
    return opened(pdf_of(book, Catalog.load(book.language)))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    recipe = Recipe(preface="En bok om byar.\n\n## Tack\nTill alla.")
    return a_book(tmp_path_factory.mktemp("bank"), recipe)


@pytest.fixture(scope="module")
def pdf(book: Book) -> Pdf:
    return written(book)


@pytest.fixture(scope="module")
def pages(pdf: Pdf) -> list[str]:
    """The text of each page."""
    return page_texts(pdf.content)


def test_the_file_declares_that_it_is_accessible_and_lasting(pdf: Pdf) -> None:
    about = pdf.file.open_metadata()
    assert about["pdfuaid:part"] == "1"
    assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")


def test_programs_are_told_language_title_and_day(book: Book, pdf: Pdf) -> None:
    root, about = pdf.file.Root, pdf.file.open_metadata()
    assert str(root.Lang) == "sv"
    assert root.ViewerPreferences.DisplayDocTitle
    assert about["dc:title"] == book.title
    assert about["xmp:CreateDate"].startswith(str(book.colophon.day))


def test_the_whole_file_is_tagged(pdf: Pdf) -> None:
    assert pdf.file.Root.MarkInfo.Marked
    assert {
        "/H1",
        "/H2",
        "/H3",
        "/P",
        "/L",
        "/Table",
        "/Figure",
        "/Note",
        "/TOC",
    } <= pdf.tags.keys()


def test_every_picture_is_told_in_words(book: Book, pdf: Pdf) -> None:
    told = [str(element.Alt) for element in pdf.elements if element.S == "/Figure"]
    assert all(told)
    assert "Ett rum med ”hyllor”" in told
    assert len(told) == 1 + len(book.parts) + sum(len(case.figures) for case in book.cases)


def test_headings_step_down_by_one(pdf: Pdf) -> None:
    levels = [
        int(str(tag)[2:])
        for tag in (one.S for one in pdf.elements)
        if re.match("/H[1-6]", str(tag))
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_head(pdf: Pdf) -> None:
    tags = [str(element.S) for element in pdf.elements]
    assert pdf.tags["/Table"] == pdf.tags["/THead"] > 0
    assert tags.count("/TH") >= pdf.tags["/Table"]


def test_bookmarks_lead_to_all_parts_and_chapters(book: Book, pdf: Pdf) -> None:
    marks = list(pdf.bookmarks)
    for part in book.parts:
        assert (1, part.title) in marks
    for chapter in (*book.cases, *book.methods):
        assert (2, chapter.title) in marks


def test_all_fonts_are_in_the_file(pdf: Pdf) -> None:
    fonts = [thing for thing in pdf.file.objects if _is(thing, "/FontDescriptor")]
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & font.keys() for font in fonts)
    assert all("Casebook" in str(font.FontName) for font in fonts)


def test_links_lead_to_places_in_the_book_or_to_the_web(pdf: Pdf) -> None:
    pages = {page.objgen for page in pdf.file.pages}
    places = pdf.places
    for link in pdf.links:
        if "/A" in link and link.A.S == "/URI":
            assert str(link.A.URI).startswith("https://")
        else:
            place = link.Dest if "/Dest" in link else link.A.D
            spot = places[str(place)] if isinstance(place, pikepdf.String) else place
            assert spot[0].objgen in pages


def test_nothing_in_the_file_acts_by_itself(pdf: Pdf) -> None:
    assert not {"/OpenAction", "/AA", "/AcroForm"} & pdf.file.Root.keys()
    assert not {"/EmbeddedFiles", "/JavaScript"} & pdf.file.Root.Names.keys()


def test_contents_and_index_name_the_pages_of_the_cases(book: Book, pages: list[str]) -> None:
    for case in book.cases:
        number = next(
            n
            for n, text in enumerate(pages, start=1)
            if text.find(case.place) > 0 and case.title in text.replace("\n", " ")
        )
        contents = " ".join(pages[2].split())
        assert f"{case.title} {number}" in contents
        place = case.place.split(", ")[-2]
        assert re.search(rf"{place}\s+{number}\b", pages[-1])


def test_a_source_that_is_cited_again_keeps_its_note(pages: list[str]) -> None:
    page = next(text for text in pages if "Mittbyn" in text and "Utgångsläge" in text)
    assert page.count("Bladet, 4 maj 2019") == 1


def test_sources_show_where_they_are_on_paper(pages: list[str]) -> None:
    assert "example.org/a?b=1&c=å" in "".join(pages).replace("\u200b", "").replace("\n", "")


def test_long_words_are_hyphenated_as_in_the_language(tmp_path: Path) -> None:
    recipe = Recipe(preface="Landsbygdsutvecklingsprogrammets serviceförsörjning. " * 20)
    file = pdf_of(a_book(tmp_path, recipe), Catalog.load("sv"))
    text = "".join(page_texts(file))
    assert re.search("[a-zå-ö][-\u00ad]\n[a-zå-ö]", text)


@pytest.mark.parametrize("paper", Paper)
def test_checkers_find_no_errors(paper: Paper, tmp_path: Path) -> None:
    for language in ("sv", "en"):
        book = a_book(tmp_path / language, Recipe(paper=paper, language=language))
        path = tmp_path / f"{language}.pdf"
        path.write_bytes(written(book).content)
        assert not pdfua.validate(str(path)).findings
        assert outloud.check(str(path)).errors == 0
        with pikepdf.open(path) as file:
            box = file.pages[0].mediabox
        assert (round(box[2]), round(box[3])) == POINTS[paper]


def test_the_cover_is_a_picture_of_the_first_page(book: Book) -> None:
    picture = Image.open(BytesIO(cover_of(book, Catalog.load("sv"))))
    assert picture.size == (1191, 1684)
    assert picture.convert("RGB").getpixel((5, 5)) == (0, 83, 94)


def _is(thing: object, kind: str) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == kind

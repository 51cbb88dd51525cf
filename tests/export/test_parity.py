"""The forms of a book hold the same, and are the same bytes each time."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from servicebank.export.binder import bind
from servicebank.export.book import Book
from servicebank.export.forms import BOOKS, FORMS
from servicebank.export.press import Press
from servicebank.model.recipe import Choice, Recipe
from servicebank.source.history import History
from servicebank.tag.index import index
from tests.books import a_press, opened
from tests.makers import ROOT, TODAY, checked

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
PAGE = "{http://www.w3.org/1999/xhtml}"
KIND = "{http://www.idpf.org/2007/ops}type"
SOURCE = re.compile(r"(?:case|method)--[a-z0-9-]+--source-[a-z0-9-]+")
WRITE = """
from pathlib import Path
from servicebank.export.forms import FORMS
from servicebank.model.recipe import Recipe
from tests.books import a_press
press = a_press(Path("bank"))
for form, make in FORMS.items():
    Path(form).write_bytes(make(Recipe(preface="Hej."), press))
"""
"""Writes all forms of the small book where it is run."""


@dataclass(frozen=True)
class Held:
    """What a file holds."""

    titles: tuple[str, ...]
    """Of cases and methods, in order."""
    notes: int
    """References to notes."""
    sources: int
    pictures: int
    """Without the cover."""
    tables: int


def in_book(book: Book) -> Held:
    chapters = (*book.cases, *book.methods)
    maps = (book.map is not None) + sum(part.map is not None for part in book.parts)
    facts = sum(bool(chapter.facts) for chapter in chapters)
    return Held(
        tuple(chapter.title for chapter in chapters),
        sum(len(chapter.notes) for chapter in chapters),
        sum(len(chapter.sources) for chapter in chapters),
        sum(len(chapter.figures) for chapter in chapters) + maps,
        sum(chapter.html.count("<table>") for chapter in chapters) + facts + (book.map is not None),
    )


def in_pdf(content: bytes, book: Book) -> Held:
    pdf = opened(content)
    tags = pdf.tags
    references = [link for link in pdf.links if str(link.get("/Contents")).startswith("Fotnot ")]
    return Held(
        chapters((title for depth, title in pdf.bookmarks if depth == 2), book),
        len(references),
        tags["/Note"],
        tags["/Figure"],
        tags["/Table"],
    )


def in_word(content: bytes, book: Book) -> Held:
    root = fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))  # noqa: S314
    paragraphs = [Paragraph.read(part) for part in root.iter(f"{WORD}p")]
    titles = (part.text for part in paragraphs if part.style == "Heading2")
    return Held(
        chapters(titles, book),
        count(root, f"{WORD}footnoteReference"),
        listed_sources(paragraphs, next(iter(book.cases)).sources_title),
        count(root, PICTURE),
        count(root, f"{WORD}tbl"),
    )


def in_epub(content: bytes, book: Book) -> Held:
    file = zipfile.ZipFile(BytesIO(content))
    names = sorted(name for name in file.namelist() if re.search(r"/ch\d+\.xhtml$", name))
    every = [one for name in names for one in fromstring(file.read(name)).iter()]  # noqa: S314
    headings = ("".join(one.itertext()) for one in every if one.tag == f"{PAGE}h2")
    return Held(
        chapters(headings, book),
        sum(one.get(KIND) == "noteref" for one in every),
        sum(SOURCE.fullmatch(one.get("id", "")) is not None for one in every),
        sum(one.tag == f"{PAGE}img" for one in every),
        sum(one.tag == f"{PAGE}table" for one in every),
    )


READERS = {"pdf": in_pdf, "docx": in_word, "epub": in_epub}


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a Word file."""

    style: str
    text: str
    is_numbered: bool

    @classmethod
    def read(cls, part: Element) -> "Paragraph":
        style = part.find(f"{WORD}pPr/{WORD}pStyle")
        return cls(
            style.get(f"{WORD}val", "") if style is not None else "",
            "".join(part.itertext()).strip(),
            part.find(f"{WORD}pPr/{WORD}numPr") is not None,
        )


def listed_sources(paragraphs: Iterable[Paragraph], title: str) -> int:
    """How many numbered paragraphs stand under the headings of sources."""
    found, is_under = 0, False
    for paragraph in paragraphs:
        if paragraph.style.startswith("Heading"):
            is_under = paragraph.text == title
        found += is_under and paragraph.is_numbered
    return found


def count(root: Element, tag: str) -> int:
    return sum(1 for _ in root.iter(tag))


def chapters(titles: Iterable[str], book: Book) -> tuple[str, ...]:
    """The headings that are titles of chapters."""
    known = {chapter.title for chapter in (*book.cases, *book.methods)}
    return tuple(title for title in map(str.strip, titles) if title in known)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return a_press(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def real() -> Press:
    bank = checked(ROOT / "cases").bank
    assert bank is not None
    return Press(bank, index(bank), ROOT / "cases", History(), TODAY)


@pytest.mark.parametrize("form", BOOKS)
def test_each_form_holds_all_of_a_small_book(form: str, small: Press) -> None:
    book = bind(Recipe(), small)
    assert READERS[form](BOOKS[form](Recipe(), small), book) == in_book(book)


@pytest.mark.parametrize("form", BOOKS)
def test_each_form_holds_all_cases_of_a_county(form: str, real: Press) -> None:
    recipe = Recipe(choice=Choice(terms={"region": ("23",)}))
    book = bind(recipe, real)
    assert len(tuple(book.cases)) > 4
    assert READERS[form](BOOKS[form](recipe, real), book) == in_book(book)


def test_the_same_texts_give_the_same_bytes_anywhere(tmp_path: Path) -> None:
    places = {
        "one": {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        "another/further/down": {"TZ": "America/Lima", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    }
    path = os.pathsep.join((str(ROOT / "hooks"), str(ROOT)))
    for name, own in places.items():
        (tmp_path / name).mkdir(parents=True)
        subprocess.run(
            [sys.executable, "-c", WRITE],
            cwd=tmp_path / name,
            env={**os.environ, **own, "PYTHONPATH": path},
            check=True,
        )
    one, another = (tmp_path / name for name in places)
    for form in FORMS:
        assert (one / form).read_bytes() == (another / form).read_bytes(), form

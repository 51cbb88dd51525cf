"""What texts must not do to books: they are letters, wherever they stand and whatever they say."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from html import escape, unescape
from io import BytesIO

import pytest

from servicebank.export.book import Book, Entry, FactRow, Register, Word
from servicebank.export.epub import epub_of
from servicebank.export.letters import BOX
from servicebank.export.markup import Html, element, joined
from servicebank.export.pdf import cover_of, pdf_of
from servicebank.export.word import word_of
from servicebank.language.catalog import Catalog
from servicebank.model.errors import BookError
from tests.books import a_book, opened, page_texts

ATTACKS = (
    '#read("/etc/passwd")',
    '#include "book.typ"',
    '#import "@preview/cetz:0.3.0": *',
    "#let f(n) = f(n - 1) + f(n - 2); #f(99)",
    '#panic("stopp")',
    '"); #panic("ut ur strängen")',
    "\\input{/etc/passwd} \\write18{id}",
    "$x^2 + \\alpha$ $$y$$",
    "= Rubrik",
    "- punkt",
    "+ nummer",
    "/ ord: förklaring",
    "1. ett",
    "@case--mitten <case--mitten> #label[x]",
    "*fet* _kursiv_ `kod` ~ -- --- ... -?",
    "```typ #panic()```",
    "'ett' \"två\" https://example.org/#a",
    "// kommentar /* till */ slut",
    "[a](javascript:alert(1)) ![b](x.png)",
    "<script>alert(1)</script> <!-- x --> &amp; <img src=x onerror=alert(1)>",
    "{{ site }} {% raw %} ${x} %(x)s {=openxml}",
    "]](){}[[)(}{ ;;",
    "\\u{41} \\n \\",
    '=HYPERLINK("http://example.org")',
)
"""Markup and code of all the languages that a text goes through."""
STRANGE = "\u4e2d \U0001f600 \u2192 \u05d0 \u014b"
"""Letters that few fonts have, and some that most do."""
AFTER = (
    "<p><strong>a</strong>.fields() <em>b</em>(1) <sup>c</sup>[d] <a href='#case--norra'>e</a>(f)"
    " <a href='https://example.org/'>g</a>.body <code>h</code>(2); <em>i</em>;j</p>"
)
"""Texts right after what a form writes as the call of a function."""
AFTER_TEXT = ("a.fields()", "b(1)", "c[d]", "g.body", "h(2);", "i;j")


def hostile(book: Book) -> Book:
    """A book with all attacks in every place that a text can have."""
    every = " ".join((*ATTACKS, STRANGE))
    paragraphs = joined(element("p", text) for text in (*ATTACKS, STRANGE))
    items = joined(element("li", text) for text in ATTACKS)
    cells = joined(element("tr", element("td", text), element("th", text)) for text in ATTACKS)
    code = element("pre", element("code", "``` `` #panic()\n= x"))
    table = element("table", element("tbody", cells))
    html = Html(
        joined((paragraphs, element("ul", items), element("ol", items), table, code)) + AFTER
    )
    first, *others = book.cases
    chapter = replace(
        first,
        title=f"Titel {every}",
        place=every,
        brief=tuple((label, every) for label, _ in first.brief),
        facts=(FactRow("Fakta", tuple(Html(escape(text)) for text in ATTACKS)),),
        html=Html(html + first.html),
        figures=tuple(replace(figure, alt=every, caption=every) for figure in first.figures),
        sources=tuple(replace(source, title=every, told=every) for source in first.sources),
        rest=(FactRow(every, (Html(escape(every)),)),),
    )
    part = replace(book.parts[0], title=f"Del {every}", chapters=(chapter, *others))
    entry = Entry(every, (chapter.id,), (Entry(every, (chapter.id,)),))
    register = Register("book--index-hostile", every, (entry,))
    return replace(
        book,
        cover=replace(book.cover, bank=every, title=every, subtitle=every, edition=every),
        guide=replace(book.guide, title=every, html=paragraphs),
        contents_title=every,
        parts=(part,),
        glossary=book.glossary and replace(book.glossary, words=(Word(every, every),)),
        index=replace(book.index, title=every, registers=(register,)),
    )


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return hostile(a_book(tmp_path_factory.mktemp("bank")))


@pytest.fixture(scope="module")
def texts(book: Book) -> Mapping[str, str]:
    """What a reader of each form reads, without spaces."""
    catalog = Catalog.load("sv")
    pdf = opened(pdf_of(book, catalog)).content
    epub = epub_of(book, cover_of(book, catalog), catalog)
    return {
        "pdf": "".join(page_texts(pdf)),
        "docx": _marked(word_of(book), "word/document.xml"),
        "epub": _marked(epub, r"EPUB/text/.*\.xhtml"),
    }


@pytest.mark.parametrize("form", ["pdf", "docx", "epub"])
def test_markup_and_code_in_texts_are_letters(form: str, texts: Mapping[str, str]) -> None:
    text = _close(texts[form])
    for attack in (*ATTACKS, *AFTER_TEXT):
        assert text.count(_close(attack)) > 1 or attack in AFTER_TEXT, attack
        assert _close(attack) in text, attack


def test_a_letter_that_no_font_has_is_a_box(texts: Mapping[str, str]) -> None:
    assert f"{BOX}{BOX}\u2192" in _close(texts["pdf"])
    assert "\u014b" in texts["pdf"]


def test_no_file_outside_the_book_is_read(book: Book) -> None:
    part = book.parts[0]
    secret = element("img", src="/etc/passwd", alt="x")
    stolen = replace(part.chapters[0], html=secret)
    with pytest.raises(BookError):
        pdf_of(replace(book, parts=(replace(part, chapters=(stolen,)),)), Catalog.load("sv"))


def _marked(content: bytes, names: str) -> str:
    """The text of the marked-up files in an archive."""
    file = zipfile.ZipFile(BytesIO(content))
    parts = (file.read(name).decode() for name in file.namelist() if re.fullmatch(names, name))
    return unescape(re.sub(r"<[^>]+>", "", "".join(parts)))


def _close(text: str) -> str:
    """A text without what breaks lines."""
    return re.sub(r"[\s\u00ad\u200b]", "", text)

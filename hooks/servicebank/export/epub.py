"""The book as EPUB 3."""

import re
from importlib.resources import files

from servicebank.export.archive import archive_of, parts_of
from servicebank.export.book import Book
from servicebank.export.markup import Html, element, joined
from servicebank.export.pages import colophon_html, html_of, index_html
from servicebank.export.pandoc import written
from servicebank.export.pictures import with_pictures
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say

OPTIONS = ("--split-level=2", "--toc-depth=2")
"""A file for each case, and contents of parts and cases."""
STYLE = "EPUB/styles/stylesheet1.css"
PACKAGE, NAVIGATION = "EPUB/content.opf", "EPUB/nav.xhtml"
TITLE_PAGE, COVER_PAGE, COVER = "text/title_page.xhtml", "text/cover.xhtml", "media/cover.png"
CHAPTER = re.compile(r"EPUB/text/ch\d{3,6}\.xhtml")
NAMELESS = re.compile(r"<title>ch\d{3,6}\.xhtml</title>")
"""What pandoc calls files without a name of their own."""
HEADING = re.compile(r"<h[1-6][^>]{0,200}>(.{1,400}?)</h[1-6]>", re.DOTALL)
TAG = re.compile(r"<[^>]{1,2000}>")
LANDMARKS = re.compile(r"(<nav epub:type=\"landmarks\".{0,200}?<ol>).*?(</ol>)", re.DOTALL)
NAV = '\n    <itemref idref="nav" />'
"""The contents as a page of the book, after its title."""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
SPACES = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns__epub": "http://www.idpf.org/2007/ops"}


def epub_of(book: Book, cover: bytes, catalog: Catalog) -> bytes:
    """The bytes of the EPUB with a picture of its cover, the same for the same book."""
    whole = joined((colophon_html(book), html_of(book), index_html(book.index, book.titles)))
    options = tuple(f"--metadata={name}={value}" for name, value in _about(book, catalog))
    html = with_pictures(whole, dict(book.images))
    made = parts_of(written(html, "epub3", (*OPTIONS, *options), book.colophon.day))
    first = next(name for name in made if CHAPTER.fullmatch(name))
    parts = {name: _finished(name, part, catalog, first) for name, part in made.items()}
    parts[STYLE] = (files("servicebank") / "data" / "book" / "book.css").read_bytes()
    parts[f"EPUB/{TITLE_PAGE}"] = _title_page(book).encode()
    parts[f"EPUB/{COVER_PAGE}"] = _cover_page(book, catalog).encode()
    return archive_of(parts | {f"EPUB/{COVER}": cover}, book.colophon.day)


def _about(book: Book, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """What catalogues and readers' programs are told."""
    summary = say(
        "Headings, contents, notes and tables can be followed by programs; every picture is told "
        "in words."
    )
    return (
        ("title", book.title),
        ("author", book.cover.bank or book.cover.title),
        ("publisher", book.cover.bank or book.cover.title),
        ("lang", book.language),
        ("identifier", book.colophon.identifier),
        ("date", str(book.colophon.day)),
        ("rights", f"{book.colophon.licence} {book.colophon.licence_address}"),
        ("toc-title", book.contents_title),
        ("accessibilitySummary", catalog(summary)),
    )


def _finished(name: str, part: bytes, catalog: Catalog, first: str) -> bytes:
    """A part of the file as it shall be."""
    if name == PACKAGE:
        return _package(part.decode()).encode()
    if name == NAVIGATION:
        marks = _landmarks(catalog, first.removeprefix("EPUB/"))
        return LANDMARKS.sub(rf"\1{marks}\2", part.decode()).encode()
    if CHAPTER.fullmatch(name):
        return _named(part.decode()).encode()
    return part


def _package(text: str) -> str:
    """The list of parts with the cover."""
    mode = '<meta property="schema:accessMode">textual</meta>'
    page = f'<item id="cover_xhtml" href="{COVER_PAGE}" media-type="application/xhtml+xml" />'
    picture = f'<item id="cover" href="{COVER}" media-type="image/png" properties="cover-image" />'
    return (
        text.replace(mode, f"{mode}\n    {mode.replace('textual', 'visual')}")
        .replace("<manifest>", f"<manifest>\n    {page}\n    {picture}")
        .replace('<spine toc="ncx">', '<spine toc="ncx">\n    <itemref idref="cover_xhtml" />')
        .replace('idref="title_page_xhtml" linear="yes" />', f'idref="title_page_xhtml" />{NAV}')
        .replace("</metadata>", '  <meta name="cover" content="cover" />\n  </metadata>')
    )


def _landmarks(catalog: Catalog, first: str) -> Html:
    """The ways to the main parts."""
    marks = (
        ("cover", COVER_PAGE, say("Cover")),
        ("titlepage", TITLE_PAGE, say("Title page")),
        ("toc", "nav.xhtml#toc", say("Contents")),
        ("bodymatter", first, say("The text")),
    )
    return joined(
        element("li", element("a", catalog(label), href=address, epub__type=kind))
        for kind, address, label in marks
    )


def _named(text: str) -> str:
    """A page of the book, named as its first heading."""
    found = HEADING.search(text)
    name = " ".join(TAG.sub("", found[1]).split()) if found else ""
    return NAMELESS.sub(lambda _: f"<title>{name}</title>", text)


def _title_page(book: Book) -> str:
    cover = book.cover
    lines = (cover.subtitle, cover.bank, cover.edition, cover.count)
    return _page(
        book,
        book.title,
        element("h1", cover.title, class_="title"),
        *(element("p", line) for line in lines if line),
        kind="titlepage",
    )


def _cover_page(book: Book, catalog: Catalog) -> str:
    told = catalog(say("Cover: {title}", title=book.title))
    picture = Html(element("img", src=f"../{COVER}", alt=told)[:-1] + "/>")
    return _page(book, catalog(say("Cover")), picture, kind="cover")


def _page(book: Book, title: str, *content: str, kind: str) -> str:
    """A page of its own."""
    head = element(
        "head",
        element("title", title),
        Html('<link rel="stylesheet" type="text/css" href="../styles/stylesheet1.css"/>'),
    )
    body = element(
        "body", element("section", *content, epub__type=kind, class_=kind), epub__type="frontmatter"
    )
    language = {"lang": book.language, "xml__lang": book.language}
    return HEAD + element("html", head, body, **SPACES, **language)

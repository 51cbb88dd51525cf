"""The book as a Word file."""

import re
from hashlib import sha1
from importlib.resources import as_file, files
from pathlib import Path

from servicebank.export.archive import archive_of, parts_of
from servicebank.export.book import Book
from servicebank.export.markup import Html, element, joined
from servicebank.export.pages import colophon_html, figure_html, html_of, index_html
from servicebank.export.pandoc import written
from servicebank.export.pictures import drawn, with_pictures
from servicebank.model.recipe import Colours, Paper

A5 = '<w:pgSz w:w="8391" w:h="11906" />'
SIZE = re.compile(r"<w:pgSz [^>]{1,200}/>")
SIDE = re.compile(r'(?<=w:left=")1418(?=")|(?<=w:right=")1418(?=")')
NARROW = "1021"
"""The sides of small paper in place of our template's: eighteen millimetres."""
HEADER = re.compile(r"word/header\d{1,3}\.xml")
DATA = re.compile(r'descr="data:[^"]+"')
"""What pandoc writes of where a picture came from, beside its alt text."""
HEADING = re.compile(
    r'<w:bookmarkStart [^>]{0,60}w:name="([^"]{1,60})" ?/>\s*<w:p>\s*<w:pPr>\s*'
    r'<w:pStyle w:val="Heading2" ?/>'
)
LONGEST = 40
"""Letters of a bookmark's name; pandoc makes longer ones into a sum of them."""
TITLE = ">TITLE<"
"""What stands in the template's header for the title."""
PLAIN = Colours()
"""The colours that the template has, which a recipe's take the place of."""


def word_of(book: Book, reference: Path | None = None) -> bytes:
    """The bytes of the Word file, the same for the same book; styled by a template."""
    kit = files("servicebank") / "data" / "book"
    with as_file(kit / "reference.docx") as own, as_file(kit / "word.lua") as script:
        options = (
            f"--reference-doc={reference or own}",
            f"--lua-filter={script}",
            *(f"--metadata={name}={value}" for name, value in _about(book)),
        )
        images = {name: drawn(image) for name, image in book.images.items()}
        made = written(with_pictures(_html(book), images), "docx", options, book.colophon.day)
    parts = {name: _finished(name, part, book) for name, part in parts_of(made).items()}
    return archive_of(parts, book.colophon.day)


def _about(book: Book) -> tuple[tuple[str, str], ...]:
    cover = book.cover
    return (
        ("title", cover.title),
        ("subtitle", cover.subtitle),
        ("author", cover.bank or cover.title),
        ("date", f"{cover.edition} \u00b7 {cover.count}"),
        ("lang", book.language),
    )


def _html(book: Book) -> Html:
    """The whole book; pandoc makes the cover's words from what it is told of the book."""
    cover = (figure_html(plate) for plate in (book.cover.picture, book.cover.logo) if plate)
    heading = element("div", element("p", book.contents_title), data_custom_style="TOC Heading")
    contents = element("div", heading, class_="contents")
    index = index_html(book.index, book.titles)
    return joined((*cover, colophon_html(book), contents, html_of(book), index))


def _finished(name: str, part: bytes, book: Book) -> bytes:
    """A part of the file as it shall be."""
    if not name.endswith(".xml"):
        return part
    text = part.decode()
    if name == "word/document.xml":
        text = _on_new_pages(DATA.sub('descr=""', text), book)
        if book.paper is Paper.A5:
            text = SIDE.sub(NARROW, SIZE.sub(A5, text))
    elif HEADER.fullmatch(name):
        text = text.replace(TITLE, f">{joined((book.title,))}<")
    elif name == "word/footnotes.xml":
        # a note is a link as a whole, which needs no mark
        text = text.replace('<w:rStyle w:val="Hyperlink" />', "")
    elif name == "word/styles.xml":
        colours = book.cover.colours
        for plain, wanted in ((PLAIN.main, colours.main), (PLAIN.accent, colours.accent)):
            text = text.replace(_sign(plain), _sign(wanted))
    return text.encode()


def _on_new_pages(text: str, book: Book) -> str:
    """The document with its chapters on new pages, but for the first ones of their parts."""
    later = (part.chapters[1:] for part in book.parts)
    names = {
        _bookmark(chapter.id) for chapters in (*later, book.methods[1:]) for chapter in chapters
    }

    def heading(found: re.Match[str]) -> str:
        return f"{found[0]}<w:pageBreakBefore/>" if found[1] in names else found[0]

    return HEADING.sub(heading, text)


def _bookmark(name: str) -> str:
    """What pandoc calls the bookmark of an id."""
    if len(name) <= LONGEST:
        return name
    return f"X{sha1(name.encode(), usedforsecurity=False).hexdigest()[1:]}"


def _sign(colour: str) -> str:
    """A colour as Word writes it."""
    return colour.removeprefix("#").upper()

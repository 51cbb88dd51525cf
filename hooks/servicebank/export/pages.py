"""The book as HTML for pandoc: headings of levels 1 to 6, notes as EPUB writes them.

Parts, prefaces and indexes are of level 1, cases and methods of level 2. Blocks that a form may
style have a class, and for Word the name of a style.
"""

from collections.abc import Iterator, Mapping

from servicebank.export.book import Book, Chapter, Entry, FactRow, Figure, Index, Note, Part, Source
from servicebank.export.markup import Html, element, joined
from servicebank.export.places import COLOPHON
from servicebank.prose.notes import footnote

COLUMNS = Html('<colgroup><col style="width:28%"><col style="width:72%"></colgroup>')
"""Of the fact table."""


def html_of(book: Book) -> Html:
    """The book from its preface to its glossary; cover, colophon and index are by themselves."""
    return joined(_blocks(book))


def index_html(index: Index, titles: Mapping[str, str]) -> Html:
    """The index with the titles of the cases, for forms without page numbers."""
    return joined(
        (
            element("h1", index.title, id=index.id),
            *(
                joined(
                    (
                        element("h2", register.title, id=register.id),
                        _entries(register.entries, titles),
                    )
                )
                for register in index.registers
            ),
        )
    )


def colophon_html(book: Book) -> Html:
    """The colophon, a paragraph for each row."""
    rows = (element("p", element("strong", label), " ", text) for label, text in book.colophon.rows)
    return _block("colophon", element("h1", book.colophon.title, id=COLOPHON), *rows)


def _blocks(book: Book) -> Iterator[Html]:
    for text in (book.preface, book.guide, book.map):
        if text is not None:
            yield element("h1", text.title, id=text.id)
            yield text.html
    titles = book.titles
    for part in book.parts:
        yield from _part(part, titles)
    if book.methods:
        yield element("h1", book.methods_title, id=book.methods_id, class_="part")
        for method in book.methods:
            yield from _chapter(method)
    if book.glossary is not None:
        yield element("h1", book.glossary.title, id=book.glossary.id)
        words = (
            joined((element("dt", word.label), element("dd", word.text)))
            for word in book.glossary.words
        )
        yield _block("glossary", element("dl", *words))


def _part(part: Part, titles: Mapping[str, str]) -> Iterator[Html]:
    yield element("h1", part.title, id=part.id, class_="part")
    if part.map is not None:
        yield figure_html(part.map)
    if part.also:
        links = (
            element("li", element("a", titles[chapter], href=f"#{chapter}"))
            for chapter in part.also
        )
        yield _block("also", element("p", part.also_title), element("ul", *links))
    for chapter in part.chapters:
        yield from _chapter(chapter)


def _chapter(chapter: Chapter) -> Iterator[Html]:
    yield element("h2", chapter.title, id=chapter.id, class_="chapter")
    if chapter.place:
        yield _block("place", element("p", chapter.place))
    if chapter.lead:
        yield _block("lead", element("p", chapter.lead))
    if chapter.brief:
        lines = (
            joined((element("dt", label), element("dd", text))) for label, text in chapter.brief
        )
        yield _block("brief", element("dl", *lines))
    if chapter.facts:
        yield _block("facts", _facts(chapter))
    yield chapter.html
    yield from map(figure_html, chapter.figures)
    yield from map(_note, chapter.notes)
    if chapter.sources:
        yield element("h3", chapter.sources_title, id=f"{chapter.id}--sources")
        yield _block("sources", element("ol", *map(_source, chapter.sources)))
    if chapter.rest:
        yield _block("rest", *map(_rest, chapter.rest))


def _facts(chapter: Chapter) -> Html:
    rows = (
        element("tr", element("th", row.label, scope="row"), element("td", _values(row)))
        for row in chapter.facts
    )
    heads = element("tr", *(element("th", head, scope="col") for head in chapter.facts_heads))
    return element(
        "table",
        element("caption", chapter.facts_title),
        COLUMNS,
        element("thead", heads),
        element("tbody", *rows),
    )


def _values(row: FactRow) -> Html:
    return joined(
        value if number == 0 else joined((element("br"), value))
        for number, value in enumerate(row.values)
    )


def _rest(row: FactRow) -> Html:
    values = joined(
        value if number == 0 else joined(("; ", value)) for number, value in enumerate(row.values)
    )
    return element("p", element("strong", row.label), " ", values)


def figure_html(figure: Figure) -> Html:
    """A picture with its caption."""
    return element(
        "figure",
        element("img", src=figure.image, alt=figure.alt, width=figure.width or None),
        element("figcaption", figure.caption),
    )


def _note(note: Note) -> Html:
    return Html(footnote(note.id, note.html))


def _source(source: Source) -> Html:
    return element(
        "li",
        element("a", source.title, href=source.address),
        joined((". ", source.told)),
        id=source.id,
    )


def _entries(entries: tuple[Entry, ...], titles: Mapping[str, str]) -> Html:
    return element("ul", *(_entry(entry, titles) for entry in entries))


def _entry(entry: Entry, titles: Mapping[str, str]) -> Html:
    links = (
        joined((": " if number == 0 else "; ", element("a", titles[chapter], href=f"#{chapter}")))
        for number, chapter in enumerate(entry.chapters)
    )
    below = (_entries(entry.below, titles),) if entry.below else ()
    return element("li", entry.label, *links, *below)


def _block(name: str, *content: str) -> Html:
    """A block with a class, and a Word style of the same name."""
    return element("div", *content, class_=name, data_custom_style=name.capitalize())

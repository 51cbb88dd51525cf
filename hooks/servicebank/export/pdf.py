"""The book as PDF, set by Typst."""

import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from servicebank.export.book import Book
from servicebank.export.copy import copy_of
from servicebank.export.letters import printed
from servicebank.export.pages import colophon_html, html_of
from servicebank.export.pandoc import converted
from servicebank.export.typesetter import Job, typeset
from servicebank.language.catalog import Catalog

TEMPLATE = '#import "book.typ": *\n'
COVER = f"{TEMPLATE}#show: style\n#cover()\n"
WHOLE = f'{COVER}#include "body.typ"\n#index()\n'
HEADING = re.compile(r"(?=<h1 )")
PIECE = 300_000
"""Letters of HTML that are converted at a time: pandoc takes a thousand times that in memory."""
HANDS = 2
"""Pieces that are converted at the same time."""


def pdf_of(book: Book, catalog: Catalog) -> bytes:
    """The bytes of the PDF, the same for the same book."""
    with _room(book, catalog) as room, ThreadPoolExecutor(HANDS) as hands:
        pieces = _pieces(HEADING.split(html_of(book)))
        convert = partial(converted, form="typst", script=room.kit / "filter.lua")
        body = "\n\n".join(hands.map(convert, (colophon_html(book), *pieces)))
        room.lay("body.typ", f"{TEMPLATE}{printed(body, room.fonts)}".encode())
        return room.typeset(WHOLE, "pdf")


def cover_of(book: Book, catalog: Catalog) -> bytes:
    """The cover as a picture, a PNG."""
    with _room(book, catalog) as room:
        return room.typeset(COVER, "png")


@dataclass(frozen=True)
class _Room:
    """A folder with all that Typst may read."""

    root: Path
    kit: Path
    """Where the template and the fonts are."""
    copy: str

    @property
    def fonts(self) -> Path:
        return self.kit / "fonts"

    def lay(self, name: str, content: bytes) -> None:
        """Put a file in the folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def typeset(self, source: str, form: Literal["pdf", "png"]) -> bytes:
        return typeset(Job(source, str(self.root), str(self.fonts), self.copy, form))


@contextmanager
def _room(book: Book, catalog: Catalog) -> Iterator[_Room]:
    """A private folder with the template and the book's pictures."""
    with TemporaryDirectory() as name, as_file(files("servicebank") / "data" / "book") as kit:
        room = _Room(Path(name), kit, printed(copy_of(book, catalog), kit / "fonts"))
        room.lay("book.typ", (kit / "book.typ").read_bytes())
        for path, image in book.images.items():
            room.lay(path, image.content)
        yield room


def _pieces(sections: Iterable[str]) -> Iterator[str]:
    """The sections after each other, as many in a piece as fit."""
    piece = ""
    for section in sections:
        if piece and len(piece) + len(section) > PIECE:
            yield piece
            piece = ""
        piece += section
    yield piece

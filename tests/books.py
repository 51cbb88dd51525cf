"""Makers of books, and what is read of their files."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf

from servicebank.export.binder import bind
from servicebank.export.book import Book
from servicebank.export.press import Press
from servicebank.model.recipe import Recipe
from servicebank.source.history import History
from servicebank.tag.index import index
from tests.images import an_image
from tests.makers import TODAY, a_bank, a_case_text, a_method_text, checked

BODY = """\
## Utgångsläge
Byn hade *två* butiker **förr**.[^bladet][^radion]

| När | Butiker |
|-----|--------:|
| Förr | 2[^bladet] |
| Nu | 0[^radion] |

## Lösning
- Byborna öppnade en egen.[^radion]
- De lånade 40 000 kr.[^bladet]

> Vi gör det själva.

## Resultat
1. Butiken går runt.[^bladet] Se [grannbyn](norra.md) och [metoden](methods/karta.md).
2. Priset är `samma`.

## Lärdomar
Framgår inte av källorna.
"""
SOURCES = """
  bladet: {title: Ny butik, publisher: Bladet, url: "https://example.org/a?b=1&c=%C3%A5",
    published: 2019-05-04, accessed: 2026-05-04}
  radion: {title: Inslag, publisher: Radion, url: "https://example.org/r", accessed: 2026-05-04}"""
FILES: Mapping[str, str | bytes] = {
    "mitten.md": a_case_text(
        title="Mitten – byn öppnade en egen butik",
        regions="[Heby]",
        place="Mittbyn",
        sources=SOURCES,
        organisations="[{name: Norrviks byalag, kind: forening}]",
        funding="[{from: Heby kommun, amount: 40000, currency: SEK, year: 2019, source: bladet}]",
        methods="[karta]",
        images="[{file: rum.jpg, alt: 'Ett rum med ”hyllor”', credit: Byalaget, licence: CC0}]",
        en="{title: The shop, need: They had a long way to go., action: The shop took it on.,"
        " outcome: unknown}",
        body=BODY,
    ),
    "images/mitten/rum.jpg": an_image(size=(320, 200)),
    "norra.md": a_case_text(title="Norra byn fick ett ombud", regions="[Arvidsjaur]"),
    "sodra.md": a_case_text(
        title="Södra byn fick ett ombud",
        regions="[Ystad]",
        status="ended",
        end_reason="Butiken stängde.",
    ),
    "methods/karta.md": a_method_text(),
}
"""Three cases in three counties, one with everything that a body can hold and one that has ended,
and a method."""


def a_press(folder: Path, files: Mapping[str, str | bytes] = FILES) -> Press:
    """What books of some files are made from."""
    found = checked(a_bank(folder, files))
    assert found.bank is not None, found.findings
    assert len(found.bank.cases) == sum("/" not in name for name in files), found.findings
    return Press(found.bank, index(found.bank), folder, History(), TODAY)


def a_book(folder: Path, recipe: Recipe | None = None) -> Book:
    """A book of the small bank."""
    return bind(recipe or Recipe(), a_press(folder))


@dataclass(frozen=True)
class Pdf:
    """A PDF, opened."""

    content: bytes
    file: pikepdf.Pdf = field(repr=False)

    @property
    def elements(self) -> Iterator[Any]:
        """The elements of the structure tree, in the order of reading."""
        yield from _below(self.file.Root.StructTreeRoot)

    @property
    def tags(self) -> Counter[str]:
        """How many elements there are of each kind."""
        return Counter(str(element.S) for element in self.elements)

    @property
    def links(self) -> Iterator[Any]:
        """The links on all pages."""
        for page in self.file.pages:
            yield from (note for note in page.get("/Annots", ()) if note.Subtype == "/Link")

    @property
    def places(self) -> Mapping[str, Any]:
        """Named places, and the page and the spot that each is."""
        names = pikepdf.NameTree(self.file.Root.Names.Dests)
        return {
            name: place.D if isinstance(place, pikepdf.Dictionary) else place
            for name, place in names.items()
        }

    @property
    def bookmarks(self) -> Iterator[tuple[int, str]]:
        """Depth and title of each bookmark."""
        with self.file.open_outline() as outline:
            yield from _bookmarks(outline.root, 1)


def page_texts(content: bytes) -> list[str]:
    """The text of each page of a PDF."""
    file: Any = pymupdf.Document(stream=content)  # type: ignore[no-untyped-call]
    return [page.get_text() for page in file]


def opened(content: bytes) -> Pdf:
    """A PDF from its bytes."""
    return Pdf(content, pikepdf.open(BytesIO(content)))


def _below(element: Any) -> Iterator[Any]:  # noqa: ANN401 - as pikepdf gives it
    inside = element.get("/K", ())
    for one in inside if isinstance(inside, pikepdf.Array) else (inside,):
        if isinstance(one, pikepdf.Dictionary) and "/S" in one:
            yield one
            yield from _below(one)


def _bookmarks(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield depth, item.title
        yield from _bookmarks(item.children, depth + 1)

"""The book: what all its forms hold, in the order that they hold it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from servicebank.export.markup import Html
from servicebank.model.recipe import Colours, Paper
from servicebank.prose.maps import Locator


@dataclass(frozen=True, slots=True)
class Image:
    """A picture's file, ready to be laid into a book."""

    content: bytes
    media: str
    """``image/png``, ``image/jpeg``, ``image/webp`` or ``image/svg+xml``."""
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words."""

    image: str
    """Its name among the book's images; in the HTML it is the ``src``."""
    alt: str
    caption: str
    width: str = ""
    """Part of the text's width, as ``40%``; empty: as wide as there is room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands on the cover."""

    bank: str
    """The name of the bank; empty when it is the title."""
    title: str
    subtitle: str
    edition: str
    """The edition's name, or its month when it has none."""
    count: str
    """How many cases there are in the book, in words."""
    picture: Figure | None
    """Its caption says who has taken it; the colophon shows that."""
    logo: Figure | None
    colours: Colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Colophon:
    """Where the book comes from."""

    title: str
    """The heading."""
    rows: tuple[tuple[str, Html], ...]
    """Label and text: edition, date, commit, licence, how to cite and so on."""
    day: date
    commit: str
    """The commit that the texts are from; empty when it is not known."""
    identifier: str
    """``urn:uuid:…``, the same for the same content."""
    licence: str
    licence_address: str


@dataclass(frozen=True, slots=True)
class Text:
    """A part of the book without parts of its own."""

    id: str
    title: str
    html: Html


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    id: str
    html: Html


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of a chapter's list of sources."""

    id: str
    title: str
    address: str
    told: str
    """Who published it, when, when it was read, and the publisher's own interest."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of a fact table."""

    label: str
    values: tuple[Html, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A case, or a method."""

    id: str
    """The anchor of its heading."""
    title: str
    place: str = ""
    """A line under the heading; empty for methods."""
    brief: tuple[tuple[str, str], ...] = ()
    """Label and text: need, action, outcome."""
    lead: str = ""
    """A method's summary."""
    facts_title: str = ""
    facts_heads: tuple[str, str] = ("", "")
    """What stands over the columns of labels and values."""
    facts: tuple[FactRow, ...] = ()
    html: Html
    """The sections, with headings from level 3 and references to the notes."""
    figures: tuple[Figure, ...] = ()
    notes: tuple[Note, ...] = ()
    """In the order of the references to them, one for each."""
    sources_title: str
    sources: tuple[Source, ...]
    where: Locator | None = None
    """Where in the country it is; for forms with room for a small map beside the text."""
    rest: tuple[FactRow, ...] = ()
    """What is said after the sources: methods, related cases, contact, licence of its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """A number of chapters under a heading."""

    id: str
    title: str
    chapters: tuple[Chapter, ...]
    map: Figure | None = None
    """Where the part's cases are."""
    also_title: str = ""
    also: tuple[str, ...] = ()
    """Ids of chapters in other parts that belong here too."""


@dataclass(frozen=True, slots=True)
class Word:
    """A term explained."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms explained, by label."""

    id: str
    title: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an index."""

    label: str
    chapters: tuple[str, ...]
    """Ids of the chapters it leads to, in the book's order."""
    below: "tuple[Entry, ...]" = ()


@dataclass(frozen=True, slots=True)
class Register:
    """An index of one kind: by place, by service type, by organisation."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The registers at the end of the book."""

    id: str
    title: str
    registers: tuple[Register, ...]


@dataclass(frozen=True, kw_only=True)
class Book:
    """Everything that a book holds."""

    language: str
    """Code of the language, as in ``sv``."""
    title: str
    """The whole title, as programs show it and as the book is cited."""
    paper: Paper
    cover: Cover
    colophon: Colophon
    contents_title: str
    preface: Text | None
    guide: Text
    """How to read the book."""
    map: Text | None
    """Where the cases are: a figure, in HTML."""
    parts: tuple[Part, ...]
    methods_id: str
    methods_title: str
    methods: tuple[Chapter, ...]
    glossary: Glossary | None
    index: Index
    images: Mapping[str, Image] = field(default_factory=dict)
    """By the names that figures have."""

    @property
    def cases(self) -> Iterator[Chapter]:
        """The cases in order."""
        return (chapter for part in self.parts for chapter in part.chapters)

    @property
    def titles(self) -> Mapping[str, str]:
        """Titles of all cases by id."""
        return {chapter.id: chapter.title for chapter in self.cases}

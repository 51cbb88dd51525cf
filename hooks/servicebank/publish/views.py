"""What the templates of texts show."""

from dataclasses import dataclass

from servicebank.prose.maps import Locator
from servicebank.publish.cards import Card
from servicebank.publish.map_view import MapView
from servicebank.publish.search_marks import SearchMarks


@dataclass(frozen=True, slots=True)
class Fact:
    """One value in the fact box."""

    text: str
    address: str | None
    """The page of the term, for a value that has one."""
    note: int | None
    """Number of the source that says so."""
    source: str | None
    """Key of that source."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of the fact box."""

    label: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the list of sources."""

    number: int
    key: str
    title: str
    url: str
    imprint: str
    interest: str
    notes: tuple[str, ...]
    """Ids of the notes in the text that lead here."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related case with the reason."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True)
class Link:
    """A title that leads somewhere."""

    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Figure:
    """An image with what must stand beside it."""

    address: str
    alt: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The summary in another language than the page's."""

    language: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """What the template of a case shows."""

    card: Card
    facts: tuple[FactRow, ...]
    sources: tuple[Entry, ...]
    related: tuple[Neighbour, ...]
    methods: tuple[Link, ...]
    collections: tuple[Link, ...]
    figures: tuple[Figure, ...]
    search: SearchMarks
    locator: Locator | None
    translations: tuple[Translation, ...]
    contact: Link | None
    licence: Link
    reviewed: str
    """Date and reviewer; empty while nobody has reviewed the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryView:
    """What the template of a case in a translation shows."""

    card: Card
    facts: tuple[FactRow, ...]
    sources: tuple[Entry, ...]
    related: tuple[Neighbour, ...]
    search: SearchMarks
    locator: Locator | None
    original: Link
    """The whole case, in the language that it is written in."""
    original_language: str
    licence: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """What the template of a method shows."""

    title: str
    summary: str
    sources: tuple[Entry, ...]
    cases: tuple[Card, ...]
    """Published cases that used the method."""
    licence: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionView:
    """What the template of a collection shows."""

    title: str
    summary: str
    curator: str
    """Empty when nobody is named."""
    cases: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A term or text in a list, with the number of its cases in words."""

    address: str
    title: str
    note: str
    """A line about it; empty when there is none."""
    count: str
    inside: "tuple[Counted, ...]" = ()
    """Terms below it that have cases."""


@dataclass(frozen=True, slots=True)
class Row:
    """Terms of one facet."""

    label: str
    entries: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A heading with what stands under it."""

    title: str
    """Empty when everything stands under the page's own title."""
    note: str
    entries: tuple[Counted, ...]
    address: str = ""
    """The page about it alone; empty when it has none."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists terms or texts."""

    title: str
    lead: str
    shelves: tuple[Shelf, ...]
    map: MapView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """What the template of a term shows."""

    title: str
    kind: str
    """What a term of the facet is called."""
    definition: str
    also: tuple[str, ...]
    """Alternative labels in the page's language."""
    foreign: tuple[tuple[str, str, str], ...]
    """(language code, what says that it is in that language, label) in the bank's others."""
    source: str
    """Where the definition was read; empty when there is none."""
    count: str
    above: tuple[Link, ...]
    below: tuple[Counted, ...]
    """Terms in it that no map shows."""
    cases: tuple[Card, ...]
    is_place: bool
    map: MapView | None
    """The cases by place."""
    locator: Locator | None
    """Where a place is; None for other terms."""
    together_title: str
    together: tuple[Row, ...]
    """Terms that its cases have as well, each leading to the cases that have both."""
    beside_title: str
    beside: tuple[Counted, ...]
    """Other terms of its kind."""

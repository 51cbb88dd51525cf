"""What the templates of texts and terms show."""

from dataclasses import dataclass

from servicebank.prose.maps import Locator
from servicebank.publish.book_way import BookWay
from servicebank.publish.cards import Card
from servicebank.publish.map_view import MapView


@dataclass(frozen=True, slots=True)
class Fact:
    """One value in the fact box."""

    text: str
    address: str | None
    """The page of the term, for a value that has one."""


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
    gone: str = ""
    """That its page does not answer; empty while it does."""
    archived: str = ""
    """The address of a kept copy; empty when none is known."""


@dataclass(frozen=True, slots=True)
class Link:
    """A title that leads somewhere."""

    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Teaser:
    """A text of the bank with a line about it."""

    address: str
    title: str
    summary: str


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
    book: BookWay | None
    """The book of its cases."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A term or text in a list, with the number of its cases in words."""

    address: str
    title: str
    note: str
    """A line about it; empty when there is none."""
    count: str
    """Empty where nothing is counted."""
    inside: "tuple[Counted, ...]" = ()
    """Terms below it that have cases."""
    icon: str = ""
    """The name of its drawing; empty when it has none."""


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
    icon: str = ""
    """The name of its drawing; empty when it has none."""


@dataclass(frozen=True, slots=True)
class CaseShelf:
    """Cases under a heading."""

    id: str
    title: str
    """Empty when all the cases of a page stand together."""
    cases: tuple[Card, ...]

    @property
    def count(self) -> int:
        """How many cases there are."""
        return len(self.cases)


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists terms or texts."""

    title: str
    lead: str
    shelves: tuple[Shelf, ...]
    map: MapView | None = None
    book: BookWay | None = None
    """The book of what is listed."""


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
    source_host: str
    """The site that it was read on."""
    count: str
    above: tuple[Link, ...]
    below: tuple[Counted, ...]
    """Terms in it that no map shows."""
    cases: tuple[Card, ...]
    shelves: tuple[CaseShelf, ...]
    """The same cases under headings, each once."""
    icon: str
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
    book: BookWay | None
    """The book of its cases."""

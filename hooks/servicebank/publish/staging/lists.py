"""Lists of cases and terms as Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from servicebank.model.sentence import Sentence, say
from servicebank.publish.book_page import BooksView
from servicebank.publish.edition import Edition
from servicebank.publish.finder_view import Choice, FinderView
from servicebank.publish.home import HomeView
from servicebank.publish.map_view import MapView
from servicebank.publish.staging.markdown import (
    Links,
    blocks,
    outside,
    plain,
    points,
    strong,
    table,
)
from servicebank.publish.staging.texts import Texts
from servicebank.publish.upkeep.moved import MovedView
from servicebank.publish.upkeep.page import UpkeepView
from servicebank.publish.views import Counted, ListView, Row, Shelf, TermView


class Lists:
    """Writes the lists of one edition."""

    def __init__(self, edition: Edition) -> None:
        """Speak the edition's language."""
        self.catalog, self.texts = edition.catalog, Texts(edition)

    def term(self, view: TermView, links: Links) -> str:
        """A term with its cases."""
        return blocks(
            f"# {plain(view.title)}",
            plain(view.kind.capitalize()),
            plain(view.definition),
            points(self._names(view)),
            points(self._counted(view.below, links)),
            self._map(view.map, links),
            f"## {plain(view.count)}",
            *self._cases(view, links),
            self._part(view.together_title, *(self._row(row, links) for row in view.together)),
            self._part(view.beside_title, points(self._counted(view.beside, links))),
        )

    def list(self, view: ListView, links: Links) -> str:
        """A list of terms or texts."""
        return blocks(
            f"# {plain(view.title)}",
            plain(view.lead),
            self._map(view.map, links),
            *(self._shelf(shelf, links) for shelf in view.shelves),
        )

    def finder(self, view: FinderView, links: Links) -> str:
        """All cases, and the terms that lead to some of them."""
        panels = (
            self._part(panel.label, points(self._choices(part.choices, links)))
            for panel in view.panels
            for part in panel.choices
        )
        return blocks(
            f"# {plain(view.title)}",
            plain(view.count),
            self._map(view.map, links),
            *panels,
            self._part(self.catalog(say("All cases")), self.texts.cards(view.cases, 3, links)),
        )

    def books(self, view: BooksView) -> str:
        """The books that can be made, with what makes them."""
        return blocks(
            f"# {plain(view.title)}",
            *(
                self._part(
                    group.title,
                    points(
                        f"{plain(book.title)} ({plain(book.count)}): `{book.command}`"
                        for book in group.books
                    ),
                )
                for group in view.groups
            ),
        )

    def upkeep(self, view: UpkeepView, links: Links) -> str:
        """What needs doing, with the cases that need it most."""
        return blocks(
            f"# {plain(view.title)}",
            *(
                self._part(
                    chore.title,
                    plain(chore.lead),
                    plain(chore.count),
                    points(
                        f"{links.to(task.card.title, task.card.address)} {plain(task.why)}"
                        for task in chore.tasks
                    ),
                )
                for chore in view.chores
            ),
        )

    def moved(self, view: MovedView, links: Links) -> str:
        """Where a page has moved."""
        return blocks(f"# {plain(view.title)}", links.to(view.told, view.address))

    def home(self, view: HomeView, links: Links) -> str:
        """What the start page shows under the words written by hand."""
        ways = [view.all_entries, *([view.all_places] if view.all_places else [])]
        chosen = [choice.card for choice in view.chosen]
        return blocks(
            self._part(view.entries_title, points(self._counted(view.entries, links))),
            points(links.to(way.title, way.address) for way in ways),
            self._map(view.map, links),
            self._told(say("Chosen cases"), self.texts.cards(chosen, 3, links)),
            points(links.to(one.collection.title, one.collection.address) for one in view.chosen),
            self._told(say("Started last"), self.texts.cards(view.newest, 3, links)),
            self._told(say("Do the same"), points(self._counted(view.methods, links))),
        )

    def _names(self, view: TermView) -> Iterator[str]:
        if view.also:
            yield strong(self.catalog(say("Also called")), plain(", ".join(view.also)))
        yield from (strong(told, plain(label)) for _, told, label in view.foreign)
        if view.source:
            source = outside(view.source_host, view.source)
            yield strong(self.catalog(say("Source of the definition")), source)

    def _cases(self, view: TermView, links: Links) -> Iterator[str]:
        """The cases, under headings where there are several."""
        if len(view.shelves) > 1:
            for shelf in view.shelves:
                yield f"### {plain(shelf.title)}"
                yield self.texts.cards(shelf.cases, 4, links)
        else:
            yield self.texts.cards(view.cases, 3, links)

    def _row(self, row: Row, links: Links) -> str:
        return blocks(f"**{plain(row.label)}**", points(self._counted(row.entries, links)))

    def _shelf(self, shelf: Shelf, links: Links) -> str:
        title = f"## {links.to(shelf.title, shelf.address)}" if shelf.title else ""
        return blocks(title, plain(shelf.note), points(self._nested(shelf.entries, links)))

    def _counted(self, entries: Iterable[Counted], links: Links) -> Iterator[str]:
        """Lines of a list."""
        for entry in entries:
            count = f" ({plain(entry.count)})" if entry.count else ""
            note = f": {plain(entry.note)}" if entry.note else ""
            yield f"{links.to(entry.title, entry.address)}{count}{note}"

    def _nested(self, entries: Sequence[Counted], links: Links) -> Iterator[str]:
        """Lines of a list, with those right below each further in."""
        for entry, line in zip(entries, self._counted(entries, links), strict=True):
            inside = self._counted(entry.inside, links)
            yield "".join((line, *(f"\n    - {below}" for below in inside)))

    def _choices(self, choices: Iterable[Choice], links: Links) -> Iterator[str]:
        for choice in choices:
            if choice.address:
                yield f"{links.to(choice.label, choice.address)} ({choice.count})"
                yield from self._choices(choice.inside, links)

    def _map(self, view: MapView | None, links: Links) -> str:
        """The numbers of a map."""
        if view is None:
            return ""
        head = (plain(view.column), self.catalog(say("Number of cases")))
        rows = ((links.to(area.name, area.address), str(area.count)) for area in view.chosen)
        none = self.catalog(say("No cases yet:"))
        return blocks(
            f"## {plain(view.title)}",
            table(head, rows) if view.chosen else "",
            plain(view.note),
            f"{none} {plain(', '.join(view.blank))}." if view.blank else "",
        )

    def _part(self, title: str, *parts: str) -> str:
        whole = blocks(*parts)
        return blocks(f"## {plain(title)}" if title else "", whole) if whole else ""

    def _told(self, title: Sentence, *parts: str) -> str:
        return self._part(self.catalog(title), *parts)

"""Pages of the site as files of Markdown with front matter."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from servicebank.model.case import Case
from servicebank.model.page import Page
from servicebank.model.sentence import say
from servicebank.model.vocabulary import word
from servicebank.publish.book_page import BooksView
from servicebank.publish.case_view import CaseView, SummaryView
from servicebank.publish.edition import Edition
from servicebank.publish.finder_view import FinderView
from servicebank.publish.heads import Heads
from servicebank.publish.home import HomeView
from servicebank.publish.open_data.view import DataView
from servicebank.publish.staging.data import data
from servicebank.publish.staging.lists import Lists
from servicebank.publish.staging.markdown import Links, blocks, plain, points
from servicebank.publish.staging.texts import Texts
from servicebank.publish.upkeep.moved import MovedView
from servicebank.publish.upkeep.page import UpkeepView
from servicebank.publish.views import CollectionView, ListView, MethodView, TermView
from servicebank.publish.ways import Ways
from servicebank.source.writing import as_written

Front = Mapping[str, str | tuple[str, ...]]
"""Fields of front matter; those that are empty are left out."""


class Stage:
    """Writes the pages of one edition."""

    def __init__(self, edition: Edition, heads: Heads, *, has_start: bool) -> None:
        """Know the texts of the edition's bank by their files, and if it has a start page."""
        self.edition, self.heads, bank = edition, heads, edition.bank
        self._has_start = has_start
        self._texts, self._lists = Texts(edition), Lists(edition)
        self._bodies: Mapping[PurePosixPath, str] = {
            **{method.path: method.body for method in bank.methods.values()},
            **{collection.path: collection.body for collection in bank.collections.values()},
        }

    def page(self, page: Page) -> str:
        """A generated page."""
        view, links = page.view, Links(page.address)
        head = self.heads.head(page, view)
        front: dict[str, str | tuple[str, ...]] = {
            "title": page.title,
            "description": page.description,
            "lang": page.language,
            "date": head.changed,
        }
        if page.case:
            front |= self._of_case(self.edition.bank.cases[page.case])
        use = self._texts.use(head.citing, head.feed, links)
        return written(front, blocks(self._above(page, links), self._body(page, view, use, links)))

    def home(self, view: HomeView, ways: Ways, address: str) -> str:
        """What the start page shows under the words written by hand."""
        links, catalog = Links(address), self.edition.catalog
        on = (
            (say("All cases"), ways.cases),
            (say("All methods"), ways.methods),
            (say("All collections"), ways.collections),
        )
        told = points(links.to(catalog(title), way) for title, way in on if way)
        return blocks(self._lists.home(view, links), told)

    def _body(self, page: Page, view: object, use: str, links: Links) -> str:
        """What a page shows; `use` is how it is cited and followed."""
        match view:
            case CaseView():
                text = self._texts.case(view, use, links)
            case SummaryView():
                text = self._texts.summary(view, use, links)
            case MethodView():
                text = self._texts.method(view, self._written(page), use, links)
            case CollectionView():
                text = self._texts.collection(view, self._written(page), links)
            case _:
                text = blocks(self._list(page, view, links), self._books(view, links), use)
        return text

    def _books(self, view: object, links: Links) -> str:
        """The way to the books, from pages that have one of their own."""
        match view:
            case TermView(book=book) | ListView(book=book) | FinderView(book=book):
                return self._texts.books(book, links)
        return ""

    def _list(self, page: Page, view: object, links: Links) -> str:
        """What a page shows that is made from many texts."""
        match view:
            case TermView():
                text = self._lists.term(view, links)
            case ListView():
                text = self._lists.list(view, links)
            case FinderView():
                text = self._lists.finder(view, links)
            case UpkeepView():
                text = self._lists.upkeep(view, links)
            case MovedView():
                text = self._lists.moved(view, links)
            case DataView():
                text = data(view, self.heads.address, self.edition.catalog, links)
            case BooksView():
                text = self._lists.books(view)
            case _:
                text = blocks(f"# {plain(page.title)}", plain(page.description))
        return text

    def _written(self, page: Page) -> str:
        return self._bodies[page.source] if page.source else ""

    def _above(self, page: Page, links: Links) -> str:
        """The ways to the pages above."""
        start = (self.edition.root, self.edition.catalog(say("Start page")))
        is_led = bool(page.breadcrumbs) and self._has_start
        above = (start, *page.breadcrumbs) if is_led else page.breadcrumbs
        return " / ".join(f"[{plain(title)}]({links.way(address)})" for address, title in above)

    def _of_case(self, case: Case) -> Front:
        """What generators can sort cases by."""
        bank, language = self.edition.bank, self.edition.language
        terms = {
            facet.key: tuple(
                word(bank.vocabularies[facet.vocabulary].terms[term].label, language)
                for term in case.terms[facet.name]
            )
            for facet in bank.settings.facets
        }
        return {
            "id": case.id,
            "place": case.place or "",
            "status": case.status.value,
            "evidence": case.evidence.value,
            "started": str(case.period.started or ""),
            "ended": str(case.period.ended or ""),
            **terms,
        }


def written(front: Front, body: str) -> str:
    """A file with front matter."""
    return "\n".join(("---", *_lines(front), "---", "", body.strip(), ""))


def _lines(front: Front) -> Iterator[str]:
    for name, value in front.items():
        if isinstance(value, str):
            yield from (f"{name}: {as_written(value)}",) if value else ()
        elif value:
            yield f"{name}: [{', '.join(map(as_written, value))}]"

"""Cases in short, in languages that they are not written in."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from servicebank.model.case import Case
from servicebank.model.page import Page, Shown
from servicebank.model.sentence import say
from servicebank.prose.body import body
from servicebank.prose.citation import numbered
from servicebank.prose.facts import Item, rows
from servicebank.publish.addresses import Addresses
from servicebank.publish.briefs import brief
from servicebank.publish.case_page import entries, licence, related
from servicebank.publish.case_view import SummaryView
from servicebank.publish.edition import Edition
from servicebank.publish.maps import whereabouts
from servicebank.publish.search_marks import search_marks
from servicebank.publish.upkeep.told import notice
from servicebank.publish.views import Entry, Fact, FactRow, Link

TEMPLATE = "summary.html"


class SummaryPages:
    """Makes the pages of cases in a translation."""

    def __init__(self, edition: Edition) -> None:
        """Work for one edition that is a translation."""
        self.edition, self.bank, self.catalog = edition, edition.bank, edition.catalog
        self.originals = Addresses(edition.bank)

    def pages(self) -> Iterable[Page]:
        """The page of each case that the edition has."""
        yield from map(self._page, self.edition.cases)

    def _page(self, case: Case) -> Page:
        summary = self.edition.summary(case)
        cases = self.edition.addresses.cases()
        return Page(
            address=self.edition.addresses.case(case.id),
            template=TEMPLATE,
            title=summary.title,
            description=f"{summary.need} {summary.action}",
            language=self.edition.language,
            show=partial(self._shown, case),
            case=case.id,
            breadcrumbs=((cases, self.catalog(say("Cases"))),),
        )

    def _shown(self, case: Case) -> Shown:
        return Shown(self._view(case))

    def _view(self, case: Case) -> SummaryView:
        return SummaryView(
            card=self.edition.cards[case.id],
            brief=brief(case, self.edition),
            facts=tuple(
                FactRow(row.label, tuple(map(self._fact, row.items)))
                for row in rows(case, self.bank, self.catalog)
            ),
            sources=self._sources(case),
            related=related(case, self.edition),
            search=search_marks(case, self.edition),
            locator=whereabouts(case, self.edition),
            original=Link(self.originals.case(case.id), case.title),
            original_language=self.bank.settings.language,
            licence=licence(case, self.bank),
            notice=notice(case, self.edition),
        )

    def _fact(self, item: Item) -> Fact:
        has_page = item.term is not None and self.edition.has_page(*item.term)
        address = self.edition.addresses.term(*item.term) if item.term and has_page else None
        return Fact(item.text, address)

    def _sources(self, case: Case) -> tuple[Entry, ...]:
        """The sources, numbered as in the whole text; what is said of interests stays there."""
        text = body(case.body, "")
        gone = self.edition.index.upkeep[case.id].gone
        numbers = numbered(case.sources, text)
        listed = entries(case.sources, numbers, text, self.catalog, gone)
        return tuple(replace(entry, interest="", notes=()) for entry in listed)

"""The page of a case."""

from collections.abc import Iterable, Mapping
from functools import partial

from servicebank.language.catalog import Catalog
from servicebank.language.numbers import date_text
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Publication, Summary
from servicebank.model.page import Contents, Page, Shown
from servicebank.model.roll import Strike
from servicebank.model.sentence import say
from servicebank.prose.body import Body, body
from servicebank.prose.citation import imprint, interest, numbered
from servicebank.prose.facts import NOT_KNOWN, Item, rows
from servicebank.publish.addresses import Addresses
from servicebank.publish.briefs import brief, sums
from servicebank.publish.case_view import (
    CaseView,
    Figure,
    Neighbour,
    Translation,
)
from servicebank.publish.edition import Edition
from servicebank.publish.maps import whereabouts
from servicebank.publish.search_marks import search_marks
from servicebank.publish.upkeep.told import account, notice, silence
from servicebank.publish.views import Entry, Fact, FactRow, Link, Teaser

TEMPLATE = "case.html"
NONE_GONE: Mapping[str, Strike] = {}


class CasePages:
    """Makes the pages of cases."""

    def __init__(self, edition: Edition) -> None:
        """Work for one edition."""
        self.edition, self.bank = edition, edition.bank
        self.addresses, self.catalog = edition.addresses, edition.catalog

    def pages(self) -> Iterable[Page]:
        """The page of each published case."""
        yield from map(self._page, self.bank.published)

    def _page(self, case: Case) -> Page:
        return Page(
            address=self.addresses.case(case.id),
            template=TEMPLATE,
            title=case.title,
            description=f"{case.summary.need} {case.summary.action}",
            language=self.catalog.language,
            show=partial(self._shown, case),
            case=case.id,
            source=case.path,
            breadcrumbs=((self.addresses.cases(), self.catalog(say("Cases"))),),
        )

    def _shown(self, case: Case) -> Shown:
        text = body(case.body, "")
        view = self._view(case, text)
        html = self.addresses.fill(text.html, self.addresses.case(case.id))
        return Shown(view, html, contents(case.title, text, view, self.catalog))

    def _view(self, case: Case, text: Body) -> CaseView:
        numbers, contact = numbered(case.sources, text), case.contact
        return CaseView(
            card=self.edition.cards[case.id],
            brief=brief(case, self.edition),
            facts=tuple(
                FactRow(row.label, tuple(self._fact(item) for item in row.items))
                for row in rows(case, self.bank, self.catalog)
                if not any(item.source for item in row.items)
            ),
            sums=sums(case, numbers, self.catalog),
            sources=entries(
                case.sources,
                numbers,
                text,
                self.catalog,
                self.edition.index.upkeep[case.id].gone,
            ),
            related=related(case, self.edition),
            methods=self._methods(case),
            collections=self._collections(case),
            figures=self._figures(case),
            search=search_marks(case, self.edition),
            locator=whereabouts(case, self.edition),
            translations=tuple(
                Translation(language, summary.title, self._lines(summary, language))
                for language, summary in case.translations.items()
            ),
            contact=Link(contact.url, contact.organisation) if contact else None,
            licence=licence(case, self.bank),
            reviewed=self._reviewed(case),
            notice=notice(case, self.edition),
            account=account(self.edition.index.upkeep[case.id].completeness, self.catalog),
        )

    def _fact(self, item: Item) -> Fact:
        return Fact(item.text, self.addresses.term(*item.term) if item.term else None)

    def _methods(self, case: Case) -> tuple[Teaser, ...]:
        published = {method.id: method.abstract for method in self.bank.published_methods}
        return tuple(
            Teaser(self.addresses.method(name), published[name].title, published[name].summary)
            for name in case.links.methods
            if name in published
        )

    def _collections(self, case: Case) -> tuple[Teaser, ...]:
        return tuple(
            Teaser(
                self.addresses.collection(collection.id),
                collection.abstract.title,
                collection.abstract.summary,
            )
            for collection in self.bank.published_collections
            if case.id in collection.cases
        )

    def _figures(self, case: Case) -> tuple[Figure, ...]:
        return tuple(
            Figure(
                picture_address(case, picture.file, self.addresses),
                picture.alt,
                picture.credit,
                picture.licence,
            )
            for picture in case.pictures
        )

    def _lines(self, summary: Summary, language: str) -> tuple[str, ...]:
        return (
            summary.need,
            summary.action,
            summary.outcome or self.edition.catalogs[language](NOT_KNOWN),
        )

    def _reviewed(self, case: Case) -> str:
        if case.reviewed is None:
            return ""
        day = date_text(case.reviewed.date, self.catalog.language)
        return self.catalog(say("{date} by {name}", date=day, name=case.reviewed.by))


def related(case: Case, edition: Edition) -> tuple[Neighbour, ...]:
    """The cases of an edition that are nearest to a case."""
    return tuple(
        Neighbour(edition.cards[near.case], "; ".join(map(edition.catalog, near.reasons)))
        for near in edition.index.related[case.id]
        if near.case in edition.cards
    )


def licence(case: Case, bank: Bank) -> Link:
    """The terms under which a case may be used."""
    whole = bank.settings.licence
    return Link("", case.licence) if case.licence else Link(whole.url, whole.name)


def entries(
    sources: Mapping[str, Publication],
    numbers: dict[str, int],
    text: Body,
    catalog: Catalog,
    gone: Mapping[str, Strike] = NONE_GONE,
) -> tuple[Entry, ...]:
    """The list of sources in the order of their numbers; `gone` are those that do not answer."""
    return tuple(
        Entry(
            number=number,
            key=key,
            title=sources[key].title,
            url=sources[key].url,
            imprint=imprint(sources[key], catalog),
            interest=interest(sources[key], catalog),
            gone=silence(gone[key], catalog) if key in gone else "",
            archived=sources[key].archived or "",
            notes=tuple(f"ref-{key}-{time}" for time in range(1, text.times.get(key, 0) + 1)),
        )
        for key, number in numbers.items()
    )


def picture_address(case: Case, file: str, addresses: Addresses) -> str:
    """Where an image of a case is."""
    return f"{addresses.case(case.id)}{file}"


def contents(title: str, text: Body, view: CaseView, catalog: Catalog) -> tuple[Contents, ...]:
    """The page's parts from its title on, the headings of the text in their place."""
    after = (
        ("sums", say("Costs and funding"), view.sums),
        ("images", say("Images"), view.figures),
        ("sources", say("Sources"), view.sources),
        ("methods", say("Methods used"), view.methods),
        ("related", say("Related cases"), view.related),
        ("in-collections", say("In collections"), view.collections),
        ("about", say("About this case"), True),
    )
    return (
        Contents("in-brief", title, 1),
        Contents("facts", catalog(say("Facts in brief")), 2),
        *text.contents,
        *(Contents(name, catalog(told), 2) for name, told, is_there in after if is_there),
    )

"""The page where cases are searched, narrowed down and all listed."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from servicebank.language.collation import collate
from servicebank.model.case import Case
from servicebank.model.page import Contents, Page, Shown
from servicebank.model.recipe import Choice as Wish
from servicebank.model.sentence import Sentence, say
from servicebank.model.upkeep import Extent
from servicebank.model.vocabulary import Facet, Term, Vocabulary
from servicebank.prose.facts import EVIDENCE, STATUS
from servicebank.publish.book_way import way_to_book
from servicebank.publish.descriptions import of_finder
from servicebank.publish.edition import Edition
from servicebank.publish.finder_view import Choice, Choices, FinderView, Panel
from servicebank.publish.maps import atlas
from servicebank.publish.term_pages import counted
from servicebank.publish.upkeep.told import EXTENT

TEMPLATE = "finder.html"
CASES_TITLE, STATUS_TITLE, EVIDENCE_TITLE = say("Cases"), say("Status"), say("Evidence")
EXTENT_TITLE = say("Completeness")
V = TypeVar("V", bound=StrEnum)


class FinderPage:
    """Makes the finder of one edition."""

    def __init__(self, edition: Edition) -> None:
        """Work for one edition."""
        self.edition, self.catalog = edition, edition.catalog

    def page(self) -> Page:
        """The finder, with what JavaScript brings to life standing there as lists of links."""
        title = self.catalog(CASES_TITLE)
        return Page(
            address=self.edition.addresses.cases(),
            template=TEMPLATE,
            title=title,
            description=of_finder(counted(len(self.edition.cards), self.catalog), self.edition),
            language=self.edition.language,
            show=Shown(self._view(title), contents=(Contents("finder", title, 1),)).itself,
        )

    def _view(self, title: str) -> FinderView:
        cards, places = self.edition.in_order(self.edition.cards.values()), atlas(self.edition)
        return FinderView(
            title=title,
            count=counted(len(cards), self.catalog),
            total=len(cards),
            cases=cards,
            panels=tuple(panel for panel in self._panels() if panel.choices),
            map=places.country(self.edition.cards, places.page) if places else None,
            book=way_to_book(Wish(), self.edition),
        )

    def _panels(self) -> Iterable[Panel]:
        for facet in self.edition.bank.settings.facets:
            yield self._facet_panel(facet)
        yield self._case_panel("status", STATUS_TITLE, STATUS, lambda case: case.status)
        yield self._case_panel("evidence", EVIDENCE_TITLE, EVIDENCE, lambda case: case.evidence)
        yield self._case_panel("completeness", EXTENT_TITLE, EXTENT, self._extent)

    def _extent(self, case: Case) -> Extent:
        return self.edition.index.upkeep[case.id].completeness.extent

    def _facet_panel(self, facet: Facet) -> Panel:
        vocabulary = self.edition.bank.vocabularies[facet.vocabulary]
        tops = self._choices(facet, vocabulary, None)
        sets = [
            Choices(
                self.edition.word(group.label),
                tuple(one for one in tops if vocabulary.terms[one.id].group == group.id),
            )
            for group in vocabulary.groups.values()
        ]
        rest = tuple(one for one in tops if vocabulary.terms[one.id].group is None)
        return Panel(
            option=facet.option,
            label=self.edition.word(facet.label),
            is_places=vocabulary.is_spatial,
            choices=tuple(one for one in (*sets, Choices("", rest)) if one.choices),
        )

    def _choices(
        self, facet: Facet, vocabulary: Vocabulary, parent: str | None
    ) -> tuple[Choice, ...]:
        """The terms below another; places by name, those without cases among them."""
        terms = list(vocabulary.children(parent))
        if vocabulary.is_spatial:
            key = collate(self.edition.language)
            terms.sort(key=lambda term: key(self.edition.word(term.label)))
        choices = (self._choice(facet, vocabulary, term) for term in terms)
        return tuple(one for one in choices if one.count or vocabulary.is_spatial)

    def _choice(self, facet: Facet, vocabulary: Vocabulary, term: Term) -> Choice:
        has_page = self.edition.has_page(facet.name, term.id)
        return Choice(
            id=term.id,
            label=self.edition.word(term.label),
            count=len(self.edition.under(facet.name, term.id)),
            address=self.edition.addresses.term(facet.name, term.id) if has_page else "",
            before=vocabulary.before(term.id),
            inside=self._choices(facet, vocabulary, term.id),
        )

    def _case_panel(
        self,
        option: str,
        title: Sentence,
        values: Mapping[V, Sentence],
        value_of: Callable[[Case], V],
    ) -> Panel:
        """Values that every case has one of; they have no pages of their own."""
        found = [value_of(case) for case in self.edition.cases]
        choices = (
            Choice(str(value), self.catalog(told), found.count(value))
            for value, told in values.items()
        )
        shown = tuple(one for one in choices if one.count)
        return Panel(
            option=option,
            label=self.catalog(title),
            is_places=False,
            choices=(Choices("", shown),) if shown else (),
        )

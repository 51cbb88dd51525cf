"""From a recipe to a book."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from servicebank.export.atlas import Atlas
from servicebank.export.book import Book, Image, Part, Text
from servicebank.export.chapters import Chapters
from servicebank.export.choice import chosen
from servicebank.export.division import Division, divisions, first_way
from servicebank.export.jacket import Jacket
from servicebank.export.matter import Matter
from servicebank.export.passages import Passages
from servicebank.export.places import METHOD_PART, PREFACE, case_id, method_id, part_id
from servicebank.export.press import Press
from servicebank.export.registers import Registers
from servicebank.language.catalog import Catalog
from servicebank.model.bank import Abstract, Method
from servicebank.model.case import Case, Picture, Status, Summary
from servicebank.model.recipe import HANDBOOKS, Recipe
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet
from servicebank.prose.body import body
from servicebank.prose.notes import without_notes
from servicebank.source.printing import printable


@dataclass(frozen=True)
class Binder:
    """Puts one book together."""

    recipe: Recipe
    press: Press

    def book(self) -> Book:
        """The whole book."""
        methods, preface = self._methods, self._preface()
        return Book(
            language=self._language,
            title=self.title,
            paper=self.recipe.paper,
            cover=self._jacket.cover(),
            colophon=self._matter.colophon(self._jacket.imprint(has_maps=self._atlas is not None)),
            contents_title=self._catalog(say("Contents")),
            preface=preface,
            guide=self._matter.guide(),
            map=self._atlas.text() if self._atlas else None,
            parts=tuple(map(self._part, self.divisions)),
            methods_id=METHOD_PART,
            methods_title=self._catalog(say("Methods")),
            methods=tuple(map(self._chapters.method, methods)),
            glossary=self._matter.glossary(self.cases),
            index=Registers(self.press.bank, self._catalog, self.cases).index(),
            images=dict(self._images()),
        )

    @cached_property
    def _catalog(self) -> Catalog:
        return self.press.catalog(self.recipe)

    @property
    def _language(self) -> str:
        return self._catalog.language

    @cached_property
    def _facet(self) -> Facet:
        bank = self.press.bank
        asked = (facet for facet in bank.settings.facets if facet.name == self.recipe.by)
        return next(asked, None) or first_way(bank)

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """The parts with their cases."""
        bank, index = self.press.bank, self.press.index
        cases = chosen(self.recipe.choice, bank, index, self._language)
        return divisions(cases, self._facet, bank, index, self._catalog)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases in the book's order."""
        return tuple(case for division in self.divisions for case in division.cases)

    @cached_property
    def _methods(self) -> tuple[Method, ...]:
        """The methods that the cases name; all of them in a book of everything."""
        named = {method for case in self.cases for method in case.links.methods}
        return tuple(
            method
            for method in self.press.bank.published_methods
            if (method.id in named or self.recipe.choice.is_whole)
            and (self._is_own or self._language in method.translations)
        )

    def title_of(self, case: Case) -> str:
        """A case's title in the book's language, by which every list says that it has ended."""
        title = _told(case.title, case.translations, self._language)
        is_over = case.status is Status.ENDED
        return self._catalog(say("{title} (ended)", title=title)) if is_over else title

    @property
    def _is_own(self) -> bool:
        return self._language == self.press.bank.settings.language

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        language = self._language
        cases = {case_id(case.id): self.title_of(case) for case in self.cases}
        methods = {
            method_id(method.id): _told(method.abstract.title, method.translations, language)
            for method in self._methods
        }
        return cases | methods

    @cached_property
    def _passages(self) -> Passages:
        return Passages(self.press.bank.settings, frozenset(self._titles))

    @cached_property
    def _chapters(self) -> Chapters:
        bank, index = self.press.bank, self.press.index
        return Chapters(bank, index, self._catalog, self._titles, self._passages)

    @cached_property
    def _matter(self) -> Matter:
        return Matter(self.press.bank, self._catalog)

    @cached_property
    def _atlas(self) -> Atlas | None:
        press = self.press
        return Atlas.of(self.recipe, press.bank, press.index, self._catalog, self.cases)

    def _part(self, division: Division) -> Part:
        place = self._place(division)
        also = self._catalog(say("In other parts of the book:"))
        return Part(
            id=part_id(division.term or "several"),
            title=division.title,
            chapters=tuple(map(self._chapters.case, division.cases)),
            map=self._atlas.figure(place) if self._atlas and place else None,
            also_title=also if division.also else "",
            also=tuple(map(case_id, division.also)),
        )

    def _place(self, division: Division) -> str:
        """The place that a part is about; empty for other parts."""
        return division.term if self._atlas and self._facet == self._atlas.facet else ""

    def _preface(self) -> Text | None:
        if not self.recipe.preface:
            return None
        text = body(self.recipe.preface, HANDBOOKS)
        html = self._passages.fit(text, PREFACE, without_notes, down=0)
        return Text(PREFACE, self._catalog(say("Preface")), html)

    @property
    def title(self) -> str:
        """The whole title."""
        return self._jacket.title

    @property
    def day(self) -> date:
        """The day of the texts."""
        return self._jacket.day

    @cached_property
    def _jacket(self) -> Jacket:
        return Jacket(self.recipe, self.press, self._catalog, self.cases)

    def _images(self) -> Iterator[tuple[str, Image]]:
        for owner, picture in self._pictures():
            print_ = printable(self.press.picture(owner, picture.file))
            yield f"{owner}/{picture.file}", Image(*print_)
        if self._atlas:
            yield from self._atlas.images(filter(None, map(self._place, self.divisions)))

    def _pictures(self) -> Iterator[tuple[str, Picture]]:
        for case in self.cases:
            yield from ((case.id, picture) for picture in case.pictures)
        yield from ((HANDBOOKS, plate) for plate in self._jacket.plates)


def bind(recipe: Recipe, press: Press) -> Book:
    """The book that a recipe asks for."""
    return Binder(recipe, press).book()


def _told(title: str, translations: Mapping[str, Summary | Abstract], language: str) -> str:
    """A title in a language, where it has one in it."""
    return translations[language].title if language in translations else title

"""The cover of a book, and what is told of where it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import NAMESPACE_URL, uuid5

from servicebank.export.book import Cover, Figure
from servicebank.export.matter import Imprint
from servicebank.export.press import Press
from servicebank.language.catalog import Catalog
from servicebank.language.numbers import date_text
from servicebank.model.case import Case, Picture
from servicebank.model.date import PartialDate
from servicebank.model.recipe import HANDBOOKS, Recipe
from servicebank.model.sentence import say, say_many
from servicebank.model.vocabulary import word
from servicebank.source.history import Version


@dataclass(frozen=True)
class Jacket:
    """Names and dates one book."""

    recipe: Recipe
    press: Press
    catalog: Catalog
    cases: tuple[Case, ...]

    @property
    def title(self) -> str:
        """The whole title: the bank's name with that of the book."""
        if self._bank in self._title:
            return self._title
        return self.catalog(say("{bank}: {title}", bank=self._bank, title=self._title))

    @property
    def day(self) -> date:
        """The day of the texts."""
        return self._version.day if self._version else self.press.today

    @property
    def plates(self) -> tuple[Picture, ...]:
        """The pictures on the cover."""
        return tuple(plate for plate in (self.recipe.cover, self.recipe.logo) if plate)

    def cover(self) -> Cover:
        """What stands on the cover."""
        description = self.press.bank.settings.description
        count = say_many("{count} case", "{count} cases", len(self.cases))
        return Cover(
            bank="" if self._bank in self._title else self._bank,
            title=self._title,
            subtitle=self.recipe.subtitle or word(description, self.catalog.language),
            edition=self._edition,
            count=self.catalog(count),
            picture=self._figure(self.recipe.cover) if self.recipe.cover else None,
            logo=self._figure(self.recipe.logo) if self.recipe.logo else None,
            colours=self.recipe.colours,
        )

    def imprint(self, *, has_maps: bool) -> Imprint:
        """What the colophon tells."""
        commit = self._version.commit if self._version else ""
        named = "/".join((self.title, self.catalog.language, commit or str(self.day)))
        return Imprint(
            title=self._title,
            edition=self._edition,
            day=self.day,
            commit=commit,
            credits=tuple(self._figure(plate).caption for plate in self.plates),
            has_maps=has_maps,
            identifier=f"urn:uuid:{uuid5(NAMESPACE_URL, named)}",
        )

    @property
    def _bank(self) -> str:
        return word(self.press.bank.settings.name, self.catalog.language)

    @cached_property
    def _title(self) -> str:
        """The title of the recipe, or what was chosen, or the bank's name."""
        return self.recipe.title or ", ".join(self._labels()) or self._bank

    def _labels(self) -> Iterator[str]:
        """What was chosen, in words; of single cases only a lone one."""
        bank, choice, language = self.press.bank, self.recipe.choice, self.catalog.language
        for facet in bank.settings.facets:
            terms = bank.vocabularies[facet.vocabulary].terms
            for term in choice.terms.get(facet.name, ()):
                yield word(terms[term].label, language)
        for name in choice.collections:
            told = bank.collections[name]
            yield told.translations.get(language, told.abstract).title
        if len(choice.cases) == 1 and not choice.collections:
            case = bank.cases[choice.cases[0]]
            yield case.translations.get(language, case.summary).title

    def _figure(self, picture: Picture) -> Figure:
        credit = say(
            "Photo: {credit}. Licence: {licence}.", credit=picture.credit, licence=picture.licence
        )
        return Figure(f"{HANDBOOKS}/{picture.file}", picture.alt, self.catalog(credit))

    @cached_property
    def _version(self) -> Version | None:
        return self.press.version(self.cases, self.recipe)

    @property
    def _edition(self) -> str:
        """The name of the edition, or the month of the texts."""
        month = PartialDate(self.day.year, self.day.month)
        return self.recipe.edition or date_text(month, self.catalog.language)

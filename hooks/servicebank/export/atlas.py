"""The maps of a book."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from servicebank.export.book import Figure, Image, Text
from servicebank.export.drawings import motif, situated, spread
from servicebank.export.markup import Html, element
from servicebank.export.pages import figure_html
from servicebank.export.places import MAP
from servicebank.language.catalog import Catalog
from servicebank.language.collation import collate
from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.index import Index
from servicebank.model.recipe import Colours, Recipe
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet, Vocabulary, word
from servicebank.prose.maps import Drawing, drawing, whereabouts
from servicebank.prose.scale import scale

COUNTRY = "maps/country.svg"
MOTIF = "maps/cover.svg"
"""The same drawing without words, to stand on the colour of the cover."""
WIDE, SMALL = "45%", "20%"
"""Of the text's width: the map of the country, and that of a place."""


@dataclass(frozen=True)
class Atlas:
    """Shows where the cases of a book are, by a facet of places."""

    facet: Facet
    vocabulary: Vocabulary
    index: Index
    catalog: Catalog
    colours: Colours
    cases: tuple[Case, ...]
    place: str | None
    """The place whose parts are drawn; None for the whole country."""

    @classmethod
    def of(
        cls, recipe: Recipe, bank: Bank, index: Index, catalog: Catalog, cases: tuple[Case, ...]
    ) -> Self | None:
        """The atlas of some cases, by the first facet of places; None without places to draw."""
        for facet in bank.settings.facets:
            vocabulary = bank.vocabularies[facet.vocabulary]
            if vocabulary.is_spatial:
                asked = recipe.choice.terms.get(facet.name, ())
                place = asked[0] if len(asked) == 1 else None
                atlas = cls(facet, vocabulary, index, catalog, recipe.colours, cases, place)
                if not (place and atlas.has_marks):
                    atlas = replace(atlas, place=None)
                return atlas if atlas.is_drawn else None
        return None

    @property
    def is_drawn(self) -> bool:
        """Whether the places have outlines."""
        return self._drawing is not None

    @property
    def has_marks(self) -> bool:
        """Whether some of the places have cases."""
        return bool(self._numbers)

    def text(self) -> Text:
        """The map of the country with a table of the same numbers."""
        tops, title = self._heads()
        alt = self.catalog(
            say("Map with a mark in each place, larger the more cases. The table has the numbers.")
        )
        caption = self.catalog(say("The larger the mark, the more cases."))
        return Text(
            MAP,
            title,
            element(
                "div",
                figure_html(Figure(COUNTRY, alt, caption, WIDE)),
                self._table(tops, title),
                class_="map",
            ),
        )

    def figure(self, place: str) -> Figure:
        """The small map of a place and of the cases in it."""
        name = self._name(place)
        alt = self.catalog(say("Map that shows where {place} is", place=name))
        return Figure(f"maps/{place}.svg", alt, name, SMALL)

    def images(self, places: Iterable[str]) -> Iterator[tuple[str, Image]]:
        """The drawings by their names: the large map, and the small ones of some places."""
        if self._drawing is not None:
            steps = scale(self._numbers.values(), self._drawing.reach)
            yield COUNTRY, spread(self._drawing, self._numbers, steps, self.colours)
            yield MOTIF, motif(self._drawing, self._numbers, steps, self.colours)
        for place in places:
            where = whereabouts(self.vocabulary, (place, *self._inside(place)))
            if where is not None:
                yield f"maps/{place}.svg", situated(where, self.colours)

    def _heads(self) -> tuple[str, str]:
        """What the places are called, and the title of the map."""
        language = self.catalog.language
        if self.place:
            told = say("Cases in {place}", place=self._name(self.place))
            return word(self.facet.label, language), self.catalog(told)
        tops = word(self.facet.top or self.facet.label, language)
        return tops, self.catalog(say("Cases by {place}", place=tops.lower()))

    @cached_property
    def _drawing(self) -> Drawing | None:
        return drawing(self.vocabulary.name, self._tops)

    @cached_property
    def _tops(self) -> tuple[str, ...]:
        key = collate(self.catalog.language)
        return tuple(
            sorted(
                (term.id for term in self.vocabulary.children(self.place)),
                key=lambda term: key(self._name(term)),
            )
        )

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """How many of the book's cases each top place has, of those that have some."""
        held = frozenset(case.id for case in self.cases)
        counted = {
            place: len(held.intersection(self.index.under(self.facet.name, place)))
            for place in self._tops
        }
        return {place: number for place, number in counted.items() if number}

    def _inside(self, place: str) -> Iterable[str]:
        """The smaller places of the cases in a place."""
        return dict.fromkeys(
            term
            for case in self.cases
            for term in case.terms[self.facet.name]
            if place in self.vocabulary.ancestors(term)
        )

    def _name(self, place: str) -> str:
        return word(self.vocabulary.terms[place].label, self.catalog.language)

    def _table(self, tops: str, title: str) -> Html:
        heads = (tops, self.catalog(say("Number of cases")))
        rows = (
            element(
                "tr",
                element("th", self._name(place), scope="row"),
                element("td", str(number), style="text-align: right"),
            )
            for place, number in self._numbers.items()
        )
        return element(
            "table",
            element("caption", title),
            element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
            element("tbody", *rows),
        )

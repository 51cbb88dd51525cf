"""Maps of how many cases places have, and where single cases are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from servicebank.language.collation import collate
from servicebank.model.case import Case
from servicebank.model.sentence import Sentence, say, say_many
from servicebank.model.vocabulary import Facet, Term, Vocabulary
from servicebank.prose.maps import SMALL_SHEET, Locator, Shape, drawing
from servicebank.prose.maps import whereabouts as located
from servicebank.prose.outlines import Corner
from servicebank.prose.scale import Scale, scale
from servicebank.publish.edition import Edition
from servicebank.publish.map_view import Area, Band, MapView

Way = Callable[[str], str]
"""From a place to the address of its cases."""


@dataclass(frozen=True)
class Atlas:
    """The places of one edition with their cases."""

    edition: Edition
    facet: Facet
    vocabulary: Vocabulary

    def country(self, cases: Iterable[str], way: Way) -> MapView | None:
        """Some cases by top place; None when the places cannot be drawn."""
        tops = self.edition.word(self.facet.top or self.facet.label)
        title = say("Cases by {place}", place=tops.lower())
        return self._map(None, (title, tops), cases, way)

    def inside(self, place: str, way: Way) -> MapView | None:
        """The cases of a place by the places in it; None when they cannot be drawn."""
        title = say("Cases in {place}", place=self.name(self.vocabulary.terms[place]))
        column = self.edition.word(self.facet.label)
        cases = self.edition.under(self.facet.name, place)
        return self._map(place, (title, column), cases, way)

    def locator(self, places: Iterable[str], size: Corner = SMALL_SHEET) -> Locator | None:
        """A small map that shows where some places are; None when they cannot be drawn."""
        return located(self.vocabulary, places, size)

    def page(self, place: str) -> str:
        """The page of a place, or the finder's view of it where it has none."""
        if self.edition.has_page(self.facet.name, place):
            return self.edition.addresses.term(self.facet.name, place)
        return self.found(place)

    def found(self, place: str, *others: tuple[str, str]) -> str:
        """The finder's view of a place, with other terms chosen as well."""
        return self.edition.addresses.found((*others, (self.facet.name, place)))

    def name(self, place: Term) -> str:
        """What a place is called."""
        return self.edition.word(place.label)

    def _map(
        self, place: str | None, heads: tuple[Sentence, str], cases: Iterable[str], way: Way
    ) -> MapView | None:
        """The places right below another; `heads` are the map's title and its column's."""
        catalog, places = self.edition.catalog, self._below(place)
        drawn = drawing(self.vocabulary.name, places)
        if drawn is None:
            return None
        counted = self._counted(places, frozenset(cases))
        steps = scale(map(len, counted.values()), drawn.reach)
        return MapView(
            option=self.facet.option,
            title=catalog(heads[0]),
            column=heads[1],
            width=drawn.width,
            height=drawn.height,
            areas=tuple(
                self._area(shape, len(counted[shape.code]), steps, way) for shape in drawn.shapes
            ),
            bands=_bands(steps),
            note=self._note(place, len({*cases}.difference(*counted.values()))),
            band_width=steps.width,
            highest=steps.highest,
            reach=steps.reach,
            told=(
                catalog(_told("{name}", 0)),
                catalog(_told("{name}", 1)),
                catalog(_told("{name}", "{count}")),
            ),
        )

    def _area(self, shape: Shape, count: int, steps: Scale, way: Way) -> Area:
        name = self.name(self.vocabulary.terms[shape.code])
        return Area(
            code=shape.code,
            name=name,
            count=count,
            told=self.edition.catalog(_told(name, count)),
            address=way(shape.code) if count else "",
            path=shape.path,
            shade=steps.shade(count),
            x=shape.x,
            y=shape.y,
            radius=steps.radius(count),
        )

    def _below(self, place: str | None) -> tuple[str, ...]:
        """The places right below another, or the top ones for None, by name."""
        key = collate(self.edition.language)
        terms = self.vocabulary.children(place)
        return tuple(term.id for term in sorted(terms, key=lambda term: key(self.name(term))))

    def _counted(
        self, places: Iterable[str], cases: frozenset[str]
    ) -> Mapping[str, frozenset[str]]:
        return {
            place: cases.intersection(self.edition.under(self.facet.name, place))
            for place in places
        }

    def _note(self, place: str | None, rest: int) -> str:
        """What is said of cases that are in none of the places on a map."""
        if place is None or not rest:
            return ""
        whole = self.name(self.vocabulary.terms[place])
        told = say_many(
            "{count} case is about the whole of {place}.",
            "{count} cases are about the whole of {place}.",
            rest,
            place=whole,
        )
        return self.edition.catalog(told)


def atlas(edition: Edition) -> Atlas | None:
    """The atlas of an edition, by its first facet of places; None when it has no such facet."""
    bank = edition.bank
    found = ((facet, bank.vocabularies[facet.vocabulary]) for facet in bank.settings.facets)
    return next((Atlas(edition, *both) for both in found if both[1].is_spatial), None)


def whereabouts(case: Case, edition: Edition, size: Corner = SMALL_SHEET) -> Locator | None:
    """A small map that shows where a case is; None when it is in no place that can be drawn."""
    places = atlas(edition)
    within = case.terms[places.facet.name] if places else ()
    return places.locator(within, size) if places and within else None


def _told(name: str, count: int | str) -> Sentence:
    """A place with its number of cases; scripts fill in names and numbers of their own."""
    match count:
        case 0:
            return say("{name}: no cases", name=name)
        case 1:
            return say("{name}: 1 case", name=name)
        case _:
            return say("{name}: {count} cases", name=name, count=count)


def _bands(steps: Scale) -> tuple[Band, ...]:
    return tuple(
        Band(shade, str(least) if least == most else f"{least}\u2013{most}")
        for shade, (least, most) in zip(steps.shades, steps.bands, strict=True)
    )

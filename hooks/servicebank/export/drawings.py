"""Maps as SVG: where the cases of a book are."""

from collections.abc import Iterable

from servicebank.export.book import Image
from servicebank.export.markup import Html, element
from servicebank.model.recipe import Colours
from servicebank.prose.maps import Drawing, Locator
from servicebank.prose.scale import Scale

LAND, EDGE = "#e3e7e6", "#ffffff"
SVG = "image/svg+xml"
EDGE_WIDTH = 3
ROOM = 6
"""Units around a small map, so that marks at its edge are whole."""
SPOT = 5
"""Radius of a mark on a small map."""


def spread(drawing: Drawing, numbers: dict[str, int], scale: Scale, colours: Colours) -> Image:
    """Areas with marks as large as their numbers."""
    areas = (
        element("path", d=shape.path, fill=LAND, stroke=EDGE, stroke_width=str(EDGE_WIDTH))
        for shape in drawing.shapes
    )
    marks = (
        _mark(shape.x, shape.y, scale.radius(numbers[shape.code]), colours.main)
        for shape in drawing.shapes
        if numbers.get(shape.code)
    )
    return _image((*areas, *marks), drawing.width, drawing.height, 0)


def motif(drawing: Drawing, numbers: dict[str, int], scale: Scale, colours: Colours) -> Image:
    """The same as a pattern on the main colour: land a shade darker, marks that shine."""
    land = (
        element("path", d=shape.path, fill="#000000", fill_opacity="0.2", stroke="none")
        for shape in drawing.shapes
    )
    marks = (
        _mark(shape.x, shape.y, scale.radius(numbers[shape.code]), colours.accent)
        for shape in drawing.shapes
        if numbers.get(shape.code)
    )
    return _image((*land, *marks), drawing.width, drawing.height, 0)


def situated(where: Locator, colours: Colours) -> Image:
    """A country with some of its parts, and spots."""
    land = (
        element("path", d=where.country, fill=LAND),
        element("path", d=where.parts, fill=colours.main),
    )
    spots = (_mark(x, y, SPOT, colours.accent) for x, y in where.spots)
    return _image((*land, *spots), where.width, where.height, ROOM)


def _mark(x: int, y: int, radius: float, colour: str) -> Html:
    return element(
        "circle",
        cx=str(x),
        cy=str(y),
        r=str(radius),
        fill=colour,
        fill_opacity="0.85",
        stroke=EDGE,
        stroke_width="1.5",
    )


def _image(shapes: Iterable[Html], width: int, height: int, room: int) -> Image:
    wide, high = width + 2 * room, height + 2 * room
    drawn = element(
        "svg",
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        width=str(wide),
        height=str(high),
        viewBox=f"{-room} {-room} {wide} {high}",
    )
    return Image(drawn.encode(), SVG, wide, high)

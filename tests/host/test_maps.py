"""The maps of this repository's site: small, whole, and the same as their tables."""

import gzip
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest

from tests.builds import Build
from tests.makers import ROOT
from tests.pages import Document

FIGURE = re.compile(r'<figure class="sb-map".*?</figure>', re.DOTALL)
LOCATOR = re.compile(r'<svg class="sb-locator".*?</svg>', re.DOTALL)
ROW = re.compile(r'<tr><th scope="row"><a href="([^"]+)">([^<]+)</a></th><td[^>]*>(\d+)</td></tr>')
KILO = 1000
MOST_COUNTIES, MOST_MUNICIPALITIES, MOST_LOCATOR = 12 * KILO, 35 * KILO, 2 * KILO
COLOUR = re.compile(r"--sb-map-([0-5]): #([0-9a-f]{3}|[0-9a-f]{6});")


def _maps(build: Build, *starts: str) -> Iterator[tuple[str, str]]:
    for name, page in build.pages.items():
        if name.startswith(starts):
            yield from ((name, found) for found in FIGURE.findall(page.html))


def _size(text: str) -> int:
    return len(gzip.compress(text.encode()))


def test_maps_of_counties_are_small(built: Build) -> None:
    found = [_size(text) for _, text in _maps(built, "platser/index", "fall/index", "tjanster/")]

    assert len(found) > 20
    assert max(found) <= MOST_COUNTIES


def test_maps_of_municipalities_are_small(built: Build) -> None:
    found = {name: _size(text) for name, text in _maps(built, "platser/") if name.count("/") == 2}

    assert len(found) == 21
    assert max(found.values()) <= MOST_MUNICIPALITIES


def test_each_case_has_a_small_map_that_is_not_read_aloud(built: Build) -> None:
    found = {
        name: LOCATOR.findall(page.html)
        for name, page in built.pages.items()
        if re.fullmatch(r"(en/)?fall/[^/]+/index\.html", name)
    }

    assert {name for name, maps in found.items() if len(maps) != 1} == set()
    assert max(_size(one) for maps in found.values() for one in maps) <= MOST_LOCATOR
    assert all('aria-hidden="true"' in one for maps in found.values() for one in maps)


def test_a_map_and_its_table_say_the_same(built: Build) -> None:
    differing = []
    for name, text in _maps(built, ""):
        areas = [
            (area["href"], area["data-name"], area["data-count"])
            for area in Document(text).all("a")
            if "data-region" in area
        ]
        if areas != ROW.findall(text.replace("&amp;", "&")) or not areas:
            differing.append(name)

    assert differing == []


def test_places_without_cases_are_no_links(built: Build) -> None:
    wrong = [
        (name, element.attributes["data-name"])
        for name, text in _maps(built, "")
        for element in Document(text).elements
        if "data-region" in element.attributes
        and (element.tag == "a") != (element.attributes["data-count"] != "0")
    ]

    assert wrong == []


def _lightness(colour: str) -> float:
    """How light a colour is in grey, from 0 to 100 (CIE L*)."""
    whole = "".join(digit * 2 for digit in colour) if len(colour) == 3 else colour
    parts = [int(whole[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    light = sum(
        weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )
    return 116 * float(light ** (1 / 3)) - 16


def _schemes() -> Mapping[str, list[float]]:
    """The lightness of the shades 0 to 5, by the name of the colour scheme."""
    text = (ROOT / "overrides" / "assets" / "tokens.css").read_text(encoding="utf-8")
    light, dark = text.partition(":root {")[2].split('[data-md-color-scheme="slate"]')[:2]
    return {
        name: [_lightness(found[2]) for found in COLOUR.finditer(part.split("}")[0])]
        for name, part in (("light", light), ("dark", dark))
    }


@pytest.mark.parametrize("name", ["light", "dark"])
def test_shades_are_told_apart_in_grey(name: str) -> None:
    shades = _schemes()[name][1:]
    steps = [abs(one - other) for one, other in pairwise(shades)]

    assert len(shades) == 5
    assert shades in (sorted(shades), sorted(shades, reverse=True))
    assert min(steps) >= 11

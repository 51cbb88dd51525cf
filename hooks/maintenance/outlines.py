"""Outlines of areas as SVG path data."""

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

TENTHS = 10
"""Coordinates are written to a tenth of a unit."""
TRIANGLE = 3
"""Corners that a ring must have left after rounding to be drawn."""


def corners(shape: BaseGeometry) -> Iterator[NDArray[np.int64]]:
    """The rings of a shape as corners in tenths, lakes turning the other way, in a fixed order."""
    for ring in shapely.get_rings(shapely.get_parts(shapely.normalize(shape))):
        points = np.rint(shapely.get_coordinates(ring) * TENTHS).astype(np.int64)
        moved = np.any(np.diff(points, axis=0) != 0, axis=1)
        distinct = points[:-1][moved]
        if len(distinct) >= TRIANGLE:
            yield distinct


def outline(shape: BaseGeometry) -> str:
    """SVG path data; steps go between rounded corners, so that neighbours do not drift apart."""

    def steps(pairs: NDArray[np.int64]) -> str:
        return (
            " ".join(f"{x / TENTHS:g},{y / TENTHS:g}" for x, y in pairs)
            .replace(",-", "-")
            .replace(" -", "-")
        )

    return "".join(f"M{steps(ring[:1])}l{steps(np.diff(ring, axis=0))}z" for ring in corners(shape))


def box(shape: BaseGeometry) -> list[float]:
    """West, north, east and south end of an outline."""
    points = np.concatenate(list(corners(shape)))
    return [*(points.min(axis=0) / TENTHS).tolist(), *(points.max(axis=0) / TENTHS).tolist()]

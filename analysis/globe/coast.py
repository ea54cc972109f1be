"""The nearest point of a coastline, on the ellipsoid.

A coastline is a set of straight lines in longitude and latitude. They are cut into pieces
of at most 0.1°, each within 2.5 m of the chord between its ends; pieces that follow each
other make a block, with a sphere around it. For each city the spheres tell which blocks
may hold the nearest point (a bound, so none is missed), the chords of these tell which
pieces may, and the nearest point of each of these pieces is measured on the ellipsoid.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.choices import Role
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress
from .geodesic import GeodesicPositions, distances_km
from .nearest import bounding_chord, least_of_each_group, squared_chords

MAX_PIECE_DEG = 0.1
PIECES_PER_BLOCK = 32  # the fewer, the more spheres to compare and the fewer pieces to measure
CITIES_AT_ONCE = 32  # bounds memory even where every block is as near as any other
_SAGITTA_KM = 0.0025  # (0.1° of a great circle)² / (8 · 6 335 km)
# Lines along which maps cut polygons, not coasts: QGIS's own world map ends at 179.9° east
# and west and 89.9° south, others at 180° and 90°.
_LAST_MERIDIAN, _LAST_PARALLEL = 179.899, -89.899


@dataclass(frozen=True)
class Coast:
    """A coastline ready to be searched; see ``prepare_coast``."""

    # float64, shape (n_blocks, PIECES_PER_BLOCK, 2): Beginning of each piece and the way to its
    # end, degrees.
    start: np.ndarray
    step: np.ndarray
    # float64, shape (n_blocks, PIECES_PER_BLOCK, 3): The same in space, km.
    chord_start: np.ndarray
    chord_step: np.ndarray
    # float64, shapes (n_blocks, 3) and (n_blocks,): A sphere around each block, km.
    centre: np.ndarray
    radius: np.ndarray


def prepare_coast(lines: np.ndarray) -> Coast:
    """Prepare segments (degrees, shape (n, 4)), leaving out those that only frame a map.

    A segment takes the shorter way around the Earth, so one may cross the antimeridian. Raises
    AnalysisError if no segment is left.

    >>> across = prepare_coast(np.array([[179.0, 0.0, -179.0, 0.0]]))
    >>> cities = GeodesicPositions.from_lonlat([(180.0, 1.0)])
    >>> nearest_coast_points(cities, across).round(3).tolist()
    [[180.0, 0.0]]
    """
    lines = lines[~_is_map_frame(lines)]
    if not len(lines):
        raise AnalysisError(
            "{coast} has no line: choose a layer of coastlines or of land polygons.",
            coast=Role.COAST,
        )
    start, way = lines[:, :2], lines[:, 2:] - lines[:, :2]
    way[:, 0] = (way[:, 0] + 180) % 360 - 180
    pieces = np.maximum(1, np.ceil(np.abs(way).max(axis=1) / MAX_PIECE_DEG)).astype(int)
    nth = np.arange(pieces.sum()) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    step = np.repeat(way / pieces[:, None], pieces, axis=0)
    start = np.repeat(start, pieces, axis=0) + nth[:, None] * step
    return _group_into_blocks(start, step)


def _is_map_frame(lines: np.ndarray) -> np.ndarray:
    along_meridian = (np.abs(lines[:, ::2]) >= _LAST_MERIDIAN).all(axis=1)
    along_meridian &= np.abs(lines[:, 0] - lines[:, 2]) < 1e-6
    return np.asarray(along_meridian | (lines[:, 1::2] <= _LAST_PARALLEL).all(axis=1))


def _group_into_blocks(start: np.ndarray, step: np.ndarray) -> Coast:
    # The last piece fills the last block up.
    padded = np.minimum(
        np.arange(-(-len(start) // PIECES_PER_BLOCK) * PIECES_PER_BLOCK), len(start) - 1
    )
    start, step = (
        start[padded].reshape(-1, PIECES_PER_BLOCK, 2),
        step[padded].reshape(-1, PIECES_PER_BLOCK, 2),
    )
    ends = GeodesicPositions.from_lonlat(np.stack([start, start + step])).xyz.reshape(
        2, -1, PIECES_PER_BLOCK, 3
    )
    corners = np.concatenate([ends[0], ends[1]], axis=1)
    centre = (corners.min(axis=1) + corners.max(axis=1)) / 2
    radius = np.sqrt(((corners - centre[:, None]) ** 2).sum(axis=2)).max(axis=1)
    return Coast(start, step, ends[0], ends[1] - ends[0], centre, radius)


def nearest_coast_points(
    positions: GeodesicPositions, coast: Coast, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return the point of the coast nearest to each position, on either side of the coast.

    It lies on the coast, and so is never too near; no other is nearer by 10 m. Returns float64,
    shape (n, 2): degrees.
    """
    points = np.empty((len(positions), 2))
    for first in range(0, len(positions), CITIES_AT_ONCE):
        progress(first / len(positions))
        rows = slice(first, first + CITIES_AT_ONCE)
        points[rows] = _nearest_of_blocks(positions[rows], coast)
    return points


def _nearest_of_blocks(places: GeodesicPositions, coast: Coast) -> np.ndarray:
    away = np.sqrt(squared_chords(places.xyz, coast.centre))
    likely, _ = _nearest_on_chords(places.xyz, coast, (away + coast.radius).argmin(axis=1))
    limit = bounding_chord(likely.min(axis=1)) + _SAGITTA_KM
    place, block = np.nonzero(away - coast.radius <= limit[:, None])
    chord, share = _nearest_on_chords(places.xyz[place], coast, block)
    shortest = np.full(len(places), np.inf)
    np.minimum.at(shortest, place, chord.min(axis=1))
    pair, piece = np.nonzero(chord <= bounding_chord(shortest)[place, None] + 2 * _SAGITTA_KM)
    at = (block[pair], piece)
    on_coast = coast.start[at] + share[pair, piece, None] * coast.step[at]
    exact = distances_km(places[place[pair]], GeodesicPositions.from_lonlat(on_coast))
    return np.asarray(on_coast[least_of_each_group(place[pair], exact, pair)])


def _nearest_on_chords(
    xyz: np.ndarray, coast: Coast, block: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return how far each place is from the pieces of its block, and where along each.

    Returns chord, share (float64, shape (n, PIECES_PER_BLOCK)): km in space, and 0 (start) to 1
    (end of the piece).
    """
    from_start = xyz[:, None] - coast.chord_start[block]
    along = coast.chord_step[block]
    square = np.maximum(np.einsum("...i,...i", along, along), 1e-18)
    share = np.einsum("...i,...i", from_start, along) / square
    share = np.minimum(np.maximum(share, 0.0, out=share), 1.0, out=share)
    away = from_start - share[:, :, None] * along
    return np.asarray(np.sqrt(np.einsum("...i,...i", away, away))), share

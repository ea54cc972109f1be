"""Distance to the sea: ours, the naive way in degrees, and a tree of points in space.

All start from the same coast, that of QGIS's own world map, read and ready; ours and the tree
make what they search in as part of the work. The tree has the coast as points every 0.1° at
most, and stops at the nearest: it is the method of the project's first notes.
"""

from __future__ import annotations

import os
from typing import Any, NamedTuple

import numpy as np
from contender import Contender, Section
from generator import chapter_table
from nodal_cities.analysis.core.progress import ignore_progress
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.globe.coast import nearest_coast_points, prepare_coast
from nodal_cities.analysis.globe.geodesic import GeodesicPositions, distances_km
from nodal_cities.analysis.graph.memberships import Memberships

LEAST_POPULATION = 15_000  # of the towns drawn
FAR_OFF_KM = 50.0  # how many errors are larger is said


class Start(NamedTuple):
    """Where the cities are (degrees), and the segments of the coast."""

    lonlat: np.ndarray
    outline: np.ndarray


def _start(memberships: Memberships) -> Start:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from nodal_cities.processing.inputs.coast import read_sea
    from qgis.core import QgsApplication, QgsProcessingContext

    # Kept for the process: QGIS crashes on layers that outlive it.
    global application
    application = QgsApplication([], False)
    application.initQgis()
    sea = read_sea(None, QgsProcessingContext(), ignore_progress)
    with Gazetteer() as gazetteer:
        towns = np.array([p.position for p in gazetteer.places_with_population(LEAST_POPULATION)])
    chosen = np.random.RandomState(1).choice(len(towns), len(memberships.city_ids), False)
    return Start(towns[chosen], sea.outline)


def _ours(start: Start) -> np.ndarray:
    places = GeodesicPositions.from_lonlat(start.lonlat)
    points = nearest_coast_points(places, prepare_coast(start.outline))
    return distances_km(places, GeodesicPositions.from_lonlat(points))


def _naive(memberships: Memberships) -> tuple[Start, Any, Any]:
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsSpatialIndex

    start = _start(memberships)
    flag = QgsSpatialIndex.Flag.FlagStoreFeatureGeometries
    index = QgsSpatialIndex(flag)
    for i, (x, y, to_x, to_y) in enumerate(start.outline.tolist()):
        feature = QgsFeature(i)
        feature.setGeometry(QgsGeometry.fromPolyline([QgsPoint(x, y), QgsPoint(to_x, to_y)]))
        index.addFeature(feature)
    return start, index, QgsGeometry


def _naive_run(prepared: tuple[Start, Any, Any]) -> np.ndarray:
    """Nearest in degrees, as every spatial index of a layer in EPSG:4326 has it."""
    from qgis.core import QgsPointXY

    start, index, geometry = prepared
    found = []
    for x, y in start.lonlat.tolist():
        place = QgsPointXY(x, y)
        line = index.geometry(index.nearestNeighbor(place, 1)[0])
        nearest = line.nearestPoint(geometry.fromPointXY(place)).asPoint()
        found.append((nearest.x(), nearest.y()))
    return distances_km(
        GeodesicPositions.from_lonlat(start.lonlat), GeodesicPositions.from_lonlat(np.array(found))
    )


def _tree(start: Start) -> np.ndarray:
    from scipy.spatial import cKDTree

    coast = prepare_coast(start.outline).start.reshape(-1, 2)
    places, points = (
        GeodesicPositions.from_lonlat(start.lonlat),
        GeodesicPositions.from_lonlat(coast),
    )
    _, nearest = cKDTree(points.xyz).query(places.xyz)
    return distances_km(places, points[nearest])


def _error(ours: np.ndarray, other: np.ndarray | None) -> str:
    if other is None:
        return ""
    wrong = np.abs(other - ours)
    return f"{wrong.max():.3g} km, {(wrong > FAR_OFF_KM).mean():.1%}"


SECTION = Section(
    "Distance of every city to the sea",
    chapter_table,
    (
        Contender("Nodal Cities", _start, _ours, 5, note="to the line, on the ellipsoid"),
        Contender("QgsSpatialIndex", _naive, _naive_run, note="nearest in degrees, index made"),
        Contender("scipy KD-tree", _start, _tree, note="to points of the coast every 0.1°"),
    ),
    "error, >50 km",
    _error,
)

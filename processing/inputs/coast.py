"""The coast, from QGIS's own world map or from the user's layer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ...analysis.core.errors import AnalysisError
from ...analysis.core.progress import Progress
from ...analysis.globe.coast import prepare_coast
from ...analysis.globe.sea import Sea, split_into_segments, world_sea
from ..cartography.base_map import countries_layer
from ..language.translation import number, translate
from .features import WGS84, read_features

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
LINE = QgsWkbTypes.GeometryType.LineGeometry


def read_sea(
    source: QgsProcessingFeatureSource | None, context: QgsProcessingContext, progress: Progress
) -> Sea:
    """Return the sea of the user's layer, that of QGIS's own world map without one."""
    return _read_world_map(progress) if source is None else _read_layer(source, context, progress)


def describe_coast(sea: Sea, source: QgsProcessingFeatureSource | None) -> list[str]:
    """Return what the log says of the coast and of the way distances are measured."""
    if source is not None:
        coast = translate(
            "NodalCities",
            "Coast: {layer}; it is as accurate as that layer is, and all of it counts.",
        ).format(layer=source.sourceName())
    else:
        coast = translate(
            "NodalCities",
            "Coast: QGIS’s own world map (Natural Earth 1:10 million, generalised), right to "
            "{km} km for 9 places in 10 that are less than 100 km from the sea. The Caspian is no "
            "sea; rivers count as far up as the map draws them as water.",
        ).format(km=number(cast(float, sea.accuracy_km)))
    return [
        coast,
        translate(
            "NodalCities",
            "Distances are geodesics on the WGS 84 ellipsoid; that to the sea is to the nearest "
            "point of the coast, on whichever side of it.",
        ),
    ]


def _read_world_map(progress: Progress) -> Sea:
    layer = countries_layer("countries")
    if not layer.isValid():
        raise QgsProcessingException(
            translate("NodalCities", "QGIS’s own world map is missing: choose a layer as COAST.")
        )
    rings: list[np.ndarray] = []
    for feature in read_features(layer, QgsFeatureRequest().setNoAttributes()):
        progress(0.0)
        rings += _lines(feature.geometry())
    return world_sea(rings)


def _read_layer(
    source: QgsProcessingFeatureSource, context: QgsProcessingContext, progress: Progress
) -> Sea:
    # Invalid polygons are made valid here, where Processing would refuse the layer.
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    request = QgsFeatureRequest().setNoAttributes()
    total = max(source.featureCount(), 1)
    polygons: list[QgsGeometry] = []
    lines: list[QgsGeometry] = []
    for done, feature in enumerate(read_features(source, request, flag)):
        progress(min(done / total, 1.0))
        geometry = feature.geometry()
        geometry.convertToStraightSegment()
        for part in geometry.asGeometryCollection():
            (polygons if part.type() == POLYGON else lines).append(part)
    if polygons:
        # A border between two polygons is no coast.
        lines.append(QgsGeometry.unaryUnion([_valid(polygon) for polygon in polygons]))
    to_wgs84 = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context.transformContext()
    )
    found = [line for geometry in lines for line in _lines(_transformed(geometry, to_wgs84))]
    return Sea(prepare_coast(_check_segments(split_into_segments(found))))


def _valid(polygon: QgsGeometry) -> QgsGeometry:
    return polygon if polygon.isGeosValid() else polygon.makeValid()


def _transformed(geometry: QgsGeometry, to_wgs84: QgsCoordinateTransform) -> QgsGeometry:
    try:
        geometry.transform(to_wgs84)
    except QgsCsException as error:
        raise AnalysisError(
            "COAST cannot be brought to longitudes and latitudes ({reason}): check the "
            "coordinate system of the layer.",
            reason=" ".join(str(error).split()),
        ) from error
    return geometry


def _check_segments(found: np.ndarray) -> np.ndarray:
    """Return the segments, or say which point of them is nowhere; 0° to 360° will do."""
    longest = np.array([360.0, 90.0] * 2) + 1e-6
    wrong = ~(np.abs(found) <= longest)
    if wrong.any():
        row = int(np.flatnonzero(wrong.any(axis=1))[0])
        x, y = found[row, :2] if wrong[row, :2].any() else found[row, 2:]
        raise AnalysisError(
            "COAST: the point ({x}, {y}) is no place on Earth; check the coordinate system of "
            "the layer.",
            x=f"{x:g}",
            y=f"{y:g}",
        )
    return found


def _lines(geometry: QgsGeometry) -> Iterator[np.ndarray]:
    """Yield the lines and rings of a geometry, shapes (n, 2); points have none."""
    for part in geometry.asGeometryCollection():
        shape = part.get()
        shape.dropZValue()
        shape.dropMValue()
        # One copy of the bytes: point by point the world map alone would take half a second.
        if part.type() == POLYGON:
            yield from _read_coordinates(part.asWkb().data(), 9)
        elif part.type() == LINE:
            yield from _read_coordinates(part.asWkb().data(), 5)


def _read_coordinates(wkb: bytes, at: int) -> Iterator[np.ndarray]:
    """Yield each run of points in well-known binary, a count before it, the first one at ``at``."""
    order = "<" if wkb[0] else ">"
    while at < len(wkb):
        count = int(np.frombuffer(wkb, f"{order}u4", 1, at)[0])
        values = np.frombuffer(wkb, f"{order}f8", 2 * count, at + 4)
        yield values.astype(np.float64).reshape(-1, 2)
        at += 4 + 16 * count

"""Between Processing sources and sinks and the plain tables that ``analysis`` works on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, cast

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFeatureSource,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingException,
    QgsWkbTypes,
)

from ...analysis.core.errors import AnalysisError
from ...analysis.core.positions import LonLat

WGS84 = "EPSG:4326"
_BATCH_SIZE = 5000  # features written between two looks at whether the user cancelled


def to_python(value: Any) -> Any:
    """Return a Python value: QGIS's NULL as None, dates as ISO text, lists joined with ;.

    >>> from qgis.PyQt.QtCore import QDate
    >>> to_python(QDate(2020, 5, 1)), to_python("x")
    ('2020-05-01', 'x')
    """
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    if isinstance(value, (list, tuple)):
        return ";".join(str(item) for item in value)
    if hasattr(value, "toString"):
        from qgis.PyQt.QtCore import Qt

        return value.toString(Qt.DateFormat.ISODate)
    return value


def read_rows(source: QgsFeatureSource) -> Iterator[list[Any]]:
    """Yield the attributes of each feature as plain values, in the order of the source."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in source.getFeatures(request):
        yield [to_python(value) for value in feature.attributes()]


def require_field(source: QgsFeatureSource, name: str, parameter: str) -> int:
    """Return the position of a field, or say which parameter names a missing one."""
    return require_index(source.fields(), name, parameter)


def require_index(fields: QgsFields, name: str, parameter: str) -> int:
    """Return the position of a field among others, as ``require_field`` does."""
    index = int(fields.lookupField(name))
    if index < 0:
        raise AnalysisError(
            "{parameter}: there is no field {field}; the fields are {fields}.",
            parameter=parameter,
            field=name,
            fields=", ".join(fields.names()),
        )
    return index


def centre_of(
    geometry: QgsGeometry, to_wgs84: QgsCoordinateTransform, inside: bool = False
) -> LonLat:
    """Return the centre of a geometry in degrees; with ``inside``, a point within a surface.

    Parts on both sides of 180° are neighbours: as they stand, their centre would be on the other
    side of the Earth. Raises QgsCsException where the coordinates cannot be transformed.
    """
    shape = QgsGeometry(geometry)
    if shape.type() == QgsWkbTypes.GeometryType.PointGeometry and not shape.isMultipart():
        point = cast(QgsPoint, shape.constGet())
        if not (math.isfinite(point.x()) and math.isfinite(point.y())):
            return LonLat(math.nan, math.nan)
        found = to_wgs84.transform(QgsPointXY(point.x(), point.y()))
        return LonLat(found.x(), found.y())
    shape.transform(to_wgs84)
    if shape.boundingBox().width() > 180:
        shape = _moved_east(shape)
    is_surface = shape.type() == QgsWkbTypes.GeometryType.PolygonGeometry
    centre = shape.pointOnSurface() if inside and is_surface else shape.centroid()
    x, y = centre.asPoint().x(), centre.asPoint().y()
    return LonLat(x - 360 if x > 180 else x, y)


def _moved_east(shape: QgsGeometry) -> QgsGeometry:
    """Return a geometry with its parts west of Greenwich moved round the Earth, if closer so."""
    parts = []
    for part in shape.asGeometryCollection():
        if part.boundingBox().center().x() < 0:
            part.translate(360, 0)
        parts.append(part)
    moved = QgsGeometry.collectGeometry(parts)
    return moved if moved.boundingBox().width() < shape.boundingBox().width() else shape


def point_geometry(position: LonLat | None) -> QgsGeometry:
    """Return a point geometry, empty where the position is unknown."""
    return QgsGeometry() if position is None else QgsGeometry.fromPointXY(QgsPointXY(*position))


def write_features(
    sink: QgsFeatureSink,
    fields: QgsFields,
    records: Iterable[Sequence[Any]],
    geometries: Iterable[QgsGeometry] | None = None,
) -> int:
    """Write records, aligned with ``fields``, and their geometries to a sink; return how many.

    Raises QgsProcessingException with what the sink says when it refuses them.
    """
    features: list[QgsFeature] = []
    count = 0
    shapes = iter(geometries) if geometries is not None else None
    for record in records:
        feature = QgsFeature(fields)
        feature.setAttributes([_for_qgis(value) for value in record])
        if shapes is not None:
            feature.setGeometry(next(shapes))
        features.append(feature)
        count += 1
        if len(features) == _BATCH_SIZE:
            _add(sink, features)
            features = []
    _add(sink, features)
    return count


def _add(sink: QgsFeatureSink, features: list[QgsFeature]) -> None:
    if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
        raise QgsProcessingException(sink.lastError() if hasattr(sink, "lastError") else "")


def _for_qgis(value: Any) -> Any:
    """Return numpy scalars as Python's own, enumerations as their value; NaN as NULL."""
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and math.isnan(value):
        return None
    return value

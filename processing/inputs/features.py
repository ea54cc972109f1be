"""Between Processing sources and sinks and the plain tables that ``analysis`` works on."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFeatureSource,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.errors import AnalysisError
from ...analysis.core.positions import LonLat

translate = QCoreApplication.translate
WGS84 = "EPSG:4326"
# Names of the fields, compared without case.
_BATCH_SIZE = 5000  # features written between two looks at whether the user cancelled
LATITUDE = ("lat", "latitude", "y")
LONGITUDE = ("lon", "longitude", "lng", "long", "x")


def to_python(value: Any) -> Any:
    """Return a Python value: QGIS's NULL as None, dates as ISO text.

    >>> from qgis.PyQt.QtCore import QDate
    >>> to_python(QDate(2020, 5, 1)), to_python("x")
    ('2020-05-01', 'x')
    """
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
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


def read_positions(
    source: QgsFeatureSource, context: QgsProcessingContext, id_index: int
) -> dict[str, LonLat | None]:
    """Return positions by id; None where there is none.

    A table without geometry may hold them in fields called lon and lat (LATITUDE, LONGITUDE).
    Raises AnalysisError for coordinates that are no place on Earth.
    """
    to_wgs84 = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context.transformContext()
    )
    lon = _find_field(source, LONGITUDE)
    lat = _find_field(source, LATITUDE)
    found: dict[str, LonLat | None] = {}
    for number, feature in enumerate(source.getFeatures(), start=1):
        identifier = to_python(feature.attribute(id_index))
        key = "" if identifier is None else str(identifier).strip()
        if source.wkbType() != QgsWkbTypes.Type.NoGeometry:
            found[key] = _position(feature, number, to_wgs84)
        elif lon >= 0 and lat >= 0:
            found[key] = _position_from_text(feature.attribute(lon), feature.attribute(lat), number)
        else:
            found[key] = None
    return found


def _find_field(source: QgsFeatureSource, names: Sequence[str]) -> int:
    """Return the position of the first field with one of these names, -1 if there is none."""
    indices = (int(source.fields().lookupField(name)) for name in names)
    return next((index for index in indices if index >= 0), -1)


def _position_from_text(lon: Any, lat: Any, number: int) -> LonLat | None:
    typed = [str(to_python(value) or "").strip().replace(",", ".") for value in (lon, lat)]
    if not any(typed):
        return None
    try:
        x, y = (float(text) for text in typed)
    except ValueError:
        x = y = math.nan
    return _check_position(x, y, number, typed)


def _position(feature: QgsFeature, number: int, to_wgs84: QgsCoordinateTransform) -> LonLat | None:
    geometry = feature.geometry()
    if geometry.isEmpty() and not _lacks_one_coordinate(geometry):
        return None
    if geometry.type() != QgsWkbTypes.GeometryType.PointGeometry or geometry.isMultipart():
        geometry = geometry.centroid()
    given = geometry.constGet()
    point = QgsPointXY(given.x(), given.y())
    try:
        if math.isfinite(point.x()) and math.isfinite(point.y()):
            point = to_wgs84.transform(point)
    except QgsCsException:
        point = QgsPointXY(math.nan, math.nan)
    return _check_position(point.x(), point.y(), number, [f"{given.x():g}", f"{given.y():g}"])


def _check_position(x: float, y: float, number: int, given: Sequence[str]) -> LonLat:
    if math.isfinite(x) and abs(x) <= 180 and abs(y) <= 90:
        return LonLat(x, y)
    raise AnalysisError(
        "CITIES, row {row}: the point ({x}, {y}) is no place on Earth; "
        "check its coordinates and the coordinate system of the layer.",
        row=number,
        x=given[0],
        y=given[1],
    )


def _lacks_one_coordinate(geometry: QgsGeometry) -> bool:
    """Return whether one coordinate is missing: for QGIS a point with any NaN is empty."""
    given = geometry.constGet()
    return isinstance(given, QgsPoint) and not (math.isnan(given.x()) and math.isnan(given.y()))


def point_geometry(position: LonLat | None) -> QgsGeometry:
    """Return a point geometry, empty where the position is unknown."""
    return QgsGeometry() if position is None else QgsGeometry.fromPointXY(QgsPointXY(*position))


def write_features(
    sink: QgsFeatureSink,
    fields: QgsFields,
    records: Iterable[Sequence[Any]],
    geometries: Iterable[QgsGeometry] | None = None,
) -> None:
    """Write records, aligned with ``fields``, and their geometries to a sink.

    Raises QgsProcessingException when the sink refuses them (disk full, locked file).
    """
    features = []
    shapes = iter(geometries) if geometries is not None else None
    for record in records:
        feature = QgsFeature(fields)
        feature.setAttributes([_for_qgis(value) for value in record])
        if shapes is not None:
            feature.setGeometry(next(shapes))
        features.append(feature)
        if len(features) == _BATCH_SIZE:
            _add(sink, features)
            features = []
    _add(sink, features)


def _add(sink: QgsFeatureSink, features: list[QgsFeature]) -> None:
    if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
        raise QgsProcessingException(
            translate(
                "NodalCities",
                "The output could not be written: {reason}. "
                "Choose another file, or close the programs that use this one.",
            ).format(reason=_reason(sink))
        )


def _reason(sink: QgsFeatureSink) -> str:
    """Return why a sink refused features, without the statement that failed, however long."""
    error = sink.lastError() if hasattr(sink, "lastError") else "?"
    return re.sub(r"sqlite3_exec\(.*\) failed: ", "", " ".join(error.split()))[:300]


def _for_qgis(value: Any) -> Any:
    """Return numpy scalars as Python's own; NaN as NULL."""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and math.isnan(value):
        return None
    return value

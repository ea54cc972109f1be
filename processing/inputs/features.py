"""Between Processing sources and sinks and the plain tables that ``analysis`` works on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple, cast
from weakref import WeakKeyDictionary

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDataSourceUri,
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
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QByteArray, Qt

from ...analysis.core.errors import AnalysisError
from ...analysis.core.positions import LonLat
from ...analysis.core.text import text

# Columns that a layer of points gets beside its own.
LATITUDE, LONGITUDE = "latitude of the point", "longitude of the point"
WGS84 = "EPSG:4326"
_BATCH_SIZE = 5000  # features written between two looks at whether the user cancelled


def to_python(value: Any) -> Any:
    """Return a Python value: NULL as None, dates as ISO text, lists joined with ;, bytes as text.

    >>> from qgis.PyQt.QtCore import QDate
    >>> to_python(QDate(2020, 5, 1)), to_python("x")
    ('2020-05-01', 'x')
    """
    if isinstance(value, (str, int, float)):  # nearly all, at once
        return value
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    if isinstance(value, (list, tuple)):
        return ";".join(filter(None, map(text, value)))
    if isinstance(value, QByteArray):
        return value.data().decode("utf-8", errors="replace")
    if hasattr(value, "toString"):
        return value.toString(Qt.DateFormat.ISODate)
    return value


def read_rows(source: QgsFeatureSource) -> Iterator[list[Any]]:
    """Yield the attributes of each feature as plain values, in the order of the source."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in read_features(source, request):
        yield [to_python(value) for value in feature.attributes()]


class _Origin(NamedTuple):
    """What a layer is opened anew from; the layer itself may be removed during a run."""

    provider: str
    uri: str


# Of a source as QGIS hands it out nothing tells the layer it comes from.
_ORIGINS: WeakKeyDictionary[QgsFeatureSource, _Origin] = WeakKeyDictionary()


def remember_layer(source: QgsFeatureSource, layer: QgsVectorLayer) -> None:
    """Keep which layer a source gives all rows of, for ``read_features`` to count them."""
    if layer.providerType() != "memory" and not layer.isEditable():
        _ORIGINS[source] = _Origin(layer.providerType(), layer.source())


def require_open_layer(layer: QgsVectorLayer) -> None:
    """Raise AnalysisError for a layer that QGIS could not open, and would read as empty."""
    if layer.isValid():
        return
    if layer.providerType() in ("postgres", "spatialite", "oracle", "mssql"):
        raise AnalysisError(
            "{table} cannot be opened. If it is a view or query, QGIS needs a key column with "
            "another value in each row: choose it when adding the layer. Otherwise check the "
            "connection.",
            table=layer.name(),
        )
    raise AnalysisError(
        "{table} cannot be opened: repair its data source, or add the layer again.",
        table=layer.name(),
    )


def read_features(
    source: QgsFeatureSource, request: QgsFeatureRequest | None = None, *flags: Any
) -> Iterator[QgsFeature]:
    """Yield each feature of a source; neither ``request`` nor ``flags`` must leave any out.

    Raises AnalysisError at the end where a database or file has stopped before its last row.
    """
    if isinstance(source, QgsVectorLayer):
        remember_layer(source, source)
    origin = _ORIGINS.get(source)
    promised, before = int(source.featureCount()), _state_of_file(origin)
    iterator = source.getFeatures(request or QgsFeatureRequest(), *flags)
    count = 0
    for feature in iterator:
        count += 1
        yield feature
    stopped = not iterator.isValid()
    if count < promised and origin is not None:
        stopped = stopped or before != _state_of_file(origin) or count < _count_anew(origin)
    if stopped:
        raise AnalysisError(
            "{table} ended early, after {count} rows: the connection was lost, or the file is "
            "damaged or was changed while it was read. Run it again; if it ends early again, "
            "export the layer to a new file and check what is in it.",
            table=source.sourceName(),
            count=count,
        )


def _state_of_file(origin: _Origin | None) -> tuple[int, int] | None:
    """Return size and time of the file of a layer; None without one."""
    if origin is None:
        return None
    path = QgsProviderRegistry.instance().decodeUri(*origin).get("path")
    with suppress(OSError):
        found = Path(str(path or "")).stat()
        return found.st_size, found.st_mtime_ns
    return None


def _count_anew(origin: _Origin) -> float:
    """Return the rows of a layer opened anew, since others may have removed some after a count.

    Infinite where it cannot be opened. The counts of many providers are estimates, and that of a
    shapefile is of deleted rows too; there the rows are read.
    """
    layer = QgsVectorLayer(origin.uri, "", origin.provider)
    if not layer.isValid():
        return math.inf
    is_exact = origin.provider in ("postgres", "spatialite") or layer.storageType() == "GPKG"
    if is_exact and not QgsDataSourceUri(origin.uri).useEstimatedMetadata():
        return int(layer.featureCount())
    return sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setNoAttributes()))


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


def holds_points(source: QgsFeatureSource) -> bool:
    """Return whether a source is a layer of points."""
    kind = QgsWkbTypes.geometryType(source.wkbType())
    return bool(kind == QgsWkbTypes.GeometryType.PointGeometry)


def read_placed_rows(
    source: QgsFeatureSource, context: QgsProcessingContext
) -> Iterator[list[Any]]:
    """Yield the attributes of each feature, then latitude and longitude; None without a point."""
    to_wgs84 = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context.transformContext()
    )
    for feature in read_features(source):
        yield [*map(to_python, feature.attributes()), *_angles(feature, to_wgs84)]


def _angles(
    feature: QgsFeature, to_wgs84: QgsCoordinateTransform
) -> tuple[float | None, float | None]:
    geometry = feature.geometry()
    if geometry.isEmpty():
        return None, None
    try:
        lon, lat = centre_of(geometry, to_wgs84)
    except QgsCsException:
        return None, None
    return lat, lon


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
    if value is None or type(value) in (str, int):  # nearly all, at once
        return value
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and math.isnan(value):
        return None
    return value

"""A layer of the user's as a gazetteer: the parameters, and reading it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureSource,
    QgsProcessing,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ...analysis.core.positions import LonLat
from ...analysis.core.progress import Progress
from ...analysis.imports.gazetteer_table import (
    GazetteerFeature,
    UserGazetteer,
    recognise_gazetteer_fields,
)
from . import parameter_kinds
from .features import WGS84, centre_of, read_features, to_python
from .parameter_kinds import Parameter

USES = ("first", "only")


def gazetteer_parameters() -> list[Parameter]:
    """Return GAZETTEER, GAZETTEER_NAME_FIELD and GAZETTEER_USE."""
    return [
        parameter_kinds.table(
            "GAZETTEER",
            "Other gazetteer",
            "Layer of places with their names, and country, state or province, population "
            "and id where it has them. Left empty, the built-in gazetteer alone is used.",
            [QgsProcessing.SourceType.TypeVectorAnyGeometry],
        ),
        parameter_kinds.field(
            "GAZETTEER_NAME_FIELD",
            "Name field of the other gazetteer",
            "Field with the name of the place. Left empty, it is recognised by its name.",
            parent="GAZETTEER",
            advanced=True,
        ),
        parameter_kinds.choice(
            "GAZETTEER_USE",
            "Use of the other gazetteer",
            "first: asked before the built-in gazetteer. only: asked instead of it.",
            USES,
            advanced=True,
        ),
    ]


def read_gazetteer_layer(
    source: QgsFeatureSource, name: str | None, context: QgsProcessingContext, progress: Progress
) -> UserGazetteer:
    """Return the gazetteer that a layer is, its names in the field ``name``."""
    fields = recognise_gazetteer_fields(source.fields().names(), name)
    return UserGazetteer(_entries(source, context), fields, source.featureCount(), progress)


def _entries(source: QgsFeatureSource, context: QgsProcessingContext) -> Iterator[GazetteerFeature]:
    to_wgs84 = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context.transformContext()
    )
    for feature in read_features(source):
        values = [to_python(value) for value in feature.attributes()]
        is_area = feature.geometry().type() == QgsWkbTypes.GeometryType.PolygonGeometry
        yield GazetteerFeature(values, _position(feature, to_wgs84), is_area)


def _position(feature: QgsFeature, to_wgs84: QgsCoordinateTransform) -> LonLat | None:
    """Return the position of a feature, that of a point inside it if it is a surface."""
    if feature.geometry().isEmpty():
        return None
    try:
        position = centre_of(feature.geometry(), to_wgs84, inside=True)
    except QgsCsException:
        return None
    on_earth = math.isfinite(position.lon) and abs(position.lon) <= 180 and abs(position.lat) <= 90
    return position if on_earth else None

"""Writing the outputs that several algorithms share, and telling what happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ..analysis.links import Links
from ..analysis.prepare import Prepared
from ..analysis.tables import ReportRow
from . import schema
from .events import events
from .geodesic import Geodesics
from .layers import WGS84, point, write
from .records import Columns, records

SPELLED_OUT = 20  # events of one kind written to the log; the rest is counted


def write_table(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    name: str,
    fields: QgsFields,
    columns: Columns,
    geometries: Sequence[QgsGeometry] | None = None,
    wkb: Any = QgsWkbTypes.Type.NoGeometry,
) -> str | None:
    """Write columns to the sink ``name``; None when the user skipped it."""
    crs = QgsCoordinateReferenceSystem()  # of an empty text PROJ complains
    if geometries is not None:
        crs = QgsCoordinateReferenceSystem(WGS84)
    sink, identifier = algorithm.parameterAsSink(parameters, name, context, fields, wkb, crs)
    if sink is None:
        if parameters.get(name):
            raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
        return None
    write(sink, fields, records(columns, fields.names()), geometries)
    del sink  # the file is complete only when its sink is gone
    return str(identifier)


def write_cities(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    name: str,
    names: Sequence[str],
    prepared: Prepared,
    columns: Columns,
) -> str | None:
    """Write the cities as points; those not located have no geometry."""
    return write_table(
        algorithm,
        parameters,
        context,
        name,
        schema.fields(names),
        columns,
        [point(city.position) for city in prepared.cities],
        QgsWkbTypes.Type.Point,
    )


def write_links(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    name: str,
    names: Sequence[str],
    prepared: Prepared,
    drawn: Links,
    columns: Columns,
) -> str | None:
    """Write the links as geodesic lines with their length."""
    geodesics = Geodesics(context)
    where = [city.position for city in prepared.cities]
    ends = [(where[i], where[j]) for i, j in zip(drawn.source, drawn.target)]
    return write_table(
        algorithm,
        parameters,
        context,
        name,
        schema.fields(names),
        {**columns, "dist_km": [geodesics.kilometres(*pair) for pair in ends]},
        [geodesics.line(*pair) for pair in ends],
        QgsWkbTypes.Type.MultiLineString,
    )


def tell(feedback: QgsProcessingFeedback, report: Iterable[ReportRow]) -> None:
    """Write the report to the log: every event counted, the first of each kind spelled out."""
    for heading, sentences in events(report):
        feedback.pushInfo(f"{heading}: {len(sentences)}")
        for text in sentences[:SPELLED_OUT]:
            feedback.pushInfo("    " + text)

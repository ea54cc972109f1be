"""Writing the outputs that several algorithms share, and telling what happened."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.errors import Cancelled
from ...analysis.core.progress import Progress, ignore_progress, iterate_with_progress
from ...analysis.graph.links import Links
from ...analysis.study.prepared_study import PreparedStudy
from ..inputs.features import WGS84, point_geometry, write_features
from ..language.translation import number
from ..schema import output_fields
from .geodesic_lines import Geodesics
from .result_columns import Columns, iterate_rows

translate = QCoreApplication.translate
MANY_COLUMNS = 1000


def write_table(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    name: str,
    fields: QgsFields,
    columns: Columns,
    geometries: Sequence[QgsGeometry] | None = None,
    wkb: Any = QgsWkbTypes.Type.NoGeometry,
    crs: QgsCoordinateReferenceSystem | None = None,
    progress: Progress = ignore_progress,
) -> str | None:
    """Write columns to the sink ``name``, positions in WGS 84 unless ``crs`` says otherwise.

    Returns None when the user skipped it. Cancelled, or where it fails, it leaves no file.
    """
    if crs is None:
        # Of an empty text PROJ complains.
        crs = QgsCoordinateReferenceSystem(*([] if geometries is None else [WGS84]))
    try:
        sink, identifier = algorithm.parameterAsSink(parameters, name, context, fields, wkb, crs)
    except QgsProcessingException:
        if fields.count() < MANY_COLUMNS:
            raise  # what cannot be opened is not ours to remove
        # Later versions of QGIS notice only here, and leave a file without some columns.
        remove_output_file(
            parameters, name, algorithm.parameterAsOutputLayer(parameters, name, context)
        )
        raise QgsProcessingException(_too_many(fields)) from None
    if sink is None:
        if parameters.get(name):
            raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
        return None
    problem = ""
    cancelled = False
    rows = iterate_rows(columns, fields.names())
    try:
        write_features(sink, fields, iterate_with_progress(rows, progress), geometries)
    except QgsProcessingException as error:
        problem = str(error)
    except Cancelled:
        cancelled = True
    del sink  # the file is complete only when its sink is gone
    path = Path(str(identifier).split("|", maxsplit=1)[0])  # no file if it is kept in memory
    problem = problem or _too_wide(str(identifier), path, fields)
    if problem or cancelled:
        remove_output_file(parameters, name, str(identifier))
    if problem:
        raise QgsProcessingException(problem)
    if cancelled:
        raise Cancelled
    return str(identifier)


def remove_output_file(parameters: dict[str, Any], name: str, identifier: str) -> None:
    """Remove the file of an output, unless it is a database that may hold more than that."""
    asked = parameters.get(name)
    if isinstance(asked, QgsProcessingOutputLayerDefinition):
        asked = asked.sink.staticValue()
    if not str(asked).startswith("ogr:"):
        with suppress(OSError):  # there may be no such folder
            Path(identifier.split("|", maxsplit=1)[0]).unlink()


def _too_wide(identifier: str, path: Path, fields: QgsFields) -> str:
    """Return what to say of a file that cannot hold all columns.

    Without rows the sink does not notice.
    """
    if fields.count() < MANY_COLUMNS or not path.is_file():
        return ""
    if QgsVectorLayer(identifier, "written", "ogr").isValid():
        return ""
    return _too_many(fields)


def _too_many(fields: QgsFields) -> str:
    return translate(
        "NodalCities",
        "The output could not be written: this kind of file cannot hold {n} columns. "
        "Write a CSV file, or leave columns out of the table.",
    ).format(n=number(fields.count()))


def write_cities(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    name: str,
    names: Sequence[str],
    prepared: PreparedStudy,
    columns: Columns,
) -> str | None:
    """Write the cities as points; those not located have no geometry."""
    return write_table(
        algorithm,
        parameters,
        context,
        name,
        output_fields.fields(names),
        columns,
        [point_geometry(city.position) for city in prepared.cities],
        QgsWkbTypes.Type.Point,
    )


def write_links(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    name: str,
    names: Sequence[str],
    prepared: PreparedStudy,
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
        output_fields.fields(names),
        {**columns, "dist_km": [geodesics.kilometres(*pair) for pair in ends]},
        [geodesics.line(*pair) for pair in ends],
        QgsWkbTypes.Type.MultiLineString,
    )

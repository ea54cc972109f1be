"""Writing columns to the sinks of an algorithm: tables, points, links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...analysis.core.errors import Cancelled
from ...analysis.core.positions import LonLat
from ...analysis.core.progress import Progress, ignore_progress, iterate_with_progress
from ...analysis.graph.links import Links
from ...analysis.study.prepared_study import PreparedStudy
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.features import WGS84, point_geometry, write_features
from ..language.translation import number, translate
from ..schema import output_fields
from .destinations.targets import sink_lacks_geometry
from .geodesic_lines import Geodesics
from .result_columns import Columns, iterate_rows

MANY_COLUMNS = 1000
DECIMALS = 6  # of degrees: a decimetre


def write_table(
    run: AlgorithmRun,
    name: str,
    fields: QgsFields | Sequence[str],
    columns: Columns,
    geometries: Sequence[QgsGeometry] | None = None,
    wkb: Any = QgsWkbTypes.Type.NoGeometry,
    crs: QgsCoordinateReferenceSystem | None = None,
    progress: Progress = ignore_progress,
) -> str | None:
    """Write columns to the sink ``name``, positions in WGS 84 unless ``crs`` says otherwise.

    Fields of the schema may be given by name. Returns None when the user skipped the output.
    Cancelled, or where it fails, it leaves no file.
    """
    algorithm, parameters, context = run.algorithm, run.parameters, run.context
    if not isinstance(fields, QgsFields):
        fields = output_fields.fields(fields)
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
    destination = parameters.get(name)
    if isinstance(destination, QgsProcessingOutputLayerDefinition):
        destination = destination.sink.staticValue()
    if not str(destination).startswith("ogr:"):
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


def write_points(
    run: AlgorithmRun,
    name: str,
    fields: QgsFields | Sequence[str],
    columns: Columns,
    positions: Iterable[LonLat | None],
) -> str | None:
    """Write cities as points; those not located have no geometry.

    A file that holds no points gets their degrees, from which CITIES is read again.
    """
    positions = list(positions)
    if not isinstance(fields, QgsFields):
        without = sink_lacks_geometry(run.parameters.get(name), run.context)
        fields = output_fields.fields([*fields, *(output_fields.COORDINATES if without else ())])
    degrees = {
        "lat": [None if one is None else round(one.lat, DECIMALS) for one in positions],
        "lon": [None if one is None else round(one.lon, DECIMALS) for one in positions],
    }
    points = [point_geometry(position) for position in positions]
    columns = {**columns, **degrees}
    return write_table(run, name, fields, columns, points, QgsWkbTypes.Type.Point)


def write_links(
    run: AlgorithmRun,
    name: str,
    fields: Sequence[str],
    prepared: PreparedStudy,
    links: Links,
    columns: Columns,
) -> str | None:
    """Write the links as geodesic lines with their length."""
    geodesics = Geodesics(run.context)
    positions = [city.position for city in prepared.cities]
    ends = [(positions[i], positions[j]) for i, j in zip(links.source, links.target)]
    lines = [geodesics.line(*pair) for pair in ends]
    lengths = [geodesics.length_km(*pair) for pair in ends]
    columns = {**columns, "dist_km": lengths}
    return write_table(run, name, fields, columns, lines, QgsWkbTypes.Type.MultiLineString)

"""Writing columns to the sinks of an algorithm: tables, points, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...analysis.core.errors import Cancelled
from ...analysis.core.positions import LonLat
from ...analysis.core.progress import Progress, ignore_progress, iterate_with_progress
from ...analysis.graph.links import Links
from ...analysis.places.city import City
from ...analysis.study.result_columns import Columns, take_rows
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.features import WGS84, point_geometry, write_features
from ..language.translation import number, translate
from ..schema import output_fields
from .destinations.targets import database_table, sink_lacks_geometry, sink_text
from .geodesic_lines import Geodesics
from .result_columns import iterate_rows
from .wholeness import cannot_be_written

MANY_COLUMNS = 1000
DECIMALS = 6  # of degrees: a decimetre
LONGEST_REASON = 200  # letters


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
    """
    algorithm, parameters, context = run.algorithm, run.parameters, run.context
    if not isinstance(fields, QgsFields):
        fields = output_fields.fields(fields)
    if crs is None:
        # Of an empty text PROJ complains.
        crs = QgsCoordinateReferenceSystem(*([] if geometries is None else [WGS84]))
    try:
        sink, identifier = algorithm.parameterAsSink(parameters, name, context, fields, wkb, crs)
    except QgsProcessingException as error:
        raise _refused(sink_text(parameters.get(name), context), fields, str(error)) from None
    if sink is None:
        if parameters.get(name):
            raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
        return None
    failed: Exception | None = None
    rows = iterate_rows(columns, fields.names())
    written = 0
    try:
        written = write_features(sink, fields, iterate_with_progress(rows, progress), geometries)
    except Cancelled:
        failed = Cancelled()
    except QgsProcessingException as error:
        failed = _refused(str(identifier), fields, str(error))
    del sink  # the file is complete only when its sink is gone
    if failed is not None:
        raise failed
    _require_rows(str(identifier), fields, written)
    return str(identifier)


def _require_rows(identifier: str, fields: QgsFields, written: int) -> None:
    """Open a layer again and count its rows: what a full disk lacks no sink says."""
    if database_table(identifier) is None and not _file_of(identifier).is_file():
        return  # kept in memory
    layer = written_layer(identifier, "written")
    found = len(layer.allFeatureIds()) if layer.isValid() else -1
    close_readers(layer)
    # A workbook of words alone counts the names of its columns.
    if found < written:
        raise _refused(identifier, fields, "")


def written_layer(identifier: str, name: str) -> QgsVectorLayer:
    """Open what a sink has written to a file or a database, given how QGIS names it."""
    table = database_table(identifier)
    if table is None:
        return QgsVectorLayer(identifier, name, "ogr")
    return QgsVectorLayer(table.uri.uri(False), name, table.provider)


def close_readers(layer: QgsVectorLayer) -> None:
    """Close what QGIS keeps open to read a layer again, before the layer goes.

    It forgets them with the layer, and an open one keeps the journal of a GeoPackage beside it.
    """
    if layer.isValid():
        layer.dataProvider().reloadData()


def _file_of(identifier: str) -> Path:
    return Path(identifier.split("|", maxsplit=1)[0])


def _refused(identifier: str, fields: QgsFields, said: str) -> QgsProcessingException:
    """Return the exception for a layer that cannot be written; ``said`` is what QGIS says."""
    if fields.count() >= MANY_COLUMNS:
        return QgsProcessingException(_too_many(fields))
    # Without the statement that failed, however long, and without what failed because of it.
    reason = re.sub(r"sqlite3_exec\(.*?\) failed: ", "", " ".join(said.split()))[:LONGEST_REASON]
    table = database_table(identifier)
    return cannot_be_written(table.uri.table() if table else _file_of(identifier), reason=reason)


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


def write_cities(
    run: AlgorithmRun,
    name: str,
    fields: QgsFields | Sequence[str],
    columns: Columns,
    cities: Sequence[City],
) -> str | None:
    """Write cities as points, those in most networks first, then as they come.

    Of features under the pointer QGIS identifies the first of the layer, whichever is on top.
    """
    order = np.argsort(np.negative(columns["n_networks"]), kind="stable")
    positions = [cities[i].position for i in order]
    return write_points(run, name, fields, take_rows(columns, order), positions)


def write_links(
    run: AlgorithmRun,
    name: str,
    fields: QgsFields | Sequence[str],
    cities: Sequence[City],
    links: Links,
    columns: Columns,
) -> str | None:
    """Write the links as geodesic lines with their length."""
    geodesics = Geodesics(run.context)
    positions = [city.position for city in cities]
    ends = [(positions[i], positions[j]) for i, j in zip(links.source, links.target)]
    lines = [geodesics.line(*pair) for pair in ends]
    lengths = [geodesics.length_km(*pair) for pair in ends]
    columns = {**columns, "dist_km": lengths}
    return write_table(run, name, fields, columns, lines, QgsWkbTypes.Type.MultiLineString)

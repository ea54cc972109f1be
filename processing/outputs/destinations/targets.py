"""The files that a run would write."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProperty,
    QgsVectorFileWriter,
)

from ...inputs.algorithm_run import AlgorithmRun

SEVERAL = frozenset({"MAP", "FIGURE"})  # outputs that take several paths, separated by ;
BY_EXTENSION = SEVERAL | {
    "ATLAS",
    "GEOPACKAGE",
    "OUTPUT",
    "PROJECT",
}  # it says how these are written
# What GDAL writes beside a file.
COMPANIONS = {
    ".gml": (".xsd", ".gfs"),
    ".mif": (".mid",),
    ".tab": (".dat", ".map", ".id", ".ind"),
}


@dataclass(frozen=True)
class Target:
    """A file that an output would be written to, or a table in one.

    ``endings`` are those it may have, all if there are none; a file that the user did not
    name goes with one that he did.
    """

    output: str
    path: Path
    table: str | None = None
    named: bool = True
    endings: tuple[str, ...] = ()
    is_layer: bool = False
    is_table: bool = False  # a layer without geometry

    @property
    def is_project(self) -> bool:
        return self.endings == (".qgz",)


def named_targets(run: AlgorithmRun) -> Iterator[Target]:
    """Yield the files that the parameters name; what stays in memory has none."""
    for definition in run.algorithm.destinationParameterDefinitions():
        name = definition.name()
        if isinstance(definition, QgsProcessingParameterFeatureSink):
            value = run.parameters.get(name, definition.defaultValue())
            place = _sink_place(sink_text(value, run.context))
            if place is not None:
                is_table = definition.dataType() == QgsProcessing.SourceType.TypeVector
                yield Target(name, *place, is_layer=True, is_table=is_table)
        elif definition.type() == "fileDestination":
            paths = run.paths(name) if name in SEVERAL else run.files([name]).values()
            for path in paths:
                yield Target(name, path, endings=_endings(definition))


class DatabaseTable(NamedTuple):
    """A table of a database, as a layer output names it."""

    provider: str
    uri: QgsDataSourceUri


def database_sinks(run: AlgorithmRun) -> Iterator[tuple[str, DatabaseTable]]:
    """Yield the layer outputs that go to a table of a database, and that table."""
    for definition in run.algorithm.destinationParameterDefinitions():
        if isinstance(definition, QgsProcessingParameterFeatureSink):
            text = sink_text(run.parameters.get(definition.name()), run.context)
            table = None if is_temporary(text) else database_table(text)
            if table is not None and table.uri.table():
                yield definition.name(), table


def database_table(text: str) -> DatabaseTable | None:
    """Return the table that a layer output names, None if it names a file."""
    found = re.fullmatch("([a-zA-Z]{2,}):(?://)?(.+)", text)
    if found is None:
        return None
    # As QGIS does.
    provider = "postgres" if found[1] == "postgis" else found[1]
    return DatabaseTable(provider, QgsDataSourceUri(found[2]))


def sink_text(value: Any, context: QgsProcessingContext) -> str:
    """Return the place that the value of a layer output names."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    return "" if value is None else str(value)


def is_temporary(text: str) -> bool:
    """Return whether a layer output is skipped or stays in memory."""
    return text in ("", QgsProcessing.TEMPORARY_OUTPUT) or text.startswith("memory:")


def same_file(one: Path, other: Path) -> bool:
    """Return whether two paths lead to one file, through links and by other spellings too."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there yet
        return _true_path(one) == _true_path(other)


def lacks_geometry(path: Path) -> bool:
    """Return whether a file of this kind, as QGIS writes it, has no points or lines."""
    spatial_only = QgsVectorFileWriter.VectorFormatOption.SkipNonSpatialFormats
    extensions = QgsVectorFileWriter.supportedFormatExtensions
    # A CSV file could have them in a column, and older versions count it among the others.
    without = {"csv", *extensions()} - ({*extensions(spatial_only)} - {"csv"})
    return path.suffix[1:].lower() in without


def sink_lacks_geometry(value: Any, context: QgsProcessingContext) -> bool:
    """Return whether a layer output goes to a file without points or lines."""
    place = _sink_place(sink_text(value, context))
    return place is not None and lacks_geometry(place[0])


def companions(path: Path) -> list[Path]:
    """Return the files that GDAL writes beside a file of this kind."""
    return [path.with_suffix(ending) for ending in COMPANIONS.get(path.suffix.lower(), ())]


def is_shapefile(path: Path) -> bool:
    """Return whether QGIS would write a shapefile there, or its table alone."""
    return bool(QgsVectorFileWriter.driverForExtension(path.suffix[1:]) == "ESRI Shapefile")


def _endings(definition: QgsProcessingParameterDefinition) -> tuple[str, ...]:
    if not isinstance(definition, QgsProcessingParameterFileDestination):
        return ()
    if definition.name() not in BY_EXTENSION:
        return ()
    return tuple(re.findall(r"\*(\.\w+)", definition.fileFilter()))


def _sink_place(text: str) -> tuple[Path, str | None] | None:
    """Return the file and the table of a layer output, None if it is in no file."""
    if is_temporary(text):
        return None
    table = database_table(text)
    if table is not None:
        in_file = table.provider in ("ogr", "spatialite") and table.uri.database()
        return (Path(table.uri.database()), table.uri.table() or None) if in_file else None
    path = Path(text)
    if not QgsVectorFileWriter.driverForExtension(path.suffix[1:]):
        return path.with_name(f"{path.name}.gpkg"), None  # as QGIS does
    return path, None


def _true_path(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))

"""Temporary layers of the project, kept in a GeoPackage without the user noticing a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataProvider,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...analysis.core.text import find_free_name
from ..language.translation import translate
from .destinations.ownership import table_names
from .files import draft_folder, put_in_place
from .stored_style import store_style
from .table_drafts import DATABASE_ERRORS


def temporary_layers(identifiers: Iterable[str]) -> list[QgsVectorLayer]:
    """Return those of the project's layers that are gone when it is closed."""
    layers = map(QgsProject.instance().mapLayer, identifiers)
    return [
        one for one in layers if isinstance(one, QgsVectorLayer) and one.providerType() == "memory"
    ]


def keep_layers(layers: Sequence[QgsVectorLayer], path: Path) -> None:
    """Write layers to a GeoPackage, styles included, and have the same layers read it.

    Tables already there stay, and a new one of the same name is given a number. A layer keeps
    its id, its place and its look; what names it (a layout, a relation) still finds it.
    Raises QgsProcessingException when nothing could be kept; then no table is added.
    """
    edited = next((layer.name() for layer in layers if layer.isEditable()), "")
    if edited:
        raise QgsProcessingException(
            translate(
                "NodalCities", "The layer {name} is being edited: save its edits, and try again."
            ).format(name=edited)
        )
    names = _free_names([layer.name() for layer in layers], path)
    with _unfiltered(layers):
        try:
            if path.exists():
                _add(layers, names, path)
            else:
                with draft_folder(path) as folder:
                    draft = folder / "kept.gpkg"
                    _add(layers, names, draft)
                    put_in_place(draft, path)
        except OSError as error:
            raise _refused(path, str(error.strerror)) from error
        for layer, name in zip(layers, names):
            _read_from(layer, path, name)
            store_style(layer, QgsProcessingFeedback())


@contextmanager
def _unfiltered(layers: Sequence[QgsVectorLayer]) -> Iterator[None]:
    """Have layers give the rows too that their filters hide, which would not be written."""
    filtered = {layer: layer.subsetString() for layer in layers if layer.subsetString()}
    for layer in filtered:
        layer.setSubsetString("")
    try:
        yield
    finally:
        for layer, condition in filtered.items():
            layer.setSubsetString(condition)


def _free_names(wanted: Sequence[str], path: Path) -> list[str]:
    """Return names for the tables that the file does not have yet, whatever their case."""
    if "|" in path.as_posix():
        raise _refused(path, translate("NodalCities", "QGIS reads no layers from a path with “|”"))
    found = table_names(path)
    if path.exists() and (found is None or path.suffix.lower() != ".gpkg"):
        raise _refused(path, translate("NodalCities", "it is there already, and no GeoPackage"))
    taken = {name.casefold() for name in found or ()}
    names = []
    for name in wanted:
        # The address of a table ends at a bar.
        plain = name.replace("|", " ").strip() or path.stem
        free = find_free_name(plain, lambda one: one.casefold() in taken)
        taken.add(free.casefold())
        names.append(free)
    return names


def _add(layers: Sequence[QgsVectorLayer], names: Sequence[str], path: Path) -> None:
    """Write the layers as tables of a file; all of them or none."""
    for number, (layer, name) in enumerate(zip(layers, names)):
        problem = _write(layer, name, path)
        if problem:
            _drop(names[: number + 1], path)
            raise _refused(path, problem)


def _write(layer: QgsVectorLayer, name: str, path: Path) -> str:
    """Write a layer as a table, and return what went wrong."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    # The column of numbers that the format adds must not be one that the layer has.
    columns = {field.casefold() for field in layer.fields().names()}
    key = next(one for one in ("fid", "fid_1", "fid_2") if one not in columns)
    options.layerOptions = [f"FID={key}"]
    if path.exists():
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    context = QgsProject.instance().transformContext()
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), context, options
    )
    failed = error != QgsVectorFileWriter.WriterError.NoError
    return (message or "?") if failed else ""


def _drop(names: Iterable[str], path: Path) -> None:
    metadata = QgsProviderRegistry.instance().providerMetadata("ogr")
    connection: Any = metadata.createConnection(str(path), {})
    for name in names:
        with suppress(*DATABASE_ERRORS):  # the last may not be there at all
            connection.dropVectorTable("", name)


def _read_from(layer: QgsVectorLayer, path: Path, table: str) -> None:
    """Have a layer read a table, and look as before."""
    source = f"{path.as_posix()}|layername={table}"
    options = QgsDataProvider.ProviderOptions()
    options.transformContext = QgsProject.instance().transformContext()
    layer.setDataSource(source, layer.name(), "ogr", options)


def _refused(path: Path, reason: str) -> QgsProcessingException:
    return QgsProcessingException(
        translate(
            "NodalCities", "{path} cannot be written ({reason}). Choose another file."
        ).format(path=path, reason=reason)
    )

"""The files that a run reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVirtualLayerDefinition,
)
from qgis.PyQt.QtCore import QUrl

from ...inputs.algorithm_run import AlgorithmRun

LAYERS = frozenset({"source", "vector", "layer"})


@dataclass(frozen=True)
class Source:
    """A file that a parameter reads, or a table in one; None is the first or only table."""

    parameter: str
    path: Path
    table: str | None = None


def sources(run: AlgorithmRun) -> Iterator[Source]:
    """Yield the files that the parameters name as inputs, and those of joined layers."""
    for definition in run.algorithm.parameterDefinitions():
        name = definition.name()
        if definition.type() == "file":
            text = run.algorithm.parameterAsFile(run.parameters, name, run.context)
            if text:
                yield Source(name, Path(text))
        elif definition.type() == "multilayer":  # of files
            for text in run.algorithm.parameterAsFileList(run.parameters, name, run.context):
                yield Source(name, Path(text))
        elif definition.type() in LAYERS and run.parameters.get(name):
            for provider, uri in _uris(run.parameters[name], run.context):
                for path, table in _places(provider, uri, run.context):
                    yield Source(name, path, table)


def _uris(value: Any, context: QgsProcessingContext) -> list[tuple[str, str]]:
    """Return provider and address of an input layer and of the layers joined to it."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    if isinstance(value, QgsMapLayer):
        return _layer_uris(value)
    text = str(value)
    # A file is not opened for its name; that takes long with a large workbook.
    layer = QgsProcessingUtils.mapLayerFromString(text, context, False)
    if layer is not None:
        return _layer_uris(layer)
    provider, mark, uri = text.partition("://")
    if mark and QgsProviderRegistry.instance().providerMetadata(provider) is not None:
        return [(provider, uri)]
    return [("delimitedtext" if provider == "file" else "ogr", text)]


def layer_places(
    layer: QgsMapLayer, context: QgsProcessingContext
) -> Iterator[tuple[Path, str | None]]:
    """Yield the file and the table that a layer is read from; None is the first or only table."""
    yield from _places(layer.providerType(), layer.source(), context)


def _layer_uris(layer: QgsMapLayer) -> list[tuple[str, str]]:
    found = [(layer.providerType(), layer.source())]
    for join in layer.vectorJoins() if isinstance(layer, QgsVectorLayer) else ():
        if join.joinLayer() is not None:
            found.extend(_layer_uris(join.joinLayer()))
    return found


def _places(
    provider: str, uri: str, context: QgsProcessingContext
) -> Iterator[tuple[Path, str | None]]:
    """Yield file and table of a layer; a virtual layer has those of the layers it queries."""
    if provider == "virtual":
        url = QUrl.fromEncoded(uri.encode())
        for queried in QgsVirtualLayerDefinition.fromUrl(url).sourceLayers():
            text = queried.reference()
            found = _uris(text, context) if text else [(queried.provider(), queried.source())]
            for one in found:
                yield from _places(*one, context)
        return
    parts = QgsProviderRegistry.instance().decodeUri(provider, uri)
    path = str(parts.get("path") or "")
    if path.startswith("file:"):
        path = unquote(urlsplit(path).path)
    if path:
        table = parts.get("layerName")
        yield Path(path), str(table) if table else _table_at(path, parts.get("layerId"))


def _table_at(path: str, position: Any) -> str | None:
    """Return the name of a table given by its number, None without a number."""
    if not isinstance(position, int):
        return None
    names = [table.name() for table in QgsProviderRegistry.instance().querySublayers(path)]
    return names[position] if position < len(names) else None

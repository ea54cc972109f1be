"""A style kept with the data, so that it comes along wherever the file is opened."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingException, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..cartography.symbols import fix_random_symbol_colours


def store_style(layer: QgsVectorLayer) -> None:
    """Store the style in the GeoPackage of a layer, or beside any other file of it.

    A layer that is in no file (temporary, database) is left as it is. Raises
    QgsProcessingException when the style cannot be stored.
    """
    if layer.providerType() != "ogr":
        return
    fix_random_symbol_colours(layer)
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(parts["path"])
    if path.suffix.lower() == ".gpkg":
        problem = _store_in_geopackage(layer)
    else:
        message, saved = layer.saveNamedStyle(str(path.with_suffix(".qml")))
        problem = "" if saved else message
    if problem:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "NodalCities", "The style of {path} cannot be stored: {reason}."
            ).format(path=path, reason=problem)
        )


def _store_in_geopackage(layer: QgsVectorLayer) -> str:
    """Store the style as the default of its table, and return what went wrong."""
    names = ("default", "", True, "")
    if not hasattr(layer, "saveStyleToDatabaseV2"):
        return str(layer.saveStyleToDatabase(*names))  # type: ignore[deprecated]
    results, message = layer.saveStyleToDatabaseV2(*names)
    kinds = QgsMapLayer.SaveStyleResult
    # Not all that QGIS draws can be said in SLD, which it stores too.
    failed = results & kinds.QmlGenerationFailed or results & kinds.DatabaseWriteFailed
    return message if failed else ""

"""A style kept with the data, so that it comes along wherever the file is opened."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..cartography.symbols import fix_random_symbol_colours
from ..language.translation import translate
from .destinations.ownership import STYLE_NAME
from .files import write_bytes


def store_style(
    layer: QgsVectorLayer, feedback: QgsProcessingFeedback, final: Callable[[str], str] = str
) -> None:
    """Store the style in the GeoPackage of a layer, or beside any other file of it.

    A layer that is in no file (temporary, database) is left as it is, and so is a style beside
    the file that is not as we left it. ``final`` gives the place of a file that is written aside.
    Raises QgsProcessingException when the style cannot be
    stored.
    """
    if layer.providerType() != "ogr":
        return
    fix_random_symbol_colours(layer)
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(parts["path"])
    if path.suffix.lower() == ".gpkg":
        problem = _store_in_geopackage(layer)
    else:
        problem = _store_beside(layer, path, feedback, final)
    if problem:
        raise QgsProcessingException(
            translate("NodalCities", "The style of {path} cannot be stored: {reason}.").format(
                path=path, reason=problem
            )
        )


def _store_beside(
    layer: QgsVectorLayer, data: Path, feedback: QgsProcessingFeedback, final: Callable[[str], str]
) -> str:
    """Write a style into a file of its own, unless another is there; return what went wrong."""
    place = Path(final(data.as_posix())).with_suffix(".qml")
    if place.exists() and not _is_ours(place, data.name):
        feedback.pushWarning(
            translate(
                "NodalCities",
                "The style {path} was there already, and Nodal Cities did not write it for {name} "
                "or it was changed since: it stays, and the layer opens with it.",
            ).format(path=place, name=data.name)
        )
        return ""
    path = data.with_suffix(".qml")
    message, saved = layer.saveNamedStyle(str(path))
    if not saved:
        return str(message)
    style = path.read_bytes()
    write_bytes(path, style + _mark(style, data.name))
    return ""


def _mark(style: bytes, data: str) -> bytes:
    """Return the last line of a style of ours: one sees that it is unchanged, and of which file.

    Files that differ in their ending alone have one style.
    """
    seal = hashlib.sha256(style + data.encode("utf-8")).hexdigest()
    return f"<!-- Nodal Cities {seal} -->\n".encode()


def _is_ours(path: Path, data: str) -> bool:
    content = path.read_bytes()
    style = content[: content.rfind(b"<!--")]
    return content == style + _mark(style, data)


def _store_in_geopackage(layer: QgsVectorLayer) -> str:
    """Store the style as the default of its table, and return what went wrong."""
    names = (STYLE_NAME, "", True, "")
    if not hasattr(layer, "saveStyleToDatabaseV2"):
        return str(layer.saveStyleToDatabase(*names))  # type: ignore[deprecated]
    results, message = layer.saveStyleToDatabaseV2(*names)
    kinds = QgsMapLayer.SaveStyleResult
    # Not all that QGIS draws can be said in SLD, which it stores too.
    failed = results & kinds.QmlGenerationFailed or results & kinds.DatabaseWriteFailed
    return message if failed else ""

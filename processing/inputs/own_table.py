"""The user's table of memberships, found among the layers of the project.

The dialogs of the desktop take it where nothing is chosen yet. Nothing else does: a script or
a model says what it wants, and no process without a window knows of any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from qgis.core import QgsMapLayer, QgsVectorLayer, QgsWkbTypes

from ...analysis.imports.recognition import is_membership_table
from ..schema import output_fields
from .features import read_rows

ROWS_READ = 300  # rows that show what a table is
# Those that answer at once; a database or a service may be far away.
QUICK_PROVIDERS = ("ogr", "delimitedtext", "memory", "spatialite")

# What gives the default of a new dialog, as the id of a layer: the desktop's interface puts it.
find_default: list[Callable[[], str | None]] = []


def default_table() -> str | None:
    """Return the id of the layer that a dialog opening now should show, if any."""
    return find_default[-1]() if find_default else None


def first_membership_table(layers: Iterable[QgsMapLayer | None]) -> QgsVectorLayer | None:
    """Return the first layer that says which cities are in which networks."""
    return next((one for one in layers if isinstance(one, QgsVectorLayer) and _is_one(one)), None)


def _is_one(layer: QgsVectorLayer) -> bool:
    if not layer.isValid() or layer.providerType() not in QUICK_PROVIDERS:
        return False
    if layer.geometryType() not in (
        QgsWkbTypes.GeometryType.NullGeometry,
        QgsWkbTypes.GeometryType.PointGeometry,
    ):
        return False
    names = layer.fields().names()
    columns = [name for name in names if name.lower() not in ("fid", "ogc_fid")]
    results = (one for one in output_fields.TABLES if one is not output_fields.IMPORTED)
    if any(columns[: len(begins)] == begins for begins in results):
        return False  # a result, which lists networks too
    return is_membership_table(names, islice(read_rows(layer), ROWS_READ))

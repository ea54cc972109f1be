"""What in a file is the plugin's own work, and so may be replaced by a new run."""

from __future__ import annotations

import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsProviderRegistry
from qgis.PyQt.QtXml import QDomDocument

from ...schema.output_fields import ENDINGS, TABLES

STYLES = "layer_styles"  # where QGIS keeps the styles of the tables of a GeoPackage
STYLE_NAME = "default"  # of ours
SCOPE = "NodalCities"  # of our entries in a project
_OWN_COLUMNS = frozenset({"fid", "ogc_fid"})  # that drivers add
LONGEST_PROJECT = 100_000_000  # characters; QGIS itself hardly opens a longer one


def table_names(path: Path) -> list[str] | None:
    """Return the names of the tables of a file, None if it is no file of tables."""
    if not path.is_file():
        return None
    found = QgsProviderRegistry.instance().querySublayers(str(path))
    names = [table.name() for table in found]
    opened = _open(path) if path.suffix.lower() == ".gpkg" else None
    if opened is not None:  # QGIS does not show all, the projects that are stored there for one
        names += (opened.GetLayer(i).GetName() for i in range(opened.GetLayerCount()))
    return list(dict.fromkeys(names)) or None


def holds_several(path: Path) -> bool:
    """Return whether a file is of a kind that may hold several tables, or holds them."""
    opened = _open(path)
    if opened is None:
        return False
    several = opened.GetDriver().GetMetadataItem("DCAP_MULTIPLE_VECTOR_LAYERS") == "YES"
    return bool(several or opened.GetLayerCount() > 1)


def foreign_tables(path: Path) -> list[str]:
    """Return the names of the tables of a file that the plugin did not write."""
    names = table_names(path) or []
    opened = _open(path)
    layers = [opened.GetLayer(i) for i in range(opened.GetLayerCount())] if opened else []
    own = {layer.GetName() for layer in layers if _is_ours(layer)}
    styles = next((layer for layer in layers if layer.GetName() == STYLES), None)
    if styles is not None and _are_ours(styles, own):
        own.add(STYLES)
    return [name for name in names if name not in own]


def _open(path: Path) -> Any:
    """Open a file to read, which leaves it and its journal alone; None if GDAL cannot."""
    from osgeo import gdal  # QGIS's own Processing brings it

    options = ["LIST_ALL_TABLES=YES"] if path.suffix.lower() == ".gpkg" else []
    try:
        return gdal.OpenEx(str(path), open_options=options) if path.is_file() else None
    except RuntimeError:  # later versions raise
        return None


def _is_ours(table: Any) -> bool:
    definition = table.GetLayerDefn()
    columns = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    columns = [name for name in columns if name.lower() not in _OWN_COLUMNS]
    begins = any(columns[: len(names)] == names for names in TABLES)
    return begins or any(columns[-len(names) :] == names for names in ENDINGS)


def _are_ours(styles: Any, own: Collection[str]) -> bool:
    """Return whether all styles are of our tables and as we name them; users name theirs."""
    return all(
        style.GetField("f_table_name") in own and style.GetField("styleName") == STYLE_NAME
        for style in styles
    )


def mark_project(project: QgsProject) -> None:
    """Write into a project that the plugin made it."""
    project.writeEntryBool(SCOPE, "/Made", True)


def is_our_project(path: Path) -> bool:
    """Return whether the plugin made a project, and nobody has saved it since.

    We leave out when a project is saved; QGIS never does.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            inside = next(one for one in archive.infolist() if one.filename.endswith(".qgs"))
            text = archive.read(inside) if inside.file_size <= LONGEST_PROJECT else b""
    except (OSError, zipfile.BadZipFile, StopIteration):
        return False
    document = QDomDocument()
    if not document.setContent(text)[0]:
        return False
    root = document.documentElement()
    made = root.firstChildElement("properties").firstChildElement(SCOPE)
    return not made.isNull() and not root.attribute("saveDateTime")

"""The base map: the countries that ship with QGIS (Natural Earth), light and simplified."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

LAND, BORDER = "#e9e8e3", "#ffffff"
TOLERANCE = 1.5  # px; 0.13 mm on a 300 dpi print, a third of a thin line of the sheet


def base_map_layer() -> QgsVectorLayer:
    """Return QGIS's own world map without Antarctica, styled."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    layer = QgsVectorLayer(
        f"{path.as_posix()}|layername=countries|subset=\"iso_a2\" <> 'AQ'",
        translate("NodalCities", "Countries"),
        "ogr",
    )
    style_base_map(layer)
    return layer


def style_base_map(layer: QgsVectorLayer) -> None:
    """Pale land, white borders, and no more vertices than the print can show."""
    symbol = QgsFillSymbol.createSimple(
        {"color": LAND, "outline_color": BORDER, "outline_width": "0.1"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    simplify = layer.simplifyMethod()
    simplify.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    simplify.setForceLocalOptimization(True)
    simplify.setThreshold(TOLERANCE)
    layer.setSimplifyMethod(simplify)

"""The base map: the countries that ship with QGIS (Natural Earth), light and simplified."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsMapLayer,
    QgsPointXY,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorSimplifyMethod,
)

from ..language.translation import translate
from .symbols import fix_random_symbol_colours, set_expression

LAND, BORDER = "#e9e8e3", "#ffffff"
NO_ANTARCTICA = "\"iso_a2\" <> 'AQ'"
NEAR_ANTIPODES = 25.0  # degrees
TOLERANCE = 1.5  # px; 0.13 mm on a 300 dpi print, a third of a thin line of the sheet


def countries_layer(name: str, subset: str = "") -> QgsVectorLayer:
    """Return the countries of QGIS's own world map for which the subset is true."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    # GDAL warns of a date in the table of styles that comes with the map.
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    uri = f"{path.as_posix()}|layername=countries" + (f"|subset={subset}" if subset else "")
    return QgsVectorLayer(uri, name, "ogr", options)


def base_map_layer() -> QgsVectorLayer:
    """Return QGIS's own world map without Antarctica, styled."""
    layer = countries_layer(translate("NodalCities", "Countries"), NO_ANTARCTICA)
    style_base_map(layer)
    # A click asks what is drawn on it, not in which country that is.
    flags: Any = layer.flags()  # of a type that QGIS and its stubs do not agree on
    layer.setFlags(flags & ~QgsMapLayer.LayerFlag.Identifiable)
    return layer


def style_base_map(layer: QgsVectorLayer) -> None:
    """Pale land, white borders, and no more vertices than the print can show."""
    symbol = QgsFillSymbol.createSimple(
        {"color": LAND, "outline_color": BORDER, "outline_width": "0.1"}
    )
    # The closer the map, the more borders must say where one is.
    stroke_width = QgsSymbolLayer.Property.PropertyStrokeWidth
    set_expression(symbol, stroke_width, "if(@map_scale < 4e7, 0.4, 0.1)")
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    simplify = layer.simplifyMethod()
    simplify.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    simplify.setForceLocalOptimization(True)
    simplify.setThreshold(TOLERANCE)
    layer.setSimplifyMethod(simplify)
    fix_random_symbol_colours(layer)


def leave_out_antipodes(layer: QgsVectorLayer, centre: QgsPointXY) -> None:
    """Leave out the countries on the other side of the globe from the centre of a map."""
    far = [str(country) for country in find_antipodal_countries(layer, centre)]
    if far:
        layer.setSubsetString(f"{NO_ANTARCTICA} AND fid NOT IN ({', '.join(far)})")


def find_antipodal_countries(layer: QgsVectorLayer, centre: QgsPointXY) -> list[int]:
    """Return the ids of the countries on the other side of the globe from a point.

    An azimuthal projection stretches the polygon around its antipodes over the whole map.
    """
    longitude = centre.x() - 180 if centre.x() > 0 else centre.x() + 180
    around = QgsRectangle(longitude, -centre.y(), longitude, -centre.y()).buffered(NEAR_ANTIPODES)
    return [country.id() for country in layer.getFeatures(around)]

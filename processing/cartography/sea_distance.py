"""Cities coloured by their distance to the sea: the darker, the nearer."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsRendererRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..language.translation import number

translate = QCoreApplication.translate

# From dark to light, so that they stay in order for colour-blind readers and in grey print;
# none is like its neighbour or like the land to any of them, which the tests measure.
CLASSES = (
    (10, "#081d58"),
    (50, "#1f559f"),
    (150, "#1d85b8"),
    (400, "#60c4a0"),
    (None, "#ffffb0"),
)
DIAMETER_MM = "2.2"
OUTLINE = "#444444"
FARTHEST_KM = 21_000.0  # no place on Earth is further from any other


def style_sea_distance(layer: QgsVectorLayer) -> None:
    """Colour the cities by distance to the sea, the nodal ones drawn last."""
    ranges, low = [], 0.0
    for high, colour in CLASSES:
        limit = FARTHEST_KM if high is None else float(high)
        ranges.append(QgsRendererRange(low, limit, _circle(colour), _label(low, high)))
        low = limit
    renderer = QgsGraduatedSymbolRenderer("dist_sea_km", ranges)
    by = QgsFeatureRequest.OrderByClause
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([by('"n_networks"', True), by('"city_id"')]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)


def _label(low: float, high: float | None) -> str:
    if high is None:
        return translate("NodalCities", "{low} km from the sea or more").format(low=number(low))
    return translate("NodalCities", "{low} to {high} km").format(low=number(low), high=number(high))


def _circle(colour: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": colour,
            "outline_color": OUTLINE,
            "outline_width": "0.15",
            "size": DIAMETER_MM,
        }
    )

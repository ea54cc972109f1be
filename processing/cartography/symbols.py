"""The pieces that the styles of several layers are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsDataDefinedSizeLegend,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from .typography import text_format

PLOT_COLOUR = "#8c8c8c"
# Of the tree of layers, which is white or, in dark themes, nearly black; sheets have their own.
THEME_INK = "#858585"
DESCENDING = " DESC"
# Since when a feature is there; of a city the later of two, from which on it is as it is drawn.
YEAR_FIELDS = ("linked_since", "nodal_since", "member_since")


def marker(
    shape: str, colour: str, outline: str, outline_mm: float, size_mm: float
) -> QgsMarkerSymbol:
    """Return a marker with an outline, its size that of its diameter."""
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "color": colour,
            "outline_color": outline,
            "outline_width": str(outline_mm),
            "size": str(size_mm),
        }
    )
    symbol.setScaleMethod(QgsSymbol.ScaleMethod.ScaleDiameter)
    return symbol


def line(colour: str, alpha: int, width_mm: float) -> QgsLineSymbol:
    """Return a line with round ends, ``alpha`` of 255, so that bundles darken."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return QgsLineSymbol.createSimple(
        {
            "line_color": f"{red},{green},{blue},{alpha}",
            "line_width": str(width_mm),
            "capstyle": "round",
        }
    )


def set_expression(symbol: QgsSymbol, key: QgsSymbolLayer.Property, expression: str) -> None:
    """Have a property of a symbol follow from an expression."""
    symbol.symbolLayer(0).setDataDefinedProperty(key, QgsProperty.fromExpression(expression))


def set_expressions(
    item: QgsLayoutItem | QgsPalLayerSettings, expressions: Mapping[Any, str]
) -> None:
    """Have properties of a layout item or of labels follow from expressions."""
    defined = item.dataDefinedProperties()
    for key, expression in expressions.items():
        defined.setProperty(key, QgsProperty.fromExpression(expression))
    item.setDataDefinedProperties(defined)


def set_ordered_renderer(layer: QgsVectorLayer, renderer: QgsFeatureRenderer, *order: str) -> None:
    """Give a layer a renderer that draws by these expressions, the last on top.

    An expression may end in ``DESCENDING``.
    """
    clauses = [
        QgsFeatureRequest.OrderByClause(
            text.removesuffix(DESCENDING), not text.endswith(DESCENDING)
        )
        for text in order
    ]
    renderer.setOrderBy(QgsFeatureRequest.OrderBy(clauses))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)


def size_legend(sizes: Sequence[tuple[float, int]]) -> QgsDataDefinedSizeLegend:
    """Return nested circles, each of a size that stands for a number of networks."""
    legend = QgsDataDefinedSizeLegend()
    legend.setLegendType(QgsDataDefinedSizeLegend.LegendType.LegendCollapsed)
    legend.setClasses([QgsDataDefinedSizeLegend.SizeClass(size, str(n)) for size, n in sizes])
    legend.setFont(text_format(8).font())
    legend.setTitle(QCoreApplication.translate("NodalCities", "Number of networks"))
    legend.setTextColor(QColor(THEME_INK))
    legend.setLineSymbol(line(THEME_INK, 255, 0.2))
    return legend


def fix_random_symbol_colours(layer: QgsMapLayer) -> None:
    """Give the symbols of elevation plots, which nobody sees here, the same colour every time.

    QGIS 3.26 and later give them random ones.
    """
    elevation: Any = layer.elevationProperties()
    if not hasattr(elevation, "setProfileLineSymbol"):
        return
    elevation.setProfileLineSymbol(QgsLineSymbol.createSimple({"color": PLOT_COLOUR}))
    elevation.setProfileFillSymbol(QgsFillSymbol.createSimple({"color": PLOT_COLOUR}))
    elevation.setProfileMarkerSymbol(QgsMarkerSymbol.createSimple({"color": PLOT_COLOUR}))


def follow_time(layer: QgsVectorLayer) -> None:
    """Show each feature of a layer with years from its year on; those without one always.

    Nothing changes until the temporal controller is switched on.
    """
    names = layer.fields().names()
    known = [f'"{name}"' for name in YEAR_FIELDS if name in names]
    properties = layer.temporalProperties()
    if not known or not isinstance(properties, QgsVectorLayerTemporalProperties):
        return
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    properties.setStartExpression(f"make_date(coalesce({', '.join(known)}), 1, 1)")
    properties.setEndExpression("")
    properties.setIsActive(True)

"""How drawings of cities and networks look: dark squares, coloured circles, pale lines."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsDataDefinedSizeLegend,
    QgsFeatureRequest,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ...analysis.sociogram.hubs import DISC_GAP
from .city_style import LEGEND_DIAMETER, legend_values
from .typography import INK, add_halo, text_format

translate = QCoreApplication.translate

SQUARE_COLOUR = "#2b2b2b"
LINE_COLOUR, LINE_ALPHA = "#7d7d7d", 70  # of 255, so that bundles darken
LINE_WIDTH = 0.12  # mm
MAX_LINE_WIDTH = 2.4  # mm, of the line of the two networks that share most cities
NETWORK_CLASS = "network"


@dataclass(frozen=True)
class CityClass:
    """Cities drawn alike: the values of the field, their colour and label in the legend."""

    values: tuple[object, ...]
    colour: str
    label: str


@dataclass(frozen=True)
class SociogramStyle:
    """What the styles of a drawing depend on.

    Attributes
    ----------
    field : str
        Of the nodes: what their colour says.
    classes : tuple of CityClass
    points, city_points : float
        Sizes of the letters.
    title : str
        Of the legend of the colours.
    has_networks, has_cities : bool
    circle : float
        Diameter of the circle of a city in one network, mm.
    most_networks : int
        Of a city.
    least_shared, most_shared : int
        Of a line.
    """

    field: str
    classes: tuple[CityClass, ...]
    points: float
    city_points: float
    title: str
    has_networks: bool
    has_cities: bool
    circle: float
    most_networks: int
    least_shared: int
    most_shared: int

    def has_varying_width(self) -> bool:
        """Return whether lines stand for more or less."""
        return not (self.has_networks and self.has_cities) and self.most_shared > 1

    def widest(self) -> float:
        """Return the width of the widest line in mm."""
        return MAX_LINE_WIDTH if self.has_networks else MAX_LINE_WIDTH / 3

    def width(self, shared: int) -> float:
        """Return the width of a line in mm: proportional to what is shared, if not too thin."""
        return max(LINE_WIDTH, self.widest() * shared / self.most_shared)


def style_nodes(layer: QgsVectorLayer, look: SociogramStyle) -> None:
    """Draw squares and circles in their size, and write the names that have a place."""
    renderer = QgsCategorizedSymbolRenderer(_class_expression(look), _categories(look))
    if look.has_cities:
        renderer.setSourceSymbol(_marker("circle", "#ffffff", "#555555"))
        renderer.setDataDefinedSizeLegend(_size_legend(look))
    by = QgsFeatureRequest.OrderByClause
    clauses = [by("\"kind\" = 'network'"), by('"size"', False), by('"node_id"')]
    renderer.setOrderBy(QgsFeatureRequest.OrderBy(clauses))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)
    _label(layer, look)


def style_edges(layer: QgsVectorLayer, look: SociogramStyle) -> None:
    """Draw pale lines, the wider the more is shared where that differs."""
    red, green, blue = (int(LINE_COLOUR[i : i + 2], 16) for i in (1, 3, 5))
    symbol = QgsLineSymbol.createSimple(
        {
            "line_color": f"{red},{green},{blue},{LINE_ALPHA if look.has_cities else 110}",
            "line_width": str(LINE_WIDTH),
            "capstyle": "round",
        }
    )
    if look.has_varying_width():
        width = f'max({LINE_WIDTH}, {look.widest()} * "shared" / {look.most_shared})'
        symbol.setDataDefinedWidth(QgsProperty.fromExpression(width))
    renderer = QgsSingleSymbolRenderer(symbol)
    by = QgsFeatureRequest.OrderByClause
    clauses = [by('"shared"'), by('"source"'), by('"target"')]
    renderer.setOrderBy(QgsFeatureRequest.OrderBy(clauses))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)


def _class_expression(look: SociogramStyle) -> str:
    return f"if(\"kind\" = 'network', '{NETWORK_CLASS}', to_string(\"{look.field}\"))"


def _categories(look: SociogramStyle) -> list[QgsRendererCategory]:
    made = []
    if look.has_networks:
        symbol = _marker("square", SQUARE_COLOUR, SQUARE_COLOUR)
        label = translate("NodalCities", "City network")
        made.append(QgsRendererCategory(NETWORK_CLASS, symbol, label))
    if look.has_cities:
        for classed in look.classes:
            values = [str(value) for value in classed.values]
            value = values if len(values) > 1 else values[0]
            symbol = _marker("circle", classed.colour, "#ffffff")
            made.append(QgsRendererCategory(value, symbol, classed.label))
    return made


def _marker(shape: str, colour: str, outline: str) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "color": colour,
            "outline_color": outline,
            "outline_width": "0.08",
            "size": str(LEGEND_DIAMETER),
        }
    )
    symbol.setScaleMethod(QgsSymbol.ScaleMethod.ScaleDiameter)
    # In the legend, where there is no node, the size above.
    symbol.setDataDefinedSize(QgsProperty.fromField("size"))
    return symbol


def _size_legend(look: SociogramStyle) -> QgsDataDefinedSizeLegend:
    legend = QgsDataDefinedSizeLegend()
    legend.setLegendType(QgsDataDefinedSizeLegend.LegendType.LegendCollapsed)
    counts = legend_values(max(2, look.most_networks))
    legend.setClasses(
        [QgsDataDefinedSizeLegend.SizeClass(look.circle * n**0.5, str(n)) for n in counts]
    )
    legend.setFont(text_format(8).font())
    legend.setTitle(translate("NodalCities", "Number of networks"))
    legend.setTextColor(QColor(INK))
    return legend


def _label(layer: QgsVectorLayer, look: SociogramStyle) -> None:
    """Write each name where the drawing has left room for it, at any scale beside its node."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "written"
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.offsetUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.obstacle = False
    settings.setFormat(add_halo(text_format(look.points), 0.35))
    network = "\"kind\" = 'network'"
    away = f'to_string("size" / 2 + {DISC_GAP})'
    defined = settings.dataDefinedProperties()
    prop = QgsPalLayerSettings.Property
    for key, expression in (
        (prop.OffsetQuad, f"if({network}, 7, 5)"),  # below squares, right of circles
        (prop.OffsetXY, f"if({network}, '0,' || {away}, {away} || ',0')"),
        (prop.Size, f"if({network}, {look.points}, {look.city_points})"),
        # The drawing has seen to it that nothing overlaps.
        (prop.AlwaysShow, "true"),
    ):
        defined.setProperty(key, QgsProperty.fromExpression(expression))
    settings.setDataDefinedProperties(defined)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)

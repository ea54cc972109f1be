"""How drawings of cities and networks look: grey squares, coloured circles, pale lines."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...analysis.sociogram.hubs import DISC_GAP
from ..cartography.city_style import LEGEND_DIAMETER, CityClass, legend_values
from ..cartography.symbols import line, marker, set_expressions, set_ordered_renderer, size_legend
from ..cartography.typography import add_halo, text_format
from ..language.translation import translate

SQUARE_COLOUR = "#7b7b78"
LINE_COLOUR, LINE_ALPHA = "#7d7d7d", 70  # of 255, so that bundles darken
LINE_WIDTH = 0.12  # mm
MAX_LINE_WIDTH = 2.4  # mm, of the line of the two networks that share most cities
NETWORK_CLASS = "network"


@dataclass(frozen=True)
class SociogramStyle:
    """What the styles of a drawing depend on."""

    field: str  # of the nodes: what their colour says
    classes: tuple[CityClass, ...]
    # Sizes of the letters.
    points: float
    city_points: float
    title: str  # of the legend of the colours
    has_networks: bool
    has_cities: bool
    unit_diameter: float  # diameter of the circle of a city in one network, mm
    most_networks: int  # of a city
    # Of a line.
    least_shared: int
    most_shared: int

    def has_varying_width(self) -> bool:
        """Return whether lines stand for more or less."""
        return not (self.has_networks and self.has_cities) and self.most_shared > 1

    def circles(self) -> list[tuple[float, int]]:
        """Return diameters in mm, and the numbers of networks they stand for."""
        counts = legend_values(self.most_networks) if self.most_networks > 1 else [1]
        return [(self.unit_diameter * n**0.5, n) for n in counts]

    def max_width(self) -> float:
        """Return the width of the widest line in mm."""
        return MAX_LINE_WIDTH if self.has_networks else MAX_LINE_WIDTH / 3

    def width(self, shared: int) -> float:
        """Return the width of a line in mm: proportional to what is shared, if not too thin."""
        return max(LINE_WIDTH, self.max_width() * shared / self.most_shared)


def style_nodes(layer: QgsVectorLayer, style: SociogramStyle) -> None:
    """Draw squares and circles in their size, and write the names that have a place."""
    renderer = QgsCategorizedSymbolRenderer(_class_expression(style), _categories(style))
    if style.has_cities:
        renderer.setSourceSymbol(_marker("circle", "#ffffff", "#555555"))
        renderer.setDataDefinedSizeLegend(size_legend(style.circles()))
    set_ordered_renderer(layer, renderer, "\"kind\" = 'network'", '"size" DESC', '"node_id"')
    _label(layer, style)


def style_edges(layer: QgsVectorLayer, style: SociogramStyle) -> None:
    """Draw pale lines, the wider the more is shared where that differs."""
    symbol = line(LINE_COLOUR, LINE_ALPHA if style.has_cities else 110, LINE_WIDTH)
    if style.has_varying_width():
        width = f'max({LINE_WIDTH}, {style.max_width()} * "shared" / {style.most_shared})'
        symbol.setDataDefinedWidth(QgsProperty.fromExpression(width))
    renderer = QgsSingleSymbolRenderer(symbol)
    set_ordered_renderer(layer, renderer, '"shared"', '"source"', '"target"')


def _class_expression(style: SociogramStyle) -> str:
    return f"if(\"kind\" = 'network', '{NETWORK_CLASS}', to_string(\"{style.field}\"))"


def _categories(style: SociogramStyle) -> list[QgsRendererCategory]:
    made = []
    if style.has_networks:
        symbol = _marker("square", SQUARE_COLOUR, SQUARE_COLOUR)
        label = translate("NodalCities", "City network")
        made.append(QgsRendererCategory(NETWORK_CLASS, symbol, label))
    if style.has_cities:
        for classed in style.classes:
            values = [str(value) for value in classed.values]
            value = values if len(values) > 1 else values[0]
            symbol = _marker("circle", classed.colour, "#ffffff")
            made.append(QgsRendererCategory(value, symbol, classed.label))
    return made


def _marker(shape: str, colour: str, outline: str) -> QgsMarkerSymbol:
    symbol = marker(shape, colour, outline, 0.08, LEGEND_DIAMETER)
    # In the legend, where there is no node, the size above.
    symbol.setDataDefinedSize(QgsProperty.fromField("size"))
    return symbol


def _label(layer: QgsVectorLayer, style: SociogramStyle) -> None:
    """Write each name where the drawing has left room for it, at any scale beside its node."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "written"
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.offsetUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.obstacle = False
    settings.setFormat(add_halo(text_format(style.points), 0.35))
    network = "\"kind\" = 'network'"
    away = f'to_string("size" / 2 + {DISC_GAP})'
    prop = QgsPalLayerSettings.Property
    expressions = {
        prop.OffsetQuad: f"if({network}, 7, 5)",  # below squares, right of circles
        prop.OffsetXY: f"if({network}, '0,' || {away}, {away} || ',0')",
        prop.Size: f"if({network}, {style.points}, {style.city_points})",
        # The drawing has seen to it that nothing overlaps.
        prop.AlwaysShow: "true",
    }
    set_expressions(settings, expressions)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)

"""How the layers of the atlas look on each page, by expressions of the page's community."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMapLayerStyle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ...analysis.core.choices import Print
from ..cartography.base_map import find_antipodal_countries
from ..cartography.city_labels import label_cities, label_condition
from ..cartography.city_style import (
    OTHER_CITIES_COLOUR,
    LabelledCommunity,
    circle_scale,
    circle_symbol,
    pair_with_colours,
)
from ..cartography.frame import Frame
from ..cartography.palette import GREY
from ..cartography.sheet_items import SheetLayers
from ..cartography.symbols import set_expression, set_ordered_renderer
from ..cartography.typography import INK

PAGE_COMMUNITY = "attribute(@atlas_feature, 'community')"
OTHERS, SINGLE, NODAL = 0, 1, 2


def page_expression(values: Mapping[int, str]) -> str:
    """Return an expression that gives, on each page, the expression of its community."""
    pairs = ", ".join(f"'{number}', {value}" for number, value in values.items())
    return f"map_get(map({pairs}), to_string({PAGE_COMMUNITY}))"


def find_page_colours(
    communities: Sequence[LabelledCommunity], print_kind: Print
) -> dict[int, str]:
    """Return the colour of the cities of each page; the ink where that is grey."""
    return {
        community.number: INK if colour == GREY or print_kind == Print.GREY else colour
        for community, colour in pair_with_colours(communities)
    }


def style_pages(
    layers: SheetLayers, colours: Mapping[int, str], frames: Mapping[int, Frame]
) -> dict[str, str]:
    """Return the styles of the pages as QML, by layer id; the layers keep their own."""
    of_page = page_expression({number: f"'{colours[number]}'" for number in frames})
    made = {}
    for layer, restyle in (
        (layers.cities, lambda clone: _style_cities(clone, of_page)),
        (layers.links, _style_links),
        (layers.base, lambda clone: _style_base(clone, frames)),
    ):
        clone = layer.clone()
        restyle(clone)
        style = QgsMapLayerStyle()
        style.readFromLayer(clone)
        made[layer.id()] = style.xmlData()
    return made


def _style_cities(layer: QgsVectorLayer, colour: str) -> None:
    """Give the cities of the page its colour, the nodal ones of the others a pale grey."""
    scale = circle_scale(layer)
    others, single, nodal = (circle_symbol(OTHER_CITIES_COLOUR, scale) for _ in range(3))
    _only_where(others, '"nodal"')
    for symbol in (single, nodal):
        set_expression(symbol, QgsSymbolLayer.Property.PropertyFillColor, colour)
    renderer = QgsCategorizedSymbolRenderer(
        f'if("community" = {PAGE_COMMUNITY}, if("nodal", {NODAL}, {SINGLE}), {OTHERS})',
        [
            QgsRendererCategory(value, symbol, "")
            for value, symbol in ((NODAL, nodal), (SINGLE, single), (OTHERS, others))
        ],
    )
    of_page = f'"community" = {PAGE_COMMUNITY}'
    set_ordered_renderer(layer, renderer, of_page, '"n_networks" DESC', '"city_id"')
    label_cities(layer, scale.largest_n, f"{of_page} AND ({label_condition(layer)})")


def _style_links(layer: QgsVectorLayer) -> None:
    """Draw the links inside the community of the page only."""
    renderer = cast(QgsCategorizedSymbolRenderer, layer.renderer())
    for index, category in enumerate(renderer.categories()):
        symbol = category.symbol().clone()
        _only_where(symbol, f'"community" = {PAGE_COMMUNITY}')
        renderer.updateCategorySymbol(index, symbol)


def _style_base(layer: QgsVectorLayer, frames: Mapping[int, Frame]) -> None:
    """Leave out, page by page, the countries at the antipodes of an azimuthal map."""
    far = {
        number: f"array({', '.join(map(str, find_antipodal_countries(layer, frame.centre())))})"
        for number, frame in frames.items()
        if not frame.is_world
    }
    if far:
        renderer = cast(QgsSingleSymbolRenderer, layer.renderer())
        symbol = renderer.symbol().clone()
        _only_where(symbol, f"NOT coalesce(array_contains({page_expression(far)}, $id), False)")
        renderer.setSymbol(symbol)


def _only_where(symbol: QgsSymbol, condition: str) -> None:
    set_expression(symbol, QgsSymbolLayer.Property.PropertyLayerEnabled, condition)

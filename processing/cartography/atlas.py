"""The atlas: a page for each community, its cities in colour among the others.

Each page has its own projection and extent. QGIS lets expressions set them, so what was
computed for each page is written into the expressions of one layout, by community number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutObject,
    QgsMapLayerStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt

from ...analysis.core.choices import Print
from ..language.translation import translate
from .base_map import find_antipodal_countries
from .city_labels import MAIN_MAP, label_cities, label_condition
from .city_style import (
    OTHER_CITIES_COLOUR,
    LabelledCommunity,
    circle_scale,
    circle_symbol,
    legend_circles,
    pair_with_colours,
)
from .frame import CityPoints, Frame, page_frame, read_points
from .layouts import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    add_foot,
    add_label,
    add_layout,
    start_layout,
)
from .legend import add_circle_legend
from .map_sheet import SIDE_COLUMN, SheetLayers, add_map
from .palette import GREY
from .scale_bar import add_scale_bar
from .symbols import set_expression, set_expressions, set_ordered_renderer
from .typography import FAINT_INK, INK, quote_in_template, text_format, wrap_text

PAGE_COMMUNITY = "attribute(@atlas_feature, 'community')"
MOST_PAGES = 100
MAP_RECTANGLE = QRectF(LEFT, TOP, WIDTH - SIDE_COLUMN - 6, BOTTOM - TOP)
Property = QgsLayoutObject.DataDefinedProperty
OTHERS, SINGLE, NODAL = 0, 1, 2


@dataclass(frozen=True)
class PageText:
    """What a page says of its community, in the user's language."""

    number: int
    title: str
    subtitle: str
    notes: str


def communities_with_pages(communities: Sequence[LabelledCommunity]) -> list[LabelledCommunity]:
    """Return the communities that have a page: those with a nodal city, or all if none has."""
    nodal = [community for community in communities if community.nodal_cities]
    return (nodal or list(communities))[:MOST_PAGES]


def build_atlas(
    project: QgsProject,
    layers: SheetLayers,
    coverage: QgsVectorLayer,
    colours: Mapping[int, str],
    texts: Sequence[PageText],
    credits: str,
    name: str,
) -> QgsPrintLayout:
    """Add the layout ``name`` to a project, a page for each row of ``coverage`` with a text."""
    layout = start_layout(project, name)
    _set_coverage(layout, coverage, [text.number for text in texts])
    frames = {text.number: _frame(layers.cities, text.number) for text in texts}
    item = add_map(layout, MAIN_MAP, layers, next(iter(frames.values())), MAP_RECTANGLE)
    item.setFrameEnabled(True)
    _set_page_extents(item, frames)
    item.setLayerStyleOverrides(_styles(layers, colours, frames))
    item.setKeepLayerStyles(True)
    add_scale_bar(layout, "scale bar", item, CityPoints.empty())
    _hide_on_world_pages(layout.itemById("scale bar"), frames)
    titles = {text.number: text.title for text in texts}
    _write(layout, "title", titles, QRectF(LEFT, 5, WIDTH, 9), 17, bold=True)
    subtitles = {text.number: text.subtitle for text in texts}
    _write(layout, "subtitle", subtitles, QRectF(LEFT, 14, WIDTH, 9), 8.5, colour=FAINT_INK)
    beside = QRectF(RIGHT - SIDE_COLUMN, TOP, SIDE_COLUMN, BOTTOM - TOP - 36)
    _write(layout, "notes", {text.number: text.notes for text in texts}, beside, 8)
    add_circle_legend(
        layout,
        "sizes",
        translate("NodalCities", "City networks of a nodal city"),
        legend_circles(layers.cities),
        QRectF(RIGHT - SIDE_COLUMN, BOTTOM - 32, SIDE_COLUMN, 0),
    )
    _foot(layout, credits)
    add_layout(project, layout)
    return layout


def page_expression(values: Mapping[int, str]) -> str:
    """Return an expression that gives, on each page, the expression of its community."""
    pairs = ", ".join(f"'{number}', {value}" for number, value in values.items())
    return f"map_get(map({pairs}), to_string({PAGE_COMMUNITY}))"


def _set_coverage(layout: QgsPrintLayout, coverage: QgsVectorLayer, numbers: Sequence[int]) -> None:
    atlas = layout.atlas()
    atlas.setCoverageLayer(coverage)
    atlas.setEnabled(True)
    atlas.setPageNameExpression('"community" || \' \' || "label"')
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"community"')
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression(f'"community" IN ({", ".join(map(str, numbers))})')


def _frame(cities: QgsVectorLayer, number: int) -> Frame:
    of_community = QgsExpression.createFieldEqualityExpression("community", number)
    points = read_points(cities, of_community, nodal_first=False)
    return page_frame(points, MAP_RECTANGLE.width() / MAP_RECTANGLE.height())


def _set_page_extents(item: QgsLayoutItemMap, frames: Mapping[int, Frame]) -> None:
    extents = {number: frame.extent for number, frame in frames.items()}
    sides = {
        Property.MapXMin: {n: extent.xMinimum() for n, extent in extents.items()},
        Property.MapYMin: {n: extent.yMinimum() for n, extent in extents.items()},
        Property.MapXMax: {n: extent.xMaximum() for n, extent in extents.items()},
        Property.MapYMax: {n: extent.yMaximum() for n, extent in extents.items()},
    }
    expressions = {
        side: page_expression({number: f"{value:.1f}" for number, value in values.items()})
        for side, values in sides.items()
    }
    systems = {
        number: QgsExpression.quotedString(frame.crs_definition())
        for number, frame in frames.items()
    }
    set_expressions(item, {**expressions, Property.MapCrs: page_expression(systems)})


def _hide_on_world_pages(item: QgsLayoutItem, frames: Mapping[int, Frame]) -> None:
    hidden = {number: str(frame.is_world) for number, frame in frames.items()}
    set_expressions(item, {Property.ExcludeFromExports: page_expression(hidden)})


def find_page_colours(
    communities: Sequence[LabelledCommunity], print_kind: Print
) -> dict[int, str]:
    """Return the colour of the cities of each page; the ink where that is grey."""
    return {
        community.number: INK if colour == GREY or print_kind == Print.GREY else colour
        for community, colour in pair_with_colours(communities)
    }


def _styles(
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
    label_cities(layer, scale.largest_n, f"{of_page} AND ({label_condition()})")


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


def _write(
    layout: QgsPrintLayout,
    item_id: str,
    texts: Mapping[int, str],
    place: QRectF,
    font_size: float,
    bold: bool = False,
    colour: str = INK,
) -> None:
    """Add a text that differs from page to page, in lines as wide as its place."""
    font = text_format(font_size, bold).font()
    wrapped = {
        number: "\n".join(wrap_text(line, font, place.width()) for line in text.split("\n"))
        for number, text in texts.items()
    }
    quoted = {number: quote_in_template(text) for number, text in wrapped.items()}
    text = f"[% {page_expression(quoted)} %]"
    add_label(layout, item_id, text, place, font_size, bold, colour, is_template=True)


def _foot(layout: QgsPrintLayout, credits: str) -> None:
    add_foot(layout, "credits", credits, QRectF(LEFT, BOTTOM + 0.5, WIDTH - 20, 6.5))
    number = "[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]"
    page = add_foot(
        layout, "page", number, QRectF(RIGHT - 18, BOTTOM + 0.5, 18, 6.5), is_template=True
    )
    page.setHAlign(Qt.AlignmentFlag.AlignRight)

"""The atlas: a page for each community, its cities in colour among the others.

Each page has its own projection and extent. QGIS lets expressions set them, so what was
computed for each page is written into the expressions of one layout, by community number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRequest,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutObject,
    QgsMapLayerStyle,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRendererCategory,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt

from . import frame
from .base_map import find_antipodal_countries
from .city_labels import MAIN_MAP, label_cities, label_condition
from .city_style import (
    OTHER_CITIES_COLOUR,
    LabelledCommunity,
    circle_symbol,
    largest_circle_count,
    pair_with_colours,
    size_property,
)
from .export import map_write_error, pdf_settings
from .legend import add_legend, find_legend_nodes
from .map_sheet import BOTTOM, LEFT, RIGHT, SIDE_COLUMN, TOP, WIDTH, SheetLayers, add_label, add_map
from .palette import GREY
from .scale_bar import add_scale_bar
from .typography import FAINT_INK, INK, text_format, wrap_text

translate = QCoreApplication.translate

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
    communities: Sequence[LabelledCommunity],
    texts: Sequence[PageText],
    credits: str,
    name: str,
) -> QgsPrintLayout:
    """Add the layout ``name`` to a project, a page for each row of ``coverage`` with a text."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    _set_coverage(layout, coverage, [text.number for text in texts])
    frames = {text.number: _frame(layers.cities, text.number) for text in texts}
    item = add_map(layout, MAIN_MAP, layers, next(iter(frames.values())), MAP_RECTANGLE)
    item.setFrameEnabled(True)
    _set_page_extents(item, frames)
    item.setLayerStyleOverrides(_styles(layers, communities, frames))
    item.setKeepLayerStyles(True)
    add_scale_bar(layout, "scale bar", item, frame.CityPoints.none())
    _hide_on_world_pages(layout.itemById("scale bar"), frames)
    _write(layout, "title", {t.number: t.title for t in texts}, (5, 9), 17, bold=True)
    _write(layout, "subtitle", {t.number: t.subtitle for t in texts}, (14, 9), 8.5, faint=True)
    _notes(layout, {t.number: t.notes for t in texts})
    circles, _ = find_legend_nodes(layers.cities)
    add_legend(
        layout,
        "sizes",
        translate("NodalCities", "City networks of a nodal city"),
        layers.cities,
        (RIGHT - SIDE_COLUMN, BOTTOM - 32),
        nodes=[circles],
    )
    _foot(layout, credits)
    manager = project.layoutManager()
    former = manager.layoutByName(name)
    if former:
        manager.removeLayout(former)
    manager.addLayout(layout)
    return layout


def export_atlas(layout: QgsPrintLayout, path: str) -> None:
    """Write all pages to one PDF; QgsProcessingException when it cannot be written."""
    result, _ = QgsLayoutExporter.exportToPdf(layout.atlas(), path, pdf_settings())
    if result != QgsLayoutExporter.ExportResult.Success:
        raise map_write_error(path)


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


def _frame(cities: QgsVectorLayer, number: int) -> frame.Frame:
    of_community = QgsExpression.createFieldEqualityExpression("community", number)
    points = frame.read_points(cities, of_community, nodal_first=False)
    return frame.page_frame(points, MAP_RECTANGLE.width() / MAP_RECTANGLE.height())


def _set_page_extents(item: QgsLayoutItemMap, frames: Mapping[int, frame.Frame]) -> None:
    sides = {
        Property.MapXMin: {n: f.extent.xMinimum() for n, f in frames.items()},
        Property.MapYMin: {n: f.extent.yMinimum() for n, f in frames.items()},
        Property.MapXMax: {n: f.extent.xMaximum() for n, f in frames.items()},
        Property.MapYMax: {n: f.extent.yMaximum() for n, f in frames.items()},
    }
    defined = item.dataDefinedProperties()
    for side, values in sides.items():
        expression = page_expression({n: f"{value:.1f}" for n, value in values.items()})
        defined.setProperty(side, QgsProperty.fromExpression(expression))
    systems = {n: QgsExpression.quotedString(f.definition()) for n, f in frames.items()}
    defined.setProperty(Property.MapCrs, QgsProperty.fromExpression(page_expression(systems)))
    item.setDataDefinedProperties(defined)


def _hide_on_world_pages(item: QgsLayoutItem, frames: Mapping[int, frame.Frame]) -> None:
    hidden = page_expression({n: str(f.is_world) for n, f in frames.items()})
    defined = item.dataDefinedProperties()
    defined.setProperty(Property.ExcludeFromExports, QgsProperty.fromExpression(hidden))
    item.setDataDefinedProperties(defined)


def _styles(
    layers: SheetLayers, communities: Sequence[LabelledCommunity], frames: Mapping[int, frame.Frame]
) -> dict[str, str]:
    """Return the styles of the pages as QML, by layer id; the layers keep their own."""
    colours = {
        community.number: f"'{INK if colour == GREY else colour}'"
        for community, colour in pair_with_colours(communities)
        if community.number in frames
    }
    made = {}
    for layer, dress in (
        (layers.cities, lambda clone: _style_cities(clone, page_expression(colours))),
        (layers.links, _style_links),
        (layers.base, lambda clone: _style_base(clone, frames)),
    ):
        clone = layer.clone()
        dress(clone)
        style = QgsMapLayerStyle()
        style.readFromLayer(clone)
        made[layer.id()] = style.xmlData()
    return made


def _style_cities(layer: QgsVectorLayer, colour: str) -> None:
    """Give the cities of the page its colour, the nodal ones of the others a pale grey."""
    size = size_property(largest_circle_count(layer))
    others, single, nodal = (
        circle_symbol(OTHER_CITIES_COLOUR, size),
        circle_symbol(OTHER_CITIES_COLOUR, size),
        circle_symbol(OTHER_CITIES_COLOUR, size),
    )
    _only_where(others, '"nodal"')
    for symbol in (single, nodal):
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyFillColor, QgsProperty.fromExpression(colour)
        )
    renderer = QgsCategorizedSymbolRenderer(
        f'if("community" = {PAGE_COMMUNITY}, if("nodal", {NODAL}, {SINGLE}), {OTHERS})',
        [
            QgsRendererCategory(value, symbol, "")
            for value, symbol in ((NODAL, nodal), (SINGLE, single), (OTHERS, others))
        ],
    )
    by = QgsFeatureRequest.OrderByClause
    renderer.setOrderBy(
        QgsFeatureRequest.OrderBy(
            [by(f'"community" = {PAGE_COMMUNITY}'), by('"n_networks"', False), by('"city_id"')]
        )
    )
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)
    label_cities(
        layer,
        largest_circle_count(layer),
        f'"community" = {PAGE_COMMUNITY} AND ({label_condition()})',
    )


def _style_links(layer: QgsVectorLayer) -> None:
    """Draw the links inside the community of the page only."""
    for category in layer.renderer().categories():
        symbol = category.symbol().clone()
        _only_where(symbol, f'"community" = {PAGE_COMMUNITY}')
        layer.renderer().updateCategorySymbol(
            layer.renderer().categoryIndexForValue(category.value()), symbol
        )


def _style_base(layer: QgsVectorLayer, frames: Mapping[int, frame.Frame]) -> None:
    """Leave out, page by page, the countries at the antipodes of an azimuthal map."""
    far = {
        n: f"array({', '.join(map(str, find_antipodal_countries(layer, f.centre())))})"
        for n, f in frames.items()
        if not f.is_world
    }
    if far:
        symbol = layer.renderer().symbol().clone()
        _only_where(symbol, f"NOT coalesce(array_contains({page_expression(far)}, $id), False)")
        layer.renderer().setSymbol(symbol)


def _only_where(symbol: QgsSymbol, condition: str) -> None:
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty.fromExpression(condition)
    )


def _write(
    layout: QgsPrintLayout,
    item_id: str,
    texts: Mapping[int, str],
    place: tuple[float, float],
    points: float,
    bold: bool = False,
    faint: bool = False,
) -> None:
    top, height = place
    font = text_format(points, bold).font()
    lines = {n: QgsExpression.quotedString(wrap_text(t, font, WIDTH)) for n, t in texts.items()}
    add_label(
        layout,
        item_id,
        f"[% {page_expression(lines)} %]",
        QRectF(LEFT, top, WIDTH, height),
        points,
        bold=bold,
        colour=FAINT_INK if faint else INK,
        in_lines=True,
    )


def _notes(layout: QgsPrintLayout, notes: Mapping[int, str]) -> None:
    font = text_format(8).font()
    lines = {
        n: QgsExpression.quotedString(
            "\n".join(wrap_text(line, font, SIDE_COLUMN) for line in text.split("\n"))
        )
        for n, text in notes.items()
    }
    place = QRectF(RIGHT - SIDE_COLUMN, TOP, SIDE_COLUMN, BOTTOM - TOP - 36)
    add_label(layout, "notes", f"[% {page_expression(lines)} %]", place, 8, in_lines=True)


def _foot(layout: QgsPrintLayout, credits: str) -> None:
    foot = QRectF(LEFT, 201, WIDTH - 20, 5)
    add_label(layout, "credits", credits, foot, 6, colour=FAINT_INK).setVAlign(
        Qt.AlignmentFlag.AlignBottom
    )
    number = "[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]"
    place = QRectF(RIGHT - 18, 201, 18, 5)
    page = add_label(layout, "page", number, place, 6, colour=FAINT_INK, in_lines=True)
    page.setHAlign(Qt.AlignmentFlag.AlignRight)
    page.setVAlign(Qt.AlignmentFlag.AlignBottom)

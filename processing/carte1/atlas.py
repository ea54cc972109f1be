"""The atlas: a page for each community, its cities in colour among the others.

Each page has its own projection and extent. QGIS lets expressions set them, so what was
computed for each page is written into the expressions of one layout, by community number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from qgis.core import (
    QgsExpression,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutObject,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt

from ..cartography.city_labels import MAIN_MAP
from ..cartography.city_style import LabelledCommunity, legend_circles
from ..cartography.frame import CityPoints, Frame, page_frame, read_points
from ..cartography.layouts import (
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
from ..cartography.legend import add_circle_legend
from ..cartography.scale_bar import add_scale_bar
from ..cartography.sheet_items import SheetLayers, add_map
from ..cartography.symbols import set_expressions
from ..cartography.typography import (
    FAINT_INK,
    INK,
    quote_in_template,
    text_format,
    wrap_text,
)
from ..language.translation import translate
from .atlas_styles import page_expression, style_pages

MOST_PAGES = 100
SIDE_COLUMN = 62.0  # mm beside the map
SIZES_HEIGHT = 32.0  # mm, of the legend of circles
# Of the map and of the notes: side by side, or a wide map, as that of the world, over the notes.
BESIDE = (
    QRectF(LEFT, TOP, WIDTH - SIDE_COLUMN - 6, BOTTOM - TOP),
    QRectF(RIGHT - SIDE_COLUMN, TOP, SIDE_COLUMN, BOTTOM - TOP - SIZES_HEIGHT - 4),
)
OVER = (
    QRectF(LEFT, TOP, WIDTH, 121),
    QRectF(LEFT, TOP + 126, WIDTH - SIDE_COLUMN - 6, BOTTOM - TOP - 126),
)
LEAST_GAIN = 1.15  # times the scale that a wide map must have
Property = QgsLayoutObject.DataDefinedProperty


@dataclass(frozen=True)
class PageText:
    """What a page says of its community, in the user's language."""

    number: int
    title: str
    subtitle: str
    countries: str
    heading: str  # of the leading cities
    leading: tuple[str, ...]

    def notes(self, is_wide: bool) -> str:
        """Return the notes: the leading cities in lines, or one after the other."""
        if is_wide:
            return f"{self.countries}\n\n{self.heading} {', '.join(self.leading)}"
        return "\n".join([self.countries, "", self.heading, *self.leading])


class AtlasPage(NamedTuple):
    """What a page shows, and where on it."""

    frame: Frame
    map_place: QRectF
    notes_place: QRectF


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
    pages = {text.number: _page(layers.cities, text.number) for text in texts}
    frames = {number: page.frame for number, page in pages.items()}
    first = next(iter(pages.values()))
    item = add_map(layout, MAIN_MAP, layers, first.frame, first.map_place)
    item.setFrameEnabled(True)
    _set_page_places(item, {number: page.map_place for number, page in pages.items()})
    _set_page_extents(item, frames)
    item.setLayerStyleOverrides(style_pages(layers, colours, frames))
    item.setKeepLayerStyles(True)
    add_scale_bar(layout, "scale bar", item, CityPoints.empty())
    _hide_on_world_pages(layout.itemById("scale bar"), frames)
    _write_texts(layout, texts, pages)
    add_circle_legend(
        layout,
        "sizes",
        translate("NodalCities", "City networks of a nodal city"),
        legend_circles(layers.cities),
        QRectF(RIGHT - SIDE_COLUMN, BOTTOM - SIZES_HEIGHT, SIDE_COLUMN, 0),
    )
    _foot(layout, credits)
    add_layout(project, layout)
    return layout


def _write_texts(
    layout: QgsPrintLayout, texts: Sequence[PageText], pages: Mapping[int, AtlasPage]
) -> None:
    title, subtitle = QRectF(LEFT, 5, WIDTH, 9), QRectF(LEFT, 14, WIDTH, 9)
    titles = {text.number: text.title for text in texts}
    _write(layout, "title", titles, dict.fromkeys(titles, title), 17, bold=True)
    subtitles = {text.number: text.subtitle for text in texts}
    places = dict.fromkeys(subtitles, subtitle)
    _write(layout, "subtitle", subtitles, places, 8.5, colour=FAINT_INK)
    places = {number: page.notes_place for number, page in pages.items()}
    notes = {text.number: text.notes(places[text.number] == OVER[1]) for text in texts}
    _set_page_places(_write(layout, "notes", notes, places, 8), places)


def _set_coverage(layout: QgsPrintLayout, coverage: QgsVectorLayer, numbers: Sequence[int]) -> None:
    atlas = layout.atlas()
    atlas.setCoverageLayer(coverage)
    atlas.setEnabled(True)
    atlas.setPageNameExpression('"community" || \' \' || "label"')
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"community"')
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression(f'"community" IN ({", ".join(map(str, numbers))})')


def _page(cities: QgsVectorLayer, number: int) -> AtlasPage:
    of_community = QgsExpression.createFieldEqualityExpression("community", number)
    points = read_points(cities, of_community, nodal_first=False)
    beside, over = (
        AtlasPage(page_frame(points, places[0].width() / places[0].height()), *places)
        for places in (BESIDE, OVER)
    )
    is_wide = _scale(over) * LEAST_GAIN <= _scale(beside)
    return over if is_wide else beside


def _scale(page: AtlasPage) -> float:
    """Return the metres of a page's map in a millimetre."""
    return float(page.frame.extent.width() / page.map_place.width())


def _set_page_places(item: QgsLayoutItem, places: Mapping[int, QRectF]) -> None:
    """Have the place of an item on the page follow from the community."""
    sides: dict[Any, Callable[[QRectF], float]] = {
        Property.PositionX: QRectF.x,
        Property.PositionY: QRectF.y,
        Property.ItemWidth: QRectF.width,
        Property.ItemHeight: QRectF.height,
    }
    expressions = {
        side: page_expression({number: str(read(place)) for number, place in places.items()})
        for side, read in sides.items()
    }
    set_expressions(item, expressions)


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


def _write(
    layout: QgsPrintLayout,
    item_id: str,
    texts: Mapping[int, str],
    places: Mapping[int, QRectF],
    font_size: float,
    bold: bool = False,
    colour: str = INK,
) -> QgsLayoutItemLabel:
    """Add a text that differs from page to page, in lines as wide as its place there."""
    font = text_format(font_size, bold).font()
    wrapped = {
        number: "\n".join(
            wrap_text(line, font, places[number].width()) for line in text.split("\n")
        )
        for number, text in texts.items()
    }
    quoted = {number: quote_in_template(text) for number, text in wrapped.items()}
    text = f"[% {page_expression(quoted)} %]"
    place = next(iter(places.values()))
    return add_label(layout, item_id, text, place, font_size, bold, colour, is_template=True)


def _foot(layout: QgsPrintLayout, credits: str) -> None:
    add_foot(layout, "credits", credits, QRectF(LEFT, BOTTOM + 0.5, WIDTH - 20, 6.5))
    number = "[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]"
    page = add_foot(
        layout, "page", number, QRectF(RIGHT - 18, BOTTOM + 0.5, 18, 6.5), is_template=True
    )
    page.setHAlign(Qt.AlignmentFlag.AlignRight)

"""The printed sheet: one page composed around the data, every part an editable item."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsExpression, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF

from ..language.translation import translate
from . import frame
from .base_map import leave_out_antipodes
from .city_labels import MAIN_MAP
from .city_style import others_are_drawn
from .layouts import A4, SheetPage, SheetTexts, add_layout, start_sheet
from .scale_bar import add_scale_bar
from .sheet_items import (
    SheetLayers,
    add_communities_legend,
    add_map,
    add_size_legends,
    measure_circles,
    measure_communities,
    measure_lines,
    shown_classes,
)
from .world_sheet import compose_world

COLUMN_GAP = 6.0  # mm between the map and the legends


def region_expression(region: str) -> str:
    """Return the expression of the cities of a world region."""
    return QgsExpression.createFieldEqualityExpression("region", region)


def build_map_sheet(
    project: QgsProject,
    layers: SheetLayers,
    texts: SheetTexts,
    name: str,
    region: str = "",
    page: SheetPage = A4,
) -> QgsPrintLayout:
    """Add to ``project`` the sheet called ``name``, with a number if there is one so called.

    The map shows the main cluster of the cities of ``region``, all cities if that is empty.
    """
    points = frame.read_points(layers.cities)
    main = frame.sheet_frame(points)
    if region:
        all_drawn = others_are_drawn(layers.cities)
        here = frame.read_points(layers.cities, region_expression(region), not all_drawn)
        main = frame.main_cluster_frame(here)
    credits = f"{texts.credits} {_projection_note(main)}"
    layout = start_sheet(project, name, replace(texts, credits=credits), page=page)
    if main.is_world:
        compose_world(layout, page, layers, points, main)
    else:
        _compose_region(layout, page, layers, points, main, is_part=bool(region))
    add_layout(project, layout)
    return layout


def _projection_note(main: frame.Frame) -> str:
    if main.is_world:
        return translate("NodalCities", "Projection: Equal Earth.")
    return translate("NodalCities", "Projection: Lambert azimuthal equal-area.")


def _compose_region(
    layout: QgsPrintLayout,
    page: SheetPage,
    layers: SheetLayers,
    points: frame.CityPoints,
    main: frame.Frame,
    is_part: bool,
) -> None:
    """The region in a frame, the legends in a column beside it.

    Where it is only part of the data, the legend has the communities that are seen.
    """
    every = shown_classes(layers.cities)
    communities = measure_communities(layers.cities, every)
    beside = (communities, measure_circles(layers), measure_lines(layers))
    column = max(size.width() for size in beside)
    place = QRectF(page.left, page.top, page.width - column - COLUMN_GAP, page.height)
    item = add_map(layout, MAIN_MAP, layers, main, place)
    item.setFrameEnabled(True)
    leave_out_antipodes(layers.base, main.centre())
    add_scale_bar(layout, "scale bar", item, points)
    shown = shown_classes(layers.cities, item) if is_part else every
    corner = QPointF(place.right() + COLUMN_GAP, page.top)
    add_communities_legend(layout, layers, corner, shown)
    corner.setY(page.top + measure_communities(layers.cities, shown).height() + 4)
    add_size_legends(layout, layers, QRectF(corner, QSizeF(column, 0)))

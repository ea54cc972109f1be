"""Links between cities: thin lines under the circles."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsLineSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ...analysis.core.choices import Print
from ..language.translation import translate
from .city_style import LabelledCommunity, pair_with_colours
from .symbols import line, set_expression, set_ordered_renderer

BETWEEN_COLOUR = "#8c8c8c"
PATH_COLOUR, PATH_ALPHA = "#e05110", 220
GREY_WITHIN = "#3c3c3c"
BETWEEN_ALPHA, WITHIN_ALPHA = 80, 140  # of 255, so that bundles darken
STEP, WIDEST = 0.04, 8  # mm for each shared network, up to so many


def style_links(
    layer: QgsVectorLayer,
    communities: Sequence[LabelledCommunity],
    print_kind: Print = Print.COLOUR,
) -> None:
    """Colour links inside a community like it, dark in grey print, and grey those across."""
    within = _line(GREY_WITHIN, BETWEEN_ALPHA)
    label = translate("NodalCities", "Inside a community")
    if print_kind == Print.COLOUR:
        label = translate("NodalCities", "Inside a community, in its colour")
        stroke = QgsSymbolLayer.Property.PropertyStrokeColor
        set_expression(within, stroke, _colour_expression(communities))
    renderer = QgsCategorizedSymbolRenderer(
        'if("same_community", 1, 0)',
        [
            QgsRendererCategory(1, within, label),
            QgsRendererCategory(
                0,
                _line(BETWEEN_COLOUR, BETWEEN_ALPHA),
                translate("NodalCities", "Between communities"),
            ),
        ],
    )
    set_ordered_renderer(layer, renderer, '"same_community"', '"shared"', '"source"')


def style_plain_links(layer: QgsVectorLayer) -> None:
    """Draw all links in one grey, the wider the more networks they stand for."""
    renderer = QgsSingleSymbolRenderer(_line(BETWEEN_COLOUR, WITHIN_ALPHA))
    set_ordered_renderer(layer, renderer, '"shared"', '"source"')


def style_paths(layer: QgsVectorLayer) -> None:
    """Draw the steps of chains, the more plausible the wider, and over the others."""
    symbol = line(PATH_COLOUR, PATH_ALPHA, 0.5)
    width = QgsProperty.fromExpression('0.35 + 1.4 * sqrt("plausibility")')
    symbol.setDataDefinedWidth(width)
    set_ordered_renderer(layer, QgsSingleSymbolRenderer(symbol), '"plausibility"', '"chain"')


def _colour_expression(communities: Sequence[LabelledCommunity]) -> str:
    pairs = ", ".join(f"'{c.number}', '{colour}'" for c, colour in pair_with_colours(communities))
    known = f'map_get(map({pairs}), to_string("community"))' if pairs else "NULL"
    return f"set_color_part(coalesce({known}, '{BETWEEN_COLOUR}'), 'alpha', {WITHIN_ALPHA})"


def _line(colour: str, alpha: int) -> QgsLineSymbol:
    symbol = line(colour, alpha, 0.25)
    width = f'{STEP} + {STEP} * min("shared", {WIDEST})'
    symbol.setDataDefinedWidth(QgsProperty.fromExpression(width))
    return symbol


def legend_widths(layer: QgsVectorLayer) -> list[tuple[int, float]]:
    """Return up to three numbers of shared networks, the largest first, and widths in mm."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["shared"], layer.fields())
    counts = {min(int(link["shared"]), WIDEST) for link in layer.getFeatures(request)}
    if not counts:
        return []
    least, most = min(counts), max(counts)
    return [(n, STEP + STEP * n) for n in sorted({least, (least + most) // 2, most}, reverse=True)]

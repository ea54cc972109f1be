"""Links between cities: thin lines under the circles."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...analysis.core.choices import Print
from ..language.translation import number, translate
from .city_style import LabelledCommunity, pair_with_colours
from .symbols import DESCENDING, line, set_expression, set_ordered_renderer
from .typography import add_halo, text_format

BETWEEN_COLOUR = "#8c8c8c"
PATH_COLOUR, PATH_ALPHA = "#e05110", 220
# Of chains to all cities: their first step, their second, and the others.
STEP_COLOURS, STEP_ALPHA = ("#7f2704", "#e05110", "#f2a65e"), 120
GREY_WITHIN = "#3c3c3c"
BETWEEN_ALPHA, WITHIN_ALPHA = 80, 140  # of 255, so that bundles darken
# In mm, the line of the fewest networks shared; and for each more, up to so many.
THINNEST, STEP, MOST_STEPS = 0.16, 0.04, 5
MANY_LINKS, LEAST_ALPHA = 700, 0.35  # links beyond which all are paler, to no less of the above


def style_links(
    layer: QgsVectorLayer,
    communities: Sequence[LabelledCommunity],
    print_kind: Print = Print.COLOUR,
) -> None:
    """Colour links inside a community like it, dark in grey print, and grey those across."""
    scale = _line_scale(layer)
    within = _line(GREY_WITHIN, BETWEEN_ALPHA, scale)
    label = translate("NodalCities", "Within a community")
    if print_kind == Print.COLOUR:
        label = translate("NodalCities", "Within a community, in colour")
        stroke = QgsSymbolLayer.Property.PropertyStrokeColor
        set_expression(within, stroke, _colour_expression(communities, scale))
    renderer = QgsCategorizedSymbolRenderer(
        'if("same_community", 1, 0)',
        [
            QgsRendererCategory(1, within, label),
            QgsRendererCategory(
                0,
                _line(BETWEEN_COLOUR, BETWEEN_ALPHA, scale),
                translate("NodalCities", "Between communities"),
            ),
        ],
    )
    set_ordered_renderer(layer, renderer, '"same_community"', '"shared"', '"source"')


def style_plain_links(layer: QgsVectorLayer) -> None:
    """Draw all links in one grey, the wider the more networks they stand for."""
    renderer = QgsSingleSymbolRenderer(_line(BETWEEN_COLOUR, WITHIN_ALPHA, _line_scale(layer)))
    set_ordered_renderer(layer, renderer, '"shared"', '"source"')


def style_paths(layer: QgsVectorLayer) -> None:
    """Draw the steps of chains, the more plausible the wider, and over the others."""
    symbol = line(PATH_COLOUR, PATH_ALPHA, 0.5)
    width = QgsProperty.fromExpression('0.35 + 1.4 * sqrt("plausibility")')
    symbol.setDataDefinedWidth(width)
    set_ordered_renderer(layer, QgsSingleSymbolRenderer(symbol), '"plausibility"', '"chain"')
    _name_ends(layer)


def style_spread(layer: QgsVectorLayer) -> None:
    """Draw the chains from one city to all the others thin, coloured by step, the first on top."""
    last = len(STEP_COLOURS)
    labels = [translate("NodalCities", "Step {n}").format(n=n) for n in range(1, last)]
    labels.append(translate("NodalCities", "Step {n} and later").format(n=last))
    renderer = QgsCategorizedSymbolRenderer(
        f'min("step", {last})',
        [
            QgsRendererCategory(n, line(colour, STEP_ALPHA, 0.15), label)
            for n, (colour, label) in enumerate(zip(STEP_COLOURS, labels), 1)
        ],
    )
    set_ordered_renderer(layer, renderer, f'"step"{DESCENDING}', '"chain"')
    _name_ends(layer)


def _name_ends(layer: QgsVectorLayer) -> None:
    """Write the name of each city that a step begins or ends in, once."""
    labels = QgsRuleBasedLabeling.Rule(None)  # type: ignore[arg-type]
    for city, end, condition in (
        ("source", "start_point(geometry_n($geometry, 1))", '"step" = 1'),
        ("target", "end_point(geometry_n($geometry, num_geometries($geometry)))", "TRUE"),
    ):
        rule = QgsRuleBasedLabeling.Rule(_end_settings(city, end))
        # Of the steps that meet in a city one names it.
        first = f'minimum($id, group_by:="{city}", filter:={condition})'
        rule.setFilterExpression(f"{condition} AND $id = {first}")
        labels.appendChild(rule)
    layer.setLabeling(QgsRuleBasedLabeling(labels))
    layer.setLabelsEnabled(True)


def _end_settings(city: str, end: str) -> QgsPalLayerSettings:
    """Return labels with the name of a city, a field of ids, at one end of its line."""
    settings = QgsPalLayerSettings()
    settings.fieldName = f"regexp_replace(\"{city}\", ', [A-Z]{{2}}(-\\\\w+)?$', '')"
    settings.isExpression = True
    settings.geometryGenerator = end
    settings.geometryGeneratorEnabled = True
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.dist = 1.0
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.setFormat(add_halo(text_format(7), 0.45))
    return settings


class LineScale(NamedTuple):
    """How wide and how opaque lines are: the networks shared of all links, and how many links."""

    shared: tuple[int, ...]  # rising, each once
    links: int

    def width(self, shared: int) -> float:
        """Return the width in mm of the line of two cities that share so many networks."""
        return THINNEST + STEP * min(shared - self.shared[0], MOST_STEPS)

    def opacity(self) -> float:
        """Return how opaque lines are, 1 unless there are very many."""
        return max(LEAST_ALPHA, sqrt(min(1.0, MANY_LINKS / max(self.links, 1))))


def _line_scale(layer: QgsVectorLayer) -> LineScale:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["shared"], layer.fields())
    counts = [int(link["shared"]) for link in layer.getFeatures(request)]
    return LineScale(tuple(sorted({*counts})) or (1,), len(counts))


def _colour_expression(communities: Sequence[LabelledCommunity], scale: LineScale) -> str:
    pairs = ", ".join(f"'{c.number}', '{colour}'" for c, colour in pair_with_colours(communities))
    known = f'map_get(map({pairs}), to_string("community"))' if pairs else "NULL"
    alpha = round(WITHIN_ALPHA * scale.opacity())
    return f"set_color_part(coalesce({known}, '{BETWEEN_COLOUR}'), 'alpha', {alpha})"


def _line(colour: str, alpha: int, scale: LineScale) -> QgsLineSymbol:
    symbol = line(colour, round(alpha * scale.opacity()), 0.25)
    width = f'{THINNEST} + {STEP} * min("shared" - {scale.shared[0]}, {MOST_STEPS})'
    symbol.setDataDefinedWidth(QgsProperty.fromExpression(width))
    return symbol


def legend_widths(layer: QgsVectorLayer) -> list[tuple[str, float]]:
    """Return what up to three widths in mm stand for, the largest first, and these widths."""
    scale = _line_scale(layer)
    if not scale.links:
        return []
    least = scale.shared[0]
    most = min(scale.shared[-1], least + MOST_STEPS)
    counts = sorted({least, (least + most) // 2, most}, reverse=True)
    labels = [number(n) for n in counts]
    if scale.shared[-1] > most:
        labels[0] = translate("NodalCities", "{n} or more").format(n=labels[0])
    return [(label, scale.width(n)) for label, n in zip(labels, counts)]

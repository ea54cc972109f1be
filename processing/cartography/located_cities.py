"""Cities by where they are: the places to check, and how far the sea is."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsGraduatedSymbolRenderer,
    QgsRendererCategory,
    QgsRendererRange,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...analysis.core.choices import Match
from ..language.translation import number, translate
from . import palette
from .city_labels import name_settings
from .city_style import DIAMETER_OF_TWO
from .symbols import marker, set_ordered_renderer

# From dark to light, so that they stay in order for colour-blind readers and in grey print;
# none is like its neighbour or like the land to any of them, which the tests measure.
CLASSES = ((10, "#081d58"), (50, "#1f559f"), (150, "#1d85b8"), (400, "#60c4a0"), (None, "#ffe14d"))
OUTLINE = "#444444"
FARTHEST_KM = 21_000.0  # no place on Earth is further from any other


def style_located_cities(layer: QgsVectorLayer) -> None:
    """Give ``layer`` circles that tell the places to check from the others, and names."""
    doubtful = ", ".join(f"'{match}'" for match in (Match.CLOSE, Match.AMBIGUOUS))
    looks = {
        0: (palette.COLOURS[0], translate("NodalCities", "Located")),
        1: (palette.COLOURS[1], translate("NodalCities", "To check")),
    }
    categories = [
        QgsRendererCategory(
            value, marker("circle", colour, "#ffffff", 0.12, DIAMETER_OF_TWO), label
        )
        for value, (colour, label) in looks.items()
    ]
    is_doubtful = f'if("match" IN ({doubtful}), 1, 0)'
    renderer = QgsCategorizedSymbolRenderer(is_doubtful, categories)
    set_ordered_renderer(layer, renderer, is_doubtful, '"city_id"')
    layer.setLabeling(QgsVectorLayerSimpleLabeling(name_settings(layer)))
    layer.setLabelsEnabled(True)


def style_sea_distance(layer: QgsVectorLayer) -> None:
    """Colour the cities by distance to the sea, the nodal ones drawn last."""
    ranges, low = [], 0.0
    for high, colour in CLASSES:
        limit = FARTHEST_KM if high is None else float(high)
        ranges.append(
            QgsRendererRange(
                low, limit, marker("circle", colour, OUTLINE, 0.15, 2.2), _label(low, high)
            )
        )
        low = limit
    renderer = QgsGraduatedSymbolRenderer("dist_sea_km", ranges)
    set_ordered_renderer(layer, renderer, '"n_networks"', '"city_id"')


def _label(low: float, high: float | None) -> str:
    if high is None:
        return translate("NodalCities", "{low} km from the sea or more").format(low=number(low))
    return translate("NodalCities", "{low} to {high} km").format(low=number(low), high=number(high))

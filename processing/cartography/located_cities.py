"""Cities that were located: the places to check told from the others."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsRendererCategory,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...analysis.core.choices import Match
from ..language.translation import translate
from . import palette
from .city_labels import name_settings
from .city_style import DIAMETER_OF_TWO
from .symbols import marker, set_ordered_renderer


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

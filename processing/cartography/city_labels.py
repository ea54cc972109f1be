"""Names of the leading cities, placed by QGIS's labelling engine."""

from __future__ import annotations

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...analysis.gazetteer.french_names import french_names
from ..language.translation import language
from .symbols import set_expressions
from .typography import add_halo, text_format

# A map of the world names some sixty cities; a map at a tenth of the scale, all.
RANK_TIMES_SCALE = 9e9
# Set by the sheet: the inset's frame as WKT, inside which the inset does the naming.
INSET_VARIABLE = "nodal_cities_inset"
MAIN_MAP = "map"


def label_cities(layer: QgsVectorLayer, largest_n: int, show: str = "") -> None:
    """Label leading cities, the larger the more prominent; overlaps are left out.

    ``show`` says which cities may be named, ``label_condition`` unless given.
    """
    settings = name_settings(layer)
    prop = QgsPalLayerSettings.Property
    expressions = {
        prop.Show: show or label_condition(),
        prop.Size: f'scale_linear(sqrt("n_networks"), sqrt(2), sqrt({largest_n}), 5.5, 8)',
        prop.Priority: f'scale_linear("n_networks", 2, {largest_n}, 3, 10)',
        prop.ZIndex: '"n_networks"',
    }
    set_expressions(settings, expressions)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def name_settings(layer: QgsVectorLayer) -> QgsPalLayerSettings:
    """Return labels with the names of cities beside their circles, in French on French maps."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    known = _french_names(layer) if language() == "fr" else {}
    if known:
        pairs = ", ".join(f"'{key}', {QgsExpression.quotedString(n)}" for key, n in known.items())
        settings.fieldName = f'coalesce(map_get(map({pairs}), to_string("geonameid")), "name")'
        settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    settings.dist = 0.3
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.obstacle = True
    settings.setFormat(add_halo(text_format(6), 0.45))
    return settings


def _french_names(layer: QgsVectorLayer) -> dict[int, str]:
    """Return the French names of the cities of a layer that have one, by GeoNames id."""
    if layer.fields().lookupField("geonameid") < 0:
        return {}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["geonameid"], layer.fields())
    ids = {city["geonameid"] for city in layer.getFeatures(request) if city["geonameid"]}
    return {key: name for key, name in french_names().items() if key in ids}


def label_condition() -> str:
    """Return which cities may be named: by rank and scale, never twice on a sheet."""
    in_inset = (
        f"@map_id = '{MAIN_MAP}' AND @{INSET_VARIABLE} IS NOT NULL"
        f" AND intersects($geometry, geom_from_wkt(@{INSET_VARIABLE}))"
    )
    return f'"nodal" AND "rank" <= {RANK_TIMES_SCALE:.0f} / @map_scale AND NOT ({in_inset})'

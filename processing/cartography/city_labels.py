"""Names of the leading cities, placed by QGIS's labelling engine."""

from __future__ import annotations

from math import sqrt

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsSimpleLineCallout,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...analysis.gazetteer.french_names import french_names
from ..language.translation import language
from .symbols import line, set_expressions
from .typography import INK, add_halo, text_format

# A map of the world names some sixty cities; a map at a tenth of the scale, all.
RANK_TIMES_SCALE = 9e9
# A name needs so much room, in mm, between its city and any that comes before it by rank; the
# first so many cities are looked at, as others are named on close maps only.
ROOM, MOST_APART = 4.5, 300
EARTH_RADIUS_KM = 6371.0
# Set by the sheet: the inset's frame as WKT, inside which the inset does the naming.
INSET_VARIABLE = "nodal_cities_inset"
MAIN_MAP = "map"
# Set by the sheet for each of its maps: where it names which cities, as JSON by ``city_id``.
NAMES_VARIABLE = "nodal_cities_names"
SMALLEST, LARGEST = 5.5, 8.0  # points
OBSTACLE = 2.0  # how much QGIS keeps names off circles; 1 is usual


def label_cities(layer: QgsVectorLayer, largest_n: int, show: str = "") -> None:
    """Label leading cities, the larger the more prominent; overlaps are left out.

    ``show`` says which cities may be named, ``label_condition`` unless given.
    """
    settings = name_settings(layer)
    prop = QgsPalLayerSettings.Property
    expressions = {
        prop.Show: show or label_condition(layer),
        prop.Size: f'scale_linear(sqrt("n_networks"), sqrt(2), sqrt({largest_n}), '
        f"{SMALLEST}, {LARGEST})",
        prop.Priority: f'scale_linear("n_networks", 2, {largest_n}, 3, 10)',
        prop.ZIndex: '"n_networks"',
        prop.PositionX: _placed("x"),
        prop.PositionY: _placed("y"),
        prop.Hali: f"if(@{NAMES_VARIABLE} IS NULL, NULL, 'Center')",
        prop.Vali: f"if(@{NAMES_VARIABLE} IS NULL, NULL, 'Half')",
        prop.AlwaysShow: f"@{NAMES_VARIABLE} IS NOT NULL",
        prop.CalloutDraw: f"coalesce({_placed('joined')}, false)",
    }
    settings.setCallout(_leader())
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
    settings.obstacleSettings().setFactor(OBSTACLE)
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


def label_condition(layer: QgsVectorLayer) -> str:
    """Return which cities may be named: by rank, room and scale, never twice on a sheet."""
    in_inset = (
        f"@map_id = '{MAIN_MAP}' AND @{INSET_VARIABLE} IS NOT NULL"
        f" AND intersects($geometry, geom_from_wkt(@{INSET_VARIABLE}))"
    )
    room = f"{_room_expression(layer)} >= {ROOM} * @map_scale / 1e6"
    by_rank = f'"nodal" AND "rank" <= {RANK_TIMES_SCALE:.0f} / @map_scale AND {room}'
    usual = f"{by_rank} AND NOT ({in_inset})"
    return f"if(@{NAMES_VARIABLE} IS NULL, {usual}, {_placed('x')} IS NOT NULL)"


def _room_expression(layer: QgsVectorLayer) -> str:
    """Return the expression of how far, in km, a city is from those that come before it."""
    placed = QgsFeatureRequest().setFilterExpression('"nodal" AND NOT is_empty_or_null($geometry)')
    to_degrees = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
    )
    has_population = layer.fields().lookupField("population") >= 0

    def precedence(city: QgsFeature) -> tuple[int, int, str]:
        population = int(city["population"] or 0) if has_population else 0
        return -int(city["n_networks"]), -population, str(city["city_id"])

    cities = sorted(layer.getFeatures(placed), key=precedence)[:MOST_APART]
    points = [to_degrees.transform(city.geometry().asPoint()) for city in cities]
    longitude, latitude = np.radians([(p.x(), p.y()) for p in points]).reshape(-1, 2).T
    across = np.cos(latitude) * [np.cos(longitude), np.sin(longitude)]
    vectors = np.stack([*across, np.sin(latitude)], axis=1)
    cosine = np.tril(np.clip(vectors @ vectors.T, -1, 1) + 1, -1).max(axis=1, initial=0.0) - 1
    pairs = ", ".join(
        f"{QgsExpression.quotedString(str(city['city_id']))}, {EARTH_RADIUS_KM * angle:.0f}"
        for city, angle in zip(cities, np.arccos(cosine))
    )
    known = f'map_get(map({pairs}), to_string("city_id"))' if pairs else "NULL"
    return f"coalesce({known}, {ROOM * 1e3})"


def _placed(part: str) -> str:
    """Return the expression of where the sheet names a city; NULL where it does not."""
    return f"map_get(map_get(from_json(@{NAMES_VARIABLE}), to_string(\"city_id\")), '{part}')"


def _leader() -> QgsSimpleLineCallout:
    """Return the line from a city to the name that stands away from it."""
    leader = QgsSimpleLineCallout()
    leader.setLineSymbol(line(INK, 200, 0.12))
    return leader


def name_expression(layer: QgsVectorLayer) -> QgsExpression:
    """Return the expression of the names that a layer's labels have."""
    settings = layer.labeling().settings()
    name = settings.fieldName
    return QgsExpression(name if settings.isExpression else QgsExpression.quotedColumnRef(name))


def name_size(n_networks: int, largest_n: int) -> float:
    """Return the size of the name of a city, in points, as the labels have it."""
    if largest_n <= 2 or n_networks < 2:
        return SMALLEST
    share = (sqrt(n_networks) - sqrt(2)) / (sqrt(largest_n) - sqrt(2))
    return SMALLEST + share * (LARGEST - SMALLEST)

"""Cities as proportional circles coloured by community."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSizeScaleTransformer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...analysis.communities.description import CommunityDescription
from ...analysis.core.choices import Match
from ..language.group_names import community_label
from ..language.translation import translate
from . import city_labels, palette
from .symbols import marker, set_ordered_renderer, size_legend

LARGEST_DIAMETER = 8.0  # mm; above it the leading cities hide their neighbours
DIAMETER_OF_TWO = 2.3  # mm, the smallest nodal city where the largest circle allows it
LEGEND_DIAMETER = 2.8  # mm, the circle of a community in the legend
OTHER_CITIES = -1  # the class of cities that are not nodal
CLASS_OF_COMMUNITY = f'if("nodal", "community", {OTHER_CITIES})'
OTHER_CITIES_COLOUR = "#d4d4d2"


@dataclass(frozen=True)
class LabelledCommunity:
    """What the map and its legend say of one community; ``label`` is in the user's language.

    ``kept_colour`` is that of an earlier map; without it the palette gives one.
    """

    number: int
    label: str
    cities: int
    nodal_cities: int
    kept_colour: str | None = None


def label_communities(
    descriptions: Sequence[CommunityDescription],
) -> tuple[LabelledCommunity, ...]:
    """Return what the map says of each community, labelled in the user's language."""
    return tuple(
        LabelledCommunity(p.number, community_label(p.label), p.cities, p.nodal_cities)
        for p in descriptions
    )


def pair_with_colours(
    communities: Sequence[LabelledCommunity],
) -> list[tuple[LabelledCommunity, str]]:
    """Pair each community with its colour; those without a nodal city need none."""
    sizes = [c.cities if c.nodal_cities else 0 for c in communities]
    n_cities = sum(c.cities for c in communities)
    kept = [c.kept_colour for c in communities]
    return list(zip(communities, palette.assign_colours(sizes, n_cities, kept)))


def read_community_colours(layer: QgsVectorLayer) -> dict[int, str]:
    """Return the colours of the communities that have one of their own in a styled layer."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return {}
    if renderer.classAttribute() != CLASS_OF_COMMUNITY:
        return {}
    return {
        category.value(): category.symbol().color().name()
        for category in renderer.categories()
        if isinstance(category.value(), int) and category.value() != OTHER_CITIES
    }


def read_community_members(layer: QgsVectorLayer) -> dict[str, int]:
    """Return the community of each city of a layer, by city id."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["city_id", "community"], layer.fields())
    cities = layer.getFeatures(request)
    return {str(c["city_id"]): int(c["community"]) for c in cities if c["community"]}


def most_networks(layer: QgsVectorLayer) -> int:
    """Return the greatest number of networks of a city, 0 where there is none."""
    # Not maximumValue(): OGR opens the file anew for it, where it may have been moved from.
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["n_networks"], layer.fields())
    counts = (int(city["n_networks"] or 0) for city in layer.getFeatures(request))
    return max(counts, default=0)


def largest_circle_count(layer: QgsVectorLayer) -> int:
    """Return the greatest number of networks that the circles must hold, at least 2."""
    return max(2, most_networks(layer))


def diameter(n_networks: float, largest_n: int) -> float:
    """Return a circle's diameter in mm: its area is proportional to ``n_networks``."""
    unit = min(DIAMETER_OF_TWO / sqrt(2), LARGEST_DIAMETER / sqrt(largest_n))
    return unit * sqrt(n_networks)


def legend_values(largest_n: int) -> list[int]:
    """Return a few round numbers of networks for the nested circles, largest first."""
    steps = [n for n in (2, 5, 10, 20, 50, 100, 200) if n * 1.4 < largest_n or n == 2]
    return sorted({*steps[-2:], 2, largest_n}, reverse=True)


def legend_circles(layer: QgsVectorLayer) -> list[tuple[float, int]]:
    """Return diameters in mm of the circles of a legend, and their numbers of networks."""
    largest_n = largest_circle_count(layer)
    return [(diameter(n, largest_n), n) for n in legend_values(largest_n)]


def style_cities(layer: QgsVectorLayer, communities: Sequence[LabelledCommunity]) -> None:
    """Give ``layer`` circles by community, their nested legend, and labels."""
    _style(layer, CLASS_OF_COMMUNITY, _community_classes(communities))


def style_nodal_cities(layer: QgsVectorLayer) -> None:
    """Give ``layer`` circles of one colour, their nested legend, and labels."""
    nodal = _Class([1], palette.COLOURS[0], translate("NodalCities", "Nodal cities"))
    _style(layer, f'if("nodal", 1, {OTHER_CITIES})', [nodal] if most_networks(layer) > 1 else [])


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
    layer.setLabeling(QgsVectorLayerSimpleLabeling(city_labels.name_settings(layer)))
    layer.setLabelsEnabled(True)


def _style(layer: QgsVectorLayer, class_of_city: str, classes: Sequence[_Class]) -> None:
    largest_n = largest_circle_count(layer)
    size = size_property(largest_n)
    renderer = QgsCategorizedSymbolRenderer(class_of_city, _categories(classes, size))
    renderer.setSourceSymbol(circle_symbol("#ffffff", size, outline="#555555"))
    renderer.setDataDefinedSizeLegend(size_legend([(n, n) for n in legend_values(largest_n)]))
    set_ordered_renderer(layer, renderer, '"n_networks" DESC', '"city_id"')
    city_labels.label_cities(layer, largest_n)


class _Class(NamedTuple):
    """Nodal cities drawn alike: their values, colour and label in the legend."""

    values: list[int]
    colour: str
    label: str


def _community_classes(communities: Sequence[LabelledCommunity]) -> list[_Class]:
    shown, small = [], []
    for community, colour in pair_with_colours(communities):
        if colour == palette.GREY:
            small.append(community)
        else:
            label = f"{community.label} ({community.cities})"
            shown.append(_Class([community.number], colour, label))
    if any(c.nodal_cities for c in small):
        label = "{} ({})".format(
            translate("NodalCities", "Smaller communities"), sum(c.cities for c in small)
        )
        shown.append(_Class([c.number for c in small], palette.GREY, label))
    return shown


def _categories(classes: Sequence[_Class], size: QgsProperty) -> list[QgsRendererCategory]:
    shown = [
        QgsRendererCategory(
            values if len(values) > 1 else values[0], circle_symbol(colour, size), label
        )
        for values, colour, label in classes
    ]
    others = QgsRendererCategory(
        OTHER_CITIES,
        circle_symbol(OTHER_CITIES_COLOUR, size),
        translate("NodalCities", "Cities in one network only"),
    )
    # With no nodal city at all, the others are the map.
    others.setRenderState(not shown)
    return [*shown, others]


def size_property(largest_n: int) -> QgsProperty:
    """Return the diameter of circles whose area is proportional to ``n_networks``."""
    size = QgsProperty.fromField("n_networks")
    transformer = QgsSizeScaleTransformer(
        QgsSizeScaleTransformer.ScaleType.Area,
        0,
        largest_n,
        0,
        diameter(largest_n, largest_n),
        LEGEND_DIAMETER,  # where there is no city, that is, in the legend
    )
    size.setTransformer(transformer)
    return size


def circle_symbol(colour: str, size: QgsProperty, outline: str = "#ffffff") -> QgsMarkerSymbol:
    """Return a circle in a hairline."""
    symbol = marker("circle", colour, outline, 0.12, DIAMETER_OF_TWO)
    symbol.setDataDefinedSize(size)
    return symbol

"""Cities as proportional circles coloured by community."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple, cast

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFontMarkerSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSimpleMarkerSymbolLayer,
    QgsSizeScaleTransformer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...analysis.communities.description import CommunityDescription
from ...analysis.core.choices import Print
from ..language.counts import counted
from ..language.group_names import community_label
from ..language.translation import translate
from . import city_labels, palette
from .symbols import marker, set_ordered_renderer, size_legend
from .typography import family

LARGEST_DIAMETER = 8.0  # mm; above it the leading cities hide their neighbours
DIAMETER_OF_TWO = 2.3  # mm, the smallest nodal city where the largest circle allows it
ROOMY, LEAST_OF_TWO = 300, 0.9  # nodal cities, beyond which circles shrink, and mm, to no less
LEGEND_DIAMETER = 2.8  # mm, the circle of a community in the legend
FIGURE_HEIGHT = 0.72  # of letters in a circle, of its diameter
SMALLEST_NUMBERED = 1.5  # mm, of circles in which numbers can be read
OTHER_CITIES = -1  # the class of cities that are not nodal
CLASS_OF_COMMUNITY = f'if("nodal", "community", {OTHER_CITIES})'
OTHER_CITIES_COLOUR, OTHERS_OUTLINE = "#d4d4d2", "#8f8f8c"


@dataclass(frozen=True)
class LabelledCommunity:
    """What the map and its legend say of one community; ``label`` is in the user's language.

    ``kept_colour`` is that of an earlier map; without it the palette gives one. The cities of a
    community that ``is_vague`` have no country, region or language in common.
    """

    number: int
    label: str
    cities: int
    nodal_cities: int
    kept_colour: str | None = None
    is_vague: bool = False


def label_communities(
    descriptions: Sequence[CommunityDescription],
) -> tuple[LabelledCommunity, ...]:
    """Return what the map says of each community, labelled in the user's language."""
    return tuple(label_community(one, community_label(one.label)) for one in descriptions)


def label_community(described: CommunityDescription, label: str) -> LabelledCommunity:
    """Return what the map says of a community under that label."""
    return LabelledCommunity(
        described.number,
        label,
        described.cities,
        described.nodal_cities,
        is_vague=described.label.kind == "mixed",
    )


def pair_with_colours(
    communities: Sequence[LabelledCommunity],
) -> list[tuple[LabelledCommunity, str]]:
    """Pair each community with its colour; those without a nodal city need none."""
    sizes = [c.cities if c.nodal_cities else 0 for c in communities]
    n_cities = sum(c.cities for c in communities)
    kept = [c.kept_colour for c in communities]
    vague = [c.is_vague for c in communities]
    return list(zip(communities, palette.assign_colours(sizes, n_cities, kept, vague)))


def read_community_colours(layer: QgsVectorLayer) -> dict[int, str]:
    """Return the colours of the communities that have one of their own in a styled layer."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return {}
    if renderer.classAttribute() != CLASS_OF_COMMUNITY:
        return {}
    return {
        category.value(): palette.printed_colour(category.symbol().color().name())
        for category in renderer.categories()
        if isinstance(category.value(), int) and category.value() != OTHER_CITIES
    }


def read_community_members(layer: QgsVectorLayer) -> dict[str, int]:
    """Return the community of each city of a layer, by city id."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["city_id", "community"], layer.fields())
    cities = layer.getFeatures(request)
    return {str(c["city_id"]): int(c["community"]) for c in cities if c["community"]}


class CircleScale(NamedTuple):
    """How large circles are: ``largest_n`` is the greatest number of networks they must hold.

    The more ``nodal`` cities there are, the smaller.
    """

    largest_n: int
    nodal: int = 0

    def diameter(self, n_networks: float) -> float:
        """Return a circle's diameter in mm: its area is proportional to ``n_networks``."""
        crowding = sqrt(min(1.0, ROOMY / max(self.nodal, 1)))
        smallest = max(LEAST_OF_TWO, DIAMETER_OF_TWO * crowding)
        unit = min(smallest / sqrt(2), LARGEST_DIAMETER / sqrt(self.largest_n))
        return unit * sqrt(n_networks)


def circle_scale(layer: QgsVectorLayer) -> CircleScale:
    """Return how large the circles of a layer of cities are."""
    # Not maximumValue(): OGR opens the file anew for it, where it may have been moved from.
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["n_networks"], layer.fields())
    counts = [int(city["n_networks"] or 0) for city in layer.getFeatures(request)]
    return CircleScale(max([2, *counts]), sum(n > 1 for n in counts))


def legend_values(largest_n: int) -> list[int]:
    """Return a few round numbers of networks for the nested circles, largest first."""
    steps = [n for n in (2, 5, 10, 20, 50, 100, 200) if n * 1.4 < largest_n or n == 2]
    return sorted({*steps[-2:], 2, largest_n}, reverse=True)


def legend_circles(layer: QgsVectorLayer) -> list[tuple[float, int]]:
    """Return diameters in mm of the circles of a legend, and their numbers of networks."""
    scale = circle_scale(layer)
    return [(scale.diameter(n), n) for n in legend_values(scale.largest_n)]


def style_cities(
    layer: QgsVectorLayer,
    communities: Sequence[LabelledCommunity],
    print_kind: Print = Print.COLOUR,
    draw_others: bool = False,
) -> None:
    """Give ``layer`` circles by community, numbered in grey print, their legend, and labels."""
    style_by_class(layer, CLASS_OF_COMMUNITY, community_classes(communities), print_kind)
    if draw_others:
        renderer = cast(QgsCategorizedSymbolRenderer, layer.renderer())
        others = renderer.categoryIndexForValue(OTHER_CITIES)
        renderer.updateCategoryRenderState(others, True)


def style_nodal_cities(layer: QgsVectorLayer) -> None:
    """Give ``layer`` circles of one colour, their nested legend, and labels."""
    nodal = CityClass((1,), palette.COLOURS[0], translate("NodalCities", "Nodal cities"))
    style_by_class(
        layer, f'if("nodal", 1, {OTHER_CITIES})', [nodal] if circle_scale(layer).nodal else []
    )


def style_by_class(
    layer: QgsVectorLayer,
    class_of_city: str,
    classes: Sequence[CityClass],
    print_kind: Print = Print.COLOUR,
) -> None:
    """Give ``layer`` circles by class, an expression; those of ``OTHER_CITIES`` are hidden."""
    scale = circle_scale(layer)
    largest_n = scale.largest_n
    renderer = QgsCategorizedSymbolRenderer(class_of_city, _categories(classes, print_kind, scale))
    renderer.setSourceSymbol(circle_symbol("#ffffff", scale))
    renderer.setDataDefinedSizeLegend(size_legend([(n, n) for n in legend_values(largest_n)]))
    set_ordered_renderer(layer, renderer, '"nodal"', '"n_networks" DESC', '"city_id"')
    city_labels.label_cities(layer, largest_n)


def others_are_drawn(layer: QgsVectorLayer) -> bool:
    """Return whether a layer shows the cities that are not nodal."""
    renderer = cast(QgsCategorizedSymbolRenderer, layer.renderer())
    return any(c.value() == OTHER_CITIES and c.renderState() for c in renderer.categories())


class CityClass(NamedTuple):
    """Cities drawn alike: the values of the field, their colour and label in the legend."""

    values: tuple[object, ...]
    colour: str
    label: str
    is_drawn: bool = True  # or only told in the legend


def community_classes(
    communities: Sequence[LabelledCommunity], drawn: Collection[int] | None = None
) -> list[CityClass]:
    """Return a class for each community with a colour of its own, the grey ones in one.

    They are those ``drawn``, by number, all unless given; of all, those without a nodal city are
    told of last.
    """
    shown, small, without = [], [], []
    for community, colour in pair_with_colours(communities):
        if drawn is not None and community.number not in drawn:
            continue
        if colour != palette.GREY:
            label = with_count(community.label, counted("cities", community.cities))
            shown.append(CityClass((community.number,), colour, label))
        elif drawn is None and not community.nodal_cities:
            without.append(community)
        else:
            small.append(community)
    if small:
        shown.append(_class_of_several(small, "smaller ones" if shown else "smaller communities"))
    if shown and without:
        without_nodal = _class_of_several(without, "ones without nodal city")
        shown.append(without_nodal._replace(is_drawn=False))
    return shown


def _class_of_several(communities: Sequence[LabelledCommunity], noun: str) -> CityClass:
    """Return the grey class of communities that the legend counts under a noun."""
    cities = counted("cities", sum(one.cities for one in communities))
    label = with_count(counted(noun, len(communities)), cities)
    return CityClass(tuple(one.number for one in communities), palette.GREY, label)


def with_count(label: str, count: str) -> str:
    """Return the label of a community with a count, in one pair of brackets."""
    if not label.endswith(")"):
        return f"{label} ({count})"
    return translate("NodalCities", "{label}; {count})").format(label=label[:-1], count=count)


def _categories(
    classes: Sequence[CityClass], print_kind: Print, scale: CircleScale
) -> list[QgsRendererCategory]:
    shown = []
    numbered = scale.diameter(2) >= SMALLEST_NUMBERED
    for values, colour, label, is_drawn in classes:
        is_grey = print_kind == Print.GREY
        shape = palette.print_shape(colour) if is_grey and not numbered else "circle"
        symbol = circle_symbol(palette.print_colour(colour, print_kind), scale, shape)
        if is_grey:
            _add_number(symbol, str(values[0]) if numbered and len(values) == 1 else "")
        symbol.setOpacity(float(is_drawn))
        value = [*values] if len(values) > 1 else values[0]
        shown.append(QgsRendererCategory(value, symbol, label))
    symbol = circle_symbol(OTHER_CITIES_COLOUR, scale)
    cast(QgsSimpleMarkerSymbolLayer, symbol.symbolLayer(0)).setStrokeColor(QColor(OTHERS_OUTLINE))
    others = QgsRendererCategory(
        OTHER_CITIES,
        symbol,
        translate("NodalCities", "Cities in one network only"),
    )
    # With no nodal city at all, the others are the map.
    others.setRenderState(not any(one.is_drawn for one in classes))
    return [*shown, others]


def _size_property(scale: CircleScale) -> QgsProperty:
    """Return the diameter of circles whose area is proportional to ``n_networks``."""
    size = QgsProperty.fromField("n_networks")
    transformer = QgsSizeScaleTransformer(
        QgsSizeScaleTransformer.ScaleType.Area,
        0,
        scale.largest_n,
        0,
        scale.diameter(scale.largest_n),
        LEGEND_DIAMETER,  # where there is no city, that is, in the legend
    )
    size.setTransformer(transformer)
    return size


def circle_symbol(colour: str, scale: CircleScale, shape: str = "circle") -> QgsMarkerSymbol:
    """Return a circle, or another shape as large, in a white hairline."""
    symbol = marker(shape, colour, "#ffffff", 0.12, DIAMETER_OF_TWO)
    symbol.setDataDefinedSize(_size_property(scale))
    return symbol


def _add_number(symbol: QgsMarkerSymbol, number: str) -> None:
    """Write a number into a grey circle, none if empty, and give it an outline that is seen."""
    circle = cast(QgsSimpleMarkerSymbolLayer, symbol.symbolLayer(0))
    ink = QColor(palette.ink_on(circle.color().name()))
    circle.setStrokeColor(ink)
    size = symbol.dataDefinedSize()
    if number:
        letters = FIGURE_HEIGHT * DIAMETER_OF_TWO
        symbol.appendSymbolLayer(QgsFontMarkerSymbolLayer(family(), number, letters, ink))
        symbol.setDataDefinedSize(size)  # of both, each in its proportion

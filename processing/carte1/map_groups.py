"""The group of a map in a project, beside those of earlier runs. Main thread only."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer

from ...analysis.communities.partitions import pair_by_overlap
from ...analysis.core.choices import PageFormat, Print
from ...analysis.core.text import find_free_name, shorten
from ..cartography.base_map import base_map_layer
from ..cartography.city_style import read_community_colours, read_community_members
from ..framework.project_file import group_layers
from ..language.group_names import region_name
from ..language.translation import format_number, translate

CHOICES = "nodal_cities_choices"  # property of a group: what its map was made of, as JSON


def find_map_groups(project: QgsProject) -> list[QgsLayerTreeGroup]:
    """Return the groups of the maps in a project, the latest first."""
    groups = project.layerTreeRoot().findGroups(True)
    return [group for group in groups if group.customProperty(CHOICES)]


def add_map_group(
    project: QgsProject,
    layers: Sequence[QgsVectorLayer],
    choices: Mapping[str, Any],
    region: str,
) -> tuple[str, QgsVectorLayer]:
    """Group layers over a base map, and hide the maps that are there already.

    Return what the sheet is called, and the base map: that of a group which all these layers
    leave, if there is one. An earlier run into the same file left it on its own sheet.

    Args:
        choices: What the map was made of, by parameter; ``data`` is empty for the sample.
        region: That is shown, empty for the world.
    """
    base = base_map_layer()
    left = _group_left(project, layers, base)
    earlier = [group for group in find_map_groups(project) if group is not left]
    if left is None:
        project.addMapLayer(base, False)
    else:
        (base,) = _others(left, layers)
    name, sheet = _names(earlier, choices, region)
    drawn = [layer for layer in layers if layer.isSpatial()]
    tables = [layer for layer in layers if not layer.isSpatial()]
    group = group_layers(project, name, [*drawn, base, *tables])
    group.setCustomProperty(CHOICES, json.dumps(choices))
    if left is not None:
        cast(QgsLayerTreeGroup, left.parent()).removeChildNode(left)
    for other in earlier:
        other.setItemVisibilityChecked(False)
        other.setExpanded(False)
    return sheet, base


def _names(
    earlier: Sequence[QgsLayerTreeGroup], choices: Mapping[str, Any], region: str
) -> tuple[str, str]:
    """Return names of the group and the sheet that say how the map differs from the first."""
    first = json.loads(earlier[-1].customProperty(CHOICES)) if earlier else choices
    told = [region_name(region)] if region else []
    told += [
        _told(key, value)
        for key, value in choices.items()
        if value and first.get(key, value) != value
    ]
    name = translate("NodalCities", "Carte 1")
    sheet = _joined(name, told)
    if not choices["data"]:
        told.insert(0, translate("NodalCities", "sample"))
    taken = [group.name() for group in earlier]
    return find_free_name(_joined(name, told), taken.__contains__), sheet


def _joined(name: str, told: Sequence[str]) -> str:
    return " – ".join([name, ", ".join(told)] if told else [name])


def _told(name: str, value: Any) -> str:
    """Return a choice as the name of a map says it."""
    if name in ("PRINT", "SHEET"):
        return _sheet_name(value)
    template = {
        "RESOLUTION": translate("NodalCities", "resolution {value}"),
        "SEED": translate("NodalCities", "seed {value}"),
        "RUNS": translate("NodalCities", "runs: {value}"),
        "MIN_SHARED": translate("NodalCities", "at least {value} in common"),
    }.get(name, "{value}")
    return template.format(
        value=shorten(value, 40) if isinstance(value, str) else format_number(value)
    )


def _sheet_name(choice: str) -> str:
    """Return how and on what a map is printed, as its name says it."""
    names: dict[str, str] = {
        Print.COLOUR: translate("NodalCities", "in colour"),
        Print.GREY: translate("NodalCities", "in grey"),
        PageFormat.SLIDE: translate("NodalCities", "slide"),
        PageFormat.SQUARE: translate("NodalCities", "square"),
    }
    return names.get(choice, choice.upper())


def kept_colours(
    project: QgsProject, own: QgsMapLayer | None, community_of_city: Mapping[str, int]
) -> dict[int, str]:
    """Return the colours that communities have in a layer of cities, or in the latest map."""
    mapped = (node.layer() for group in find_map_groups(project) for node in group.findLayers())
    for layer in (own, *mapped):
        if isinstance(layer, QgsVectorLayer) and (colours := read_community_colours(layer)):
            pairs = pair_by_overlap(read_community_members(layer), community_of_city)
            return {new: colours[old] for new, old in pairs.items() if old in colours}
    return {}


def _group_left(
    project: QgsProject, layers: Sequence[QgsVectorLayer], base: QgsVectorLayer
) -> QgsLayerTreeGroup | None:
    """Return the group of a map of which nothing but such a base map would be left."""
    path = _file(base)
    for group in find_map_groups(project):
        others = _others(group, layers)
        if len(group.findLayers()) > len(others) == 1 and _file(others[0]) == path:
            return group
    return None


def _file(layer: QgsVectorLayer) -> str:
    return str(layer.source().partition("|subset")[0])


def _others(group: QgsLayerTreeGroup, layers: Sequence[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Return the layers of a group that are not among these."""
    inside = (node.layer() for node in group.findLayers())
    return [layer for layer in inside if isinstance(layer, QgsVectorLayer) and layer not in layers]

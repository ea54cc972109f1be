"""The data of a chart: its nodal cities, and the groups they are drawn in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...analysis.charts.page import MarkStyle
from ...analysis.communities.description import Communities, CommunityDescription
from ...analysis.communities.detection import Partition
from ...analysis.gazetteer.countries import REGIONS
from ...analysis.places.city import City
from ...analysis.study.result_columns import Columns, take_rows
from ..cartography.city_style import label_communities, pair_with_colours, with_count
from ..cartography.palette import COLOURS, GREY
from ..inputs.reader import Inputs
from ..language.counts import counted
from ..language.group_names import region_name
from ..language.translation import translate

# One for each colour of the palette, so that groups differ in black and white too.
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "p", "<", "*")
MARKER_OF_OTHERS = "h"
REGION, COMMUNITY = "region", "community"


@dataclass(frozen=True)
class ChartData:
    """The nodal cities and what the charts show of them."""

    inputs: Inputs
    cities: tuple[City, ...]  # the nodal ones; every column is aligned with them
    columns: dict[str, Any]
    partition: Partition | None  # None without a nodal city
    communities: tuple[CommunityDescription, ...]

    def array(self, name: str) -> np.ndarray:
        return np.asarray(self.columns[name])


def group_cities(data: ChartData, colour: str) -> tuple[np.ndarray, list[MarkStyle]]:
    """Return the group of each nodal city, and the groups by region or community."""
    return _by_region(data) if colour == REGION else _by_community(data)


def _by_region(data: ChartData) -> tuple[np.ndarray, list[MarkStyle]]:
    of_region = {region: i for i, region in enumerate(REGIONS)}
    made = [
        MarkStyle(region_name(region), colour, marker)
        for region, colour, marker in zip(REGIONS, COLOURS, MARKERS)
    ]
    made.append(MarkStyle(translate("NodalCities", "Region unknown"), GREY, MARKER_OF_OTHERS))
    regions = (city.region for city in data.cities)
    return np.array([of_region.get(region, len(REGIONS)) for region in regions], dtype=int), made


def _by_community(data: ChartData) -> tuple[np.ndarray, list[MarkStyle]]:
    made: list[MarkStyle] = []
    of_community: dict[int, int] = {}
    for style, colour in pair_with_colours(label_communities(data.communities)):
        if colour != GREY:
            of_community[style.number] = len(made)
            made.append(MarkStyle(style.label, colour, MARKERS[len(made)]))
    others = MarkStyle(translate("NodalCities", "Smaller communities"), GREY, MARKER_OF_OTHERS)
    mine = [of_community.get(int(c), len(made)) for c in data.columns["community"]]
    return np.array(mine, dtype=int), [*made, others]


def count_drawn(of_city: np.ndarray, groups: Sequence[MarkStyle]) -> list[MarkStyle]:
    """Return the groups with the number of cities drawn in each behind its label.

    Args:
        of_city (int, shape (n_drawn,)): Position in ``groups`` of each city.
    """
    counts = np.bincount(of_city, minlength=len(groups)).tolist()
    return [
        group._replace(label=with_count(group.label, counted("cities", count)))
        for group, count in zip(groups, counts)
    ]


def select_nodal_cities(
    inputs: Inputs,
    columns: Columns,
    nodal: np.ndarray,
    communities: Communities | None,
    nodal_only: bool,
) -> ChartData:
    """Return the nodal cities; ``nodal_only`` if the communities are of them alone."""
    chosen = [int(i) for i in np.flatnonzero(nodal)]
    cities = inputs.prepared.cities
    kept = {**take_rows(columns, chosen)}
    mine = list(range(len(chosen))) if nodal_only else chosen
    partition = None if communities is None else communities.partition
    for name in ("community", "stability"):
        kept[name] = [] if partition is None else getattr(partition, name)[mine]
    descriptions = () if communities is None else communities.descriptions
    return ChartData(inputs, tuple(cities[i] for i in chosen), kept, partition, descriptions)

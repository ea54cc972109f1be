"""One figure: the cities of a region, or all, drawn with their networks and communities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..communities.description import CommunityDescription, find_communities
from ..communities.detection import LouvainOptions, Partition
from ..core.choices import Role
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from ..gazetteer.countries import REGIONS
from ..graph.links import readable_minimum
from ..study.prepared_study import PreparedStudy
from .drawing import MODES, Drawing, draw_cities, draw_networks, draw_two_mode

ALL_REGIONS = "all"
REGION_CHOICES = (ALL_REGIONS, *REGIONS)
COLOURS = ("community", "region")


@dataclass(frozen=True)
class SociogramOptions(LouvainOptions):
    """The choices of a run.

    ``mode`` is one of ``MODES``, ``region`` of ``REGION_CHOICES``, ``colour`` of ``COLOURS``;
    ``min_shared`` 0 means ``links.readable_minimum``.
    """

    mode: str = MODES[0]
    region: str = ALL_REGIONS
    colour: str = COLOURS[0]
    labelled: int = 20
    min_shared: int = 0


@dataclass(frozen=True)
class SociogramFigure:
    """What is drawn, and what is known of it."""

    prepared: PreparedStudy  # the cities of the region and their memberships
    partition: Partition  # of these cities
    descriptions: tuple[CommunityDescription, ...]
    drawing: Drawing
    min_shared: int  # as used


def draw_figure(
    prepared: PreparedStudy,
    names: Mapping[str, str],
    options: SociogramOptions,
    progress: Progress = ignore_progress,
) -> SociogramFigure:
    """Draw the prepared memberships.

    Raises AnalysisError if nothing is left to draw, or there is no room for it.

    Args:
        names: Names of networks by id; where there is none, the id is written.
    """
    if options.region != ALL_REGIONS:
        prepared = _of_region(prepared, options.region)
    m, cities = prepared.memberships, prepared.cities
    found = find_communities(m, cities, options, scale_progress(progress, 0.0, 0.4))
    min_shared = options.min_shared or readable_minimum(m, nodal_only=True)
    written = [names.get(network) or network for network in m.network_ids]
    step = scale_progress(progress, 0.4, 1.0)
    if options.mode == "networks":
        drawing = draw_networks(m, written, progress=step)
    elif options.mode == "cities":
        names_of_cities = [city.name for city in cities]
        drawing = draw_cities(m, min_shared, names_of_cities, options.labelled, progress=step)
    else:
        by_region = [
            REGION_CHOICES.index(city.region) if city.region in REGION_CHOICES else 0
            for city in cities
        ]
        groups = found.partition.community if options.colour == COLOURS[0] else np.array(by_region)
        hubs = most_connected_cities(m.n_networks, options.labelled)
        labels = {city: cities[city].name for city in hubs}
        drawing = draw_two_mode(m, written, labels, groups, progress=step)
    return SociogramFigure(prepared, found.partition, found.descriptions, drawing, min_shared)


def most_connected_cities(n_networks: np.ndarray, wanted: int) -> list[int]:
    """Return the nodal cities in most networks, of equal ones the first by id.

    >>> most_connected_cities(np.array([2, 1, 5, 2]), 2)
    [2, 0]
    """
    order = np.argsort(-n_networks, kind="stable")[:wanted]
    return [city for city in map(int, order) if n_networks[city] >= 2]


def _of_region(prepared: PreparedStudy, region: str) -> PreparedStudy:
    keep = np.array([city.region == region for city in prepared.cities])
    if not keep.any():
        raise AnalysisError(
            "{region_parameter} leaves no city: the country of none of them is in {region}. Choose "
            "another region, or give the countries of the cities.",
            region_parameter=Role.REGION,
            region=region,
        )
    return prepared.only(keep)

"""Everything Carte 1 shows, computed in one go."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..communities.description import CommunityDescription, find_communities
from ..communities.detection import LouvainOptions, Partition
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.estimated_betweenness import TIME_LIMIT, MeasuredBetweenness
from ..graph.indicators import MeasuredCities, compute_indicators, usual_fields
from ..graph.links import Links, find_links, readable_minimum
from .prepared_study import PreparedStudy


@dataclass(frozen=True)
class Carte1Options(LouvainOptions):
    """The choices of a run; ``min_shared`` 0 means ``links.readable_minimum``."""

    min_shared: int = 0
    time_limit: float = TIME_LIMIT  # seconds for the exact betweenness; 0: no limit


@dataclass(frozen=True)
class Carte1:
    """The results, every array aligned with the cities or the links."""

    # dict of ndarray, each of shape (n_cities,): Indicators by field name.
    columns: dict[str, np.ndarray]
    betweenness: MeasuredBetweenness
    partition: Partition
    descriptions: tuple[CommunityDescription, ...]  # community 1, 2, …
    links: Links  # between nodal cities that share ``min_shared`` networks or more
    min_shared: int
    # int64, shape (n_links,): Community both ends are in; 0 across communities.
    link_community: np.ndarray


def compute_carte1(
    prepared: PreparedStudy, options: Carte1Options, progress: Progress = ignore_progress
) -> Carte1:
    """Compute indicators, communities and links of the prepared memberships."""
    memberships, cities = prepared.memberships, prepared.cities
    countries = [city.country for city in cities]
    regions = [city.region for city in cities]
    measured = MeasuredCities(memberships, countries, regions, options.weight, options.time_limit)
    columns = compute_indicators(
        measured, usual_fields(memberships), scale_progress(progress, 0, 0.4)
    )
    found = find_communities(memberships, cities, options, scale_progress(progress, 0.4, 0.9))
    min_shared = options.min_shared or readable_minimum(memberships, nodal_only=True)
    drawn = find_links(
        memberships,
        options.weight,
        min_shared,
        nodal_only=True,
        progress=scale_progress(progress, 0.9, 1.0),
    )
    return Carte1(
        columns,
        measured.betweenness(),
        found.partition,
        found.descriptions,
        drawn,
        min_shared,
        communities_of_links(drawn, found.partition.community),
    )


def communities_of_links(drawn: Links, community: np.ndarray) -> np.ndarray:
    """Return the community of each link whose ends share one, 0 for the others.

    >>> communities_of_links(Links(np.array([0]), np.array([1]), np.array([1]), np.array([1.0])),
    ...                  np.array([2, 2])).tolist()
    [2]
    """
    start, end = community[drawn.source], community[drawn.target]
    return np.where(start == end, start, 0)

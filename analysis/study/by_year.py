"""How a study came about: since when each membership is known, and what there was in each year.

Nobody is known to have left: what there is in a year is what began in it or earlier.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from ..communities.detection import LouvainOptions, louvain_communities
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.components import components
from ..graph.links import Links
from ..graph.memberships import Memberships
from ..graph.profiles import find_profiles
from ..imports.membership_table import MembershipImport
from ..imports.membership_years import years_of_rows
from .prepared_study import PreparedStudy


@dataclass(frozen=True)
class MembershipYears:
    """Since when each membership is known, aligned with the memberships."""

    year: np.ndarray  # float64, shape (n_memberships,): NaN where unknown
    joined: np.ndarray  # bool: The table says it; the others are since their network was founded

    @property
    def dated(self) -> np.ndarray:
        """Return which memberships have a year, bool, shape (n_memberships,)."""
        return np.asarray(~np.isnan(self.year))


class YearState(NamedTuple):
    """What there was at the end of a year."""

    year: int
    memberships: int
    cities: int
    network_count: int
    nodal_cities: int
    components: int  # of the graph of cities and networks
    largest_component: int  # its cities
    communities: int  # of several cities
    modularity: float


def date_memberships(
    prepared: PreparedStudy,
    imported: MembershipImport,
    founded: Mapping[str, int],
    column: int | None = None,
) -> MembershipYears:
    """Return since when each city is known to be in each network.

    The earliest year of its rows or, where they say none, that in which the network was founded:
    its members of now are then taken for members from the start.

    Args:
        founded: Year of each network by its id, where it is known.
        column: Of ``imported``, with the years of joining; see ``find_year_column``.
    """
    earliest: dict[tuple[str, str], int] = {}
    for city, network, year in years_of_rows(imported, column):
        key = (prepared.merged.get(city, city), network)
        earliest[key] = min(year, earliest.get(key, year))
    m = prepared.memberships
    keys = [(m.city_ids[c], m.network_ids[n]) for c, n in zip(m.city.tolist(), m.network.tolist())]
    own = np.array([earliest.get(key, math.nan) for key in keys])
    of_network = np.array([founded.get(network, math.nan) for network in m.network_ids])
    joined = ~np.isnan(own)
    return MembershipYears(np.where(joined, own, of_network[m.network]), joined)


def measure_years(
    memberships: Memberships,
    years: MembershipYears,
    options: LouvainOptions,
    progress: Progress = ignore_progress,
) -> tuple[YearState, ...]:
    """Return what there was in each year, from the first to the last in which anything began.

    Memberships without a year are left out. Raises AnalysisError if none has one.
    """
    dated = years.dated
    if not dated.any():
        raise AnalysisError(
            "No membership has a year: give the table of memberships a column with the year of "
            "joining, or the table of networks one with the year of their creation."
        )
    changes = np.unique(years.year[dated]).astype(int).tolist()
    states: list[YearState] = []
    for step, year in enumerate(changes):
        if states:
            states += [
                states[-1]._replace(year=quiet) for quiet in range(states[-1].year + 1, year)
            ]
        now = _keep(memberships, years.year <= year)
        part = scale_progress(progress, step / len(changes), (step + 1) / len(changes))
        states.append(_measure(now, year, options, part))
    return tuple(states)


def _keep(memberships: Memberships, kept: np.ndarray) -> Memberships:
    """Return some of the memberships (bool, shape (n_memberships,))."""
    cities, city = np.unique(memberships.city[kept], return_inverse=True)
    networks, network = np.unique(memberships.network[kept], return_inverse=True)
    return replace(
        memberships,
        city_ids=tuple(memberships.city_ids[i] for i in cities.tolist()),
        network_ids=tuple(memberships.network_ids[i] for i in networks.tolist()),
        city=city.ravel(),
        network=network.ravel(),
        values=None if memberships.values is None else memberships.values[kept],
    )


def _measure(
    memberships: Memberships, year: int, options: LouvainOptions, progress: Progress
) -> YearState:
    found = louvain_communities(
        memberships, options.weight, options.resolution, options.seed, options.runs, progress
    )
    part = components(find_profiles(memberships)).city
    return YearState(
        year,
        len(memberships),
        len(memberships.city_ids),
        len(memberships.network_ids),
        int(memberships.nodal.sum()),
        int(part.max()),
        int((part == 1).sum()),
        int((np.bincount(found.community) > 1).sum()),
        found.modularity,
    )


def years_of_cities(memberships: Memberships, year: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return since when each city is known as a member, and as nodal; NaN where it is not.

    Args:
        year (float64, shape (n_memberships,)): Of each membership, NaN where unknown.

    >>> m = Memberships.from_pairs([("a", "x"), ("a", "y"), ("a", "z"), ("b", "x")])
    >>> years_of_cities(m, np.array([2004.0, 1990.0, np.nan, 2001.0]))
    (array([1990., 2001.]), array([2004.,   nan]))
    """
    order = np.lexsort((year, memberships.city))  # NaN comes last
    sorted_years = np.append(year[order], math.nan)
    counts = memberships.n_networks
    first = np.cumsum(counts) - counts
    second = np.where(counts > 1, first + 1, len(year))
    return sorted_years[first], sorted_years[second]


def years_of_links(
    memberships: Memberships, year: np.ndarray, links: Links, shared: int
) -> np.ndarray:
    """Return since when both ends of each link are known to share so many networks.

    They share a network from the year in which the later of them joined it. Returns float64,
    shape (n_links,): NaN where that many of the years are not known.

    Args:
        year (float64, shape (n_memberships,)): Of each membership, NaN where unknown.
        shared: Number of networks, 1 or more.

    >>> m = Memberships.from_pairs([(city, network) for city in "ab" for network in "xyz"])
    >>> links = Links(np.array([0]), np.array([1]), np.array([3]), np.array([3.0]))
    >>> years_of_links(m, np.array([1990.0, 2000, 2010, 1995, 1998, np.nan]), links, 2)
    array([2000.])
    """
    joined: list[dict[int, float]] = [{} for _ in memberships.city_ids]
    for city, network, one in zip(
        memberships.city.tolist(), memberships.network.tolist(), year.tolist()
    ):
        if not math.isnan(one):
            joined[city][network] = one
    since = np.full(len(links.source), math.nan)
    for i, (a, b) in enumerate(zip(links.source.tolist(), links.target.tolist())):
        both = joined[a].keys() & joined[b].keys()
        if len(both) >= shared:
            met = sorted(max(joined[a][network], joined[b][network]) for network in both)
            since[i] = met[shared - 1]
    return since

"""What the chapter's statements are checked against: the loaded data, measured once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..communities.description import Communities, find_communities
from ..communities.detection import LouvainOptions
from ..core.errors import Message
from ..core.progress import Progress, ignore_progress, scale_progress
from ..gazetteer.names import normalise
from ..graph.betweenness import betweenness_between
from ..graph.profiles import find_profiles
from ..imports.network_table import NetworkRecord, read_networks
from ..places.city import City
from ..study import sample
from ..study.prepared_study import PreparedStudy
from ..study.typology import TypedNetwork, typed_networks
from .findings import Enumeration

# Between which world regions the chapter looks for relays, by statement.
RELAY_REGIONS = {
    "F7b": (("Europe",), ("North America",)),
    "F7c": (("Latin America",), ("Europe", "Africa")),
    "F7d": (("Latin America",), ("North America",)),
}


@dataclass(frozen=True)
class Evidence:
    """The data and their measures."""

    prepared: PreparedStudy
    networks: tuple[TypedNetwork, ...]  # those of the networks table and those with members
    # dict of ndarray of float64, each of shape (n_cities,): Betweenness between the regions of
    # ``RELAY_REGIONS``, by statement.
    between: dict[str, np.ndarray]
    # Among all cities, and among nodal cities alone; None where no two cities are linked.
    all_cities: Communities | None
    nodal_cities: Communities | None

    def label_of_city(self, city: int) -> str:
        """Return the name of a city with its country code."""
        return city_name(self.prepared.cities[city])

    def in_regions(self, *regions: str) -> np.ndarray:
        """Return which cities lie in these world regions, bool, shape (n_cities,)."""
        return np.array([city.region in regions for city in self.prepared.cities])


@dataclass(frozen=True)
class Coverage:
    """How much of what a statement is about is in the data."""

    known: int  # networks named in the chapter, and concerned, that are in the data
    concerned: int  # networks named in the chapter that the statement is about
    missing: tuple[str, ...]  # names of those that are not
    cities: int
    located: int


def gather_evidence(
    prepared: PreparedStudy,
    records: Mapping[str, NetworkRecord],
    options: LouvainOptions,
    progress: Progress = ignore_progress,
) -> Evidence:
    """Measure what several statements need.

    Args:
        records: By network id.
    """
    nodal = prepared.memberships.nodal
    return Evidence(
        prepared,
        typed_networks(prepared.memberships, records),
        _betweenness_by_statement(prepared, scale_progress(progress, 0.0, 0.4)),
        _find_communities(prepared, options, scale_progress(progress, 0.4, 0.8)),
        _find_communities(prepared.only(nodal), options, scale_progress(progress, 0.8, 1.0))
        if nodal.any()
        else None,
    )


def coverage(
    evidence: Evidence, concerns: Callable[[NetworkRecord], bool], needs_members: bool = True
) -> Coverage:
    """Return how many of the concerned networks of the chapter are in the data.

    Those without a known member count only if the statement does not need members.
    """
    of_chapter = [record for record in chapter_networks() if concerns(record)]
    here = NetworkNames(n.record for n in evidence.networks if n.cities or not needs_members)
    missing = [record.name for record in of_chapter if record not in here]
    cities = evidence.prepared.cities
    return Coverage(
        len(of_chapter) - len(missing),
        len(of_chapter),
        tuple(missing),
        len(cities),
        sum(1 for city in cities if city.position is not None),
    )


@cache
def chapter_networks() -> tuple[NetworkRecord, ...]:
    """Return the networks that the chapter names, in its tables or in its text.

    >>> len(chapter_networks())
    54
    """
    header, rows = sample.read_sample_table(sample.NETWORKS)
    named = header.index("seed_table")
    return read_networks(header, [row for row in rows if row[named] != "extra"]).records


class NetworkNames:
    """Ids and names of networks: a network is among them if one is, however written."""

    def __init__(self, records: Iterable[NetworkRecord]) -> None:
        self._keys = {key for record in records for key in self._of(record)}

    def __contains__(self, record: NetworkRecord) -> bool:
        return not self._keys.isdisjoint(self._of(record))

    @staticmethod
    def _of(record: NetworkRecord) -> set[str]:
        return {normalise(text) for text in (record.network_id, record.name)} - {""}


def list_outside_chapter(networks: Iterable[TypedNetwork]) -> tuple[Message, ...]:
    """Say which networks the chapter does not name."""
    chapter = NetworkNames(chapter_networks())
    names = [network.name for network in networks if network.record not in chapter]
    values = {"names": Enumeration(names)}
    return (Message("Networks that the chapter does not name: {names}.", values),) if names else ()


def city_name(city: City) -> str:
    """Return the name of a city with its country code, which tells homonyms apart."""
    return f"{city.name} ({city.country})" if city.country else city.name


def _betweenness_by_statement(prepared: PreparedStudy, progress: Progress) -> dict[str, np.ndarray]:
    """Return the betweenness between the regions of each statement, 0 where one has no city."""
    twins = find_profiles(prepared.memberships)
    regions = np.array([city.region for city in prepared.cities])
    found = {}
    for done, (key, pair) in enumerate(RELAY_REGIONS.items()):
        one, other = (np.isin(regions, side) for side in pair)
        step = scale_progress(progress, done / len(RELAY_REGIONS), (done + 1) / len(RELAY_REGIONS))
        found[key] = betweenness_between(twins, one, other, step)
    return found


def _find_communities(
    prepared: PreparedStudy, options: LouvainOptions, progress: Progress
) -> Communities | None:
    if not (prepared.memberships.network_sizes > 1).any():
        return None
    return find_communities(prepared.memberships, prepared.cities, options, progress)

"""The measures of this package beside those of networkx and python-louvain, on the same data."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple, TypeVar

import numpy as np

from ..communities.detection import LouvainOptions, louvain_communities
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.betweenness import betweenness
from ..graph.centrality import closeness, degree, strength
from ..graph.links import Links, find_links
from ..graph.memberships import Memberships
from ..graph.profiles import Profiles, find_profiles
from ..graph.two_mode import two_mode_betweenness
from .package_louvain import (
    CommunityMethod,
    link_modularity,
    package_communities,
    projection_graph,
)
from .packages import load_package, package_version

# Theirs take some seconds for so many links, and for so many steps along links.
MOST_LINKS = 400_000
MOST_STEPS = 20_000_000
Check = Callable[[], Iterator["CheckedMeasure"]]


class CheckedMeasure(NamedTuple):
    """A measure of some cities, or of a partition, by this package and by another."""

    measure: str  # field of the indicator, or ``modularity`` and whose partition it is of
    package: str  # name and version of theirs
    compared: int  # cities
    sampled: bool  # whether these are some of the cities, in a table of them alone
    city_id: str  # where the values differ most, and are highest; empty for a partition
    ours: float  # value there
    theirs: float
    difference: float  # absolute, or relative to a value above 1
    seconds: float
    their_seconds: float


@dataclass(frozen=True)
class _Table:
    """Memberships in the form of either side, made before anything is timed."""

    memberships: Memberships
    options: LouvainOptions
    sampled: bool

    @cached_property
    def profiles(self) -> Profiles:
        return find_profiles(self.memberships, self.options.weight)

    @cached_property
    def links(self) -> Links:
        return find_links(self.memberships, self.options.weight)

    @cached_property
    def cities(self) -> Any:
        """Return the projection, a ``networkx.Graph`` of the cities 0, 1, …"""
        return projection_graph(self.links, len(self.memberships.city_ids))

    @cached_property
    def both(self) -> Any:
        """Return the graph of cities 0, 1, … and networks after them."""
        graph = load_package("networkx").Graph()
        known, first = self.memberships, len(self.memberships.city_ids)
        graph.add_nodes_from(range(first + len(known.network_ids)))
        graph.add_edges_from(zip(known.city.tolist(), (known.network + first).tolist()))
        return graph


def crosscheck(
    memberships: Memberships,
    options: LouvainOptions,
    with_python_louvain: bool = True,
    progress: Progress = ignore_progress,
) -> list[CheckedMeasure]:
    """Return every measure that networkx and python-louvain have, beside ours.

    Where theirs would take minutes, both sides measure a smaller table: the memberships of cities
    drawn by the seed. Raises AnalysisError if networkx is missing.

    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> found = crosscheck(Memberships.from_pairs(pairs), LouvainOptions())
    >>> [(one.measure, one.city_id, one.ours, one.theirs) for one in found[:3]]
    [('degree', 'b', 2.0, 2.0), ('strength', 'b', 2.0, 2.0), ('betweenness', 'b', 1.0, 1.0)]
    >>> max(one.difference for one in found) < 1e-9
    True
    """
    load_package("networkx")
    progress(0.0)
    light = _thin_out(memberships, options, lambda m: _links(m) <= MOST_LINKS)
    small = _thin_out(memberships, options, lambda m: _links(m) * len(m.city_ids) <= MOST_STEPS)
    both = _thin_out(memberships, options, lambda m: _two_mode_steps(m) <= MOST_STEPS)
    look = scale_progress(progress, 0.1, 0.1)  # of measures, each of which would start anew
    checks = [*_measures(light, small, both, look), *_partitions(light, with_python_louvain)]
    found: list[CheckedMeasure] = []
    for number, check in enumerate(checks):
        progress(0.05 + 0.95 * number / len(checks))
        found.extend(check())
    return found


def _thin_out(
    memberships: Memberships, options: LouvainOptions, is_small: Callable[[Memberships], bool]
) -> _Table:
    """Return as many of the cities, a quarter fewer again and again, as are small enough."""
    order = np.random.RandomState(options.seed).permutation(len(memberships.city_ids))
    kept, part = len(order), memberships
    while kept > 2 and not is_small(part):
        kept = 3 * kept // 4
        part = memberships.only(keep_city=np.isin(np.arange(len(order)), order[:kept]))
    return _Table(part, options, kept < len(order))


def _links(memberships: Memberships) -> float:
    """Return the number of links between cities."""
    return float(degree(find_profiles(memberships)).sum() / 2)


def _two_mode_steps(memberships: Memberships) -> int:
    """Return the steps from each city and network to all others."""
    vertices = len(memberships.city_ids) + len(memberships.network_ids)
    return vertices * (vertices + len(memberships))


def _measures(light: _Table, small: _Table, both: _Table, look: Progress) -> list[Check]:
    return [
        lambda: _measure("degree", light, lambda t: degree(t.profiles), _their_degree),
        lambda: _measure(
            "strength",
            light,
            lambda t: strength(t.profiles, t.options.weight),
            lambda t: _their_degree(t, "weight"),
        ),
        lambda: _measure(
            "betweenness",
            small,
            lambda t: betweenness(t.profiles, look),
            lambda t: _their_betweenness(t.cities, look),
        ),
        lambda: _measure(
            "closeness",
            small,
            lambda t: closeness(t.profiles, look),
            lambda t: _their_closeness(t.cities, look),
        ),
        lambda: _measure(
            "betweenness_two_mode",
            both,
            lambda t: two_mode_betweenness(t.profiles, look).cities,
            lambda t: _their_betweenness(t.both, look),
        ),
    ]


def _measure(
    name: str,
    table: _Table,
    ours: Callable[[_Table], np.ndarray],
    theirs: Callable[[_Table], np.ndarray],
) -> Iterator[CheckedMeasure]:
    _ = table.profiles, table.cities, table.both  # made before anything is timed
    own, seconds = _timed(lambda: np.asarray(ours(table), dtype=np.float64))
    other, their_seconds = _timed(lambda: theirs(table)[: len(own)])
    differences = _difference(own, other)
    place = int(np.lexsort((own, differences))[-1])
    yield CheckedMeasure(
        name,
        f"networkx {package_version('networkx')}",
        len(own),
        table.sampled,
        table.memberships.city_ids[place],
        float(own[place]),
        float(other[place]),
        float(differences[place]),
        seconds,
        their_seconds,
    )


def _their_degree(table: _Table, weight: str | None = None) -> np.ndarray:
    return np.array([value for _, value in table.cities.degree(weight=weight)], dtype=np.float64)


def _their_betweenness(graph: Any, progress: Progress) -> np.ndarray:
    """Return betweenness by networkx, source by source so that it can be cancelled."""
    measure = load_package("networkx").betweenness_centrality_subset
    total = np.zeros(len(graph))
    for source in graph:
        progress(0.1)
        found = measure(graph, [source], graph)
        total += np.fromiter((found[node] for node in graph), np.float64, len(graph))
    return total


def _their_closeness(graph: Any, progress: Progress) -> np.ndarray:
    """Return harmonic centrality by networkx out of the other cities, one after the other."""
    measure = load_package("networkx").harmonic_centrality
    values = []
    for node in graph:
        progress(0.1)
        values.append(measure(graph, [node])[node])
    return np.array(values) / max(len(graph) - 1, 1)


def _partitions(table: _Table, with_python_louvain: bool) -> list[Check]:
    if not len(table.links.source):
        return []  # modularity is of links
    known = [CommunityMethod.NATIVE, CommunityMethod.NETWORKX]
    methods = [*known, CommunityMethod.PYTHON_LOUVAIN] if with_python_louvain else known
    return [partial(_partition, method, table, with_python_louvain) for method in methods]


def _partition(
    method: CommunityMethod, table: _Table, with_python_louvain: bool
) -> Iterator[CheckedMeasure]:
    """Yield the modularity of one partition by us and by each package."""
    options, memberships = table.options, table.memberships
    if method is CommunityMethod.NATIVE:
        choices = (options.weight, options.resolution, options.seed, options.runs)
        partition = louvain_communities(memberships, *choices)
    else:
        partition = package_communities(memberships, method, options).partition
    labels = partition.community - 1
    groups = [set(np.flatnonzero(labels == one).tolist()) for one in range(labels.max() + 1)]

    def by_networkx() -> float:
        measure = load_package("networkx").community.modularity
        return float(measure(table.cities, groups, resolution=options.resolution))

    def by_python_louvain() -> float:
        measure = load_package("community").modularity
        return float(measure(dict(enumerate(labels.tolist())), table.cities))

    yield _modularity(
        method,
        f"networkx {package_version('networkx')}",
        table,
        labels,
        options.resolution,
        by_networkx,
    )
    if with_python_louvain:  # which knows no resolution but 1
        yield _modularity(
            method,
            f"python-louvain {package_version('community')}",
            table,
            labels,
            1.0,
            by_python_louvain,
        )


def _modularity(
    method: CommunityMethod,
    package: str,
    table: _Table,
    labels: np.ndarray,
    resolution: float,
    theirs: Callable[[], float],
) -> CheckedMeasure:
    own, seconds = _timed(lambda: float(link_modularity(table.links, labels, resolution).sum()))
    other, their_seconds = _timed(theirs)
    return CheckedMeasure(
        f"modularity ({method})",
        package,
        len(labels),
        table.sampled,
        "",
        own,
        other,
        float(_difference(np.array([own]), np.array([other]))[0]),
        seconds,
        their_seconds,
    )


def _difference(ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    found: np.ndarray = np.abs(ours - theirs) / np.maximum(1.0, np.abs(theirs))
    return found


Result = TypeVar("Result")


def _timed(measure: Callable[[], Result]) -> tuple[Result, float]:
    start = time.perf_counter()
    result = measure()
    return result, time.perf_counter() - start

"""Louvain communities by the packages that other studies used, to repeat and to compare them."""

from __future__ import annotations

import inspect
import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..communities.detection import LouvainOptions, Partition
from ..communities.partitions import number_by_size
from ..core.choices import Choice
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.links import Links, find_links
from ..graph.memberships import Memberships
from .graph_tables import MOST_LINKS
from .packages import load_package, package_version


class CommunityMethod(Choice):
    """Whose Louvain finds the communities."""

    NATIVE = "native"
    PYTHON_LOUVAIN = "python_louvain"
    NETWORKX = "networkx"


# By method, the name a package is imported by and the one it is installed by.
PACKAGES = {
    CommunityMethod.PYTHON_LOUVAIN: ("community", "python-louvain"),
    CommunityMethod.NETWORKX: ("networkx", "networkx"),
}


@dataclass(frozen=True)
class PackagePartition:
    """A partition by a package; ``partition.stability`` and ``agreement`` are NaN: one run."""

    partition: Partition
    package: str
    version: str
    level: int  # pass of the method that it is of, from 1
    levels: int  # passes there were


def package_communities(
    memberships: Memberships,
    method: CommunityMethod,
    options: LouvainOptions,
    level: int = 0,
    progress: Progress = ignore_progress,
) -> PackagePartition:
    """Return the communities that one run of a package finds in the projection on cities.

    The graph has the cities as 0, 1, … in the order of their ids, and the links in lexicographic
    order, with their weights: ``networkx.Graph`` of the same, the same seed and the same version
    give the same groups (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008).

    Raises AnalysisError if the package is missing or another of its name, or if there are more
    than half a million links, for each of which networkx takes a kilobyte.

    Args:
        options: Its ``runs`` are not used.
        level: Pass whose groups are wanted, from 1; 0, or more than there are, is the last.

    >>> pairs = [("Lyon", "aimf"), ("Liège", "aimf"), ("Dayton", "wa"), ("Austin", "wa")]
    >>> found = package_communities(Memberships.from_pairs(pairs), CommunityMethod.PYTHON_LOUVAIN,
    ...     LouvainOptions())
    >>> found.partition.community.tolist(), found.partition.modularity, found.package
    ([1, 1, 2, 2], 0.5, 'python-louvain')
    """
    links = find_links(memberships, options.weight, progress=scale_progress(progress, 0.0, 0.2))
    if len(links.source) > MOST_LINKS:
        raise AnalysisError(
            "There are {n} links between cities, and {most} is the most that a package is given: "
            "choose the native method.",
            n=len(links.source),
            most=MOST_LINKS,
        )
    module, package = PACKAGES[method]
    search = _networkx_levels if method is CommunityMethod.NETWORKX else _python_louvain_levels
    graph = projection_graph(links, len(memberships.city_ids), scale_progress(progress, 0.2, 0.95))
    levels = search(load_package(module), graph, options)
    chosen = min(level or len(levels), len(levels))
    partition = _partition(links, levels[chosen - 1], options.resolution)
    return PackagePartition(partition, package, package_version(module), chosen, len(levels))


def link_modularity(links: Links, labels: np.ndarray, resolution: float) -> np.ndarray:
    """Return what each group of cities adds to modularity, float64, shape (k,).

    As ``communities.modularity.modularity_contributions``, from links instead of profiles.

    Args:
        labels (int, shape (n_cities,)): 0..k-1, none unused.

    >>> links = Links(np.array([0, 2]), np.array([1, 3]), np.array([1, 1]), np.array([1.0, 1.0]))
    >>> link_modularity(links, np.array([0, 0, 1, 1]), 1.0).tolist()
    [0.25, 0.25]
    """
    groups = labels.max() + 1
    source, target = labels[links.source], labels[links.target]
    ends = np.concatenate((source, target))
    strength = np.bincount(ends, np.tile(links.weight, 2), groups)
    total = strength.sum()
    if total == 0:
        return np.zeros(groups)
    within = np.bincount(source, np.where(source == target, links.weight, 0.0), groups)
    shares: np.ndarray = 2 * within / total - resolution * (strength / total) ** 2
    return shares


def projection_graph(links: Links, cities: int, progress: Progress = ignore_progress) -> Any:
    """Return the cities, 0, 1, …, and their links as a ``networkx.Graph`` with ``weight``."""
    networkx = load_package("networkx")

    class WatchedGraph(networkx.Graph):  # type: ignore[misc, name-defined]
        """A graph that lets the user cancel whoever walks along it."""

        def __getitem__(self, node: Any) -> Any:
            progress(0.0)
            return super().__getitem__(node)

    made = WatchedGraph()
    made.add_nodes_from(range(cities))
    made.add_weighted_edges_from(
        zip(links.source.tolist(), links.target.tolist(), links.weight.tolist())
    )
    return made


def _python_louvain_levels(module: Any, graph: Any, options: LouvainOptions) -> list[np.ndarray]:
    search = getattr(module, "generate_dendrogram", None)
    if search is None:
        raise AnalysisError(
            "The Python package “community” that is installed is another one than {package}, which "
            "is imported by the same name.",
            package="python-louvain",
        )
    resolution = options.resolution
    if _resolution_is_a_time(search):
        resolution = 1 / resolution
    if "random_state" in inspect.signature(search).parameters:
        passes = search(graph, resolution=resolution, random_state=options.seed)
    else:  # 0.11, Debian’s, shuffles by the generator that all of Python shares
        with _seeded(options.seed):
            passes = search(graph, resolution=resolution, randomize=True)
    levels = [np.array([passes[0][city] for city in range(len(graph))])]
    for merged in passes[1:]:
        levels.append(np.array([merged[group] for group in levels[-1].tolist()]))
    return levels


def _resolution_is_a_time(search: Any) -> bool:
    """Return whether a higher resolution gives larger groups, as it did before version 0.16.

    Two linked cities are joined below resolution 2, or above ½ where it is the time of
    Lambiotte, Delvenne & Barahona (2008, arXiv:0812.1770).
    """
    pair = load_package("networkx").Graph([(0, 1)])
    return len(set(search(pair, resolution=4.0)[0].values())) == 1


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Seed Python’s own generator, and leave it as it was."""
    state = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(state)


def _networkx_levels(module: Any, graph: Any, options: LouvainOptions) -> list[np.ndarray]:
    levels = []
    choices = {"resolution": options.resolution, "seed": options.seed}
    for groups in module.community.louvain_partitions(graph, **choices):
        labels = np.zeros(len(graph), dtype=np.int64)
        for number, group in enumerate(groups):
            labels[list(group)] = number
        levels.append(labels)
    return levels


def _partition(links: Links, labels: np.ndarray, resolution: float) -> Partition:
    community = number_by_size(labels)
    share = link_modularity(links, community - 1, resolution)
    unknown = np.full(len(community), math.nan)
    return Partition(community, math.fsum(share), unknown, math.nan, share)

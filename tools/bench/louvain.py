"""Communities: ours on the memberships, the peers on the full projection, one run each.

The value of every contender is its partition, judged afterwards by one formula on the full
projection. Rows with several runs keep the best, as ours does.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
from contender import Contender, Section
from generator import chapter_table
from nodal_cities.analysis.communities.detection import louvain_communities
from nodal_cities.analysis.graph.memberships import Memberships

RUNS = 20


@lru_cache(maxsize=1)
def _shared() -> np.ndarray:
    """Return how many networks each two cities of the table share, diagonal 0."""
    members = chapter_table().incidence.astype(np.float32)
    shared = members @ members.T
    np.fill_diagonal(shared, 0)
    return shared


def _modularity(values: np.ndarray) -> float:
    group = values.astype(int)
    shared = _shared()
    strength = shared.sum(axis=1, dtype=float)
    within = (shared * (group[:, None] == group)).sum(dtype=float)
    shares = np.bincount(group, strength) / strength.sum()
    return float(within / strength.sum() - (shares**2).sum())


def _ours(runs: int) -> Callable[[Memberships], np.ndarray]:
    return lambda memberships: louvain_communities(memberships, runs=runs).community


def _weighted_pairs(memberships: Memberships) -> tuple[np.ndarray, list[float]]:
    members = memberships.incidence.astype(np.float32)
    shared = np.triu(members @ members.T, 1)
    pairs = np.argwhere(shared)
    return pairs, shared[pairs[:, 0], pairs[:, 1]].tolist()


def _igraph_graph(memberships: Memberships) -> Any:
    import igraph

    igraph.set_random_number_generator(random.Random(1))
    pairs, weights = _weighted_pairs(memberships)
    graph = igraph.Graph(n=len(memberships.city_ids), edges=pairs)
    graph.es["weight"] = weights
    return graph


def _igraph(search: Callable[[Any], Any], runs: int = 1) -> Callable[[Any], np.ndarray]:
    def run(graph: Any) -> np.ndarray:
        found = [search(graph).membership for _ in range(runs)]
        if runs == 1:
            return np.array(found[0])
        return np.array(max(found, key=lambda one: graph.modularity(one, weights="weight")))

    return run


def _louvain(graph: Any) -> Any:
    return graph.community_multilevel(weights="weight")


def _leiden(graph: Any) -> Any:
    return graph.community_leiden("modularity", weights="weight", n_iterations=-1)


def _networkx_graph(memberships: Memberships) -> Any:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(memberships.city_ids)))
    pairs, weights = _weighted_pairs(memberships)
    graph.add_weighted_edges_from(zip(*pairs.T.tolist(), weights))
    return graph


def _networkx(graph: Any) -> np.ndarray:
    import networkx

    group = np.zeros(len(graph), dtype=int)
    for number, members in enumerate(networkx.community.louvain_communities(graph, seed=1)):
        group[list(members)] = number
    return group


def _python_louvain(graph: Any) -> np.ndarray:
    import community

    found = community.best_partition(graph, random_state=1)
    return np.array([found[city] for city in range(len(graph))])


SECTION = Section(
    "Louvain, weighted by shared networks",
    chapter_table,
    (
        Contender("Nodal Cities", lambda m: m, _ours(1), 15, note="one run, from the table"),
        Contender(f"ours, {RUNS} runs", lambda m: m, _ours(RUNS), 5, note="the default"),
        Contender("python-louvain", _networkx_graph, _python_louvain, 1, note="one run"),
        Contender("networkx", _networkx_graph, _networkx, 1, note="one run"),
        Contender("igraph Louvain", _igraph_graph, _igraph(_louvain), note="one run"),
        Contender(f"same, {RUNS} runs", _igraph_graph, _igraph(_louvain, RUNS), 1, note="best"),
        Contender(f"Leiden, {RUNS} runs", _igraph_graph, _igraph(_leiden, RUNS), 1, note="best"),
    ),
    "modularity",
    lambda ours, other: f"{_modularity(other):.6f}",
)

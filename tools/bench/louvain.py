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
from generator import LARGE_SHAPES, SHAPES, chapter_table, large_table
from nodal_cities.analysis.communities.detection import louvain_communities
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.sparse.compressed_rows import CompressedRows

RUNS = 20


def _ours(runs: int) -> Callable[[Memberships], np.ndarray]:
    return lambda memberships: louvain_communities(memberships, runs=runs).community


def _weighted_pairs(memberships: Memberships) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of cities that share networks, shape (n, 2), and how many they share."""
    shape = (len(memberships.city_ids), len(memberships.network_ids))
    rows = CompressedRows.from_pairs(memberships.city, memberships.network, shape)
    one, other, shared = (np.concatenate(column) for column in zip(*rows.overlaps()))
    kept = one < other
    return np.stack([one[kept], other[kept]], axis=1), shared[kept].astype(float)


def _modularity(pairs: np.ndarray, weights: np.ndarray, values: np.ndarray) -> float:
    group = values.astype(int)
    within = weights[group[pairs[:, 0]] == group[pairs[:, 1]]].sum() / weights.sum()
    ends = np.bincount(group[pairs.ravel()], np.repeat(weights, 2)) / (2 * weights.sum())
    return float(within - (ends**2).sum())


def _igraph_graph(memberships: Memberships) -> Any:
    import igraph

    igraph.set_random_number_generator(random.Random(1))
    pairs, weights = _weighted_pairs(memberships)
    graph = igraph.Graph(n=len(memberships.city_ids), edges=pairs)
    graph.es["weight"] = weights.tolist()
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
    graph.add_weighted_edges_from(zip(*pairs.T.tolist(), weights.tolist()))
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


BEST = f"best of {RUNS}"


def _section(title: str, table: Callable[[], Memberships], repeats: int) -> Section:
    judged = lru_cache(maxsize=1)(lambda: _weighted_pairs(table()))
    return Section(
        title,
        table,
        (
            Contender("Nodal Cities", lambda m: m, _ours(RUNS), repeats, note=f"{RUNS} runs"),
            Contender("ours, one run", lambda m: m, _ours(1), repeats, note="from the table"),
            Contender("python-louvain", _networkx_graph, _python_louvain, 1, note="one run"),
            Contender("networkx", _networkx_graph, _networkx, 1, note="one run"),
            Contender("igraph Louvain", _igraph_graph, _igraph(_louvain), note="one run"),
            Contender("igraph Louvain", _igraph_graph, _igraph(_louvain, RUNS), 1, note=BEST),
            Contender(
                f"Leiden, {RUNS} runs", _igraph_graph, _igraph(_leiden, RUNS), 1, note="best"
            ),
        ),
        "modularity",
        lambda ours, other: f"{_modularity(*judged(), other):.6f}",
    )


SECTION = _section("Louvain, weighted by shared networks", chapter_table, 5)
SHAPE = {name: _section(f"Louvain, {name}", table, 1) for name, table in SHAPES.items()}
ALONE = Contender("ours, one run", lambda m: m, _ours(1), 1, note="from the table")
SHAPE.update(
    (name, Section(f"Louvain, {name}", table, (ALONE,), "modularity", lambda *_: "-"))
    for name, table in {**LARGE_SHAPES, "large": large_table}.items()
)

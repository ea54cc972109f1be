"""Betweenness: ours on the memberships, the peers on the full projection."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from contender import Contender, Section
from generator import LARGE_SHAPES, SHAPES, chapter_table, large_table
from nodal_cities.analysis.graph.betweenness import betweenness
from nodal_cities.analysis.graph.estimated_betweenness import measure_betweenness
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles

NETWORKX_SOURCES = 40


def edges(memberships: Memberships) -> np.ndarray:
    """Return the pairs of cities that share a network, shape (n, 2)."""
    profiles = find_profiles(memberships)
    if profiles.sparse and len(profiles) == profiles.n_cities:
        rows, city = profiles.neighbours, np.argsort(profiles.of_city)
        pairs = np.stack([city[rows.row], city[rows.at]], axis=1)
        return np.asarray(pairs[pairs[:, 0] < pairs[:, 1]])
    members = memberships.incidence.astype(np.float32)
    return np.argwhere(np.triu(members @ members.T > 0, 1))


def _ours(memberships: Memberships) -> np.ndarray:
    return betweenness(find_profiles(memberships))


def _limited(memberships: Memberships) -> np.ndarray:
    return measure_betweenness(find_profiles(memberships)).values


def _igraph_graph(memberships: Memberships) -> Any:
    import igraph

    return igraph.Graph(n=len(memberships.city_ids), edges=edges(memberships))


def _networkx_graph(memberships: Memberships) -> Any:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(memberships.city_ids)))
    graph.add_edges_from(edges(memberships).tolist())
    return graph


def _networkx_run(graph: Any) -> None:
    import networkx

    networkx.betweenness_centrality(graph, k=NETWORKX_SOURCES, normalized=False, seed=1)


def _difference(ours: np.ndarray, other: np.ndarray | None) -> str:
    if other is None:
        return "sampled"
    return f"{np.max(np.abs(ours - other) / np.maximum(np.abs(other), 1.0)):.1e}"


OURS = Contender("Nodal Cities", lambda memberships: memberships, _ours, 15, note="from the table")

SECTION = Section(
    "Betweenness of every city, exact",
    chapter_table,
    (
        OURS,
        Contender(
            "igraph",
            _igraph_graph,
            lambda graph: np.array(graph.betweenness()),
            note="from its graph",
        ),
        Contender(
            "networkx",
            _networkx_graph,
            _networkx_run,
            scale=4000 / NETWORKX_SOURCES,
            note=f"from its graph; {NETWORKX_SOURCES} sources of 4000, scaled up",
        ),
    ),
    "rel. difference",
    _difference,
)

OURS_ONCE = replace(OURS, repeats=1)
IGRAPH_ONCE = replace(SECTION.contenders[1], repeats=1)
LIMITED = Contender("Nodal Cities", lambda memberships: memberships, _limited, 1, note="limited")
SHAPE = {
    **{
        name: Section(
            f"Betweenness, {name}", table, (OURS_ONCE, IGRAPH_ONCE), "rel. difference", _difference
        )
        for name, table in SHAPES.items()
    },
    **{
        name: Section(f"Betweenness, {name}", table, (LIMITED,), "rel. difference", _difference)
        for name, table in LARGE_SHAPES.items()
    },
}

LARGE = Section(
    "Betweenness of every city, exact, large",
    large_table,
    (Contender(OURS.name, OURS.prepare, OURS.run, 1, note=OURS.note),),
    "rel. difference",
    _difference,
)

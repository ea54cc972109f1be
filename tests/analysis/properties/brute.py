"""Small tables, and every measure of them by networkx or by its definition."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from . import subject

CITIES, NETWORKS = "abcdefghij", "RSTUVW"
pairs = st.lists(
    st.tuples(st.sampled_from(CITIES), st.sampled_from(NETWORKS)), min_size=1, max_size=30
)
Pairs = list[tuple[str, str]]


def by_city(m: subject.Memberships, values: Any) -> dict[str, float]:
    """Return values aligned with the cities by the ids of these."""
    return dict(zip(m.city_ids, np.asarray(values).tolist()))


def networks_of(rows: Pairs) -> dict[str, set[str]]:
    """Return the networks of each city."""
    found: dict[str, set[str]] = {}
    for city, network in rows:
        found.setdefault(city, set()).add(network)
    return found


def two_mode(rows: Pairs) -> nx.Graph:
    """Return cities and networks, each as a pair of its kind and its id."""
    return nx.Graph([(("city", city), ("network", network)) for city, network in rows])


def projection(rows: Pairs, weight: str = "count") -> nx.Graph:
    """Return the co-membership graph with the weight by its definition."""
    of, sizes = networks_of(rows), {}
    for _, network in set(rows):
        sizes[network] = sizes.get(network, 0) + 1
    graph = nx.Graph()
    graph.add_nodes_from(sorted(of))
    for a, b in itertools.combinations(sorted(of), 2):
        shared = of[a] & of[b]
        if shared:
            value = {
                "count": len(shared),
                "interlocking": len(shared),  # where no membership has a value, each is 1
                "binary": 1,
                "newman": sum(1 / (sizes[network] - 1) for network in shared),
                "jaccard": len(shared) / len(of[a] | of[b]),
                "cosine": len(shared) / math.sqrt(len(of[a]) * len(of[b])),
            }[weight]
            graph.add_edge(a, b, weight=value)
    return graph


def _closeness(rows: Pairs) -> dict[str, float]:
    graph = projection(rows)
    others = max(len(graph) - 1, 1)
    return {city: value / others for city, value in nx.harmonic_centrality(graph).items()}


def _two_mode_betweenness(rows: Pairs) -> dict[str, float]:
    found = nx.betweenness_centrality(two_mode(rows), normalized=False)
    return {name: value for (kind, name), value in found.items() if kind == "city"}


def _eigenvector(rows: Pairs) -> dict[str, float]:
    """Return it in each of the largest components, if they have any link."""
    graph = projection(rows)
    values = dict.fromkeys(graph, 0.0)
    parts = [sorted(part) for part in nx.connected_components(graph)]
    largest = max(map(len, parts))
    for inside in (part for part in parts if len(part) == largest > 1):
        matrix = nx.to_numpy_array(graph.subgraph(inside), nodelist=inside, weight=None)
        vector = np.abs(np.linalg.eigh(matrix)[1][:, -1])
        values.update(zip(inside, (vector / vector.max()).tolist()))
    return values


Measure = Callable[[subject.Memberships], Any]
MEASURES: Mapping[str, tuple[Measure, Callable[[Pairs], dict[str, float]]]] = {
    "networks": (
        lambda m: m.n_networks,
        lambda rows: {city: len(of) for city, of in networks_of(rows).items()},
    ),
    "degree": (
        lambda m: subject.degree(subject.profiles(m)),
        lambda rows: dict(projection(rows).degree()),
    ),
    **{
        f"strength {weight}": (
            lambda m, weight=weight: subject.strength(subject.profiles(m), weight),
            lambda rows, weight=weight: dict(projection(rows, weight).degree(weight="weight")),
        )
        for weight in subject.LinkWeight
    },
    "closeness": (lambda m: subject.closeness(subject.profiles(m)), _closeness),
    "betweenness": (
        lambda m: subject.betweenness(subject.profiles(m)),
        lambda rows: nx.betweenness_centrality(projection(rows), normalized=False),
    ),
    "two-mode betweenness": (
        lambda m: subject.two_mode_betweenness(subject.profiles(m)).cities,
        _two_mode_betweenness,
    ),
    "eigenvector": (lambda m: subject.eigenvector(subject.profiles(m)), _eigenvector),
    "partner countries": (
        lambda m: subject.partner_countries(subject.profiles(m), [country(c) for c in m.city_ids]),
        lambda rows: {
            city: len({country(other) for other in others} - {country(city), ""})
            for city, others in projection(rows).adjacency()
        },
    ),
}


def country(city: str) -> str:
    """Return a country that depends on the city's own name; of one city it is unknown."""
    return "" if city == CITIES[0] else "FCD"[ord(city[-1]) % 3]

"""Communities where networks are small: neighbour lists, and what the runs have in common."""

from __future__ import annotations

import random as python_random
from collections.abc import Callable

import igraph
import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.communities.detection import louvain_communities
from nodal_cities.analysis.communities.modularity import modularity
from nodal_cities.analysis.communities.partitions import split_into_connected
from nodal_cities.analysis.communities.profile_graph import profile_graph
from nodal_cities.analysis.communities.sparse_graph import SparseGraph
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import Profiles, find_profiles

FullProjection = Callable[[Memberships], igraph.Graph]


def networks_of_two(cities: int, networks: int) -> Memberships:
    random = np.random.RandomState(4)
    pairs = [random.choice(cities, 2, replace=False) for _ in range(networks)]
    return Memberships.from_pairs(
        (f"c{city:04}", f"n{number:04}") for number, pair in enumerate(pairs) for city in pair
    )


@pytest.fixture(scope="module")
def projects() -> Memberships:
    return networks_of_two(300, 700)


@pytest.mark.parametrize("weight", LinkWeight)
def test_both_ways_see_one_graph(
    random_tables: list[Memberships], monkeypatch: pytest.MonkeyPatch, weight: LinkWeight
) -> None:
    for seed, m in enumerate(random_tables[::10]):
        profiles = find_profiles(m)
        dense = profile_graph(profiles, weight)
        with monkeypatch.context() as patched:
            patched.setattr(Profiles, "sparse", True)
            listed = profile_graph(find_profiles(m), weight)
        assert isinstance(listed, SparseGraph) and not isinstance(dense, SparseGraph)
        if not dense.strength.any():
            continue
        labels = np.random.RandomState(seed).randint(4, size=len(profiles))
        labels = np.unique(labels, return_inverse=True)[1]
        for one, other in ((dense, listed), (dense.merged(labels), listed.merged(labels))):
            np.testing.assert_allclose(one.strength, other.strength, atol=1e-9)
            np.testing.assert_allclose(one.inner, other.inner, atol=1e-9)
        assert modularity(dense, labels, 1.3) == pytest.approx(modularity(listed, labels, 1.3))
        moving = [graph.start_moving(labels, 1.3).movable().tolist() for graph in (dense, listed)]
        assert moving[0] == moving[1]


def test_no_peer_does_better(projects: Memberships, full_projection: FullProjection) -> None:
    graph = full_projection(projects)
    weights = graph.es["weight"]
    igraph.set_random_number_generator(python_random.Random(1))
    found = louvain_communities(projects)
    for search in (
        lambda: graph.community_multilevel(weights),
        lambda: graph.community_leiden("modularity", weights=weights, n_iterations=-1),
    ):
        best = max(graph.modularity(search().membership, weights=weights) for _ in range(20))
        assert found.modularity >= best - 1e-12
    assert found.modularity == pytest.approx(
        graph.modularity((found.community - 1).tolist(), weights=weights)
    )


def test_every_community_is_connected(
    projects: Memberships, full_projection: FullProjection
) -> None:
    graph = full_projection(projects).to_networkx()
    community = louvain_communities(projects, runs=3).community
    for number in range(1, community.max() + 1):
        assert nx.is_connected(graph.subgraph(np.flatnonzero(community == number).tolist()))


def test_a_group_in_two_pieces_is_split() -> None:
    pairs = [(city, network) for network, cities in (("x", "ab"), ("y", "cd")) for city in cities]
    profiles = find_profiles(Memberships.from_pairs(pairs))
    assert split_into_connected(profiles.networks, np.zeros(2, dtype=int)).tolist() == [0, 1]


@pytest.mark.parametrize("of_two", [True, False])
def test_more_runs_are_never_worse(of_two: bool, random_tables: list[Memberships]) -> None:
    tables = [networks_of_two(40, 60)] if of_two else random_tables[7:200:60]
    for m in tables:
        reached = [louvain_communities(m, runs=runs).modularity for runs in range(1, 9)]
        assert all(more >= fewer - 1e-12 for fewer, more in zip(reached, reached[1:]))


def test_the_same_seed_gives_the_same_communities(projects: Memberships) -> None:
    one, other = (louvain_communities(projects, seed=7, runs=4) for _ in range(2))
    assert one.community.tolist() == other.community.tolist()
    assert (
        one.community.tolist() != louvain_communities(projects, seed=8, runs=4).community.tolist()
    )

"""Roles, constraint and core numbers: as networkx and the formulas give on the whole graph."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.communities.detection import louvain_communities
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles
from nodal_cities.analysis.roles.city_roles import CityRole, city_roles
from nodal_cities.analysis.roles.constraint import constraint
from nodal_cities.analysis.roles.cores import core_numbers

WEIGHTS = [LinkWeight.COUNT, LinkWeight.BINARY, LinkWeight.NEWMAN, LinkWeight.JACCARD]


def projection(m, weight):
    links = find_links(m, weight)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(m.city_ids)))
    graph.add_weighted_edges_from(
        zip(links.source.tolist(), links.target.tolist(), links.weight.tolist())
    )
    return graph


@pytest.mark.parametrize("weight", WEIGHTS)
def test_constraint_is_that_of_networkx(random_tables, weight):
    for m in random_tables[:25]:
        graph = projection(m, weight)
        graph.remove_nodes_from(list(nx.isolates(graph)))  # it gives NaN to all beside one
        expected = nx.constraint(graph, weight="weight") if graph else {}
        found = constraint(find_profiles(m), weight)
        known = [expected.get(i, np.nan) for i in range(len(found))]
        np.testing.assert_allclose(found, known, rtol=1e-9)


def test_core_numbers_are_those_of_networkx(random_tables):
    for m in random_tables[:80]:
        expected = nx.core_number(projection(m, LinkWeight.COUNT))
        assert core_numbers(find_profiles(m)).tolist() == [
            expected[i] for i in range(len(expected))
        ]


@pytest.mark.parametrize("weight", WEIGHTS)
def test_participation_and_within_degree_follow_their_formulas(random_tables, weight):
    for m in random_tables[:25]:
        matrix = nx.to_numpy_array(projection(m, weight))
        # Groups that part twins too, as a partition of one's own may do.
        community = np.arange(len(matrix)) % 3 % len(matrix) + 1
        community = np.unique(community, return_inverse=True)[1] + 1
        found = city_roles(find_profiles(m), community, weight)
        member = np.equal.outer(community, np.unique(community)).astype(float)
        links = matrix @ member
        total = links.sum(axis=1)
        with np.errstate(invalid="ignore"):
            expected = 1 - ((links / total[:, None]) ** 2).sum(axis=1)
        np.testing.assert_allclose(found.participation, expected, atol=1e-12)
        within = links[member.astype(bool)]
        for group in np.unique(community):
            own = within[community == group]
            z = (own - own.mean()) / own.std() if own.std() > 1e-12 else np.zeros(len(own))
            np.testing.assert_allclose(found.within_degree[community == group], z, atol=1e-6)
        assert [role is None for role in found.role] == (total == 0).tolist()


def test_roles_are_those_that_a_reader_expects():
    # Twelve networks of a hub and pairs within one community; a city between five communities.
    pairs = [(f"c{n:02}-{i}", f"n{n:02}") for n in range(12) for i in range(2)]
    pairs += [("hub", f"n{n:02}") for n in range(12)]
    pairs += [(f"{kind}{i}", kind) for kind in "vwxyz" for i in range(8)]
    pairs += [("between", kind) for kind in "vwxyz"]
    m = Memberships.from_pairs(pairs)
    community = [
        1 if one == "hub" or one[0] == "c" else 2 + "vwxyz".find(one[0]) if one != "between" else 2
        for one in m.city_ids
    ]
    found = city_roles(find_profiles(m), np.array(community))
    role = dict(zip(m.city_ids, found.role))
    assert role["hub"] is CityRole.PROVINCIAL_HUB
    assert role["between"] is CityRole.CONNECTOR
    assert role["c00-0"] is CityRole.ULTRA_PERIPHERAL
    assert role["v0"] is CityRole.ULTRA_PERIPHERAL
    assert role["w0"] is CityRole.PERIPHERAL  # one of its eight partners is in another community


def test_the_sample_is_measured_at_once(sample):
    profiles = find_profiles(sample)
    found = city_roles(profiles, louvain_communities(sample, runs=1).community)
    assert {CityRole.ULTRA_PERIPHERAL, CityRole.CONNECTOR} <= set(found.role)
    assert np.nanmax(constraint(profiles)) <= 1.5

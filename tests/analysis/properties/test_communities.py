"""Communities of small tables: a partition whose modularity is what networkx computes."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject
from nodal_cities.tests.analysis.properties.brute import (
    CITIES,
    by_city,
    networks_of,
    pairs,
    projection,
)

SEARCH = {"seed": 3, "runs": 1}
resolutions = st.sampled_from([0.5, 1.0, 2.0])


def found(rows, **options):
    m = subject.Memberships.from_pairs(rows)
    partition = subject.louvain(m, **{**SEARCH, **options})
    return partition, by_city(m, partition.community)


def groups(community):
    return sorted(sorted(c for c in community if community[c] == k) for k in {*community.values()})


@given(rows=pairs, weight=st.sampled_from([*subject.LinkWeight]), resolution=resolutions)
def test_modularity_is_that_of_the_projection(rows, weight, resolution):
    partition, community = found(rows, weight=weight, resolution=resolution)
    graph = projection(rows, weight)
    expected = 0.0
    if graph.size():
        expected = nx.community.modularity(graph, groups(community), resolution=resolution)
    for value in (partition.modularity, partition.share.sum()):
        np.testing.assert_allclose(value, expected, rtol=1e-9, atol=1e-9)


@given(rows=pairs, data=st.data())
def test_rows_in_another_order_and_repeated_change_nothing(rows, data):
    again = data.draw(st.permutations(rows + rows[: len(rows) // 2]))
    one, other = found(rows, runs=2), found(again, runs=2)
    assert one[1] == other[1]
    assert one[0].modularity == other[0].modularity
    assert one[0].stability.tolist() == other[0].stability.tolist()


@given(rows=pairs, cities=st.permutations(CITIES))
def test_other_ids_of_cities_change_no_modularity(rows, cities):
    city = dict(zip(CITIES, cities))
    one, other = found(rows)[0], found([(city[c], n) for c, n in rows])[0]
    np.testing.assert_allclose(one.modularity, other.modularity, rtol=1e-9, atol=1e-12)


@given(rows=pairs, weight=st.sampled_from(["count", "newman"]))
def test_twins_are_in_one_community_and_groups_are_numbered_by_size(rows, weight):
    _, community = found(rows, weight=weight)
    of, linked = networks_of(rows), projection(rows)
    for a in of:
        for b in linked[a]:
            assert of[a] != of[b] or community[a] == community[b]
    sizes = np.bincount(list(community.values()))[1:]
    assert sizes.all()
    assert (np.diff(sizes) <= 0).all()
    assert all(len(linked[c]) or list(community.values()).count(community[c]) == 1 for c in of)


@given(rows=pairs)
def test_communities_are_no_worse_than_the_components(rows):
    partition, _ = found(rows)
    graph = projection(rows)
    if graph.size():
        parts = list(nx.connected_components(graph))
        assert partition.modularity >= nx.community.modularity(graph, parts) - 1e-9

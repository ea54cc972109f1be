"""Every measure on small tables: the same in any order, and what its definition says."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject
from nodal_cities.tests.analysis.properties.brute import (
    CITIES,
    MEASURES,
    NETWORKS,
    by_city,
    networks_of,
    pairs,
    projection,
    two_mode,
)

TOLERANCE = {"rtol": 1e-9, "atol": 1e-9}
# Of the graph alone: the countries of the others go by the names of the cities.
RELABELLED = [name for name in MEASURES if name != "partner countries"]


def measured(name, rows):
    m = subject.Memberships.from_pairs(rows)
    return by_city(m, MEASURES[name][0](m))


def assert_equal(found, expected, name=""):
    assert found.keys() == expected.keys(), name
    wanted = [expected[key] for key in found]
    np.testing.assert_allclose([*found.values()], wanted, **TOLERANCE, err_msg=name)


# Each table that is drawn is for all of the measures: drawing it takes longer than any of them.


@given(rows=pairs)
def test_each_is_what_its_definition_says(rows):
    for name, (_, definition) in MEASURES.items():
        assert_equal(measured(name, rows), definition(rows), name)


@given(rows=pairs, data=st.data())
def test_rows_in_another_order_and_repeated_change_nothing(rows, data):
    again = data.draw(st.permutations(rows + rows[: len(rows) // 2]))
    for name in MEASURES:
        assert measured(name, again) == measured(name, rows), name


@given(rows=pairs, cities=st.permutations(CITIES), networks=st.permutations(NETWORKS))
def test_other_ids_change_nothing_else(rows, cities, networks):
    city, network = dict(zip(CITIES, cities)), dict(zip(NETWORKS, networks))
    renamed, of = [(city[c], network[n]) for c, n in rows], networks_of(rows)
    for name in RELABELLED:
        other = measured(name, renamed)
        assert_equal({c: other[city[c]] for c in of}, measured(name, rows), name)


@given(rows=pairs)
def test_twins_have_the_same(rows):
    of = networks_of(rows)
    twins = [(f"{city}'", network) for city in of for network in of[city]]
    for name in RELABELLED:
        found = measured(name, rows + twins)
        assert_equal({c: found[c] for c in of}, {c: found[f"{c}'"] for c in of}, name)


@given(rows=pairs)
def test_components_are_those_of_the_two_mode_graph(rows):
    m = subject.Memberships.from_pairs(rows)
    found = subject.components(subject.profiles(m))
    label = {("city", c): k for c, k in by_city(m, found.city).items()}
    label |= {("network", n): k for n, k in zip(m.network_ids, found.network.tolist())}
    parts = list(nx.connected_components(two_mode(rows)))
    assert sorted(map(sorted, parts)) == sorted(
        sorted(v for v in label if label[v] == k) for k in set(label.values())
    )
    sizes = np.bincount(found.city)[1:]
    assert (np.diff(sizes) <= 0).all()


@given(rows=pairs)
def test_articulation_points_are_those_of_the_two_mode_graph(rows):
    m = subject.Memberships.from_pairs(rows)
    found = subject.articulation_points(m)
    points = {("city", m.city_ids[i]) for i in found.cities}
    points |= {("network", m.network_ids[i]) for i in found.networks}
    assert points == set(nx.articulation_points(two_mode(rows)))


@given(rows=pairs)
def test_isolated_networks_share_no_city(rows):
    m = subject.Memberships.from_pairs(rows)
    found = dict(zip(m.network_ids, subject.isolated_networks(m).tolist()))
    of = networks_of(rows)
    for network, isolated in found.items():
        assert isolated == all(of[city] == {network} for city in of if network in of[city])


@given(rows=pairs, least=st.integers(1, 4), nodal_only=st.booleans())
def test_links_are_the_edges_of_the_projection(rows, least, nodal_only):
    m, of = subject.Memberships.from_pairs(rows), networks_of(rows)
    for weight in subject.LinkWeight:
        found = subject.links(m, weight, min_shared=least, nodal_only=nodal_only)
        ends = zip(found.source.tolist(), found.target.tolist())
        ids = [(m.city_ids[a], m.city_ids[b]) for a, b in ends]
        assert ids == sorted(ids)
        graph = projection(rows, weight)
        kept = {
            tuple(sorted(ends)): graph.edges[ends]["weight"]
            for ends in graph.edges
            if len(of[ends[0]] & of[ends[1]]) >= least
            and not (nodal_only and min(len(of[end]) for end in ends) < 2)
        }
        assert_equal(dict(zip(ids, found.weight.tolist())), kept, weight)


@given(rows=pairs, regions=st.lists(st.sampled_from(["EU", "AS", ""]), min_size=10, max_size=10))
def test_share_outside_the_region(rows, regions):
    m, region = subject.Memberships.from_pairs(rows), dict(zip(CITIES, regions))
    for weight in subject.LinkWeight:
        share = subject.outside_share(subject.profiles(m), weight, [region[c] for c in m.city_ids])
        graph = projection(rows, weight)
        for city, found in by_city(m, share).items():
            known = {other: e["weight"] for other, e in graph[city].items() if region[other]}
            if not region[city] or not known:
                assert np.isnan(found)
            else:
                outside = sum(w for other, w in known.items() if region[other] != region[city])
                expected = outside / sum(known.values())
                np.testing.assert_allclose(found, expected, **TOLERANCE, err_msg=weight)

"""Isolated networks and articulation points, against networkx."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.core.errors import Cancelled
from nodal_cities.analysis.graph.articulation import PROGRESS_INTERVAL, articulation_points
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.topology import (
    bridging_cities,
    degree_distribution,
    isolated_networks,
    topology,
)


def two_mode(m: Memberships) -> nx.Graph:
    ends = zip(m.city.tolist(), m.network.tolist())
    return nx.Graph((("c", city), ("n", network)) for city, network in ends)


def found_points(m: Memberships):
    found = articulation_points(m)
    yield from ((("c", city), cut) for city, cut in found.cities.items())
    yield from ((("n", network), cut) for network, cut in found.networks.items())


def expected_cut(graph: nx.Graph, vertex) -> set:
    """Remove the vertex, and keep the part of most cities, most networks, first city."""
    component = nx.node_connected_component(graph, vertex) - {vertex}
    parts = list(nx.connected_components(graph.subgraph(component)))

    def key(part):
        cities = sorted(i for kind, i in part if kind == "c")
        # A network is never alone: without cities it would have been the one removed city's.
        first = cities[0] if cities else 10**9 + min(i for _, i in part)
        return -len(cities), -(len(part) - len(cities)), first

    return set().union(*sorted(parts, key=key)[1:])


def test_articulation_points_are_those_of_networkx(random_tables):
    for m in random_tables:
        expected = set(nx.articulation_points(two_mode(m)))
        assert {vertex for vertex, _ in found_points(m)} == expected


def test_each_cuts_off_what_its_removal_does(random_tables):
    checked = 0
    for m in random_tables:
        graph = two_mode(m)
        for vertex, cut in found_points(m):
            lost = {("c", i) for i in cut.cities} | {("n", i) for i in cut.networks}
            assert lost == expected_cut(graph, vertex)
            assert len(lost) == len(cut.cities) + len(cut.networks)
            checked += 1
    assert checked > 500


def test_isolated_networks_are_the_lone_ones_of_the_projection(random_tables):
    for m in random_tables:
        graph = nx.bipartite.projected_graph(two_mode(m), [("n", i) for i in set(m.network)])
        expected = {i for kind, i in nx.isolates(graph)}
        assert set(np.flatnonzero(isolated_networks(m))) == expected


def test_the_sample(sample):
    graph = two_mode(sample)
    found = topology(sample)
    measures = found.measures()
    assert measures["n_components"] == nx.number_connected_components(graph)
    assert measures["n_connecting_cities"] + measures["n_connecting_networks"] == len(
        set(nx.articulation_points(graph))
    )
    assert measures["density"] == nx.bipartite.density(graph, [v for v in graph if v[0] == "c"])
    assert found.largest == max(
        sum(kind == "c" for kind, _ in part) for part in nx.connected_components(graph)
    )
    assert {v for v, _ in found_points(sample)} == set(nx.articulation_points(graph))


def test_row_order_and_repeated_rows_change_nothing(sample):
    pairs = [
        (sample.city_ids[c], sample.network_ids[n]) for c, n in zip(sample.city, sample.network)
    ]
    np.random.RandomState(3).shuffle(pairs)
    again = articulation_points(Memberships.from_pairs([*map(tuple, pairs), tuple(pairs[0])]))
    first = articulation_points(sample)
    for one, other in ((first.cities, again.cities), (first.networks, again.networks)):
        assert one.keys() == other.keys()
        for key, cut in one.items():
            assert cut.cities.tolist() == other[key].cities.tolist()
            assert cut.networks.tolist() == other[key].networks.tolist()


def test_a_chain_longer_than_the_stack_of_python():
    length = 3000
    m = Memberships.from_pairs(
        (f"{c:05}", f"{n:05}") for c in range(length) for n in (c, c + 1) if n < length
    )
    found = articulation_points(m)
    assert len(found.cities) == length - 1  # the last has one network
    assert len(found.networks) == length - 1  # the first has one city
    assert found.cities[1].cities.tolist() == [0]
    assert found.cities[1].networks.tolist() == [0, 1]


def test_a_cycle_has_no_articulation_point():
    m = Memberships.from_pairs((f"{c:03}", f"{n % 9:03}") for c in range(9) for n in (c, c + 1))
    found = articulation_points(m)
    assert (found.cities, found.networks) == ({}, {})


def test_a_single_membership():
    found = topology(Memberships.from_pairs([("a", "x")]))
    assert found.measures()["density"] == 1.0
    assert (found.largest, found.isolated.tolist()) == (1, [True])
    assert (found.articulation_points.cities, found.articulation_points.networks) == ({}, {})


def test_long_searches_can_be_cancelled():
    def cancel(fraction):
        raise Cancelled

    m = Memberships.from_pairs((f"{c:06}", "x") for c in range(2 * PROGRESS_INTERVAL))
    with pytest.raises(Cancelled):
        articulation_points(m, cancel)


def test_degree_distribution_counts_everyone(sample):
    pairs = degree_distribution(sample.n_networks)
    assert sum(count for _, count in pairs) == len(sample.city_ids)
    assert sum(degree * count for degree, count in pairs) == len(sample)
    assert [degree for degree, _ in pairs] == sorted({degree for degree, _ in pairs})


def test_bridging_cities_are_those_of_both_groups(sample):
    first, second = sample.network_ids[::2], sample.network_ids[1::2]
    networks = {}
    for city, network in zip(sample.city, sample.network):
        networks.setdefault(sample.city_ids[city], set()).add(sample.network_ids[network])
    expected = sorted(c for c, n in networks.items() if n & set(first) and n & set(second))
    assert list(bridging_cities(sample, first, second)) == expected
    assert bridging_cities(sample, first, ()) == ()

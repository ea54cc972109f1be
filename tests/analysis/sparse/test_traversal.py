"""Searches, parts and blocks on compressed rows, against igraph and against the dense way."""

from __future__ import annotations

import igraph
import numpy as np
import pytest
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.graph import betweenness as module
from nodal_cities.analysis.graph.betweenness import betweenness, traversal_is_cheaper
from nodal_cities.analysis.graph.centrality import closeness, strength
from nodal_cities.analysis.graph.distances import count_within_distance
from nodal_cities.analysis.graph.links import count_links_by_shared, find_links
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.partners import outside_share
from nodal_cities.analysis.graph.profiles import Profiles, find_profiles
from nodal_cities.analysis.roles.cores import core_numbers
from nodal_cities.analysis.sparse.path_shares import betweenness_by_traversal
from nodal_cities.analysis.sparse.traversal import label_parts


def twin_towns(cities: int, networks: int, seed: int = 1) -> Memberships:
    """Return a random tree of networks of two members, and more of them at random."""
    random = np.random.RandomState(seed)
    pairs = [(city, random.randint(city)) for city in range(1, cities)]
    pairs += random.randint(0, cities, (networks - cities + 1, 2)).tolist()
    return Memberships.from_pairs((f"{c:05}", f"{n:05}") for n, p in enumerate(pairs) for c in p)


def by_traversal(m: Memberships) -> np.ndarray:
    p = find_profiles(m)
    return betweenness_by_traversal(p.neighbours, p.sizes)[p.of_city]


def test_equals_igraph_whatever_the_table(random_tables, full_projection):
    for m in random_tables:
        expected = full_projection(m).betweenness()
        np.testing.assert_allclose(by_traversal(m), expected, rtol=1e-9, atol=1e-9)


def test_only_a_single_city_holds_two_sides_together():
    """Two bridges with the same networks share the paths, and neither is indispensable."""
    sides = [(f"left{i}", "x") for i in range(3)] + [(f"right{i}", "y") for i in range(4)]
    bridges = [(f"bridge{i}", n) for i in range(2) for n in "xy"]
    tail = [("right0", "z"), ("far", "z")]
    m = Memberships.from_pairs(sides + bridges + tail)
    found = dict(zip(m.city_ids, by_traversal(m)))
    assert found["bridge0"] == found["bridge1"] == 3 * 5 / 2
    assert found["right0"] == 8


def test_both_ways_agree_where_the_forecast_changes_sides(full_projection, monkeypatch):
    sides = set()
    for m in [twin_towns(cities, 3 * cities // 2) for cities in (20, 60, 150, 400)]:
        p = find_profiles(m)
        sides.add(traversal_is_cheaper(p))
        expected = full_projection(m).betweenness()
        for way in (True, False):
            monkeypatch.setattr(module, "traversal_is_cheaper", lambda _, way=way: way)
            np.testing.assert_allclose(betweenness(p), expected, rtol=1e-9, atol=1e-9)
        monkeypatch.undo()
    assert sides == {True, False}


@pytest.fixture(params=[True, False], ids=["sparse", "dense"])
def way(request, monkeypatch):
    monkeypatch.setattr(Profiles, "sparse", request.param)
    return request.param


def test_distances_and_strengths_are_the_same_by_either_way(way, random_tables, full_projection):
    for m in random_tables[::2]:
        p, graph = find_profiles(m), full_projection(m)
        steps = np.array(graph.distances())
        counts = count_within_distance(p)[p.of_city]
        for radius in range(1, counts.shape[1] + 1):
            assert (counts[:, radius - 1] == (steps <= radius).sum(axis=1) - 1).all()
        far = np.where((steps > 0) & np.isfinite(steps), steps, np.inf)
        np.testing.assert_allclose(
            closeness(p), (1 / far).sum(axis=1) / max(len(far) - 1, 1), atol=1e-12
        )
        assert strength(p, LinkWeight.COUNT).tolist() == graph.strength(weights="weight")
        assert strength(p, LinkWeight.BINARY).tolist() == graph.degree()
        regions = ["EAN"[c % 3] for c in range(len(m.city_ids))]
        share = outside_share(p, LinkWeight.COUNT, regions)
        for city in range(0, len(regions), 7):
            ties = [(graph.vs[city], e) for e in graph.es[graph.incident(city)]]
            out = sum(e["weight"] for v, e in ties if (e.target + e.source - v.index - city) % 3)
            total = sum(e["weight"] for _, e in ties)
            assert np.isnan(share[city]) if not total else share[city] == pytest.approx(out / total)


def test_links_and_cores_are_the_same_by_either_way(way, random_tables, full_projection):
    for m in random_tables[::2]:
        graph = full_projection(m)
        found = find_links(m)
        assert list(zip(found.source, found.target)) == sorted(edge.tuple for edge in graph.es)
        counts = np.bincount(np.array(graph.es["weight"], dtype=int), minlength=1)
        n = len(m.city_ids)
        counts[0] = n * (n - 1) // 2 - len(graph.es)
        counted = count_links_by_shared(find_profiles(m))
        assert (
            counted[: len(counts)].tolist() == counts.tolist() and not counted[len(counts) :].any()
        )
        assert core_numbers(find_profiles(m)).tolist() == graph.coreness()


def test_parts_are_those_of_igraph_however_long_the_chain():
    n = 3000
    m = Memberships.from_pairs(
        (f"{c:05}", f"{c + i:05}") for c in range(n) for i in (0, c % 100 > 0)
    )
    rows = find_profiles(m).neighbours
    pairs = np.stack([rows.row, rows.at], axis=1)
    assert (
        label_parts(rows).tolist()
        == igraph.Graph(len(rows), pairs).connected_components().membership
    )


def test_more_paths_than_a_float_counts_are_said_here_too():
    pairs = [
        ("0", "n0"),
        *((f"{i}-{j}", f"n{i + k}") for i in range(190) for j in range(70) for k in (0, 1)),
    ]
    p = find_profiles(Memberships.from_pairs([*pairs, ("9", "n190")]))
    with pytest.raises(AnalysisError, match="more shortest paths"):
        betweenness_by_traversal(p.neighbours, p.sizes)


def test_a_search_stops_soon():
    p = find_profiles(twin_towns(4000, 6000))
    assert traversal_is_cheaper(p)
    calls = []

    def cancel(fraction: float) -> None:
        calls.append(fraction)
        if fraction > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        betweenness(p, cancel)
    assert calls == sorted(calls) and calls[-1] < 0.3

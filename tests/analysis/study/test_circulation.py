"""Shortest chains: those that networkx finds in the graph of cities and networks, in order."""

from __future__ import annotations

import math

import networkx as nx
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.places.city import City
from nodal_cities.analysis.study.circulation import find_circulation, find_city


def chains_by_networkx(m, source):
    graph = nx.Graph()
    graph.add_edges_from((("c", c), ("n", n)) for c, n in zip(m.city.tolist(), m.network.tolist()))
    for target in range(len(m.city_ids)):
        if not nx.has_path(graph, ("c", source), ("c", target)):
            yield target, []
            continue
        paths = nx.all_shortest_paths(graph, ("c", source), ("c", target))
        yield target, [[number for _, number in path] for path in paths]


def test_counts_order_and_plausibility_follow_from_all_shortest_paths(random_tables):
    for m in random_tables[:30]:
        source = len(m.city_ids) // 2
        found = find_circulation(m, source, most=4)
        sizes = m.network_sizes
        for target, paths in chains_by_networkx(m, source):
            assert found.steps[target] == (len(paths[0]) // 2 if paths else -1)
            assert found.chains[target] == len(paths)
            weigh = {
                (tuple(p[::2]), tuple(p[1::2])): math.prod(1 / (sizes[n] - 1) for n in p[1::2])
                for p in paths
            }
            total = sum(weigh.values())
            ranked = sorted(weigh.values(), reverse=True)[:4]
            best = found.best[target]
            assert [c.plausibility for c in best] == pytest.approx([w / total for w in ranked])
            for chain in best:
                assert weigh[chain.cities, chain.networks] / total == pytest.approx(
                    chain.plausibility
                )


def test_a_small_network_is_the_likelier_way():
    pairs = [("New York", "large"), ("Zurich", "large"), *((f"c{i}", "large") for i in range(20))]
    pairs += [("New York", "small"), ("Zurich", "small")]
    m = Memberships.from_pairs(pairs)
    at = m.city_ids.index
    first, second = find_circulation(m, at("New York")).best[at("Zurich")]
    assert [m.network_ids[chain.networks[0]] for chain in (first, second)] == ["small", "large"]
    assert first.plausibility == pytest.approx(21 / 22)


def test_a_city_is_found_by_id_or_name_and_homonyms_are_told():
    cities = [City("Paris, FR", "Paris"), City("Paris, US", "Paris"), City("Lyon, FR", "Lyon")]
    assert find_city(cities, "LYON", "FROM") == 2
    assert find_city(cities, "Paris, US", "FROM") == 1
    for wanted, said in (("Paris", "Paris, FR; Paris, US"), ("Par", "There are"), ("x", "Write")):
        with pytest.raises(AnalysisError, match=said):
            find_city(cities, wanted, "FROM")

from __future__ import annotations

import igraph
import numpy as np
import pytest
from nodal_cities.analysis.graph.components import BLOCK, components, label_components
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles


def test_parts_are_those_of_igraph(random_tables, full_projection):
    for m in random_tables:
        found = components(find_profiles(m)).city
        expected = np.array(full_projection(m).connected_components().membership)
        assert len(set(zip(found, expected))) == len(set(found)) == len(set(expected))


def test_numbers_go_by_size_then_first_id(random_tables):
    for m in random_tables:
        found = components(find_profiles(m)).city
        numbers, first, sizes = np.unique(found, return_index=True, return_counts=True)
        assert numbers.tolist() == list(range(1, len(numbers) + 1))
        keys = list(zip(-sizes, first))
        assert keys == sorted(keys)


def test_a_network_is_in_the_part_of_its_cities(random_tables):
    for m in random_tables:
        found = components(find_profiles(m))
        assert (found.network[m.network] == found.city[m.city]).all()


def test_a_chain_of_many_networks_is_one_part():
    m = Memberships.from_pairs((f"{c:03}", f"{n:03}") for c in range(400) for n in (c, c + 1))
    assert set(components(find_profiles(m)).city) == {1}


@pytest.mark.parametrize("links", [0, 30, 600, 4000])
def test_labels_are_the_components_of_any_graph_by_first_vertex(links):
    random = np.random.RandomState(links)
    linked = np.zeros((1200, 1200), dtype=bool)
    ends = random.randint(0, 1200, (links, 2))
    linked[ends[:, 0], ends[:, 1]] = linked[ends[:, 1], ends[:, 0]] = True
    asked = []

    def neighbours(some):
        asked.append(len(some))
        return linked[some].any(axis=0)

    expected = igraph.Graph(1200, ends.tolist()).connected_components().membership
    assert label_components(1200, neighbours).tolist() == expected
    assert max(asked) <= BLOCK
    assert sum(asked) == 1200  # each once


def test_no_more_vertices_are_asked_for_than_memory_is_meant_for():
    asked = []

    def all_linked(some):
        asked.append(len(some))
        return np.ones(3 * BLOCK, dtype=bool)

    assert not label_components(3 * BLOCK, all_linked).any()
    assert max(asked) == BLOCK


def test_no_vertex():
    assert label_components(0, lambda some: np.zeros(0, dtype=bool)).shape == (0,)

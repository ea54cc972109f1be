from __future__ import annotations

import numpy as np
from nodal_cities.analysis.graph.components import components
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import profiles


def test_parts_are_those_of_igraph(random_tables, full_projection):
    for m in random_tables:
        found = components(profiles(m)).city
        expected = np.array(full_projection(m).connected_components().membership)
        assert len(set(zip(found, expected))) == len(set(found)) == len(set(expected))


def test_numbers_go_by_size_then_first_id(random_tables):
    for m in random_tables:
        found = components(profiles(m)).city
        numbers, first, sizes = np.unique(found, return_index=True, return_counts=True)
        assert numbers.tolist() == list(range(1, len(numbers) + 1))
        keys = list(zip(-sizes, first))
        assert keys == sorted(keys)


def test_a_network_is_in_the_part_of_its_cities(random_tables):
    for m in random_tables:
        found = components(profiles(m))
        assert (found.network[m.network] == found.city[m.city]).all()


def test_a_chain_of_many_networks_is_one_part():
    m = Memberships.from_pairs((f"{c:03}", f"{n:03}") for c in range(400) for n in (c, c + 1))
    assert set(components(profiles(m)).city) == {1}

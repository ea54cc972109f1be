"""Memberships and profiles: properties that hold whatever the table."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles


def random_pairs(seed: int, cities: int = 40, networks: int = 8) -> list[tuple[str, str]]:
    rng = np.random.RandomState(seed)
    return [
        (f"c{rng.randint(cities)}", f"n{rng.randint(networks)}")
        for _ in range(rng.randint(1, 3 * cities))
    ]


@pytest.mark.parametrize("seed", range(20))
def test_row_order_and_repeats_change_nothing(seed: int) -> None:
    pairs = random_pairs(seed)
    shuffled = pairs + pairs[::-1]
    np.random.RandomState(seed).shuffle(shuffled)
    one, other = Memberships.from_pairs(pairs), Memberships.from_pairs(shuffled)
    assert one.city_ids == other.city_ids and one.network_ids == other.network_ids
    assert np.array_equal(one.incidence, other.incidence)
    assert len(one) == len(set(pairs))


@pytest.mark.parametrize("seed", range(20))
def test_profiles_rebuild_the_incidence(seed: int) -> None:
    memberships = Memberships.from_pairs(random_pairs(seed))
    groups = find_profiles(memberships)
    assert np.array_equal(groups.incidence[groups.of_city], memberships.incidence)
    assert groups.sizes.sum() == groups.n_cities == len(memberships.city_ids)
    assert len(np.unique(groups.incidence, axis=0)) == len(groups)


def test_only_keeps_the_memberships_asked_for() -> None:
    memberships = Memberships.from_pairs([("a", "x"), ("a", "y"), ("b", "x")])
    kept = memberships.only(keep_city=memberships.nodal)
    assert kept.city_ids == ("a",) and kept.network_ids == ("x", "y")
    kept = memberships.only(keep_network=np.array([False, True]))
    assert kept.city_ids == ("a",) and kept.network_ids == ("y",)


def test_no_membership_is_refused_in_one_sentence() -> None:
    with pytest.raises(AnalysisError, match="No membership is left"):
        Memberships.from_pairs([])

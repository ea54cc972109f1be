"""Comparing two partitions, beside igraph, and the cities that moved."""

from __future__ import annotations

import math

import igraph
import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.robustness.comparison import compare_partitions


def random_partitions():
    random = np.random.RandomState(11)
    for _ in range(100):
        n = random.randint(2, 80)
        yield [random.randint(0, random.randint(1, 9), n) for _ in range(2)]


def test_measures_are_those_of_igraph():
    for a, b in random_partitions():
        found = compare_partitions(list(map(str, a)), list(map(str, b)))
        assert found.variation == pytest.approx(
            igraph.compare_communities(a.tolist(), b.tolist(), method="vi"), abs=1e-9
        )
        if len(set(a)) > 1 or len(set(b)) > 1:
            assert found.mutual_information == pytest.approx(
                igraph.compare_communities(a.tolist(), b.tolist(), method="nmi"), abs=1e-9
            )
            index = igraph.compare_communities(a.tolist(), b.tolist(), method="adjusted_rand")
            if not math.isnan(index):  # igraph divides by nothing where both are all alone
                assert found.adjusted_rand == pytest.approx(index, abs=1e-9)


def test_names_of_groups_mean_nothing():
    for a, _ in random_partitions():
        found = compare_partitions(list(map(str, a)), [f"group {9 - one}" for one in a])
        assert (found.adjusted_rand, found.mutual_information) == pytest.approx((1.0, 1.0))
        assert found.variation == pytest.approx(0.0, abs=1e-9)
        assert not found.moved.any()


def test_a_city_that_changes_is_the_one_that_moved():
    before = ["x"] * 6 + ["y"] * 4
    after = ["1"] * 5 + ["2"] * 5
    found = compare_partitions(before, after)
    assert np.flatnonzero(found.moved).tolist() == [5]
    assert found.expected[5] == "1"


def test_each_group_stands_for_one_other():
    """A group cut in two: the larger part goes on, the other has moved."""
    found = compare_partitions(["x"] * 7, ["1"] * 4 + ["2"] * 3)
    assert found.moved.tolist() == [False] * 4 + [True] * 3


def test_the_order_of_rows_changes_nothing():
    for a, b in random_partitions():
        order = np.random.RandomState(1).permutation(len(a))
        one = compare_partitions(list(map(str, a)), list(map(str, b)))
        other = compare_partitions(list(map(str, a[order])), list(map(str, b[order])))
        assert np.array_equal(one.moved[order], other.moved)


def test_no_city_in_common_is_said():
    with pytest.raises(AnalysisError, match="no city in common"):
        compare_partitions([], [])

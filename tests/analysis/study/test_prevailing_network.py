"""The network beside which no betweenness can be told."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.charts.intermediation import Intermediation
from nodal_cities.analysis.charts.keystones import find_keystones
from nodal_cities.analysis.graph.betweenness import betweenness
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles
from nodal_cities.analysis.study.prevailing_network import report_prevailing_networks

CITIES = [f"city {i}" for i in range(20)]
OTHERS = [(CITIES[0], "x"), (CITIES[1], "x"), (CITIES[1], "y"), (CITIES[2], "y")]


def _with_network_of(size: int) -> Memberships:
    outside = [(city, "z") for city in [CITIES[0], *CITIES[size:]]]
    return Memberships.from_pairs([*((city, "all") for city in CITIES[:size]), *OTHERS, *outside])


def test_a_network_of_every_city_is_reported_and_leaves_no_betweenness():
    memberships = _with_network_of(20)
    (row,) = report_prevailing_networks(memberships)
    assert row.value == "all" and "every betweenness is 0" in row.message.template
    assert not betweenness(find_profiles(memberships)).any()


@pytest.mark.parametrize(("size", "reported"), [(19, 1), (18, 1), (17, 0), (5, 0)])
def test_nearly_every_city_is_nine_in_ten(size, reported):
    memberships = _with_network_of(size)
    rows = report_prevailing_networks(memberships)
    assert len(rows) == reported
    assert betweenness(find_profiles(memberships)).any()
    assert all("every betweenness" not in row.message.template for row in rows)


def test_a_single_network_and_two_cities_have_nothing_to_compare():
    assert not report_prevailing_networks(Memberships.from_pairs([(c, "x") for c in CITIES]))
    pairs = [("a", "x"), ("b", "x"), ("a", "y")]
    assert not report_prevailing_networks(Memberships.from_pairs(pairs))


def test_cities_of_no_betweenness_are_not_first_in_it():
    n_networks, zeros = np.array([2, 5, 3]), np.array([0.0, 0.0, 0.0])
    marked = find_keystones(n_networks, zeros)
    chart = Intermediation(["a", "b", "c"], n_networks, zeros, marked, np.zeros(3, int), [])
    assert chart.leading(3) == [1, 2, 0]
    some = np.array([7.0, 0.0, 0.0])
    chart = Intermediation(["a", "b", "c"], n_networks, some, marked, np.zeros(3, int), [])
    assert chart.leading(3) == [0, 1, 2]

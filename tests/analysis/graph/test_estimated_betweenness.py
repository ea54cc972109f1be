"""Betweenness within a limit of time: exact under it, beyond it an interval around the exact."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import Cancelled
from nodal_cities.analysis.graph import estimated_betweenness as module
from nodal_cities.analysis.graph.betweenness import betweenness, traversal_is_cheaper
from nodal_cities.analysis.graph.estimated_betweenness import measure_betweenness
from nodal_cities.analysis.graph.indicators import MeasuredCities, compute_indicators
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles

SHORT = 1e-9  # seconds: less than any forecast


def random_table(cities: int, networks: int, joined: int, seed: int = 1) -> Memberships:
    """Return cities in one to ``joined`` networks at random, numbered after the first city."""
    random = np.random.RandomState(seed)
    return Memberships.from_pairs(
        (f"{city:05}", f"{network:05}")
        for city in range(cities)
        for network in random.choice(networks, random.randint(joined) + 1, replace=False)
    )


TABLES = {"large networks": (600, 30, 5), "small networks": (600, 800, 4)}


@pytest.fixture(params=TABLES, scope="module")
def table(request) -> Memberships:
    return random_table(*TABLES[request.param])


def test_both_ways_are_tried():
    ways = {traversal_is_cheaper(find_profiles(random_table(*one))) for one in TABLES.values()}
    assert ways == {True, False}


def test_the_interval_holds_the_exact_value_of_nearly_every_city(table):
    p = find_profiles(table)
    found, exact = measure_betweenness(p, SHORT), betweenness(p)
    assert found.estimated and 90 <= found.sources < found.all_sources
    assert (found.low <= found.values).all() and (found.values <= found.high).all()
    rounding = 1e-9 * (1 + exact)
    held = (found.low <= exact + rounding) & (exact <= found.high + rounding)
    assert held.mean() > 0.95
    leading = np.argsort(-exact)[:50]
    assert np.abs(found.values[leading] / exact[leading] - 1).mean() < 0.2


def test_it_is_exact_under_the_limit_and_without_one(table):
    p = find_profiles(table)
    for limit in (0.0, 3600.0):
        found = measure_betweenness(p, limit)
        np.testing.assert_allclose(found.values, betweenness(p), rtol=1e-12, atol=1e-12)
        assert not found.estimated and found.sources == found.all_sources


def test_all_sources_give_the_exact_value(table, monkeypatch):
    """What each source says, weighted by nearness, adds up to the betweenness."""
    p = find_profiles(table)
    every = lambda masses, share: masses  # noqa: E731 (in place of a draw)
    monkeypatch.setattr(module, "draw_sources", every)
    monkeypatch.setattr("nodal_cities.analysis.sparse.sampled_paths.draw_sources", every)
    found = measure_betweenness(p, SHORT)
    np.testing.assert_allclose(found.values, betweenness(p), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(found.high, found.low, rtol=1e-9, atol=1e-9)


def test_the_numbers_are_the_same_for_ever_and_in_any_order(table):
    found = measure_betweenness(find_profiles(table), SHORT)
    pairs = [(table.city_ids[c], table.network_ids[n]) for c, n in zip(table.city, table.network)]
    again = measure_betweenness(find_profiles(Memberships.from_pairs(pairs[::-1])), SHORT)
    assert found.values.tolist() == again.values.tolist()
    assert found.high.tolist() == again.high.tolist()


def test_a_longer_limit_narrows_the_interval(table):
    p = find_profiles(table)
    seconds = measure_betweenness(p, SHORT).seconds
    widths = [
        (found.high - found.low).sum()
        for found in (measure_betweenness(p, share * seconds) for share in (0.3, 0.6, 0.9))
    ]
    assert widths == sorted(widths, reverse=True)


def test_who_lies_between_nobody_has_no_interval(table):
    found = measure_betweenness(find_profiles(table), SHORT)
    single = table.n_networks == 1
    assert single.any() and not found.high[single].any()


def test_adjacency_made_when_needed_is_the_same(monkeypatch):
    p = find_profiles(random_table(*TABLES["large networks"]))
    whole = betweenness(p)
    monkeypatch.setattr("nodal_cities.analysis.graph.profile_paths.MOST_PROFILES", 10)
    np.testing.assert_allclose(betweenness(p), whole, rtol=1e-12)


def test_indicators_have_the_interval_only_where_it_is_estimated(table):
    nowhere = [""] * len(table.city_ids)
    for limit, expected in ((SHORT, True), (0.0, False)):
        cities = MeasuredCities(table, nowhere, nowhere, time_limit=limit)
        found = compute_indicators(cities, ["betweenness_n"])
        assert ("betweenness_low" in found, "betweenness_high" in found) == (expected, expected)


def test_an_estimate_stops_soon(table):
    def cancel(fraction: float) -> None:
        if fraction > 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        measure_betweenness(find_profiles(table), SHORT, cancel)

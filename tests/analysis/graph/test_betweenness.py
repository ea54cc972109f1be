from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.graph import betweenness as module
from nodal_cities.analysis.graph.betweenness import betweenness
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles


def of(pairs) -> dict[str, float]:
    m = Memberships.from_pairs(pairs)
    return dict(zip(m.city_ids, betweenness(find_profiles(m))))


def path(cities: int) -> list[tuple[str, str]]:
    """City i shares network i with city i + 1 and nothing with others."""
    return [(f"{c:02}", f"{n:02}") for c in range(cities) for n in (c - 1, c)]


def braid(steps: int, strands: int) -> list[tuple[str, str]]:
    """Networks in a chain, each sharing ``strands`` cities with the next.

    From end to end there are strands ** steps shortest paths.
    """
    inner = [
        (f"{i:03}-{j}", f"n{k:03}")
        for i in range(steps)
        for j in range(strands)
        for k in (i, i + 1)
    ]
    return [("first", "n000"), *inner, ("last", f"n{steps:03}")]


def test_star_centre_lies_between_every_pair_of_arms():
    arms = [(f"arm{i}", f"n{i}") for i in range(6)] + [("centre", f"n{i}") for i in range(6)]
    assert of(arms) == {**{f"arm{i}": 0 for i in range(6)}, "centre": 15}  # 6 * 5 / 2 pairs


def test_on_a_path_a_city_lies_between_those_before_and_those_after():
    assert list(of(path(9)).values()) == [i * (8 - i) for i in range(9)]


def test_in_one_network_nobody_lies_between():
    assert set(of([(f"c{i}", "all") for i in range(8)]).values()) == {0}


def test_twins_share_the_paths_between_two_sides():
    sides = [(f"left{i}", "x") for i in range(3)] + [(f"right{i}", "y") for i in range(4)]
    bridges = [(f"bridge{i}", n) for i in range(2) for n in "xy"]
    found = of(sides + bridges)
    assert found["bridge0"] == found["bridge1"] == 3 * 4 / 2
    assert sum(found.values()) == 12


def test_one_city():
    assert of([("a", "x"), ("a", "y")]) == {"a": 0}


def test_row_order_and_duplicates_change_nothing(sample):
    pairs = [
        (sample.city_ids[c], sample.network_ids[n]) for c, n in zip(sample.city, sample.network)
    ]
    shuffled = [pairs[i] for i in np.random.RandomState(0).permutation(len(pairs))]
    assert of(shuffled + pairs[:50]) == of(pairs)


def test_names_change_nothing(random_tables):
    for m in random_tables[:20]:
        # Other names sort in another order, so every city and network changes its place.
        city = [f"{c * 7919 % 1009}-{c}" for c in range(len(m.city_ids))]
        network = [f"{n * 7919 % 53}-{n}" for n in range(len(m.network_ids))]
        renamed = of((city[c], network[n]) for c, n in zip(m.city, m.network))
        np.testing.assert_allclose(
            [renamed[name] for name in city], betweenness(find_profiles(m)), rtol=1e-12, atol=1e-12
        )


def test_equals_igraph_on_random_tables(random_tables, full_projection):
    for m in random_tables:
        expected = full_projection(m).betweenness()
        np.testing.assert_allclose(betweenness(find_profiles(m)), expected, rtol=1e-9, atol=1e-9)


def test_equals_igraph_on_the_sample(sample, full_projection):
    expected = full_projection(sample).betweenness()
    np.testing.assert_allclose(betweenness(find_profiles(sample)), expected, rtol=1e-9, atol=1e-9)


def test_block_and_panel_widths_change_nothing(sample, monkeypatch):
    expected = betweenness(find_profiles(sample))
    monkeypatch.setattr(module, "BLOCK", 7)
    monkeypatch.setattr("nodal_cities.analysis.graph.profile_paths.PANEL", 5)
    np.testing.assert_allclose(betweenness(find_profiles(sample)), expected, rtol=1e-12)


def test_path_counts_beyond_any_integer(full_projection):
    """On 40 steps of 4 strands 4^40 paths join the ends, where 64-bit counters are lost.

    By symmetry the 4 strands of a step share the paths between all cities before it,
    4 i + 1, and all after it, 4 (39 - i) + 1; no other path needs them.
    """
    m = Memberships.from_pairs(braid(40, 4))
    found = dict(zip(m.city_ids, betweenness(find_profiles(m))))
    for i in (0, 17, 39):
        assert found[f"{i:03}-2"] == pytest.approx((4 * i + 1) * (4 * (39 - i) + 1) / 4, rel=1e-12)
    np.testing.assert_allclose(list(found.values()), full_projection(m).betweenness(), rtol=1e-9)


@pytest.mark.parametrize("steps", [168, 170, 190])  # 70^168 > 1.8e308, reached by ends alone
def test_more_paths_than_a_float_counts_is_said(steps):
    with pytest.raises(AnalysisError, match="more shortest paths"):
        betweenness(find_profiles(Memberships.from_pairs(braid(steps, 70))))


def test_as_many_paths_as_a_float_counts_are_counted():
    found = of(braid(160, 70))
    assert found["080-0"] == pytest.approx((70 * 80 + 1) * (70 * 79 + 1) / 70, rel=1e-12)


def test_progress_rises_from_start_to_end(sample):
    seen = []
    betweenness(find_profiles(sample), seen.append)
    assert seen == sorted(seen)
    assert 0 <= seen[0] < 0.1
    assert seen[-1] == 1


def test_cancel_stops_at_the_next_report(sample):
    calls = []

    def cancel_at_the_third(fraction: float) -> None:
        calls.append(fraction)
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        betweenness(find_profiles(sample), cancel_at_the_third)
    assert len(calls) == 3

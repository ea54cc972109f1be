"""Which far-off cities a map of a region leaves out."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.globe.crowding import enclosing_cap
from nodal_cities.analysis.globe.main_cluster import MAX_OUTLIER_SHARE, find_main_cluster

FRANCE = (np.linspace(-4.5, 8.0, 60), np.linspace(43.0, 50.5, 60)[::-1])


def with_others(*places):
    lon, lat = np.array(places, dtype=float).reshape(-1, 2).T
    return np.append(FRANCE[0], lon), np.append(FRANCE[1], lat)


@pytest.mark.parametrize(
    "far",
    [[(55.5, -20.9)], [(-61.5, 16.2), (55.5, -20.9)], [(55.5, -20.9), (55.3, -21.3)]],
    ids=["Réunion", "both sides", "two towns of one island"],
)
def test_far_off_cities_are_left_out(far):
    keep = find_main_cluster(*with_others(*far))
    assert keep[:60].all() and not keep[60:].any()


@pytest.mark.parametrize(
    "near", [[], [(9.4, 42.7)], [(-8.6, 41.1), (-9.1, 38.7)]], ids=["none", "Corsica", "Portugal"]
)
def test_near_cities_are_kept(near):
    assert find_main_cluster(*with_others(*near)).all()


def test_a_tenth_of_the_cities_is_the_most_to_be_left_out():
    many = [(55.0 + i / 10, -21.0) for i in range(7)]
    assert find_main_cluster(*with_others(*many)).all()
    keep = find_main_cluster(*with_others(*many[:6]))
    assert keep[:60].all() and not keep[60:].any()
    assert find_main_cluster(np.array([2.0, 150.0]), np.array([48.0, -30.0])).all()
    assert find_main_cluster(np.empty(0), np.empty(0)).shape == (0,)


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_the_cities_changes_nothing_and_the_map_shrinks(seed):
    random = np.random.RandomState(seed)
    lon, lat = random.normal(20, 12, 200), random.normal(0, 12, 200)
    lon[:6], lat[:6] = random.uniform(-180, 180, 6), random.uniform(-60, 60, 6)
    keep = find_main_cluster(lon, lat)
    order = random.permutation(200)
    assert (find_main_cluster(lon[order], lat[order]) == keep[order]).all()
    assert (~keep).sum() <= MAX_OUTLIER_SHARE * 200
    if not keep.all():
        assert enclosing_cap(lon[keep], lat[keep]).radius <= 0.75 * enclosing_cap(lon, lat).radius


def test_the_antimeridian_is_no_edge():
    lon = np.append(np.linspace(165, 195, 40) % 360, 0.0)
    lon = np.where(lon > 180, lon - 360, lon)
    lat = np.append(np.linspace(-40, -15, 40), 51.0)
    assert find_main_cluster(lon, lat).tolist() == [True] * 40 + [False]


@pytest.mark.parametrize(("latitude", "kept"), [(25.0, True), (28.0, False)])
def test_no_more_is_left_out_than_comes_within_a_twentieth_of_the_smallest_map(latitude, kept):
    """Cities along the equator, one north of them that widens the map by 4.6 % or 5.6 %."""
    lon = np.append(np.linspace(-40, 40, 41), [0.0, 170.0])
    lat = np.append(np.zeros(41), [latitude, 0.0])
    wider = enclosing_cap(lon[:-1], lat[:-1]).radius / enclosing_cap(lon[:-2], lat[:-2]).radius
    assert (wider < 1.05) is kept
    assert find_main_cluster(lon, lat)[-2:].tolist() == [kept, False]

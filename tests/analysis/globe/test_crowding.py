"""Where circles crowd, against a plain reading of the definition; caps around points."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.globe import crowding
from nodal_cities.analysis.globe.crowding import core_radius, enclosing_cap, find_largest_crowd
from nodal_cities.analysis.graph import components

REACH, NEIGHBOURS = 6.0, 3


def page(seed):
    """Return circles on a page: a few clumps of different sizes, and some strewn about.

    Coordinates are quarters of a millimetre, so that moving them rounds nothing.
    """
    random = np.random.RandomState(seed)
    clumps = [
        random.uniform(0, 250, 2) + random.normal(0, random.uniform(1, 8), (size, 2))
        for size in random.choice(np.arange(3, 60), 4, replace=False)
    ]
    xy = np.concatenate([*clumps, random.uniform(0, 250, (25, 2))])
    return np.round(4 * xy) / 4, random.choice([1.5, 2.5, 4.0], len(xy))


def crowd_by_definition(xy, diameter):
    """Return the crowd with most circles, and how many crowds have that many."""
    n = len(xy)
    apart = [[float(np.hypot(*(xy[i] - xy[j]))) for j in range(n)] for i in range(n)]
    crowded = [
        i
        for i in range(n)
        if sum(j != i and apart[i][j] < (diameter[i] + diameter[j]) / 2 for j in range(n))
        >= NEIGHBOURS
    ]
    group = {i: i for i in crowded}
    for i in crowded:
        for j in crowded:
            if apart[i][j] < REACH and group[i] != group[j]:
                kept, dropped = group[i], group[j]
                group.update({k: kept for k in crowded if group[k] == dropped})
    if not crowded:
        return np.zeros(n, dtype=bool), 0
    sizes = {g: list(group.values()).count(g) for g in group.values()}
    most = max(sizes.values())
    members = xy[[i for i in crowded if sizes[group[i]] == most]]
    low, high = members.min(axis=0), members.max(axis=0)
    ties = sum(size == most for size in sizes.values())
    return np.array([bool((low <= p).all() and (p <= high).all()) for p in xy]), ties


@pytest.mark.parametrize("seed", range(12))
def test_crowd_is_that_of_the_definition(seed):
    xy, diameter = page(seed)
    expected, ties = crowd_by_definition(xy, diameter)
    assert ties <= 1, "a seed whose answer is not unique tests nothing"
    found = find_largest_crowd(xy, diameter, REACH, NEIGHBOURS)
    assert found.tolist() == expected.tolist()
    assert 0 < found.sum() < len(xy)


@pytest.mark.parametrize("seed", range(6))
def test_row_order_and_place_on_the_page_do_not_matter(seed):
    xy, diameter = page(seed)
    found = find_largest_crowd(xy, diameter)
    order = np.random.RandomState(seed).permutation(len(xy))
    assert (find_largest_crowd(xy[order], diameter[order]) == found[order]).all()
    assert (find_largest_crowd(xy + np.array([-1024.0, 333.25]), diameter) == found).all()


def test_blocks_change_nothing(monkeypatch):
    xy, diameter = page(3)
    whole = find_largest_crowd(xy, diameter)
    for module in (crowding, components):
        monkeypatch.setattr(module, "BLOCK", 7)
    assert (find_largest_crowd(xy, diameter) == whole).all()


def test_nothing_crowds_where_circles_stand_apart():
    grid = np.stack(np.meshgrid(np.arange(8.0), np.arange(8.0)), axis=-1).reshape(-1, 2)
    assert not find_largest_crowd(10 * grid, np.full(64, 9.9)).any()
    assert find_largest_crowd(10 * grid, np.full(64, 10.1)).any()
    assert find_largest_crowd(np.empty((0, 2)), np.empty(0)).shape == (0,)
    assert not find_largest_crowd(np.zeros((1, 2)), np.ones(1)).any()


def test_cities_on_one_spot_crowd_from_four_on():
    assert not find_largest_crowd(np.zeros((3, 2)), np.ones(3)).any()
    assert find_largest_crowd(np.zeros((4, 2)), np.ones(4)).all()


def degrees_from(centre, longitude, latitude):
    """Return the distance from a cap's centre by the haversine formula."""
    lon, lat = np.radians(longitude), np.radians(latitude)
    lon0, lat0 = np.radians([centre.longitude, centre.latitude])
    east, north = np.sin((lon - lon0) / 2), np.sin((lat - lat0) / 2)
    half = north**2 + np.cos(lat) * np.cos(lat0) * east**2
    return np.degrees(2 * np.arcsin(np.sqrt(np.clip(half, 0, 1))))


def region(seed):
    """Return 50 places within some 20 degrees of anywhere, the antimeridian included."""
    random = np.random.RandomState(seed)
    longitude = random.uniform(-180, 180) + random.uniform(-12, 12, 50)
    latitude = random.uniform(-60, 60) + random.uniform(-12, 12, 50)
    return (longitude + 180) % 360 - 180, latitude


@pytest.mark.parametrize("seed", range(20))
def test_a_cap_reaches_its_farthest_point_and_no_further(seed):
    longitude, latitude = region(seed)
    found = enclosing_cap(longitude, latitude)
    away = degrees_from(found, longitude, latitude)
    assert away.max() == pytest.approx(found.radius, abs=1e-6)
    assert found.radius < 22
    order = np.random.RandomState(seed).permutation(50)
    assert enclosing_cap(longitude[order], latitude[order]) == found


def test_a_cap_turns_with_the_globe():
    """By quarters, that is; in between, its centre is only near the best one."""
    longitude, latitude = region(1)
    here = enclosing_cap(longitude, latitude)
    there = enclosing_cap(longitude + 90, latitude)
    assert there.radius == pytest.approx(here.radius, abs=1e-6)
    assert there.latitude == pytest.approx(here.latitude, abs=1e-6)
    assert (there.longitude - here.longitude) % 360 == pytest.approx(90, abs=1e-6)


def test_a_cap_weighs_extremes_not_numbers():
    crowded = np.concatenate([np.full(1000, 10.0), [30.0]])
    assert enclosing_cap(crowded, np.zeros(1001)).longitude == pytest.approx(20, abs=0.5)


def test_caps_of_one_point_and_of_the_whole_globe():
    one = enclosing_cap(np.array([7.44]), np.array([46.95]))
    assert (one.longitude, one.latitude) == pytest.approx((7.44, 46.95))
    assert one.radius == pytest.approx(0, abs=1e-5)
    assert enclosing_cap(np.array([0.0, 180.0]), np.zeros(2)).radius == 180


@pytest.mark.parametrize("turn", [0.0, 90.0, 178.0])
def test_the_core_stays_where_most_points_are(turn):
    """France and three islands overseas: within a few degrees, though they span a hundred."""
    random = np.random.RandomState(1)
    longitude = np.append(random.uniform(-4, 8, 21), [-61.1, -52.3, 55.5]) + turn
    latitude = np.append(random.uniform(43, 51, 21), [14.6, 4.9, -20.9])
    assert core_radius(longitude, latitude) < 6
    assert core_radius(longitude, latitude, 1.0) > 60
    assert core_radius(longitude[:1], latitude[:1]) == pytest.approx(0, abs=1e-6)

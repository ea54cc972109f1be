"""Spatial indicators of cities, against working them out one by one."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.globe.coast import prepare_coast
from nodal_cities.analysis.globe.geodesic import GeodesicPositions
from nodal_cities.analysis.globe.nearest import measure_found_km
from nodal_cities.analysis.globe.nearest_larger import (
    find_candidate_places,
    find_nearest_larger,
    known_populations,
)
from nodal_cities.analysis.globe.sea import Sea
from nodal_cities.analysis.globe.spatial_indicators import (
    LargerCityRule,
    distance_matrix,
    measure_spatial_indicators,
)
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.places.city import City

from .test_geodesic import anywhere, exact_km

SEA = Sea(prepare_coast(np.array([[-30.0, 0.0, -30.0, 40.0]])))
AMONG_CITIES = LargerCityRule(5.0, "cities")


def placed(m, seed=1, lost=0.1):
    """Return cities anywhere, some without position, some without population, some twins."""
    random = np.random.RandomState(seed)
    lonlat = anywhere(random, len(m.city_ids)).round(2)
    lonlat[3::7] = lonlat[2::7][: len(lonlat[3::7])]
    where = random.random_sample(len(lonlat)) >= lost
    people = (10 ** random.uniform(2, 7, len(lonlat))).astype(int)
    people[::6] = 0
    return [
        City(name, name, population=int(count) or None, position=tuple(place) if known else None)
        for name, place, known, count in zip(m.city_ids, lonlat.tolist(), where, people)
    ]


def one_by_one(m, cities, factor):
    """Return the indicators by loops and GeographicLib."""
    networks = {c: set() for c in m.city_ids}
    for c, n in zip(m.city, m.network):
        networks[m.city_ids[c]].add(n)
    located = [c for c in cities if c.position is not None]
    found = {}
    for one in located:
        others = [c for c in located if c is not one]
        here = np.array([one.position] * len(others)).reshape(-1, 2)
        km = exact_km(here, np.array([c.position for c in others]).reshape(-1, 2))
        ranked = sorted(
            zip(km.round(4).tolist(), (c.city_id for c in others), others), key=lambda r: r[:2]
        )
        nodal = [r for r in ranked if len(networks[r[1]]) > 1]
        larger = [
            r
            for r in ranked
            if one.population and r[2].population and r[2].population >= factor * one.population
        ]
        partners = [r[0] for r in ranked if networks[r[1]] & networks[one.city_id]]
        found[one.city_id] = {
            "nearest_city": ranked[0][1] if ranked else None,
            "nearest_city_km": ranked[0][0] if ranked else None,
            "nearest_nodal": nodal[0][1] if nodal else None,
            "nearest_nodal_km": nodal[0][0] if nodal else None,
            "larger_city": larger[0][1] if larger else None,
            "larger_city_km": larger[0][0] if larger else None,
            "larger_ratio": larger[0][2].population / one.population if larger else None,
            "partners_mean_km": np.mean(partners) if partners else None,
            "partners_max_km": max(partners) if partners else None,
        }
    return found


def same(ours, other):
    if other is None or isinstance(other, str):
        return ours == other or (other is None and ours != ours)
    return abs(ours - other) < 1e-3


def test_every_indicator_on_random_tables(random_tables):
    checked = 0
    for seed in range(0, 200, 14):
        m = random_tables[seed]
        cities = placed(m, seed)
        if all(c.position is None for c in cities):
            continue
        columns = measure_spatial_indicators(m, cities, SEA, AMONG_CITIES, exact_km).columns
        expected = one_by_one(m, cities, 5.0)
        for i, city in enumerate(m.city_ids):
            wanted = expected.get(city, dict.fromkeys(columns))
            wrong = {
                name: (columns[name][i], value)
                for name, value in wanted.items()
                if not same(columns[name][i], value)
            }
            assert wrong == {}, city
            checked += 1
    assert checked > 200


def test_farthest_partner_is_as_far_as_said(random_tables):
    m = random_tables[8]
    cities = placed(m)
    columns = measure_spatial_indicators(m, cities, SEA, AMONG_CITIES, exact_km).columns
    where = {c.city_id: c.position for c in cities}
    ends = [(c, f) for c, f in zip(m.city_ids, columns["farthest_partner"]) if f is not None]
    km = [k for k, f in zip(columns["partners_max_km"], columns["farthest_partner"]) if f]
    exact = exact_km(np.array([where[a] for a, _ in ends]), np.array([where[b] for _, b in ends]))
    assert len(ends) > 5
    assert km == pytest.approx(exact, abs=1e-3)


def test_twins_in_one_place_are_at_no_distance():
    m = Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y")])
    cities = [City(name, name, position=(1.0, 2.0)) for name in "ab"]
    columns = measure_spatial_indicators(m, cities, SEA, AMONG_CITIES, exact_km).columns
    assert columns["nearest_city"] == ["b", "a"]
    assert columns["nearest_city_km"] == [0.0, 0.0]
    assert columns["nearest_nodal"] == ["b", None]
    assert columns["farthest_partner"] == ["b", "a"]
    assert columns["partners_mean_km"] == [0.0, 0.0]


def test_cities_without_position_have_nothing_and_are_counted():
    m = Memberships.from_pairs([("a", "x"), ("b", "x"), ("c", "x")])
    cities = [City("a", "a", position=(0.0, 0.0)), City("b", "b"), City("c", "c")]
    found = measure_spatial_indicators(m, cities, SEA, AMONG_CITIES, exact_km)
    assert found.n_without_position == 2
    assert [values[1] for values in found.columns.values()] == [None] * 11
    assert found.columns["nearest_city"][0] is None
    assert found.columns["dist_sea_km"][0] == pytest.approx(3339.6, abs=0.1)


@pytest.mark.parametrize("among", ["places", "cities"])
def test_no_position_at_all(among):
    m = Memberships.from_pairs([("a", "x"), ("b", "x")])
    found = measure_spatial_indicators(
        m, [City("a", "a"), City("b", "b")], SEA, LargerCityRule(5.0, among), exact_km
    )
    assert found.n_without_position == 2
    assert {tuple(values) for values in found.columns.values()} == {(None, None)}
    assert distance_matrix(m, [City("a", "a"), City("b", "b")], exact_km)["dist_km"] == []


def moroccan(name, lon, lat, population, geonameid=None):
    return City(name, name, "MA", population=population, position=(lon, lat), geonameid=geonameid)


def larger_of(cities, factor=5.0):
    places, itself = find_candidate_places(cities, factor)
    points = GeodesicPositions.from_lonlat(np.array([c.position for c in cities]))
    index = find_nearest_larger(known_populations(cities), points, places, factor, itself)
    km = measure_found_km(points, places.points, index, exact_km)
    return [(places.names[i], round(d)) if i >= 0 else None for i, d in zip(index, km)]


def test_metropolises_of_the_chapter():
    """Tiznit is said to be near Agadir, Taza near Fès; neither metropolis is in the table."""
    cities = [moroccan("Tiznit", -9.7316, 29.6974, 81_569), moroccan("Taza", -4.01, 34.21, 162_110)]
    assert larger_of(cities) == [("Agadir, MA", 81), ("Fes, MA", 93)]


def test_a_city_is_not_its_own_metropolis_when_its_population_is_the_users():
    """The gazetteer has Agadir, under whatever name, ten times as populous as said here."""
    for name in ("Agadir", "AGADIR", "اكادير"):
        assert larger_of([moroccan(name, -9.5982, 30.4202, 60_000)]) == [("Marrakesh, MA", 203)]
    assert larger_of([moroccan("Elsewhere", -9.5982, 30.4202, 60_000)]) == [("Agadir, MA", 0)]
    assert larger_of([moroccan("Agadir", -9.5982, 30.4202, None)]) == [None]


def test_matrix_is_of_nodal_cities_each_pair_once():
    pairs = [(c, n) for c in "abcd" for n in "xy"] + [("e", "x")]
    m = Memberships.from_pairs(pairs)
    cities = [City(c, c, position=(float(i), 50.0)) for i, c in enumerate(m.city_ids)]
    cities[3] = dataclasses.replace(cities[3], position=None)
    found = distance_matrix(m, cities, exact_km)
    assert list(zip(found["source"], found["target"])) == [("a", "b"), ("a", "c"), ("b", "c")]
    assert found["dist_km"] == pytest.approx([71.696, 143.388, 71.696], abs=0.002)


def test_matrix_of_too_many_is_refused():
    m = Memberships.from_pairs([(f"c{i:04}", n) for i in range(1001) for n in "xy"])
    cities = [City(c, c, position=(0.0, 0.0)) for c in m.city_ids]
    with pytest.raises(AnalysisError, match=r"1001 nodal cities.*1000 at most"):
        distance_matrix(m, cities, exact_km)


def test_cancelled_midway(random_tables):
    m = random_tables[8]

    def cancel(fraction):
        if fraction > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        measure_spatial_indicators(m, placed(m, lost=0), SEA, AMONG_CITIES, exact_km, cancel)

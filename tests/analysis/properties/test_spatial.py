"""Nearest cities, partners and larger cities are those that GeographicLib finds one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.globe.test_geodesic import exact_km
from nodal_cities.tests.analysis.properties import subject
from nodal_cities.tests.analysis.properties.brute import CITIES, networks_of

SEA = subject.Sea(subject.prepare_coast(np.array([[-30.0, 0.0, -30.0, 40.0]])))
FEW = CITIES[:5]  # each pair of them takes GeographicLib longer than all the rest
pairs = st.lists(st.tuples(st.sampled_from(FEW), st.sampled_from("RST")), min_size=1, max_size=9)
# Poles, the date line and places in common are on this grid.
places = st.none() | st.tuples(
    st.integers(-6, 6).map(lambda n: 30.0 * n), st.integers(-3, 3).map(lambda n: 30.0 * n)
)
people = st.sampled_from([None, 1_000, 20_000, 400_000])
cities = st.lists(st.tuples(places, people), min_size=len(FEW), max_size=len(FEW))


def km(one, other):
    return float(exact_km(np.array([one]), np.array([other]))[0])


@given(rows=pairs, known=cities)
def test_each_is_found_one_by_one(rows, known):
    m, of = subject.Memberships.from_pairs(rows), networks_of(rows)
    place, population = ({c: row[i] for c, row in zip(FEW, known)} for i in (0, 1))
    every = [subject.City(c, c, population=population[c], position=place[c]) for c in m.city_ids]
    rule = subject.LargerCityRule(5.0, "cities")
    columns = subject.measure_spatial_indicators(m, every, SEA, rule, exact_km).columns
    for i, city in enumerate(m.city_ids):
        others = [c for c in of if c != city and place[c] is not None and place[city] is not None]
        far = {c: km(place[city], place[c]) for c in others}
        nodal = [far[c] for c in others if len(of[c]) > 1]
        partners = [far[c] for c in others if of[c] & of[city]]
        larger = [far[c] for c in others if (population[c] or 0) >= 5 * (population[city] or 1e99)]
        for name, wanted in (
            ("nearest_city_km", min(far.values(), default=None)),
            ("nearest_nodal_km", min(nodal, default=None)),
            ("larger_city_km", min(larger, default=None)),
            ("partners_max_km", max(partners, default=None)),
            ("partners_mean_km", np.mean(partners) if partners else None),
        ):
            expected = np.nan if wanted is None else wanted
            value = columns[name][i]
            value = np.nan if value is None else value
            assert value == pytest.approx(expected, abs=2e-3, nan_ok=True), (name, city)
        nearest = columns["nearest_city"][i]
        assert (nearest is None) == (not far)
        assert nearest is None or far[nearest] == pytest.approx(min(far.values()), abs=2e-3)

"""Every indicator as the outputs have it is what its definition says, and none is forgotten."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject
from nodal_cities.tests.analysis.properties.brute import (
    CITIES,
    MEASURES,
    NETWORKS,
    country,
    networks_of,
    projection,
)

tables = st.dictionaries(
    st.tuples(st.sampled_from(CITIES), st.sampled_from(NETWORKS)),
    st.integers(1, 5),
    min_size=1,
    max_size=30,
)
BY_MEASURE = {
    "n_networks": "networks",
    "degree": "degree",
    "strength": "strength count",
    "betweenness": "betweenness",
    "closeness": "closeness",
    "eigenvector": "eigenvector",
    "partner_countries": "partner countries",
    "betweenness_two_mode": "two-mode betweenness",
}


def region(city):
    return ("EU", "AS", "")[ord(city) % 3]


def defined(values):
    """Return every indicator of each city, by its definition."""
    of, graph = networks_of([*values]), projection([*values])
    found = {field: MEASURES[name][1]([*values]) for field, name in BY_MEASURE.items()}
    others = (len(of) - 1) * (len(of) - 2) / 2
    countries = {country(city) for city in of} - {""}
    counts = {city: len(networks) for city, networks in of.items()}
    totals = {
        city: sum(
            values[city, network] * values[other, network]
            for other in of
            for network in of[city] & of[other]
            if other != city
        )
        for city in of
    }
    highest = max(totals.values())
    return found | {
        "nodal": {city: number >= 2 for city, number in counts.items()},
        "rank": {city: 1 + sum(n > counts[city] for n in counts.values()) for city in of},
        "betweenness_n": {c: b / others if others else 0 for c, b in found["betweenness"].items()},
        "partner_countries_share": {
            city: number / all_others if (all_others := len(countries - {country(city)})) else None
            for city, number in found["partner_countries"].items()
        },
        "outside_region": {city: outside(city, graph) for city in of},
        "connectivity": totals,
        "connectivity_share": {c: t / highest if highest else 0 for c, t in totals.items()},
    }


def outside(city, graph):
    known = {other: e["weight"] for other, e in graph[city].items() if region(other)}
    if not region(city) or not known:
        return None
    return sum(w for o, w in known.items() if region(o) != region(city)) / sum(known.values())


@given(values=tables)
def test_each_is_what_its_definition_says(values):
    memberships = subject.Memberships.from_values(values)
    ids = memberships.city_ids
    cities = subject.MeasuredCities(memberships, [*map(country, ids)], [*map(region, ids)])
    found = subject.compute_indicators(cities, {one.field for one in subject.INDICATORS})
    expected = defined(values)
    assert found.keys() == expected.keys()
    for field, column in found.items():
        wanted = np.array([expected[field][city] for city in ids], dtype=float)
        np.testing.assert_allclose(
            column.astype(float), wanted, rtol=1e-9, atol=1e-9, err_msg=field
        )

"""Years of memberships by hand; every year counted as a table of its own would be."""

from __future__ import annotations

from dataclasses import replace

import igraph
import numpy as np
import pytest
from nodal_cities.analysis.communities.detection import LouvainOptions, louvain_communities
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.imports.membership_table import read_memberships
from nodal_cities.analysis.imports.membership_years import find_year_column
from nodal_cities.analysis.study.by_year import (
    MembershipYears,
    date_memberships,
    measure_years,
    years_of_cities,
    years_of_links,
)
from nodal_cities.analysis.study.prepared_study import prepare_with_city_table

HEADER = ["city", "network", "as of", "joined"]
ROWS = [
    ["Köln", "icc", 2020, 2001],
    ["Cologne", "icc", 2020, 1999],
    ["Cologne", "uclg", 2020, None],
    ["Bern", "icc", 2020, None],
    ["Bern", "wa", 2020, None],
]


def dated(rows):
    imported = read_memberships(HEADER, rows)
    prepared = prepare_with_city_table(imported, {})
    merged = {"Köln": "Cologne"}
    one = Memberships.from_pairs((merged.get(row[0], row[0]), row[1]) for row in rows)
    prepared = replace(prepared, memberships=one, merged=merged)
    column = find_year_column(imported)
    assert column == 3  # the year of an observation is none of joining
    years = date_memberships(prepared, imported, {"icc": 1990, "uclg": 2004}, column)
    return {
        (one.city_ids[c], one.network_ids[n]): (year, joined)
        for c, n, year, joined in zip(one.city, one.network, years.year, years.joined)
    }


@pytest.mark.parametrize("rows", [ROWS, ROWS[::-1], [ROWS[0], [*ROWS[0][:3], 2010], *ROWS[1:]]])
def test_the_earliest_row_of_a_city_counts_then_the_founding_of_its_network(rows):
    found = dated(rows)
    assert found["Cologne", "icc"] == (1999, True)
    assert found["Cologne", "uclg"] == (2004, False)
    assert found["Bern", "icc"] == (1990, False)
    assert np.isnan(found["Bern", "wa"][0])


def test_the_year_of_a_repeated_row_counts_in_any_order():
    rows = [["Bern", "icc", 0, 2005], ["Bern", "icc", 0, 1998], ["Lyon", "icc", 0, 2001]]
    for order in (rows, rows[::-1]):
        assert dated(order)["Bern", "icc"] == (1998, True)


def random_years(m, seed):
    random = np.random.RandomState(seed)
    year = random.randint(1990, 1999, len(m)).astype(float)
    year[random.random_sample(len(m)) < 0.1] = np.nan
    return year


def test_each_year_is_what_its_own_table_gives(random_tables):
    for seed, m in enumerate(random_tables[:5]):
        year = random_years(m, seed)
        if np.isnan(year).all():
            continue
        options = LouvainOptions(runs=2)
        states = measure_years(m, MembershipYears(year, np.zeros(len(m), bool)), options)
        assert [state.year for state in states] == list(
            range(int(np.nanmin(year)), int(np.nanmax(year)) + 1)
        )
        for state in states:
            kept = [
                (m.city_ids[c], m.network_ids[n])
                for c, n, one in zip(m.city, m.network, year)
                if one <= state.year
            ]
            own = Memberships.from_pairs(kept)
            graph = igraph.Graph.TupleList([("c" + c, "n" + n) for c, n in kept])
            assert state.memberships == len(own)
            assert state.cities == len(own.city_ids)
            assert state.network_count == len(own.network_ids)
            assert state.nodal_cities == int(own.nodal.sum())
            assert state.components == len(graph.connected_components())
            assert state.modularity == louvain_communities(own, runs=2).modularity


def test_years_of_cities_and_links_are_those_of_the_definition(random_tables):
    for seed, m in enumerate(random_tables[:10]):
        year = random_years(m, seed)
        member, nodal = years_of_cities(m, year)
        of_city = [sorted(year[(m.city == c) & ~np.isnan(year)]) for c in range(len(m.city_ids))]
        for c, known in enumerate(of_city):
            expected = [*known, np.nan, np.nan][:2]
            np.testing.assert_equal([member[c], nodal[c]], expected)
        links = find_links(m)
        for shared in (1, 2):
            found = years_of_links(m, year, links, shared)
            for a, b, since in list(zip(links.source, links.target, found))[:50]:
                networks = {*m.network[m.city == a]} & {*m.network[m.city == b]}
                met = [
                    max(year[(m.city == a) & (m.network == n)][0], other)
                    for n in networks
                    for other in year[(m.city == b) & (m.network == n)]
                    if not np.isnan(other)
                ]
                known = sorted(one for one in met if not np.isnan(one))
                np.testing.assert_equal(since, [*known, np.nan, np.nan][shared - 1])


def test_no_year_at_all_is_refused():
    m = Memberships.from_pairs([("a", "x")])
    years = MembershipYears(np.array([np.nan]), np.array([False]))
    with pytest.raises(AnalysisError, match="year"):
        measure_years(m, years, LouvainOptions())

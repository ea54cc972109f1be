"""Merging the names of one place, and describing cities from the user's own table."""

from __future__ import annotations

import random

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import Match
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.gazetteer.places import Place
from nodal_cities.analysis.imports.membership_table import MembershipImport, read_memberships
from nodal_cities.analysis.places.city import City
from nodal_cities.analysis.places.location_result import LocationResult, Query
from nodal_cities.analysis.study.prepared_study import (
    list_imported_cities,
    prepare_with_city_table,
    prepare_with_located,
)
from nodal_cities.analysis.tables.columns import ColumnChoice

HEADER = ("city", "country", "network")
ROWS = [
    ("Köln", "DE", "A"),
    ("Cologne", "DE", "B"),
    ("Cologne", "DE", "C"),
    ("Bern", "CH", "A"),
    ("Nowhere", "CH", "A"),
]
COLOGNE = Place(2886242, "Köln", "DE", "", 50.93, 6.95, 963395)
BERN = Place(2661552, "Bern", "CH", "", 46.95, 7.45, 121631)
PLACES = {"Köln": COLOGNE, "Cologne": COLOGNE, "BERN": BERN, "Bern": BERN}


def imported(rows=ROWS) -> MembershipImport:
    return read_memberships(HEADER, rows, ColumnChoice())


def found(name: str, country: str) -> LocationResult:
    place = PLACES.get(name)
    query = Query(name, country)
    if place is None:
        return LocationResult(query, Match.NOT_FOUND, 0.0, None, "", None, None, country, "", name)
    return LocationResult(
        query,
        Match.EXACT,
        1.0,
        place,
        place.name,
        place.position,
        place.population,
        country,
        "",
        f"geonames:{place.geonameid}",
    )


def located(table: MembershipImport) -> list[LocationResult]:
    return [found(city.name, city.country) for city in list_imported_cities(table)]


def test_names_of_one_place_are_one_city_called_by_its_most_frequent_name():
    table = imported()
    prepared = prepare_with_located(table, located(table))
    assert [city.name for city in prepared.cities] == ["Bern", "Cologne", "Nowhere"]
    assert prepared.memberships.n_networks.tolist() == [1, 3, 1]
    (merged,) = [row for row in prepared.report if row.kind == "merged"]
    assert "Köln, DE" in merged.value and "Cologne, DE" in merged.value


def test_what_is_not_located_keeps_its_memberships_without_a_position():
    table = imported()
    lost = prepare_with_located(table, located(table)).cities[2]
    assert lost.position is None and lost.match == "not_found" and lost.geonameid is None


@pytest.mark.parametrize("seed", range(10))
def test_row_order_changes_nothing(seed):
    table, shuffled = imported(), imported(random.Random(seed).sample(ROWS, len(ROWS)))
    one, other = (
        prepare_with_located(table, located(table)),
        prepare_with_located(shuffled, located(shuffled)),
    )
    assert one.cities == other.cities
    assert np.array_equal(one.memberships.incidence, other.memberships.incidence)


def test_position_is_longitude_then_latitude():
    table = imported()
    assert prepare_with_located(table, located(table)).cities[0].position == (7.45, 46.95)


def test_networks_left_out_take_their_cities_with_them():
    table = imported()
    prepared = prepare_with_located(table, located(table), frozenset({"B", "C"}))
    assert [city.name for city in prepared.cities] == ["Cologne"]
    with pytest.raises(AnalysisError, match="network filter leaves no membership"):
        prepare_with_located(table, located(table), frozenset({"Z"}))


def test_own_cities_are_found_by_id_or_name_and_the_missing_are_reported():
    table = imported()
    known = {"Bern, CH": City("Bern, CH", "Berne"), "Köln": City("Köln", "Köln")}
    prepared = prepare_with_city_table(table, known)
    by_id = {city.city_id: city for city in prepared.cities}
    assert by_id["Bern, CH"].name == "Berne" and by_id["Köln, DE"].name == "Köln"
    missing = {row.value for row in prepared.report if row.kind == "not_located"}
    assert missing == {"Cologne, DE", "Nowhere, CH"}


@pytest.mark.parametrize(
    ("of_memberships", "of_table", "matched"),
    [
        (["01004", "69123"], ["1004", "69123"], {"01004": "1004"}),
        (["1004"], ["01004"], {"1004": "01004"}),
        (["SAINT-ETIENNE"], ["Saint-Étienne"], {"SAINT-ETIENNE": "Saint-Étienne"}),
        (["01004", "1004"], ["1004"], {}),
        (["001", "01"], ["1"], {}),
        (["a"], ["A", "á"], {}),
        (["100"], ["1"], {}),
        (["000"], ["!"], {}),
    ],
)
def test_own_cities_are_found_by_ids_written_alike_where_one_fits_one(
    of_memberships, of_table, matched
):
    rows = [(identifier, network) for identifier in of_memberships for network in "AB"]
    table = read_memberships(("city", "network"), rows, ColumnChoice())
    known = {name: City(name, f"the city {name}") for name in of_table}
    prepared = prepare_with_city_table(table, known)
    names = {city.city_id: city.name for city in prepared.cities}
    found = {name: f"the city {name}" for name in of_table if name in of_memberships}
    found.update({name: f"the city {other}" for name, other in matched.items()})
    assert names == {name: found.get(name, name) for name in of_memberships}
    said = {row.value for row in prepared.report if row.kind == "city_written_alike"}
    assert said == set(matched)


def test_own_cities_of_one_identity_are_one_city():
    table = imported()
    known = {name: City(name, name, identity="geonames:2886242") for name in ("Köln", "Cologne")}
    prepared = prepare_with_city_table(table, known)
    assert [city.name for city in prepared.cities] == ["Bern", "Cologne", "Nowhere"]


def test_only_keeps_cities_and_memberships_aligned():
    table = imported()
    prepared = prepare_with_located(table, located(table))
    nodal = prepared.only(prepared.memberships.nodal)
    assert [city.city_id for city in nodal.cities] == list(nodal.memberships.city_ids)
    assert [city.name for city in nodal.cities] == ["Cologne"]


def test_of_spellings_that_tie_one_in_capitals_is_not_the_name():
    rows = [("BERN", "CH", "A"), ("Bern", "CH", "B"), ("Köln", "DE", "A")]
    table = imported(rows)
    assert prepare_with_located(table, located(table)).cities[0].name == "Bern"
    often = imported([*rows, ("BERN", "CH", "C")])
    assert prepare_with_located(often, located(often)).cities[0].name == "BERN"

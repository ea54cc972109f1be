"""Cities whose own layer says where they are, beside where the gazetteer has their names."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.places.city import City
from nodal_cities.analysis.places.own_positions import report_far_cities

LYON, BERN, GRAZ = LonLat(4.83, 45.76), LonLat(7.45, 46.95), LonLat(15.44, 47.07)
SYDNEY = LonLat(151.21, -33.87)


def sentences(*cities: City) -> list[str]:
    with Gazetteer() as gazetteer:
        return [str(row.message) for row in report_far_cities(cities, gazetteer)]


def at(name: str, position: LonLat | None, **known: object) -> City:
    return City(name, name, position=position, **known)


def turned(position: LonLat) -> LonLat:
    return LonLat(position.lat, position.lon)


def test_cities_where_their_names_are_are_not_told():
    assert sentences(at("Lyon", LYON), at("Bern", BERN), at("Sydney", SYDNEY)) == []


@pytest.mark.parametrize(
    "city",
    [
        at("Lyon", None),
        at("Lyon", BERN, geonameid=2996944),  # found by “Locate cities”, or set right since
        at("Xyzzyville", BERN),  # no place of that name anywhere
        at("69123", BERN),  # a code
    ],
)
def test_what_cannot_be_compared_is_not_told(city):
    assert sentences(city) == []


def test_a_city_far_from_its_name_is_told_alone():
    (told,) = sentences(at("Lyon", LYON), at("Bern", BERN), at("Graz", SYDNEY))
    assert told.startswith("Graz is drawn where the table has it") and "check its coord" in told


def test_its_country_decides_which_namesake_is_meant():
    assert sentences(at("Bern", LonLat(-84.95, 40.66), country="US"), at("Lyon", LYON)) == []
    (told,) = sentences(at("Bern", LonLat(-84.95, 40.66), country="CH"), at("Lyon", LYON))
    assert "Bern" in told


def test_exchanged_latitudes_and_longitudes_are_told_once():
    cities = [at(n, turned(p)) for n, p in {"Lyon": LYON, "Bern": BERN, "Graz": GRAZ}.items()]
    (told,) = sentences(*cities)
    assert "seem to be exchanged" in told and "3 cities" in told
    # A single one may as well be a slip, and a point beyond the pole is nowhere to turn to.
    assert len(sentences(cities[0], at("Bern", BERN), at("Sydney", SYDNEY))) == 1

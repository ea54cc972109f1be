"""Titles, quarters, states and close spellings: the municipality, or in doubt."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query


@pytest.fixture(scope="module")
def find():
    with Gazetteer() as gazetteer:
        yield lambda *rows: locate([Query(*row) for row in rows], gazetteer)


@pytest.mark.parametrize(
    "body, name, country",
    [
        ("Comune dell’Aquila", "L'Aquila", "IT"),
        ("H. Ayuntamiento de Puebla", "Puebla", "MX"),
        ("Pécs Megyei Jogú Város Önkormányzata", "Pécs", "HU"),
        ("Incheon Metropolitan City", "Incheon", "KR"),
        ("Prefeitura da Cidade do Recife", "Recife", "BR"),
        ("City Government of Makati", "Makati", "PH"),
        ("Stad Leuven", "Leuven", "BE"),
        ("Gobierno Autónomo Municipal de Sucre", "Sucre", "BO"),
    ],
)
def test_a_body_is_its_city(find, body, name, country):
    one, other = find((body, country), (name, country))
    assert one.position is not None
    assert one.identity == other.identity


@pytest.mark.parametrize("name, country", [("Lend", "AT"), ("Chamartín", "ES")])
def test_a_quarter_never_wins(find, name, country):
    (one,) = find((name, country))
    assert one.position is None


def test_the_municipality_wins_over_a_smaller_quarter(find):
    (one,) = find(("Salamanca", "ES"))
    assert one.place.geonameid == 3111108


@pytest.mark.parametrize(
    "name, country, admin1, seat",
    [
        ("Colorado", "US", "", "Denver"),
        ("Tabasco", "MX", "", "Villahermosa"),
        ("Wales", "GB", "", "Cardiff"),
        ("Cook County", "US", "IL", "Chicago"),
        ("County of Kent", "GB", "", "Maidstone"),
        ("Gemeente Haarlemmermeer", "NL", "", "Hoofddorp"),
        ("Wakiso District", "UG", "", "Wakiso"),
        ("Departamento de Antioquia", "CO", "", "Medellín"),
        ("Landkreis Cuxhaven", "DE", "", "Cuxhaven"),
    ],
)
def test_a_division_is_drawn_at_its_seat_and_stays_itself(find, name, country, admin1, seat):
    one, town = find((name, country, admin1), (seat, country, admin1))
    assert one.match == "division"
    assert one.position == town.position
    assert one.identity != town.identity
    assert one.population is None


def test_a_municipality_is_its_town_under_the_official_name(find):
    body, town = find(("Gemeente Amersfoort", "NL"), ("Amersfoort", "NL"))
    assert body.identity == town.identity


@pytest.mark.parametrize(
    "name, country, admin1, number",
    [
        ("Saint-Denis", "FR", "93", 2980916),
        ("Villeneuve", "FR", "Ain", 2968601),
        ("Springfield", "US", "Clark County", 4525353),
        ("Kilrush (Co. Clare)", "IE", "", 2963218),
    ],
)
def test_a_province_tells_homonyms_apart(find, name, country, admin1, number):
    """By the places of each division, not by the region that it lies in."""
    (one,) = find((name, country, admin1))
    assert one.place is not None
    assert one.place.geonameid == number


def test_a_close_spelling_never_merges_two_rows(find):
    exact, close = find(("Martorell", "ES"), ("Martorelll", "ES"))
    assert exact.position is not None
    assert close.position is None
    (alone,) = find(("Martorelll", "ES"))
    assert alone.identity == exact.identity

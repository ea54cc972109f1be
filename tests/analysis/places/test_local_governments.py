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
        ("Kuopion kaupunki", "Kuopio", "FI"),
        ("Panevėžio miesto savivaldybė", "Panevėžys", "LT"),
        ("Odense Kommune / Odense Municipality", "Odense", "DK"),
        ("Δήμος Θεσσαλονίκης", "Θεσσαλονίκη", "GR"),
        ("Δήμος Αθηναίων", "Αθήνα", "GR"),
        ("Lappeenrannan kaupunki", "Lappeenranta", "FI"),
        ("Valmieras pilsēta", "Valmiera", "LV"),
        ("Donostiako Udala", "Donostia", "ES"),
        ("Caloocan City Government", "Caloocan City", "PH"),
        ("Khulna City Corporation", "Khulna", "BD"),
        ("Conselho Municipal da Beira", "Beira", "MZ"),
        ("Einwohnergemeinde Thun", "Thun", "CH"),
        ("Orașul Otopeni", "Otopeni", "RO"),
    ],
)
def test_a_body_is_its_city(find, body, name, country):
    one, other = find((body, country), (name, country))
    assert one.position is not None
    assert one.identity == other.identity


@pytest.mark.parametrize(
    "name, country, number",
    [
        ("Salamanca", "ES", 3111108),
        ("Chamartín", "ES", 3125240),  # 94 inhabitants before the 140 000 of Madrid's quarter
        ("Britz", "DE", 2944028),
        ("Santa Eugènia", "ES", 2511166),  # with its accent, as no quarter has it
    ],
)
def test_the_municipality_wins_over_a_quarter(find, name, country, number):
    (one,) = find((name, country))
    assert one.place.geonameid == number


def test_what_is_surely_a_quarter_is_in_doubt_unless_called_so_with_its_city(find):
    alone = ["Fuorigrotta", "IT"], ["Leblon", "BR"], ["Ursynów", "PL"], ["Bairro Alto", "PT"]
    *quarters, with_city = find(*alone, ("Lyon 3e", "FR"))
    assert {one.position for one in quarters} == {None}
    assert with_city.position is not None


def test_two_towns_side_by_side_are_a_city_of_its_own_at_the_larger(find):
    merged, larger, far = find(
        ("Évry-Courcouronnes", "FR"), ("Évry", "FR"), ("Nantes-Rennes", "FR")
    )
    assert merged.position == larger.position
    assert merged.identity != larger.identity
    assert far.position is None


def test_the_name_of_a_territory_is_not_its_capital(find):
    puerto_rico, macao = find(("Puerto Rico", "US"), ("Macao", "CN"))
    assert (puerto_rico.position, puerto_rico.candidates[0].name) == (None, "San Juan")
    assert macao.place.country == "MO"


def test_a_title_makes_no_other_city_of_one_in_doubt(find):
    body, town = find(("City of Columbus", "US"), ("Columbus", "US"))
    assert body.position is None
    assert body.identity == town.identity


def test_a_territory_as_division_is_where_to_look(find):
    one, other = find(("Ponce", "US", "Puerto Rico"), ("Ponce", "PR"))
    assert one.identity == other.identity


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


@pytest.mark.parametrize("name", ["Flanders", "Tuscany", "Lombardy", "Corsica", "Asturias"])
def test_a_region_of_no_told_country_is_no_small_town_elsewhere(find, name):
    (one,) = find((name,))
    assert one.match == "ambiguous"
    assert {place.is_division for place in one.candidates} == {True, False}


@pytest.mark.parametrize(
    "name, country", [("Pernambuco", "BR"), ("Aichi", "JP"), ("Nayarit", "MX"), ("Allegheny", "US")]
)
def test_the_name_of_a_division_is_no_name_of_a_town_in_it(find, name, country):
    """Recife, Okazaki, Tepic and Pittsburgh have these among their names."""
    (one,) = find((name, country))
    assert one.match == "ambiguous"
    assert {place.is_division for place in one.candidates} == {True, False}


@pytest.mark.parametrize(
    "name, country, main",
    [
        ("Den Haag", "NL", "The Hague"),  # most of the municipality
        ("Panamá", "PA", "Panama City"),  # its own name has the word too
        ("Lefkosia", "CY", "Nicosia"),  # the district is called Nicosia as well
        ("Asyut", "EG", "Assiut"),  # only another spelling
        ("Castellón", "ES", "Castelló de la Plana"),
    ],
)
def test_a_town_may_be_called_like_the_division_around_it(find, name, country, main):
    (one,) = find((name, country))
    assert one.place is not None
    assert one.place.name == main


def test_a_municipality_is_not_the_largest_town_that_goes_by_its_name(find):
    body, town = find(("Buffalo City Metropolitan Municipality", "ZA"), ("East London", "ZA"))
    assert body.match == "division"
    assert body.position == town.position
    assert body.identity != town.identity


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

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


@pytest.mark.parametrize("name, country", [("Colorado", "US"), ("Tabasco", "MX"), ("Wales", "GB")])
def test_a_state_is_no_hamlet(find, name, country):
    (one,) = find((name, country))
    assert one.position is None


def test_a_close_spelling_never_merges_two_rows(find):
    exact, close = find(("Martorell", "ES"), ("Martorelll", "ES"))
    assert exact.position is not None
    assert close.position is None
    (alone,) = find(("Martorelll", "ES"))
    assert alone.identity == exact.identity

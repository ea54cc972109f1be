"""Corrections: what they say, and what is wrong with them."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.places.corrections import CorrectionTable, read_corrections
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query


@pytest.fixture(scope="module")
def gazetteer():
    with Gazetteer() as opened:
        yield opened


def located(gazetteer, query, **row):
    return locate([query], gazetteer, read_corrections([row]))[0]


def test_same_as_is_that_place(gazetteer):
    row = {"name": "Hutt City", "country": "NZ", "same_as": "Lower Hutt"}
    found = located(gazetteer, Query("Hutt City", "NZ"), **row)
    plain = locate([Query("Lower Hutt", "NZ")], gazetteer)[0]
    assert (found.match, found.score) == ("corrected", 1.0)
    assert (found.identity, found.place) == (plain.identity, plain.place)


def test_near_keeps_its_identity(gazetteer):
    row = {"name": "Salt Lake County", "country": "US", "admin1": "UT", "near": "Salt Lake City"}
    found = located(gazetteer, Query("Salt Lake County", "US", "UT"), **row)
    city = locate([Query("Salt Lake City", "US", "UT")], gazetteer)[0]
    assert (found.position, found.name) == (city.position, "Salt Lake City")
    assert found.identity != city.identity
    assert (found.place, found.population, found.match) == (None, None, "corrected")


def test_angles(gazetteer):
    row = {"name": "Weyhe", "country": "DE", "lat": "52,98", "lon": 8.87}
    found = located(gazetteer, Query("Weyhe", "DE"), **row)
    assert (found.position, found.name, found.place) == ((8.87, 52.98), "", None)


@pytest.mark.parametrize(
    ("target", "geonameid"),
    [
        ("Paris, FR", 2988507),
        ("Paris, France", 2988507),
        ("Paris, TX", 4717560),
        ("Richmond, VA", 4781708),
        ("2988507", 2988507),
        ("Paris (France)", 2988507),
        (2988507, 2988507),
        (2988507.0, 2988507),
        ("Londres", 2643743),
    ],
)
def test_targets(gazetteer, target, geonameid):
    found = located(gazetteer, Query("X"), name="X", same_as=target)
    assert found.place.geonameid == geonameid


def test_most_telling_row_wins_and_empty_is_any():
    rows = [
        {"name": "Springfield", "near": "A"},
        {"name": "springfield", "country": "USA", "near": "B"},
        {"name": "Springfield", "country": "US", "admin1": "Illinois", "near": "C"},
    ]
    table = CorrectionTable(read_corrections(rows))
    assert table.find("springfield", "US", "IL").near == "C"
    assert table.find("springfield", "US", "MA").near == "B"
    assert table.find("springfield", "AU", "").near == "A"
    assert table.find("shelbyville", "US", "IL") is None


def test_headers_in_any_case():
    assert read_corrections([{" Name": "A", "NEAR": "B"}])[0].near == "B"


def test_rows_not_filled_in_are_passed_over():
    assert read_corrections([{"name": "Lyon", "same_as": None, "lat": "", "near": " "}]) == ()
    assert read_corrections([]) == ()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"city": "Lyon", "near": "x"}, ("no field name",)),
        ({"name": "A", "near": "x", "same_as": "y"}, ("row 1", "same_as + near")),
        ({"name": "A", "near": "x", "lat": 1, "lon": 2}, ("row 1", "near + lat, lon")),
        ({"name": "", "near": "x"}, ("row 1", "field name", "empty")),
        ({"name": "A", "country": "Utopia", "near": "x"}, ("row 1", "country", "Utopia")),
        ({"name": "A", "lat": 91, "lon": 2}, ("row 1", "field lat", "91", "90")),
        ({"name": "A", "lat": 9, "lon": -181}, ("row 1", "field lon", "-181", "180")),
        ({"name": "A", "lat": 9}, ("row 1", "field lon", '""')),
        ({"name": "A", "lat": "nan", "lon": 1}, ("row 1", "field lat", "nan")),
        ({"name": "A", "lat": "=1+1", "lon": 1}, ("row 1", "field lat", "=1+1")),
    ],
)
def test_wrong_rows(row, words):
    with pytest.raises(AnalysisError) as error:
        read_corrections([row])
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize("field", ["same_as", "near"])
@pytest.mark.parametrize("target", ["Erewhon", "Springfield, US", "1", "99999999999999999999"])
def test_unknown_or_unclear_target(gazetteer, field, target):
    row = {"name": "A", "country": "US", field: target}
    with pytest.raises(AnalysisError) as error:
        located(gazetteer, Query("A", "US"), **row)
    for word in ("row 1", field, target):
        assert word in str(error.value)


def test_contradicting_rows():
    rows = [{"name": "A", "near": "x"}, {"name": "a", "near": "y"}, {"name": "A", "near": "x"}]
    with pytest.raises(AnalysisError, match="rows 1 and 2"):
        CorrectionTable(read_corrections(rows))
    CorrectionTable(read_corrections([rows[0], rows[2]]))

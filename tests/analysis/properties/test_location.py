"""Locating gives no place outside the country that was stated, in any order of the cities."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.tests.analysis.properties import subject

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def column(path, *names):
    with (RESOURCES / path).open(encoding="utf-8", newline="") as file:
        return sorted({row[name] for row in csv.DictReader(file) for name in names if row[name]})


STATED = column("gazetteer/countries.csv", "code", "code3", "name", "name_fr")
NAMES = column("sample/memberships.csv", "city")
ADMIN = [
    "",
    "",
    "TX",
    "Île-de-France",
    "Ontario",
    "X",
    "09",
    *column("sample/memberships.csv", "admin1"),
]

# Real names, in any country; some cut, some with a letter more, some no names at all.
written = st.one_of(
    st.sampled_from(NAMES),
    st.builds(lambda name, n: name[:n], st.sampled_from(NAMES), st.integers(1, 12)),
    st.builds(lambda name, more: name + more, st.sampled_from(NAMES), st.text(max_size=3)),
    st.text(max_size=15),
)
positions = st.builds(LonLat, st.floats(-180, 180), st.floats(-90, 90))
queries = st.builds(
    subject.Query,
    written,
    st.sampled_from(["", *STATED]),
    st.sampled_from(ADMIN),
    position=st.none() | positions,
)


@pytest.fixture(scope="module")
def gazetteer():
    with subject.Gazetteer() as opened:
        yield opened


@given(query=queries)
def test_no_place_outside_the_country_stated(gazetteer, query):
    (found,) = subject.locate([query], gazetteer)
    code = subject.country_code(query.country)
    if code is not None:
        assert found.place is None or found.place.country == code
        assert found.position is None or found.country == code
        assert {place.country for place in found.candidates} <= {code}


@given(query=queries)
def test_what_is_located_is_on_earth_and_what_is_not_says_why(gazetteer, query):
    (found,) = subject.locate([query], gazetteer)
    assert 0 <= found.score <= 1
    if found.position is None:
        assert found.score == 0
        assert found.message is not None
    else:
        assert -90 <= found.position.lat <= 90
        assert -180 <= found.position.lon <= 180
        assert found.identity


@given(asked=st.lists(queries, min_size=1, max_size=6), data=st.data())
def test_each_city_is_located_alike_in_any_company(gazetteer, asked, data):
    again = data.draw(st.permutations(asked + asked[:2]))
    alone = {query: subject.locate([query], gazetteer)[0] for query in asked}
    for query, found in zip(again, subject.locate(again, gazetteer)):
        assert found == alone[query]


@given(name=st.sampled_from(NAMES), country=st.sampled_from(["", *STATED]))
def test_a_correction_that_gives_a_point_is_taken(gazetteer, name, country):
    row = {"name": name, "country": country, "admin1": "", "lat": 1.5, "lon": 2.5}
    (found,) = subject.locate(
        [subject.Query(name, country)], gazetteer, subject.read_corrections([row])
    )
    assert (found.position.lat, found.position.lon) == (1.5, 2.5)

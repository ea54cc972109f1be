"""Where the cities of the full sample are, against a list read through by hand.

``tests/data/sample_location.csv`` has a row for each city. ``checked`` is "yes" for every
city that is not an exact match, every one settled by population, every small place, and
fifty others: those were compared with their namesakes, their network and the source.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.study import sample

LIST = Path(__file__).resolve().parents[2] / "data" / "sample_location.csv"


def corrections():
    return read_corrections(sample.read_sample_records(sample.CORRECTIONS))


@pytest.fixture(scope="module")
def located():
    rows = sample.read_sample_records(sample.MEMBERSHIPS)
    queries = sorted({Query(row["city"], row["country"], row["admin1"]) for row in rows})
    with Gazetteer() as gazetteer:
        return dict(zip(queries, locate(queries, gazetteer, corrections())))


@pytest.fixture(scope="module")
def listed():
    with LIST.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_listed(found):
    place = found.place
    return {
        "name": found.query.name,
        "country": found.query.country,
        "admin1": found.query.admin1,
        "match": found.match,
        "geonameid": str(place.geonameid) if place else "",
        "matched_name": found.name,
        "matched_admin1": place.admin1 if place else "",
        "population": str(found.population or 0) if place else "",
        "lat": "" if found.position is None else str(found.position.lat),
        "lon": "" if found.position is None else str(found.position.lon),
    }


def test_as_checked_by_hand(located, listed):
    assert len(listed) == len(located) == 2207
    for row in listed:
        found = as_listed(located[Query(row["name"], row["country"], row["admin1"])])
        assert found == {key: row[key] for key in found}


def test_all_are_located(located):
    assert all(found.position is not None for found in located.values())


def test_all_that_needed_it_were_checked(located, listed):
    for row in listed:
        found = located[Query(row["name"], row["country"], row["admin1"])]
        needed = found.match != "exact" or found.message is not None
        assert row["checked"] == "yes" or not needed, row
        assert (row["checked"] == "yes") == bool(row["remark"])
    exact = [r for r in listed if r["match"] == "exact" and r["checked"] == "yes"]
    assert len(exact) >= 50


def test_names_of_one_place_are_one_city(located):
    by_identity = {}
    for query, found in located.items():
        by_identity.setdefault(found.identity, set()).add(query.name)
    assert sorted(sorted(names) for names in by_identity.values() if len(names) > 1) == [
        ["'s-Gravenhage", "The Hague"],
        ["Athen", "Athens"],
        ["Brighton", "Brighton and Hove"],
        ["Castelló", "Castelló de la Plana", "Castellón", "Castellón de la Plana"],
        ["Cologne", "Köln"],
        ["Frankfurt", "Frankfurt am Main"],
        ["Freiburg", "Freiburg im Breisgau"],
        ["Hannover", "Hanover"],
        ["Hull", "Kingston upon Hull"],
        ["Izmir", "İzmir"],
        ["Munich", "München"],
        ["Naples", "Napoli"],
        ["Odesa", "Odessa"],
        ["Rottenburg", "Rottenburg am Neckar"],
        ["Saint Paul", "St. Paul"],
        ["San Jose", "San José"],
        ["Sevilla", "Seville"],
        ["Warsaw", "Warszawa"],
    ]
    assert len(by_identity) == 2187


def test_every_correction_is_of_use(located):
    """Each names a city of the sample, says why, and the city is not as right without it."""
    records = [r for r in sample.read_sample_records(sample.CORRECTIONS) if any(r.values())]
    queries = [Query(r["name"], r["country"], r["admin1"]) for r in records]
    assert len(set(queries)) == len(queries)
    with Gazetteer() as gazetteer:
        without = locate(queries, gazetteer)
    for record, query, plain in zip(records, queries, without):
        assert record["note"]
        assert query in located
        corrected = located[query]
        same = (plain.identity, plain.position) == (corrected.identity, corrected.position)
        assert not same or plain.message is not None, query  # a doubt it settles


def test_countries_agree(located):
    for query, found in located.items():
        assert found.country == query.country
        assert not query.admin1 or found.admin1 == query.admin1

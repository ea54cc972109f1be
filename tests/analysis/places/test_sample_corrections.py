"""Where the sample's corrections draw what is no town: seen by the gazetteer, or by hand.

``tests/data/corrections_checked.csv`` has every ``near`` that lies, by GeoNames, in no division of
the name, and every coordinate more than 20 km from each place or division of the name, with what
was found by looking at it: from general knowledge, where it names no source.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from nodal_cities.analysis.gazetteer.names import PreparedName, normalise
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.gazetteer.titles import strip_division_title
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.homonyms import great_circle_km
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.study import sample

CHECKED = Path(__file__).resolve().parents[2] / "data" / "corrections_checked.csv"
FAR_KM = 20.0


@pytest.fixture(scope="module")
def gazetteer():
    with Gazetteer() as opened:
        yield opened


@pytest.fixture(scope="module")
def drawn(gazetteer):
    """Return the corrections that draw a city somewhere, with where that is."""
    corrections = [
        one
        for one in read_corrections(sample.read_sample_records(sample.CORRECTIONS))
        if not one.same_as
    ]
    queries = [Query(one.name, one.country, one.admin1) for one in corrections]
    return list(zip(corrections, locate(queries, gazetteer, corrections)))


def keys_of(name):
    return {one.key for one in PreparedName(name)} | {normalise(strip_division_title(name))} - {""}


def divisions_of(gazetteer, one):
    named = (gazetteer.divisions_named(key, one.country) for key in keys_of(one.name))
    return [division for found in named for division in found]


def is_seen(gazetteer, one, found):
    """Return whether the gazetteer says by itself that a city may be drawn there."""
    divisions = divisions_of(gazetteer, one)
    if one.near:
        places = gazetteer.named(normalise(found.name), found.country)
        at = [place for place in places if place.position == found.position]
        return any(place.lies_in(division) for place in at for division in divisions)
    named = [place for key in keys_of(one.name) for place in gazetteer.named(key, one.country)]
    known = [*divisions, *named]
    return not known or any(great_circle_km(found.position, p) <= FAR_KM for p in known)


def test_what_the_gazetteer_does_not_confirm_was_looked_at(gazetteer, drawn):
    with CHECKED.open(encoding="utf-8", newline="") as file:
        checked = {
            (row["name"], row["country"], row["drawn_at"]): row for row in csv.DictReader(file)
        }
    open_ones = {
        (one.name, one.country, one.near or f"{found.position.lat:.4f} {found.position.lon:.4f}")
        for one, found in drawn
        if not is_seen(gazetteer, one, found)
    }
    assert open_ones == checked.keys()
    assert all(row["checked"] for row in checked.values())
    assert sum(bool(one.near) for one, _ in drawn) == 351
    assert sum(1 for _, _, at in open_ones if at[0].isdigit() and "." in at) == 10


def test_coordinates_are_in_their_country(gazetteer, drawn):
    """A sign or two numbers exchanged would put them beside towns of another one."""
    places = gazetteer.places_with_population(1_000)
    lats, lons = (np.array([getattr(place, name) for place in places]) for name in ("lat", "lon"))
    for one, found in drawn:
        if one.near:
            continue
        lat, lon = found.position.lat, found.position.lon
        width = np.cos(np.radians(lat))
        nearest = places[int(np.argmin(np.hypot(lats - lat, (lons - lon) * width)))]
        assert nearest.country == one.country, (one.name, nearest)

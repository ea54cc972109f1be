"""A user's own gazetteer: before the bundled one, or instead of it."""

from __future__ import annotations

import re

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.imports.gazetteer_table import (
    GazetteerFeature,
    UserGazetteer,
    recognise_gazetteer_fields,
)
from nodal_cities.analysis.places.check_rows import list_cities_to_check
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query

NAMES = ["name", "country", "admin1", "population", "id", "name_fr"]
ROWS = [
    (["Molenbeek", "BE", "", "98 000", "B1", None], LonLat(4.33, 50.85)),
    (["Kirklees", "United Kingdom", "", 433_300, "K", None], LonLat(-1.8, 53.6)),
    (["Paris", "FR", "", 2_100_000, "2988507", None], LonLat(2.35, 48.86)),
    (["Springfield", "US", "Illinois", None, "S;1 a", None], LonLat(-89.6, 39.8)),
    (["Springfield", "US", "MO", None, None, None], LonLat(-93.3, 37.2)),
    (["Nova Terra", "", "", None, "N", "Terre-Neuve-Ville;Novaterre"], LonLat(20.0, -10.0)),
    ([None, "FR", "", None, "x", None], LonLat(1.0, 1.0)),
    (["Nulle Part", "FR", "", None, "y", None], None),
    (["Ruritanian Town", "Ruritania", "", None, "z", None], LonLat(1.0, 1.0)),
    (["Twin", "FR", "", None, "K", None], LonLat(2.0, 47.0)),
]
ENTRIES = [GazetteerFeature(*row) for row in ROWS]


@pytest.fixture(scope="module")
def own():
    with UserGazetteer(ENTRIES, recognise_gazetteer_fields(NAMES), len(ENTRIES)) as made:
        yield made


@pytest.fixture(scope="module")
def bundled():
    with Gazetteer() as opened:
        yield opened


def test_places_are_found_like_those_of_geonames(own):
    queries = [Query("molenbeek", "Belgique"), Query("Kirklees"), Query("Springfield", "US", "IL")]
    found = locate(queries, own)
    assert [(f.match, f.identity) for f in found] == [
        ("exact", "gazetteer:B1"),
        ("exact", "gazetteer:K"),
        ("exact", "gazetteer:S_1_a"),
    ]
    assert [f.population for f in found] == [98_000, 433_300, None]
    assert found[0].position == (4.33, 50.85)
    assert (found[1].country, found[2].admin1) == ("GB", "IL")


def test_other_names_and_a_country_that_is_not_known(own):
    for name in ("Terre-Neuve-Ville", "novaterre"):
        found = locate([Query(name, "FR"), Query(name)], own)
        assert [f.match for f in found] == ["alternate", "alternate"]
        assert [f.country for f in found] == ["FR", ""]


def test_instead_of_geonames_nothing_of_it_is_found(own):
    assert locate([Query("Lyon", "FR")], own)[0].match == "not_found"


def test_before_geonames_it_has_the_first_word(own, bundled):
    queries = [
        Query(*q) for q in (("Molenbeek", "BE"), ("Lyon", "FR"), ("Paris", "FR"), ("Lyons", "FR"))
    ]
    found = locate(queries, bundled, first_gazetteer=own)
    assert [f.identity.split(":")[0] for f in found] == [
        "gazetteer",
        "geonames",
        "gazetteer",
        "geonames",
    ]
    # An id that GeoNames has too is another place's.
    assert found[2].identity == "gazetteer:2988507" != locate([queries[2]], bundled)[0].identity


def test_a_close_name_there_is_not_taken_before_the_very_name_here(own, bundled):
    found = locate(
        [Query("Molenbee", "BE"), Query("Kirkleees", "GB")], bundled, first_gazetteer=own
    )
    assert [f.match for f in found] == ["close", "close"]
    entry = GazetteerFeature(["Montpelier", "FR", "", 900, "M", None], LonLat(5.0, 47.0))
    with UserGazetteer([entry], recognise_gazetteer_fields(NAMES), 1) as near:
        assert (
            locate([Query("Montpellier", "FR")], bundled, first_gazetteer=near)[0].match == "exact"
        )


def test_homonyms_there_are_not_settled_here(own, bundled):
    found = locate([Query("Springfield", "US")], bundled, first_gazetteer=own)
    assert found[0].match == "ambiguous"
    row = list_cities_to_check(found)[0]
    assert re.findall(r"(\S+) = ", row.candidates) == ["gazetteer:S_1_a", "gazetteer:row5"]
    assert row.candidate_points == "39.8000 -89.6000; 37.2000 -93.3000"


@pytest.mark.parametrize(
    ("same_as", "identity"),
    [
        ("gazetteer:S_1_a", "gazetteer:S_1_a"),
        ("gazetteer:2988507", "gazetteer:2988507"),
        ("2988507", "geonames:2988507"),
        ("B1", "gazetteer:B1"),
        ("Kirklees, GB", "gazetteer:K"),
        ("Lyon", "geonames:2996944"),
    ],
)
def test_corrections_by_either_id(own, bundled, same_as, identity):
    corrections = read_corrections([{"name": "Somewhere", "same_as": same_as}])
    found = locate([Query("Somewhere")], bundled, corrections, first_gazetteer=own)[0]
    assert (found.match, found.identity) == ("corrected", identity)


def test_a_plain_id_where_there_is_no_other_gazetteer(own):
    corrections = read_corrections([{"name": "Somewhere", "same_as": "2988507"}])
    assert locate([Query("Somewhere")], own, corrections)[0].identity == "gazetteer:2988507"


@pytest.mark.parametrize("same_as", ["gazetteer:none", "9" * 5000, "gazetteer:"])
def test_ids_that_are_none(own, bundled, same_as):
    corrections = read_corrections([{"name": "Somewhere", "same_as": same_as}])
    with pytest.raises(AnalysisError, match="same_as"):
        locate([Query("Somewhere")], bundled, corrections, first_gazetteer=own)


def test_what_is_left_out_is_told(own):
    told = [str(row.message) for row in own.report]
    assert told == [
        "Features of the gazetteer that have no name and are left out: 1.",
        "Features of the gazetteer without a position on Earth, left out: 1.",
        "Features of the gazetteer in a country that is not known, left out: 1. Write its "
        "ISO code.",
        "Features of the gazetteer with the id of another one: 1. Their row is added to it.",
        "Names that stand for several places of the gazetteer: 1, for example Springfield. They "
        "are homonyms.",
    ]


def test_row_order_changes_no_place():
    queries = [Query("Springfield", "US"), Query("Springfield", "US", "IL"), Query("Molenbeek")]
    entries = [e for e in ENTRIES if e.values[4] not in (None, "K")]
    expected = None
    for seed in range(4):
        order = np.random.RandomState(seed).permutation(len(entries))
        with UserGazetteer(
            [entries[i] for i in order], recognise_gazetteer_fields(NAMES), 9
        ) as made:
            found = [(f.match, f.identity, f.position) for f in locate(queries, made)]
        expected = expected or found
        assert found == expected


@pytest.mark.parametrize(
    ("names", "name", "words"),
    [
        (["a", "b"], None, ("name field of the gazetteer", "a, b")),
        (["name"], "ville", ("name field of the gazetteer", "ville", "name")),
    ],
)
def test_fields_that_cannot_be_used(names, name, words):
    with pytest.raises(AnalysisError) as error:
        recognise_gazetteer_fields(names, name)
    assert all(word in str(error.value) for word in words)


@pytest.mark.parametrize(
    "entries", [[], [GazetteerFeature([None], LonLat(1.0, 1.0))], [GazetteerFeature(["a"], None)]]
)
def test_no_place_at_all(entries):
    with pytest.raises(AnalysisError, match="no place with a name"):
        UserGazetteer(entries, recognise_gazetteer_fields(["name"]), 1)


def test_many_places_report_progress_and_cancel():
    entries = [GazetteerFeature([f"Place {i}"], LonLat(1.0, 1.0)) for i in range(2000)]
    seen = []
    UserGazetteer(entries, recognise_gazetteer_fields(["name"]), len(entries), seen.append).close()
    assert len(seen) >= 10
    assert seen == sorted(seen)
    assert seen[-1] == 1.0

    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        UserGazetteer(entries, recognise_gazetteer_fields(["name"]), len(entries), stop)


def test_a_city_is_described_by_it(own):
    """Named tuples of other modules do not lose the field that tells whose a place is."""
    place = own.place_with_id("B1")
    assert place is not None
    assert place.identifier == place.identity == "gazetteer:B1"


@pytest.mark.parametrize("name", ["toponyme", "NOM_COM", "GEN", "libgeo"])
def test_layers_of_mapping_agencies_are_known(name):
    assert recognise_gazetteer_fields(["fid", name, "insee_com"]).name == 1

"""Locating: matching levels, homonyms, identities."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import Match
from nodal_cities.analysis.core.errors import Cancelled
from nodal_cities.analysis.gazetteer.places import Gazetteer, Place
from nodal_cities.analysis.places.candidates import Candidate
from nodal_cities.analysis.places.check_rows import list_cities_to_check
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.homonyms import (
    SAME_PLACE_KM,
    great_circle_km,
    is_unambiguous,
    merge_duplicates,
)
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.places.match_scores import HOMONYM_SCORE, SCORES
from nodal_cities.analysis.places.matching import edit_distance

PARIS, PARIS_TX, LONDON, COLOGNE = 2988507, 4717560, 2643743, 2886242
MUENSTER, ST_DENIS, ST_DENIS_RE, ST_LOUIS = 2867543, 2980916, 935264, 4407066


@pytest.fixture(scope="module")
def gazetteer():
    with Gazetteer() as opened:
        yield opened


@pytest.fixture(scope="module")
def one(gazetteer):
    return lambda *query: locate([Query(*query)], gazetteer)[0]


@pytest.mark.parametrize(
    ("query", "match", "geonameid"),
    [
        (("Paris", "FR"), "exact", PARIS),
        (("paris", "France"), "exact", PARIS),
        (("Paris",), "exact", PARIS),
        (("Paris", "US", "TX"), "exact", PARIS_TX),
        (("Paris", "US", "Texas"), "exact", PARIS_TX),
        (("Paris, Texas",), "normalised", PARIS_TX),
        (("Paris (Texas)", "US"), "normalised", PARIS_TX),
        (("Ville de Paris", "FR"), "normalised", PARIS),
        (("Londres",), "alternate", LONDON),
        (("Londres", "GB"), "alternate", LONDON),
        (("Köln", "DE"), "exact", COLOGNE),
        (("Koln", "DE"), "normalised", COLOGNE),
        (("Cologne", "DE"), "alternate", COLOGNE),
        (("Münster", "DE"), "exact", MUENSTER),
        (("Munster", "DE", "NW"), "normalised", MUENSTER),
        (("Saint-Denis", "FR"), "exact", ST_DENIS),
        (("St Denis", "FR", "Île-de-France"), "normalised", ST_DENIS),
        (("Saint-Denis", "RE"), "exact", ST_DENIS_RE),
        (("San Fernando (La Union)", "PH"), "normalised", 1690033),
        (("Amman (Greater Amman Municipality)", "JO"), "normalised", 250441),
        (("Göteborgs Stad", "SE"), "normalised", 2711537),
        (("Frankfurt a. M.", "DE"), "normalised", 2925533),
        (("القاهرة", "EG"), "alternate", 360630),
        (("東京", "JP"), "alternate", 1850147),
        (("दिल्ली", "IN"), "alternate", 1273294),
        (("Corunna", "ES"), "alternate", 3119841),
        (("Saint Louis", "US", "MO"), "normalised", ST_LOUIS),
        (("St. Louis", "US", "MO"), "exact", ST_LOUIS),
        (("Saarbrükcen", "DE"), "close", 2842647),
    ],
)
def test_found(one, query, match, geonameid):
    found = one(*query)
    assert found.place is not None, found
    assert (found.match, found.place.geonameid) == (match, geonameid)
    assert found.identity == f"geonames:{geonameid}"
    assert found.position == found.place.position


@pytest.mark.parametrize(
    ("query", "countries"),
    [
        (("Valencia",), {"ES", "VE"}),
        (("San José",), {"CR", "US"}),
        (("Birmingham",), {"GB", "US"}),
        (("Vancouver",), {"CA", "US"}),
        (("Saint-Denis",), {"FR", "RE"}),
        (("Richmond", "US"), {"US"}),
        (("Springfield", "US"), {"US"}),
        (("Rochester", "US"), {"US"}),
        (("San Fernando (Alpha Centauri)", "PH"), {"PH"}),  # that province is not known
        (("Neuenkirchen", "DE"), {"DE"}),
    ],
)
def test_homonyms_are_left_to_the_user(one, query, countries):
    found = one(*query)
    assert found.match == "ambiguous"
    assert (found.position, found.place, found.score) == (None, None, 0)
    assert len(found.candidates) > 1
    assert countries <= {place.country for place in found.candidates}
    assert query[0] in str(found.message)


@pytest.mark.parametrize(
    ("query", "near_it"),
    [
        (("Camden", "GB"), "Camden Town"),  # the borough is not its quarter
        (("Tenerife", "ES"), "Santa Cruz de Tenerife"),  # nor an island its capital
        (("Kansas City", "US"), "Kansas City"),  # one on each bank, in two states
        (("Le Vigan", "FR", "Occitanie"), "Le Vigan"),  # the larger one has no population
    ],
)
def test_part_of_a_name_is_only_suggested(one, query, near_it):
    found = one(*query)
    assert (found.match, found.place) == ("ambiguous", None)
    assert near_it in {place.name for place in found.candidates}


def test_longer_names_are_suggested(one):
    """Molenbeek is not taken for the village of Molenbeek-Wersbeek; both are shown."""
    found = one("Molenbeek", "BE")
    assert (found.match, found.place) == ("not_found", None)
    assert [p.name for p in found.candidates] == ["Molenbeek-Saint-Jean", "Molenbeek-Wersbeek"]


@pytest.mark.parametrize(
    "query",
    [
        ("Sunnydale", "US", "CA"),  # a letter from Sunnyvale
        ("Paris", "DE"),
        ("Lyon", "FR", "Bretagne"),
        ("Paris", "US", "WA"),
        ("Atlantis", "GR"),
        ("",),
        ("   ",),
        ("!!!", "FR"),
        ("=cmd|' /C calc'!A0", "FR"),
        ("x" * 10_000, "FR"),
        ("(" * 10_000, "FR"),
        ("تونس العاصمة ٣", "TN"),
        ("Paris", "Utopia"),
    ],
)
def test_not_located(one, query):
    found = one(*query)
    assert found.match in ("not_found", "ambiguous")
    assert (found.position, found.place, found.score) == (None, None, 0)
    assert len(str(found.message)) < 700


@pytest.mark.parametrize(
    ("query", "name"),
    [
        (("Lyon (69)", "FR"), "Lyon"),
        (("Saint-Denis (93)", "FR"), "Saint-Denis"),
        (("Aubervilliers", "FR", "93"), "Aubervilliers"),
        (("Torino (TO)", "IT"), "Turin"),
        (("Getafe (Madrid)", "ES"), "Getafe"),
        (("Portland, Oregon, USA",), "Portland"),
        (("Guarulhos/SP", "BR"), "Guarulhos"),
        (("Elche/Elx", "ES"), "Elche"),
        (("Fribourg/Freiburg", "CH"), "Fribourg"),
        (("Havre (Le)", "FR"), "Le Havre"),
        (("Norrköpings kommun", "SE"), "Norrköping"),
        (("Kochi, Kerala, India",), "Kochi"),
        (("San José - Costa Rica",), "San José"),
        (("Esens (Ostfriesland)", "DE"), "Esens"),  # a landscape: there is one Esens
        (("Ayuntamiento de Victoria", "MX"), "Ciudad Victoria"),
    ],
)
def test_as_registers_write_them(one, query, name):
    assert one(*query).place.name == name


@pytest.mark.parametrize(
    "query",
    [
        ("Kochi, Kerala, China",),
        ("Lyon (Gironde)", "FR"),
        ("Paris, Ontario, France",),
        ("Haarlem (New York)", "NL"),
    ],
)
def test_what_a_name_adds_must_be_right(one, query):
    assert one(*query).place is None


def test_another_name_after_a_title_is_no_main_name(one):
    """Santa Rita is called Santa Maria too: it comes after the places of that name."""
    found = one("Municipality of Santa Maria", "PH", "03")
    assert "Santa Rita" not in [place.name for place in found.candidates[:3]]


def test_parts_of_a_joint_name_are_suggested(one):
    found = one("Évry-Courcouronnes", "FR")
    assert found.place is None
    assert "Évry" in [place.name for place in found.candidates]


def test_country_is_a_hard_constraint(one):
    for country in ("FR", "US", "CA", "GB", "DE"):
        found = one("London", country)
        assert all(p.country == country for p in (*found.candidates, found.place) if p)


def test_unknown_division_settles_nothing(one):
    """A division that is not understood leaves only what is single in its country."""
    assert one("Lyon", "FR", "Atlantis").place.name == "Lyon"
    assert one("Saint-Denis", "FR", "Atlantis").match == "ambiguous"


def test_settled_by_population_says_so(one):
    paris, lyon = one("Paris"), one("Lyon", "FR")
    assert paris.message is not None
    assert paris.score == HOMONYM_SCORE
    assert PARIS_TX in {p.geonameid for p in paris.candidates}
    assert (lyon.message, lyon.score, lyon.candidates) == (None, SCORES["exact"], ())


def test_scores_are_those_of_the_match(one):
    queries = [("Köln", "DE"), ("Cologne", "DE"), ("Zurich", "CH"), ("Saarbrükcen", "DE")]
    found = [one(*query) for query in queries]
    assert [f.match for f in found] == ["exact", "alternate", "normalised", "close"]
    assert [f.score for f in found] == [SCORES[f.match] for f in found]
    assert {f.match for f in found} <= set(Match)


def test_districts_stay_themselves(one):
    for district, town, country in [
        ("Landkreis Cuxhaven", "Cuxhaven", "DE"),
        ("Greater Bendigo", "Bendigo", "AU"),
        ("Region Hannover", "Hannover", "DE"),
    ]:
        found, centre = one(district, country), one(town, country)
        assert found.position == centre.position
        assert found.identity != centre.identity
        assert found.match == "division"
        assert found.population is None


def test_equal_identity_is_one_city(one):
    same = [
        (("Köln", "DE"), ("Cologne", "Allemagne")),
        (("Montreal", "CA", "QC"), ("Montréal", "Canada", "Québec")),
        (("Hanover", "DE"), ("Hannover", "DE")),
        (("Nowhere  Town", "FR"), ("nowhere town", "FR")),
    ]
    apart = [
        (("Brussels", "BE"), ("Molenbeek", "BE")),
        (("Salt Lake City", "US", "UT"), ("Salt Lake County", "US", "UT")),
        (("Portland", "US", "ME"), ("Portland", "US", "OR")),
        (("Nowhere Town", "FR"), ("Nowhere Town", "ES")),
        (("Nowhere Town", "US", "VA"), ("Nowhere Town", "US", "WA")),
        (("Rome", "IT"), ("Rome", "US", "GA")),
    ]
    assert all(one(*a).identity == one(*b).identity for a, b in same)
    assert all(one(*a).identity != one(*b).identity for a, b in apart)


def test_order_and_repetition_of_rows_change_nothing(gazetteer):
    random = np.random.RandomState(3)
    names = ["Lyon", "Paris", "Valencia", "Cologne", "Köln", "x", "Landkreis Cuxhaven", ""]
    queries = [Query(n, c) for n in names for c in ("", "FR", "DE", "ES")]
    known = dict(zip(queries, locate(queries, gazetteer)))
    shuffled = [queries[i] for i in random.randint(0, len(queries), 100)]
    assert locate(shuffled, gazetteer) == [known[query] for query in shuffled]


def test_nothing_to_locate(gazetteer):
    assert locate([], gazetteer) == []


def test_progress_and_cancel(gazetteer):
    seen = []
    locate([Query("Lyon"), Query("Bern"), Query("Lyon")], gazetteer, (), seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0

    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        locate([Query("Lyon")], gazetteer, (), stop)


def test_one_place_twice_in_geonames_is_one(gazetteer, one):
    """Saint-Denis near Paris has quarters called so; they are no homonyms."""
    found = one("Saint-Denis", "FR")
    assert all(great_circle_km(found.place, p) >= SAME_PLACE_KM for p in found.candidates)


def test_kilometres(gazetteer):
    paris, london = gazetteer.place(PARIS), gazetteer.place(LONDON)
    assert great_circle_km(paris, paris) == 0
    assert great_circle_km(paris, london) == pytest.approx(344, abs=2)


def test_errors_against_the_definition():
    """Optimal string alignment by its recurrence, on short random words.

    A letter for one written for it, as a for e and c for k, is one error, for another two.
    """
    alike = [set("ae"), set("ck")]

    def wrong(one, other):
        if one == other:
            return 0
        return 1 if any({one, other} <= letters for letters in alike) else 2

    def plain(a, b):
        table = np.zeros((len(a) + 1, len(b) + 1), dtype=int)
        table[:, 0], table[0, :] = range(len(a) + 1), range(len(b) + 1)
        for i in range(1, len(a) + 1):
            for j in range(1, len(b) + 1):
                cost = [table[i - 1, j] + 1, table[i, j - 1] + 1]
                cost.append(table[i - 1, j - 1] + wrong(a[i - 1], b[j - 1]))
                if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                    cost.append(table[i - 2, j - 2] + 1)
                table[i, j] = min(cost)
        return int(table[-1, -1])

    random = np.random.RandomState(5)
    for _ in range(2000):
        a, b = ("".join(random.choice(list("aceks"), random.randint(0, 8))) for _ in range(2))
        for most in (1, 2):
            assert min(edit_distance(a, b, most), most + 1) == min(plain(a, b), most + 1), (a, b)


def test_to_check_is_a_table_of_corrections(gazetteer):
    queries = [Query("Lyon", "FR"), Query("Valencia"), Query("Atlantis", "GR"), Query("Paris")]
    rows = list_cities_to_check(locate([*queries, Query(""), *queries], gazetteer))
    assert [(row.name, row.match) for row in rows] == [
        ("Atlantis", "not_found"),
        ("Valencia", "ambiguous"),
        ("Paris", "exact"),
    ]
    # Choosing the first candidate by its id and feeding the row back settles it.
    choice = rows[1].candidates.split(" = ")[0]
    filled = [{**rows[1]._asdict(), "same_as": choice, "near": None}]
    found = locate([Query("Valencia")], gazetteer, read_corrections(filled))[0]
    assert found.match == "corrected"
    assert found.place.geonameid == int(choice)


def test_what_helps_to_answer_stands_beside_the_doubt(gazetteer):
    queries = [Query("Paris"), Query("Paname", "FR"), Query("Paris", "US", "TX")]
    found = locate(queries, gazetteer)
    paris = replace(found[0], identity="one")
    found = [paris, replace(found[1], identity="one"), found[2]]
    rows = {row.name: row for row in list_cities_to_check(found, [{"b", "a"}, {"c"}, ()])}
    assert rows["Paris"][-3:] == ("a; b", "Paname, FR", "Paris, TX, US")


def place(identifier, population, lat=0.0, name="X"):
    return Place(identifier, name, "FR", "", lat, 0.0, population)


def test_what_was_taken_is_shown_first(gazetteer):
    """Else nothing of it could be seen on the map of the dialog."""
    queries = [
        Query("Essen", "DE"),
        Query("Landkreis Cuxhaven", "DE"),
        Query("Watermael-Boisfort", "BE"),
    ]
    found = locate(queries, gazetteer)
    rows = {row.name: row for row in list_cities_to_check(found)}
    for one in found:
        row = rows[one.query.name]
        assert row.candidates.split(" = ")[1].startswith(one.name), row
        assert (
            row.candidate_points.split("; ")[0] == f"{one.position.lat:.4f} {one.position.lon:.4f}"
        )


def test_ten_candidates_are_listed_the_first_ones(gazetteer):
    found = locate([Query("Richmond")], gazetteer)
    (row,) = list_cities_to_check(found)
    assert len(found[0].candidates) > 10
    ids = [part.split(" = ")[0] for part in row.candidates.split("; ") if " = " in part]
    assert ids == [one.identifier for one in found[0].candidates[:10]]


@pytest.mark.parametrize(
    ("candidates", "kept", "in_country", "in_world"),
    [
        ([("exact", 500, 0.0)], 1, True, True),
        # Two entries of one place, 11 and 14.9 km apart; two places, 15.1 and 22 km apart.
        ([("exact", 500, 0.0), ("exact", 50_000, 0.134)], 1, True, True),
        ([("exact", 5_000, 0.0), ("exact", 50_000, 0.136)], 2, True, False),
        ([("exact", 500, 0.0), ("exact", 50_000, 0.1)], 1, True, True),
        ([("exact", 5_000, 0.0), ("exact", 50_000, 0.2)], 2, True, False),
        ([("exact", 5_001, 0.0), ("exact", 50_000, 0.2)], 2, False, False),
        ([("exact", 5_000, 0.0), ("exact", 100_000, 0.2)], 2, True, True),
        # An unknown population may be a thousand.
        ([("exact", 0, 0.0), ("exact", 9_999, 9.0)], 2, False, False),
        # Another name weighs a twentieth: the namesake must be twice as large to leave doubt.
        ([("exact", 5_000, 0.0), ("alternate", 10_000, 9.0)], 2, True, False),
        ([("exact", 5_000, 0.0), ("alternate", 10_100, 9.0)], 2, False, False),
        # A village beside a city that is called the same: two places, and no silence.
        ([("exact", 5_000, 0.0), ("alternate", 50_000, 0.1)], 2, False, False),
        ([("exact", 5_000, 0.0), ("alternate", 5_000, 0.1)], 1, True, True),
    ],
)
def test_gap_between_homonyms(candidates, kept, in_country, in_world):
    ranked = merge_duplicates(
        [
            Candidate(place(i, population, lat), match)
            for i, (match, population, lat) in enumerate(candidates)
        ]
    )
    assert len(ranked) == kept
    assert is_unambiguous(ranked, "x", in_country=True, confidence=2) == in_country
    assert is_unambiguous(ranked, "x", in_country=False, confidence=2) == in_world
    assert is_unambiguous(ranked, "x", in_country=True, confidence=1) == (kept == 1)
    assert not is_unambiguous(ranked, "x", in_country=True, confidence=0)


@pytest.mark.parametrize("name", ["Dallas", "Jackson", "Buffalo", "Houston", "Austin"])
def test_title_in_another_name_of_a_village_does_not_win_it_the_city(one, name):
    titled, bare = one(f"City of {name}", "US"), one(name, "US")
    if bare.place is None:
        assert titled.place is None
    else:
        assert titled.identity == bare.identity


def test_title_in_another_name_counts_where_no_larger_place_is_called_so(one):
    assert one("City of London", "GB").name == "City of London"
    assert one("City of Houston", "US", "MN").admin1 == "MN"
    assert one("Cidade do México", "MX").name == "Mexico City"


@pytest.mark.parametrize(
    ("name", "state", "territory"),
    [
        ("Basse-Terre", "FR", "GP"),
        ("Ponce", "US", "PR"),
        ("Taichung", "CN", "TW"),
        ("Willemstad", "NL", "CW"),
        ("Tórshavn", "DK", "FO"),
        ("Longyearbyen", "NO", "SJ"),
    ],
)
def test_territory_given_under_its_state(one, name, state, territory):
    found = one(name, state)
    assert found.country == territory if found.place else found.match is Match.AMBIGUOUS


def test_far_larger_namesake_in_a_territory_makes_doubt(one):
    found = one("San Juan", "US")
    assert found.match is Match.AMBIGUOUS
    assert {"PR", "US"} <= {place.country for place in found.candidates}
    assert one("Saint-Denis", "FR").country == "FR"
    assert one("Hamilton", "GB").country == "GB"

"""The order of candidates: population, and the company of the networks."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import Match
from nodal_cities.analysis.core.errors import Cancelled, Message
from nodal_cities.analysis.gazetteer.places import Gazetteer, Place
from nodal_cities.analysis.places.candidate_ranking import rank_candidates
from nodal_cities.analysis.places.homonyms import great_circle_km
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import LocationResult, Query

ODD = Message("It is in doubt.")
DOUBTFUL = Query("Richmond")
ENGLISH = [Query(n, "GB") for n in ("Leeds", "Sheffield", "York", "Bradford")]
AUSTRALIAN = [Query(n, "AU") for n in ("Geelong", "Ballarat", "Bendigo", "Melbourne")]
VIRGINIAN = [Query(n, "US", "VA") for n in ("Norfolk", "Roanoke", "Lynchburg", "Petersburg")]


@pytest.fixture(scope="module")
def gazetteer():
    with Gazetteer() as opened:
        yield opened


def ranked(gazetteer, members):
    """Return Richmond in one network with some members, others being in another network."""
    queries = [DOUBTFUL, *ENGLISH, *AUSTRALIAN, *VIRGINIAN]
    found = locate(queries, gazetteer)
    networks = [["ours"] if q in members or q == DOUBTFUL else ["theirs"] for q in queries]
    return found[0], rank_candidates(found, networks)[0]


@pytest.mark.parametrize(
    ("members", "country", "admin1"),
    [(ENGLISH, "GB", "ENG"), (AUSTRALIAN, "AU", "VIC"), (VIRGINIAN, "US", "VA")],
)
def test_the_company_comes_first(gazetteer, members, country, admin1):
    before, after = ranked(gazetteer, members)
    first = after.candidates[0]
    assert (first.country, first.admin1) == (country, admin1)
    assert f"it may be Richmond ({admin1}, {country};" in str(after.message)
    assert sorted(after.candidates) == sorted(before.candidates)


def test_without_company_the_populous_come_first(gazetteer):
    _, after = ranked(gazetteer, [])
    weights = [max(place.population, 1_000) for place in after.candidates]
    assert weights == sorted(weights, reverse=True)


def test_nothing_is_settled_by_it(gazetteer):
    for members in (ENGLISH, AUSTRALIAN, VIRGINIAN):
        before, after = ranked(gazetteer, members)
        assert after.match == before.match == "ambiguous"
        assert (after.position, after.place, after.score, after.identity) == (
            (before.position, before.place, before.score, before.identity)
        )


def test_row_order_changes_nothing(gazetteer):
    queries = [DOUBTFUL, Query("Valencia"), *ENGLISH, *AUSTRALIAN]
    networks = [{"a", "b"}, {"b"}, *[{"a"}] * 4, *[{"a", "b"}] * 4]
    expected = dict(zip(queries, rank_candidates(locate(queries, gazetteer), networks)))
    random = np.random.RandomState(4)
    for _ in range(5):
        order = random.permutation(len(queries))
        shuffled = [queries[i] for i in order]
        found = locate(shuffled, gazetteer)
        result = rank_candidates(found, [networks[i] for i in order])
        assert dict(zip(shuffled, result)) == expected


def test_doubtful_company_and_oneself_do_not_count(gazetteer):
    """A second doubtful city tells nothing of the first, nor the city of itself."""
    queries = [DOUBTFUL, Query("Springfield", "US"), Query("Paris")]  # settled, but not surely
    for order in permutations(queries):
        alone = rank_candidates(locate([DOUBTFUL], gazetteer), [["x"]])[0]
        found = dict(zip(order, rank_candidates(locate(order, gazetteer), [["x"]] * 3)))
        assert found[DOUBTFUL].candidates == alone.candidates


def test_the_score_against_its_definition(gazetteer):
    """Each point of company, counted one by one."""
    members = [*ENGLISH[:2], *VIRGINIAN]
    _, after = ranked(gazetteer, members)
    co_members = [one.place for one in locate(members, gazetteer)]

    def score(place):
        points = 0
        for other in co_members:
            points += 2 * (other.country == place.country)
            points += (other.country, other.admin1) == (place.country, place.admin1)
            points += great_circle_km(other, place) <= 300
        return np.log10(max(place.population, 1_000)) + points / len(co_members)

    scores = [score(place) for place in after.candidates]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 3


@pytest.mark.parametrize(("km", "is_near"), [(299, True), (301, False)])
def test_nearby_is_within_300_km(km, is_near):
    """Of two candidates alike but for their distance to a co-member, the near one is first."""
    far, near = (Place(n, "X", "", "", 0.0, lon, 0) for n, lon in enumerate((90.0, km / 111.195)))
    member = Place(9, "M", "FR", "", 0.0, 0.0, 0)
    unsure = LocationResult(
        Query("X"), Match.AMBIGUOUS, 0.0, None, "", None, None, "", "", "x", (far, near), ODD
    )
    certain = LocationResult(
        Query("M"), Match.EXACT, 1.0, member, "M", member.position, None, "FR", "", "m"
    )
    after = rank_candidates([unsure, certain], [["ours"], ["ours"]])[0]
    assert (after.candidates == (near, far)) == is_near


def test_names_of_one_city_count_once(gazetteer):
    """Company is counted by identity: Köln and Cologne are one city of it."""
    queries = [DOUBTFUL, Query("Leeds", "GB"), Query("Köln", "DE"), Query("Cologne", "DE")]
    twice = rank_candidates(locate(queries, gazetteer), [["x"]] * 4)[0]
    once = rank_candidates(locate(queries[:3], gazetteer), [["x"]] * 3)[0]
    assert twice == once
    assert twice.candidates[0].country == "GB"


def test_progress_cancels(gazetteer):
    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        rank_candidates(locate([DOUBTFUL], gazetteer), [["x"]], stop)
    assert rank_candidates([], []) == []

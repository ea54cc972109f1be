"""Robust communities through Processing: resolutions, plateaus and the consensus."""

from __future__ import annotations

from nodal_cities.tests.processing.bad_inputs import memberships, refusal, rows_of, run

GROUPS = ("Bern Lyon Oslo Turin", "Dakar Lima Quito Tunis", "Delhi Hanoi Osaka Seoul")
ROWS = [
    (city, f"{group}{network}")
    for group, cities in enumerate(GROUPS)
    for city in cities.split()
    for network in "abc"
] + [("Bern", "1a"), ("Lima", "2a"), ("Seoul", "0a")]


def test_groups_that_stand_apart_are_a_plateau_and_the_consensus(tmp_path):
    page = tmp_path / "sweep.html"
    done = run(
        "communitysweep",
        MEMBERSHIPS=memberships(ROWS),
        RESOLUTION_FROM=0.5,
        RESOLUTION_TO=1.5,
        RESOLUTION_STEP=0.25,
        REPORT=str(page),
    )
    steps = rows_of(done["OUTPUT"])
    assert [row["resolution"] for row in steps] == [0.5, 0.75, 1.0, 1.25, 1.5]
    assert {row["communities"] for row in steps} == {3}
    assert [row["plateau"] for row in steps] == [1] * 5
    assert (done["PLATEAU_FROM"], done["PLATEAU_TO"], done["N_PLATEAUS"]) == (0.5, 1.5, 1)
    cities = {row["name"]: row["community"] for row in rows_of(done["CONSENSUS"])}
    found = {frozenset(c for c in cities if cities[c] == n) for n in cities.values()}
    assert found == {frozenset(group.split()) for group in GROUPS}
    assert done["N_COMMUNITIES"] == 3
    at_one = next(row["modularity"] for row in steps if row["resolution"] == 1)
    assert done["MODULARITY"] == at_one
    said = page.read_text("utf-8")
    assert "3 communities from resolution 0.50 to 1.50" in said and "<svg" in said


def test_a_range_that_is_none_is_refused():
    said = refusal("communitysweep", RESOLUTION_FROM=2, RESOLUTION_TO=1)
    assert "from 1 to 200" in said

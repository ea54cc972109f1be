"""Roles of cities through Processing: the hub of stars, the bridge, the cities without role."""

from __future__ import annotations

from nodal_cities.tests.processing.bad_inputs import memberships, rows_of, run

PAIRS = [(f"c{n}{i}", f"n{n}") for n in range(12) for i in "ab"] + [
    ("hub", f"n{n}") for n in range(12)
]


def test_hub_members_and_a_city_alone():
    done = run("cityroles", MEMBERSHIPS=memberships([*PAIRS, ("alone", "z")]), RESOLUTION=0.1)
    rows = {row["city_id"]: row for row in rows_of(done["OUTPUT"])}
    hub, member, alone = rows["hub"], rows["c0a"], rows["alone"]
    assert (hub["role"], hub["participation"]) == ("provincial hub", 0.0)
    assert hub["within_degree"] > 2.5 and hub["core"] == member["core"] == 2
    assert member["role"] == "ultra-peripheral"
    assert hub["constraint"] < member["constraint"]
    assert (alone["role"] or None, alone["participation"] or None, alone["core"]) == (None, None, 0)
    assert (done["N_HUBS"], done["N_CONNECTORS"], done["N_COMMUNITIES"]) == (1, 0, 2)

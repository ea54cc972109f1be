"""The backbone among the links drawn: which are kept, and what is said of each."""

from __future__ import annotations

import pytest

from ..bad_inputs import cities, memberships, rows_of, run

GROUP = [(f"g{city}", f"own{network}") for city in range(6) for network in range(9)]
OTHERS = [(f"o{i:02}", f"net{(i * k) % 17:02}") for i in range(60) for k in (1, 3)]
PLACES = {
    name: (2.0 + i % 8, 45.0 + i // 8) for i, name in enumerate({c for c, _ in GROUP + OTHERS})
}


def links(**parameters):
    done = run(
        "citylinks", MEMBERSHIPS=memberships(GROUP + OTHERS), CITIES=cities(PLACES), **parameters
    )
    return done["N_LINKS"], rows_of(done["OUTPUT"])


def test_without_a_backbone_there_is_no_p_value():
    count, rows = links()
    assert count == len(rows) > 100
    assert "p_value" not in rows[0]


def test_planted_links_are_kept_with_their_p_value():
    count, rows = links(BACKBONE="sdsm", ALPHA=0.02)
    assert count == len(rows) < links()[0] / 2
    assert sum(row["source"][0] == row["target"][0] == "g" for row in rows) == 15
    assert all(0 < row["p_value"] <= 0.02 and row["dist_km"] > 0 for row in rows)


def test_the_false_discovery_rate_is_stricter():
    few = links(BACKBONE="sdsm", FALSE_DISCOVERY=True)[0]
    assert few < links(BACKBONE="sdsm")[0]
    assert links(BACKBONE="sdsm", FALSE_DISCOVERY=True, ALPHA=0.9)[0] >= 15


@pytest.mark.parametrize("model", ["sdsm", "disparity"])
def test_a_smaller_alpha_keeps_fewer_and_min_shared_applies_too(model):
    every = links(BACKBONE=model, ALPHA=1.0, MIN_SHARED=0)[1]
    assert len(every) == links()[0]
    some = links(BACKBONE=model, ALPHA=0.05, MIN_SHARED=0)[1]
    assert {row["source"] + row["target"] for row in some} == {
        row["source"] + row["target"] for row in every if row["p_value"] <= 0.05
    }
    assert all(row["shared"] >= 3 for row in links(BACKBONE=model, ALPHA=1.0, MIN_SHARED=3)[1])

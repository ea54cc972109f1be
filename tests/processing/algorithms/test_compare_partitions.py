"""Two partitions compared through QGIS: measures, points, and what is refused."""

from __future__ import annotations

import pytest

from ..bad_inputs import memberships, refusal, rows_of, run, table

ROWS = [("a", "1"), ("b", "1"), ("c", "1"), ("d", "2"), ("e", "2")]
AFTER = [("e", "x"), ("d", "x"), ("c", "x"), ("b", "y"), ("a", "y"), ("other", "y")]


def groups(rows, header=("city_id", "community")):
    return table(header, rows)


def test_the_city_that_moved_is_found_by_its_id_whatever_the_order():
    done = run("comparepartitions", FIRST=groups(ROWS), SECOND=groups(AFTER))
    assert (done["N_CITIES"], done["N_MOVED"]) == (5, 1)
    assert [row["city_id"] for row in rows_of(done["OUTPUT"]) if row["moved"]] == ["c"]
    assert 0 < done["ADJUSTED_RAND"] < 1 and 0 < done["MUTUAL_INFORMATION"] < 1
    assert done["VARIATION"] > 0


def test_two_fields_of_one_layer():
    layer = table(("town", "before", "after"), [("a", "1", "2"), ("b", "1", "2"), ("c", "2", "1")])
    done = run(
        "comparepartitions",
        FIRST=layer,
        SECOND=layer,
        FIRST_FIELD="before",
        SECOND_FIELD="after",
    )
    assert done["ADJUSTED_RAND"] == 1 and done["VARIATION"] == 0 and done["N_MOVED"] == 0


def test_communities_of_two_seeds_keep_their_points():
    one, other = (
        run("communities", MEMBERSHIPS=memberships(), SEED=seed)["OUTPUT"] for seed in (1, 2)
    )
    done = run("comparepartitions", FIRST=one, SECOND=other)
    assert done["N_CITIES"] == 4
    assert all(f.hasGeometry() for f in done["OUTPUT"].getFeatures())


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (ROWS, None, "SECOND"),
        ([*ROWS, ("a", "2")], ROWS, "two groups"),
        (ROWS, [("z", "1")], "no city in common"),
    ],
)
def test_what_cannot_be_compared_is_said(first, second, said):
    layers = [rows and groups(rows) for rows in (first, second)]
    assert said in refusal("comparepartitions", FIRST=layers[0], SECOND=layers[1])


def test_a_layer_without_groups_names_its_fields():
    layer = table(("city_id", "cluster"), ROWS)
    sentence = refusal("comparepartitions", FIRST=layer, SECOND=groups(AFTER))
    assert "community" in sentence and "cluster" in sentence

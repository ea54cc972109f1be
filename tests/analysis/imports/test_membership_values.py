"""Values of memberships: found, kept, and compared with a threshold."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.choices import TableShape
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.imports.membership_table import (
    MembershipImport,
    join_rows,
    read_memberships,
)
from nodal_cities.analysis.tables.columns import ColumnChoice

HEADER = ["City", "Firm", "Service value"]
ROWS = [
    ["Lyon", "Alpha Law", 4], ["Lyon", "Beta Audit", "2,5"], ["Graz", "Alpha Law", 0],
    ["Graz", "Beta Audit", 1], ["Bern", "Alpha Law", ""], ["Bern", "Beta Audit", "3 %"],
]  # fmt: skip


def values_of(found: MembershipImport) -> dict[tuple[str, str], float | None]:
    return {(row.city_id, row.network): row.value for row in found.rows}


def kinds(found: MembershipImport) -> set[str]:
    return {row.kind for row in found.report}


def test_a_column_of_values_is_found_and_kept():
    found = read_memberships(HEADER, ROWS)
    assert found.shape is TableShape.LONG
    assert values_of(found) == {
        ("Lyon", "Alpha Law"): 4.0,
        ("Lyon", "Beta Audit"): 2.5,
        ("Graz", "Beta Audit"): 1.0,
        ("Bern", "Alpha Law"): 1.0,
        ("Bern", "Beta Audit"): 0.03,
    }
    assert [(row.row, row.kind) for row in found.rejected] == [(3, "no_value")]
    assert "unknown_value" in kinds(found)
    assert found.n_rows == found.n_accepted + found.n_duplicates + len(found.rejected)
    assert found.memberships().values.tolist() == [1.0, 0.03, 1.0, 4.0, 2.5]


def test_a_weight_that_is_always_one_is_a_value_too():
    found = read_memberships(["city", "network", "weight"], [["Lyon", "A", 1], ["Bern", "A", 1.0]])
    assert set(values_of(found).values()) == {1.0}


@pytest.mark.parametrize("name", ["since", "Year", "Value chain", "note"])
def test_other_columns_are_no_values(name):
    found = read_memberships(["city", "network", name], [["Lyon", "A", 1997], ["Bern", "A", 2004]])
    assert set(values_of(found).values()) == {None}


def test_the_column_that_the_user_names_is_read():
    rows = [["Lyon", "A", 300], ["Bern", "A", 20]]
    found = read_memberships(["city", "network", "staff"], rows, ColumnChoice(value="staff"))
    assert values_of(found) == {("Lyon", "A"): 300.0, ("Bern", "A"): 20.0}
    assert 2 in found.used


def test_a_threshold_leaves_the_lower_ones_out():
    found = read_memberships(HEADER, ROWS, ColumnChoice(value_threshold=2.0))
    assert sorted(values_of(found).values()) == [2.5, 4.0]
    wide = [["Lyon", 3, 1, 0], ["Graz", 1, 1, 2], ["Bern", 1, 0, 1], ["Nice", 0, 3, 2]]
    found = read_memberships(["city", "F", "G", "H"], wide, ColumnChoice(value_threshold=2.0))
    assert values_of(found) == {
        ("Lyon", "F"): 3.0, ("Graz", "H"): 2.0, ("Nice", "G"): 3.0, ("Nice", "H"): 2.0,
    }  # fmt: skip
    assert [(row.row, row.kind) for row in found.rejected] == [(3, "no_value")]


def test_a_threshold_that_can_do_nothing_is_refused():
    with pytest.raises(AnalysisError, match="highest value is 4"):
        read_memberships(HEADER, ROWS, ColumnChoice(value_threshold=9.0))
    plain = ["city", "network"], [["Lyon", "A"], ["Bern", "A"]]
    with pytest.raises(AnalysisError, match="needs the values"):
        read_memberships(*plain, ColumnChoice(value_threshold=1.0))


def test_numbers_of_the_columns_that_the_user_names_are_values():
    rows = [["Lyon", 25, 3], ["Graz", 0, 1], ["Bern", 14, 0]]
    found = read_memberships(["city", "F", "G"], rows, ColumnChoice(networks=("F", "G")))
    assert values_of(found) == {
        ("Lyon", "F"): 25.0, ("Lyon", "G"): 3.0, ("Graz", "G"): 1.0, ("Bern", "F"): 14.0,
    }  # fmt: skip


def test_ticks_beside_values_are_ones():
    rows = [["Lyon", 5, "x"], ["Graz", 2, "2004"], ["Bern", 3, ""]]
    found = read_memberships(["city", "F", "G"], rows, ColumnChoice(networks=("F", "G")))
    assert values_of(found) == {
        ("Lyon", "F"): 5.0, ("Lyon", "G"): 1.0, ("Graz", "F"): 2.0, ("Graz", "G"): 1.0,
        ("Bern", "F"): 3.0,
    }  # fmt: skip


def test_marks_of_a_wide_table_have_no_values():
    found = read_memberships(["city", "F", "G"], [["Lyon", 1, "x"], ["Graz", 0, 2004]])
    assert {row.value for row in found.rows} == {None}


@pytest.mark.parametrize("order", [1, -1])
def test_of_repeated_memberships_the_highest_value_is_taken_in_any_order(order):
    rows = [["Lyon", "A", 2], ["Bern", "A", 1], ["Lyon", "A", 5]][::order]
    found = read_memberships(["city", "network", "value"], rows)
    assert values_of(found) == {("Lyon", "A"): 5.0, ("Bern", "A"): 1.0}
    said = [str(row.message) for row in found.report if row.kind == "duplicate"]
    assert len(said) == 1 and "with the highest" in said[0]


def test_names_of_one_place_keep_the_highest_value():
    rows = read_memberships(
        ["city", "network", "value"], [["Köln", "A", 2], ["Cologne", "A", 4], ["Bern", "A", 3]]
    ).rows
    joined = join_rows(
        [row._replace(city_id="Köln") if row.city_id == "Cologne" else row for row in rows]
    )
    assert dict(zip(joined.city_ids, joined.values.tolist())) == {"Bern": 3.0, "Köln": 4.0}


def test_a_value_field_is_refused_in_a_wide_table():
    rows = [["Lyon", 1, 0, 3], ["Graz", 1, 1, 2]]
    with pytest.raises(AnalysisError, match="long tables"):
        read_memberships(["city", "F", "G", "v"], rows, ColumnChoice(value="v"))


def test_absurd_numbers_are_no_values():
    rows = [["Lyon", "A", "9" * 400], ["Bern", "A", "inf"], ["Nice", "A", -3], ["Graz", "A", 2]]
    found = read_memberships(["city", "network", "v"], rows, ColumnChoice(value="v"))
    assert values_of(found) == {("Lyon", "A"): 1.0, ("Bern", "A"): 1.0, ("Graz", "A"): 2.0}
    assert [row.kind for row in found.rejected] == ["no_value"]

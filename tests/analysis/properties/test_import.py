"""Importing drops no row in silence, whatever the cells hold."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject

HEADER = ("city", "country", "network")
LONG = subject.ColumnChoice("long", city="city", country="country", network="network")
AUTO = subject.ColumnChoice()
words = st.sampled_from(
    ["Lyon", "Bern", "bern ", "Saint-Denis", "Total", "Source: x", "n/a", "-", "0", "x", "", " "]
)
cells = st.one_of(
    words,
    st.text(max_size=12),
    st.none(),
    st.integers(-3, 3000),
    st.floats(allow_nan=True),
    st.booleans(),
)
rows_of_three = st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=12)
names = st.sampled_from(["Lyon", "Bern", "Nice", "Oslo", "Kyoto", "京都", "a'b", "<b>c</b>"])
wide_header = ("city", "country", "ICC", "UCLG", "Eurocities")
marks = st.one_of(st.sampled_from(["x", "", "1", "0", "oui", "non", None]), cells)
wide_rows = st.lists(st.tuples(names, words, marks, marks, marks), min_size=1, max_size=12)


def read(header, rows, choice):
    """Return what is imported, None where the whole table is refused."""
    try:
        return subject.read_memberships(header, [list(row) for row in rows], choice)
    except subject.AnalysisError as error:
        assert str(error.message)
        return None


def assert_every_row_is_told(imported, rows):
    assert imported.n_rows <= len(rows)
    told = {row.row for row in imported.report if row.row is not None}
    told |= {position + 1 for position in imported.rejected_positions}
    taken = {row.row for row in imported.rows}
    assert taken <= {*range(1, len(rows) + 1)}
    assert {*range(1, imported.n_rows + 1)} <= taken | told
    rejected = {*imported.rejected_positions}
    assert imported.n_accepted + imported.n_duplicates + len(rejected) == imported.n_rows
    assert not rejected & {row - 1 for row in taken}


@given(rows=rows_of_three)
def test_taken_and_rejected_are_all_rows_of_a_long_table(rows):
    imported = read(HEADER, rows, LONG)
    assume(imported is not None)
    assert_every_row_is_told(imported, rows)
    assert imported.n_rows == len(rows)


@given(rows=rows_of_three)
def test_taken_and_rejected_are_all_rows_where_the_columns_are_recognised(rows):
    imported = read(HEADER, rows, AUTO)
    assume(imported is not None)
    assert_every_row_is_told(imported, rows)


@given(rows=wide_rows)
def test_taken_and_rejected_are_all_rows_of_a_wide_table(rows):
    choice = subject.ColumnChoice("wide", city="city", country="country", networks=wide_header[2:])
    imported = read(wide_header, rows, choice)
    assume(imported is not None)
    assert_every_row_is_told(imported, rows)
    assert {row.network for row in imported.rows} <= {*wide_header[2:]}


@given(rows=st.lists(st.tuples(names, names, names), min_size=1, max_size=12), data=st.data())
def test_order_and_repetition_of_rows_change_no_membership(rows, data):
    again = data.draw(st.permutations(rows + rows[: len(rows) // 2]))
    one, other = (read(HEADER, table, LONG) for table in (rows, again))
    assume(one is not None and other is not None)
    expected = {(row.city_id, row.network) for row in one.rows}
    assert expected == {(row.city_id, row.network) for row in other.rows}
    assert other.n_duplicates == len(again) - len({*map(tuple, rows)})


@given(rows=st.lists(st.tuples(names, st.just(""), names), min_size=1, max_size=12))
def test_memberships_are_the_pairs_of_the_table(rows):
    imported = read(HEADER, rows, LONG)
    assert imported is not None
    assert {(row.name, row.network) for row in imported.rows} == {(c, n) for c, _, n in rows}

"""Where a table is read in another way: on either side of each limit."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.choices import TableShape
from nodal_cities.analysis.tables.columns import ColumnChoice
from nodal_cities.analysis.tables.header_row import find_header
from nodal_cities.analysis.tables.table_shape import recognise_layout
from nodal_cities.analysis.tables.totals_and_notes import find_non_city_rows


@pytest.mark.parametrize(("words", "is_note"), [(6, False), (7, True)])
def test_seven_words_below_the_table_are_a_sentence(words, is_note):
    """San Miguel de Allende del Río has six."""
    table = [["Lyon"], [" ".join(["word"] * words)]]
    assert find_non_city_rows(["ville"], table) == ({1: "note_row"} if is_note else {})


@pytest.mark.parametrize(("words", "is_note"), [(3, False), (4, True)])
def test_four_words_with_a_full_stop_are_a_sentence(words, is_note):
    table = [["Lyon"], [" ".join(["word"] * words) + "."]]
    assert find_non_city_rows(["ville"], table) == ({1: "note_row"} if is_note else {})


@pytest.mark.parametrize(
    ("distinct", "shape"), [(20, "wide"), (18, "wide"), (17, "long"), (10, "long")]
)
def test_a_table_is_long_where_more_than_a_tenth_of_its_cities_come_back(distinct, shape):
    """Beside two columns of marks, a column of words may be of networks."""
    rows = [[f"City {i % distinct}", f"word {i % 3}", "1", "x"] for i in range(20)]
    found = recognise_layout(["city", "group", "a", "b"], rows, ColumnChoice())
    assert found.shape is TableShape(shape)


@pytest.mark.parametrize(("titles", "is_found"), [(19, True), (20, False)])
def test_a_header_is_among_the_first_twenty_rows(titles, is_found):
    grid = [["About this list", ""]] * titles + [["City", "Network"], ["Bern", "ICC"]]
    found = find_header(grid)
    assert (found is not None and found.first == titles) == is_found


@pytest.mark.parametrize(("length", "is_found"), [(100, True), (101, False)])
def test_longer_names_of_columns_are_titles(length, is_found):
    grid = [["City".ljust(length, "!"), "Members since"], ["Bern", "2001"]]
    assert (find_header(grid) is not None) == is_found

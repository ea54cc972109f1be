"""Every row of a table is accounted for, whatever its shape."""

from __future__ import annotations

import random

import pytest
from nodal_cities.analysis.core.choices import SampleKind, TableShape
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.gazetteer.countries import COUNTRIES
from nodal_cities.analysis.imports.membership_table import read_memberships
from nodal_cities.analysis.study import sample
from nodal_cities.analysis.tables.columns import ColumnChoice

LONG = ["city", "country", "admin1", "network_id"]


def pairs(imported):
    return [(row.city_id, row.network) for row in imported.rows]


def kinds(imported):
    return [row.kind for row in imported.report]


def refused(header, rows, **choice):
    with pytest.raises(AnalysisError) as caught:
        read_memberships(header, rows, ColumnChoice(**choice))
    return str(caught.value)


def random_rows(seed, n=60):
    rng = random.Random(seed)
    cities = ["Lyon", " Lyon", "Bern ", "", None, "Köln", "Ko\u0308ln", "Richmond"]
    countries = ["FR", "CH", "", None, "DE", "US"]
    networks = ["icc", "icorn ", "", None, "uclg"]
    return [
        [rng.choice(cities), rng.choice(countries), rng.choice(["", "VA"]), rng.choice(networks)]
        for _ in range(n)
    ]


def long_to_wide(found):
    networks = sorted({row.network for row in found.rows})
    cities = sorted({(row.name, row.country, row.admin1) for row in found.rows})
    have = {(row.name, row.country, row.admin1, row.network) for row in found.rows}
    return ["city", "country", "admin1", *networks], [
        [*city, *("x" if (*city, network) in have else "" for network in networks)]
        for city in cities
    ]


# Properties


@pytest.mark.parametrize("seed", range(30))
def test_every_row_is_accounted_for(seed):
    found = read_memberships(LONG, random_rows(seed))
    assert found.n_rows == 60
    assert found.n_rows == found.n_accepted + found.n_duplicates + len(found.rejected)
    accepted = {row.row for row in found.rows}
    duplicates = {row.row for row in found.report if row.kind == "duplicate"}
    rejected = {row.row for row in found.rejected}
    assert sorted([*accepted, *duplicates, *rejected]) == list(range(1, 61))
    assert (len(accepted), len(duplicates)) == (found.n_accepted, found.n_duplicates)


@pytest.mark.parametrize("seed", range(30))
def test_every_mark_of_a_wide_table_is_accounted_for(seed):
    rng = random.Random(seed)
    marks = ["x", "1", "oui", "0", "", None, "?", 2015, True]
    rows = [
        [rng.choice(["Lyon", "Bern", "", "Oslo"]), *(rng.choice(marks) for _ in range(5))]
        for _ in range(40)
    ]
    found = read_memberships(["city", *"abcde"], rows, ColumnChoice(networks=tuple("abcde")))
    assert found.n_rows == found.n_accepted + found.n_duplicates + len(found.rejected)
    named = [row for row in rows if row[0]]
    yes = sum(row[1:].count(m) for row in named for m in ("x", "oui", 2015))
    yes += sum(1 for row in named for m in row[1:] if m == "1" or m is True)
    doubtful = sum(row[1:].count("?") for row in named)
    duplicates = kinds(found).count("duplicate")
    assert yes == len(found.rows) + duplicates
    told = [str(row.message) for row in found.report if row.kind == "unknown_mark"]
    assert sum(int(m.split("rows: ")[1].split(")")[0]) for m in told) == doubtful


@pytest.mark.parametrize("seed", range(10))
def test_long_and_wide_say_the_same(seed):
    found = read_memberships(LONG, random_rows(seed))
    wide = read_memberships(*long_to_wide(found))
    assert wide.shape == "wide"
    assert sorted(pairs(wide)) == sorted(pairs(found))


@pytest.mark.parametrize("seed", range(10))
def test_row_order_does_not_change_the_memberships(seed):
    rows = random_rows(seed)
    shuffled = random.Random(seed).sample(rows, len(rows))
    assert sorted(pairs(read_memberships(LONG, rows))) == sorted(
        pairs(read_memberships(LONG, shuffled))
    )


@pytest.mark.parametrize("seed", range(10))
def test_reading_its_own_output_changes_nothing(seed):
    found = read_memberships(LONG, random_rows(seed))
    header = ["city_id", "network_id", "name", "country", "admin1"]
    rows = [[r.city_id, r.network, r.name, r.country, r.admin1] for r in found.rows]
    again = read_memberships(header, rows)
    assert [row[1:] for row in again.rows] == [row[1:] for row in found.rows]
    assert not {"cleaned", "country", "division", "duplicate", "conflict"} & set(kinds(again))


def test_the_sample_is_read_whole():
    for kind, n_rows, n_networks in ((SampleKind.LISTED, 2086, 57), (SampleKind.FULL, 2957, 60)):
        found = read_memberships(*sample.read_sample_memberships(kind))
        read = (found.n_rows, len(found.rows), found.n_duplicates, found.rejected)
        assert read == (n_rows, n_rows, 0, ())
        assert len(found.memberships().network_ids) == n_networks


# What is recognised


@pytest.mark.parametrize(
    "header",
    [
        ["City", "COUNTRY", "State", "Network"],
        ["Ville", "Pays", "Région", "Réseau"],
        ["Ciudad", "País", "Provincia", "Red"],
        ["Stadt", "Land", "Bundesland", "Netzwerk"],
        ["Comune", "Paese", "Regione", "Rete"],
        ["Município", "País", "Estado", "Rede"],
        ["nom de la ville", "iso_a2", "admin1", "reseau_id"],
    ],
    ids=lambda header: header[0],
)
def test_usual_names_in_six_languages(header):
    found = read_memberships(header, [["Bern", "CH", "BE", "icc"]])
    assert found.rows[0][1:6] == ("Bern, CH-BE", "Bern", "CH", "BE", "icc")
    assert kinds(found).count("recognised") == 4


@pytest.mark.parametrize(
    "mark", ["x", "X", "1", 1, 1.0, True, "yes", "oui", "sí", "✓", "2015", 1999]
)
def test_wide_is_decided_by_marks(mark):
    found = read_memberships(["Commune", "ICC", "ICORN"], [["Bern", mark, ""], ["Lyon", mark, "x"]])
    assert found.shape == "wide"
    assert pairs(found) == [("Bern", "ICC"), ("Lyon", "ICC"), ("Lyon", "ICORN")]
    assert "(2): ICC, ICORN" in str(found.reason)


def test_one_column_of_marks_is_a_wide_table():
    assert read_memberships(["ville", "icc"], [["Bern", 1], ["Lyon", 0]]).shape == "wide"


def test_a_column_of_words_is_the_network_of_a_long_table():
    found = read_memberships(
        ["ville", "année", "sigle"], [["Bern", 2015, "icc"], ["Lyon", 2016, "icc"]]
    )
    assert (found.shape, pairs(found)) == ("long", [("Bern", "icc"), ("Lyon", "icc")])


def test_long_when_cities_come_back_beside_two_columns_of_marks():
    rows = [["Bern", f"n{i}", "x", ""] for i in range(5)]
    found = read_memberships(
        ["ville", "sigle", "formal", "active"], [*rows, ["Lyon", "n1", "x", "x"]]
    )
    assert found.shape == "long"


def test_attributes_of_a_wide_table_are_no_networks():
    header = ["ville", "population", "year", "maire", "icc", "icorn"]
    found = read_memberships(
        header, [["Bern", 134000, 2001, "A", "x", ""], ["Lyon", 1, 1, "B", "", "x"]]
    )
    assert pairs(found) == [("Bern", "icc"), ("Lyon", "icorn")]
    left = [row.field for row in found.report if row.kind == "not_a_network"]
    assert left == ["population", "year", "maire"]


def test_an_evident_city_needs_no_usual_name():
    found = read_memberships(["Où ?", "icc"], [["Bern", "x"], ["Lyon", ""]])
    assert pairs(found) == [("Bern", "icc")]


def test_chosen_fields_win_over_usual_names():
    header = ["city", "seat", "network", "label"]
    found = read_memberships(
        header, [["a", "Bern", "n", "icc"]], ColumnChoice(city="seat", network="label")
    )
    assert pairs(found) == [("Bern", "icc")]


def test_ids_are_taken_as_they_are_and_keep_homonyms_apart():
    rows = [["s1", "San José", "n"], ["s2", "San José", "n"]]
    found = read_memberships(["city_id", "name", "network_id"], rows)
    assert [(row.city_id, row.name) for row in found.rows] == [
        ("s1", "San José"),
        ("s2", "San José"),
    ]


def test_homonyms_stay_apart_by_country_and_division():
    rows = [
        ["Richmond", "US", "VA", "n"],
        ["Richmond", "US", "US-CA", "n"],
        ["Richmond", "CA", "BC", "n"],
    ]
    assert [city for city, _ in pairs(read_memberships(LONG, rows))] == [
        "Richmond, US-VA",
        "Richmond, US-CA",
        "Richmond, CA-BC",
    ]


@pytest.mark.parametrize("names", [("Field1", "Field2"), ("field_1", "field_2")])
def test_a_header_read_as_data_is_a_header(names):
    rows = [["Ville", "Réseau"], ["Bern", "icc"], ["", "icc"]]
    for choice in (
        ColumnChoice(),
        ColumnChoice(city=names[0], network=names[1]),
        ColumnChoice(city="Ville"),
    ):
        found = read_memberships(list(names), rows, choice)
        assert pairs(found) == [("Bern", "icc")]
        assert [row.row for row in found.rejected] == [2]
        assert found.fields == ("Ville", "Réseau")
        assert "header" in kinds(found)


def test_made_up_names_above_data_stay():
    message = refused(["Field1", "Field2"], [["Bern", "icc"], ["Lyon", "icc"]])
    assert "city field among Field1, Field2" in message
    choice = ColumnChoice(city="Field1", network="Field2")
    assert len(read_memberships(["Field1", "Field2"], [["Bern", "icc"]], choice).rows) == 1


# What is reported


def test_report_names_row_field_and_value():
    rows = [["Bern ", "CH", "", "icc"], ["Bern", "CH", "", "icc"], ["", "CH", "", "icc"]]
    rows += [["Oslo", "Narnia", "", ""], [None, "", " ", ""], ["Oslo", "Narnia", "", "uclg"]]
    found = read_memberships(LONG, rows)
    told = {(row.row, row.field, row.value, row.kind) for row in found.report if row.row}
    assert told == {
        (1, "city", "Bern ", "cleaned"),
        (2, "network_id", "icc", "duplicate"),
        (3, "city", "", "empty_city"),
        (4, "network_id", "", "empty_network"),
        (4, "country", "Narnia", "unknown_country"),
        (5, "city", "", "empty_row"),
    }
    assert [row.row for row in found.rejected] == [3, 4, 5]
    assert [row.value for row in found.report if row.kind == "single_city_network"] == [
        "icc",
        "uclg",
    ]
    assert "row 1" in next(str(row.message) for row in found.report if row.kind == "duplicate")


def test_countries_become_codes():
    rows = [
        ["Bern", "Switzerland", "", "icc"],
        ["Lyon", "france", "", "icc"],
        ["Oslo", "no", "", "x"],
    ]
    found = read_memberships(LONG, rows)
    assert [row.country for row in found.rows] == ["CH", "FR", "NO"]
    assert kinds(found).count("country") == 3


def test_every_country_code_stays_itself():
    rows = [["Town", code, "", "n"] for code in COUNTRIES]
    assert [row.country for row in read_memberships(LONG, rows).rows] == list(COUNTRIES)


def test_divisions_become_codes():
    rows = [
        ["Richmond", "USA", admin1, str(i)] for i, admin1 in enumerate(["Virginia", "US-VA", "va"])
    ]
    found = read_memberships(
        LONG, [*rows, ["Richmond", "US", "Narnia", "3"], ["Oslo", "", "Narnia", "3"]]
    )
    assert {city for city, _ in pairs(found)} == {
        *("Richmond, US-VA", "Richmond, US-Narnia", "Oslo (Narnia)")
    }
    assert kinds(found).count("division") == 3
    assert [row.row for row in found.report if row.kind == "unknown_division"] == [4]


def test_wide_reports_doubtful_marks_and_empty_networks():
    header = ["city", "icc", "icorn", "uclg"]
    rows = [["Bern", "x", "pending", "0"], ["Lyon", "x", "x", 0], ["Oslo", "?", "", "0"]]
    found = read_memberships(
        header, rows, ColumnChoice(shape=TableShape.WIDE, networks=("icc", "icorn", "uclg"))
    )
    doubtful = [
        (row.row, row.field, row.value) for row in found.report if row.kind == "unknown_mark"
    ]
    assert doubtful == [(1, "icorn", "pending"), (3, "icc", "?")]
    assert [(row.row, row.kind) for row in found.rejected] == [(3, "no_network")]
    assert [row.field for row in found.report if row.kind == "network_without_city"] == ["uclg"]


def test_an_id_with_two_names_is_a_conflict():
    rows = [["c1", "Bern", "icc"], ["c1", "Berne", "uclg"]]
    found = read_memberships(["city_id", "name", "network_id"], rows)
    assert [(row.row, row.value) for row in found.report if row.kind == "conflict"] == [(2, "c1")]


# What is refused, with the way out


@pytest.mark.parametrize(
    ("header", "choice", "expected"),
    [
        (
            LONG,
            {"city": "ville"},
            "city field: there is no field ville; the fields are city, country",
        ),
        (
            LONG,
            {"city": "city", "network": "city"},
            "city is given twice, as city field and as network field",
        ),
        (
            LONG,
            {"country": "city", "city": "city"},
            "given twice, as city field and as country field",
        ),
        (LONG, {"networks": ("city", "city")}, "city is given twice, as network fields"),
        (
            LONG,
            {"shape": TableShape.WIDE, "network": "network_id"},
            "network field is for long tables",
        ),
        (
            LONG,
            {"shape": TableShape.LONG, "networks": ("network_id",)},
            "network fields is for wide tables",
        ),
        (LONG, {"shape": TableShape.WIDE}, "No column holds marks"),
        (["a", "b", "c"], {}, "choose it as city field among a, b, c"),
        (["city", "b", "c"], {}, "choose network field"),
        (["city", "b", "b"], {}, "Two columns are called b"),
        (["city", " "], {}, "Column 2 has no name"),
        ([], {}, "no column"),
    ],
)
def test_refused_headers(header, choice, expected):
    assert expected in refused(header, [["Bern", "CH", "BE", "icc"][: len(header)]], **choice)


def test_refuses_a_table_without_rows():
    assert "no row" in refused(LONG, [])


def test_refuses_when_nothing_is_left():
    message = refused(LONG, [["", "", "", "icc"], ["Bern", "", "", None]])
    assert "of 2 rows, 1 have no city (field city) and 1 no network (field network_id)" in message


def test_refuses_a_wide_table_without_members():
    message = refused(["city", "icc"], [["Bern", "0"], ["", "x"]], networks=("icc",))
    assert "of 2 rows, 1 have no city" in message


def test_sentences_stay_short_however_long_the_names():
    message = refused(
        ["c" * 10_000, *(f"column {i}" for i in range(5000))], [["x"] * 5001], city="v" * 10_000
    )
    assert len(message) < 1000


# Size, scripts, interruption


def test_long_cells_formulas_and_scripts_survive():
    rows = [
        ["京都市", "", "", "=cmd|'/C calc'!A0"],
        ["حيفا", "", "", "é" * 10_000],
        ["<b>&amp;\"'", "", "", "{n}"],
    ]
    found = read_memberships(LONG, rows)
    assert [[row.name, "", "", row.network] for row in found.rows] == rows
    for row in found.report:
        assert str(row.message)


def test_short_rows_are_filled_up_and_lists_in_cells_are_text():
    found = read_memberships(
        ["city", "network", "more"], [["Bern", "icc"], ["Lyon", ["a", "b"], {}]]
    )
    assert pairs(found) == [("Bern", "icc"), ("Lyon", "['a', 'b']")]


def test_can_be_cancelled():
    def cancel(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_memberships(["city", "network"], [["Bern", "icc"]] * 1000, ColumnChoice(), cancel)

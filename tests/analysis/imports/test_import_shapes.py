"""Lists in cells, sheets, headers, notes and names: what is recognised, and what is left alone."""

from __future__ import annotations

import random
import sqlite3

import pytest
from nodal_cities.analysis.core.choices import TableShape
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.gazetteer.countries import COUNTRIES
from nodal_cities.analysis.gazetteer.places import BUNDLED_GAZETTEER, Gazetteer
from nodal_cities.analysis.imports.membership_table import read_membership_sheets, read_memberships
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.places.name_cleaning import NameCleaner, clean_name
from nodal_cities.analysis.tables.columns import ColumnChoice
from nodal_cities.analysis.tables.header_row import find_header
from nodal_cities.analysis.tables.list_cells import find_separators
from nodal_cities.analysis.tables.text_files import detect_delimiter, read_text
from nodal_cities.analysis.tables.totals_and_notes import find_non_city_rows
from nodal_cities.analysis.tables.workbook import Sheet

NETWORKS = ["ICC", "UCLG", "Eurocities", "ICORN", "Cities, Climate", "Villes & Cie"]


def pairs(imported):
    return {(row.city_id, row.network) for row in imported.rows}


def kinds(imported):
    return [row.kind for row in imported.report]


def accounted_for(imported):
    return imported.n_rows == imported.n_accepted + imported.n_duplicates + len(imported.rejected)


# Lists


@pytest.mark.parametrize("separator", [";", "; ", "|", " | ", "\n", ",", ", ", " / "])
@pytest.mark.parametrize("seed", range(10))
def test_lists_say_what_the_long_table_says(separator, seed):
    rng = random.Random(seed)
    networks = [n for n in NETWORKS if separator.strip(" ") not in n or separator == " / "]
    cities = {f"City {i}": rng.sample(networks, rng.randint(1, 3)) for i in range(30)}
    long = [[city, n] for city, ns in cities.items() for n in ns]
    lists = [[city, separator.join(ns)] for city, ns in cities.items()]
    rng.shuffle(lists)
    found = read_memberships(["city", "networks"], lists)
    assert found.shape == "list"
    assert pairs(found) == pairs(read_memberships(["city", "network"], long))
    assert accounted_for(found)


@pytest.mark.parametrize(
    "values",
    [
        ["Cities, Climate", "Cities, Energy", "ICC"],
        ["ICLEI, Local Governments", "ICLEI, Africa", "ICLEI"],
        ["Cities, Climate", "Cities, Energy", "Regions, Climate", "Regions, Energy"],
        ["A; B", "C; D"],
        ["1,5", "1,7", "5,1"],
        ["Newry, Mourne and Down"],
    ],
)
def test_names_with_commas_are_left_alone(values):
    assert find_separators(values) == ()
    found = read_memberships(["city", "network"], [[f"C{i}", v] for i, v in enumerate(values)])
    assert found.shape == "long"
    assert {row.network for row in found.rows} == set(values)
    doubtful = [row for row in found.report if row.kind == "doubtful_list"]
    assert len(doubtful) == 1
    assert "choose the shape list" in str(doubtful[0].message)


def test_a_list_asked_for_is_a_list_and_a_long_table_asked_for_is_long():
    rows = [["Lyon", "A; B"], ["Bern", "C; D"]]
    assert len(read_memberships(["city", "network"], rows, ColumnChoice(TableShape.LIST)).rows) == 4
    rows = [["Lyon", "A; B"], ["Bern", "B"]]
    assert len(read_memberships(["city", "network"], rows).rows) == 3
    assert len(read_memberships(["city", "network"], rows, ColumnChoice(TableShape.LONG)).rows) == 2


def test_identifiers_of_networks_are_no_lists():
    found = read_memberships(["city", "network_id"], [["Lyon", "A; B"], ["Bern", "B"]])
    assert pairs(found) == {("Lyon", "A; B"), ("Bern", "B")}


def test_a_list_among_columns_of_words_is_the_networks():
    rows = [["Lyon", "Jean", "ICC; UCLG"], ["Bern", "Anna", "UCLG"], ["Oslo", "Ole", "ICC"]]
    found = read_memberships(["ville", "maire", "sigles"], rows)
    assert found.shape == "list"
    assert len(found.rows) == 4


def test_a_network_twice_in_a_cell_counts_once_and_is_said():
    found = read_memberships(["city", "networks"], [["Lyon", "ICC; ICC; UCLG"], ["Bern", "UCLG"]])
    assert len(found.rows) == 3
    assert kinds(found).count("repeated") == 1


# Sheets


def book(**sheets):
    return [Sheet(name, rows) for name, rows in sheets.items()]


@pytest.mark.parametrize("seed", range(10))
def test_sheets_say_what_the_long_table_says(seed):
    rng = random.Random(seed)
    sheets, long = [], []
    for network in NETWORKS:
        cities = rng.sample(["Lyon", "Bern", "Oslo", "Roma", "", "Köln"], 4)
        fields = [("City", "Ville", "Comune"), ("Country", "Pays", "Paese")]
        header = [rng.choice(names) for names in fields]
        rows = [[city, "FR"] for city in cities]
        order = rng.sample([0, 1], 2)
        top = [["List of members"], []] if rng.random() < 0.5 else []
        grid = [[row[i] for i in order] for row in [header, *rows]]
        sheets.append(Sheet(network, [*top, *grid]))
        long += [[city, "FR", network] for city in cities]
    rng.shuffle(sheets)
    found = read_membership_sheets(sheets)
    same = read_memberships(["city", "country", "network"], long)
    assert found.shape == "sheets"
    assert pairs(found) == pairs(same)
    assert (found.n_rows, found.n_accepted) == (same.n_rows, same.n_accepted)
    assert accounted_for(found)


def test_row_numbers_are_those_of_each_sheet():
    sheets = book(A=[["city"], ["Lyon"], [""], ["Lyon"], ["Bern"]], B=[["x"], ["city"], ["Bern*"]])
    found = read_membership_sheets(sheets)
    told = {(row.row, row.field, row.kind) for row in found.report if row.row}
    assert {
        (3, "A!city", "empty_row"),
        (4, "A!sheet", "duplicate"),
        (3, "B!city", "city_name"),
    } <= told
    duplicate = next(row for row in found.report if row.kind == "duplicate")
    assert "A!2" in str(duplicate.message)
    assert found.rejected_positions == (1,)
    assert accounted_for(found)


def test_one_list_beside_notes_is_one_network():
    found = read_membership_sheets(book(ICC=[["city"], ["Lyon"], ["Bern"]], Notes=[["by hand"]]))
    assert pairs(found) == {("Lyon", "ICC"), ("Bern", "ICC")}
    with pytest.raises(AnalysisError, match="No column is recognised as the network"):
        read_membership_sheets(book(Sheet1=[["city"], ["Lyon"], ["Bern"]]))


def test_sheets_asked_for_are_networks_whatever_they_hold():
    header = ["city", "member", "paid"]
    rows = [header, ["Lyon", "x", "x"], ["Bern", "x", ""]]
    assert read_membership_sheets(book(A=rows, B=rows)).shape == "wide"
    found = read_membership_sheets(book(A=rows, B=rows), ColumnChoice(TableShape.SHEETS))
    assert {row.network for row in found.rows} == {"A", "B"}


# Headers, notes, totals


@pytest.mark.parametrize(
    ("grid", "expected"),
    [
        ([["city", "network"], ["Bern", "ICC"]], (0, 0)),
        ([["Members of the network (2020)"], [], ["Ville", "Pays"], ["Bern", "CH"]], (2, 2)),
        ([["Villes"], ["Ville", "Pays"], ["Bern", "CH"]], (1, 1)),
        ([["Villes membres"], ["Bern"]], (0, 0)),
        ([["Ville", "Europe", ""], ["", "ICC", "UCLG"], ["Bern", "x", ""]], (0, 1)),
        ([["Ville", "Réseau", ""], ["", "ICC", "late"], ["", "UCLG", ""]], (0, 0)),
        ([["", "Europe", ""], ["Ville", "ICC", "UCLG"], ["Bern", "x", ""]], (1, 1)),
    ],
)
def test_where_the_header_is(grid, expected):
    found = find_header(grid)
    assert (found.first, found.last) == expected


def test_no_header_where_nothing_is_telling():
    assert find_header([["Où ?", "sigle"], ["Bern", "icc"]]) is None


def test_groups_tell_columns_of_one_name_apart():
    grid = [["", "ICC", "", "UCLG", ""], ["Ville", "membre", "année", "membre", "année"]]
    assert find_header([*grid, ["Bern", "x", "2015", "", ""]]).names == [
        *("Ville", "ICC – membre", "ICC – année", "UCLG – membre", "UCLG – année")
    ]


@pytest.mark.parametrize(
    "row",
    [
        ["Total", "", "3", "2"],
        ["TOTAL 45", "", "", ""],
        ["Somme", "", "12", "7"],
        ["Total général :", "", "3", ""],
        ["", "Gesamt", "12", "7"],
        ["Number of cities: 45", "", "", ""],
        ["Nombre de villes", "", "12", "3"],
    ],
)
def test_totals(row):
    table = [["Lyon", "FR", "x", ""], row, ["Bern", "CH", "x", "x"]]
    assert find_non_city_rows(["ville", "pays", "ICC", "UCLG"], table) == {1: "total_row"}


@pytest.mark.parametrize(
    "note",
    [
        "Source: web page",
        "Sources : sites web",
        "* as of 2020",
        "NB : provisoire",
        "https://example.org/list",
        "[1] left in 2019",
        "Mis à jour le 3 mai 2020 par la mairie de chaque ville",
        "Stand: 2020",
    ],
)
def test_notes_below(note):
    table = [["Lyon", "FR"], ["Bern", "CH"], ["", ""], [note, ""]]
    assert find_non_city_rows(["ville", "pays"], table) == {3: "note_row"}


@pytest.mark.parametrize("city", ["Soma", "Notre-Dame", "Stadt Wehlen", "Datia", "Sourcelles"])
def test_cities_are_no_notes_and_no_totals(city):
    assert (
        find_non_city_rows(["ville", "ICC", "UCLG"], [["Lyon", "1", "1"], [city, "1", "0"]]) == {}
    )
    assert find_non_city_rows(["ville"], [["Lyon"], [city]]) == {}


# Names


@pytest.mark.parametrize(
    ("given", "country", "expected"),
    [
        ("Lyon*", "", ("Lyon", "")),
        ("• Lyon [12] †", "", ("Lyon", "")),
        ("Lyon¹²", "FR", ("Lyon", "FR")),
        ("Richmond (UK)", "", ("Richmond", "GB")),
        ("Paris, France", "", ("Paris", "FR")),
        ("Lyon (FR)", "FR", ("Lyon", "FR")),
        ("Lyon (FR)", "", ("Lyon (FR)", "")),
        ("Athens (Georgia)", "", ("Athens (Georgia)", "")),
        ("Richmond, VA", "US", ("Richmond, VA", "US")),
        ("Halle (Saale)", "DE", ("Halle (Saale)", "DE")),
        ("Newry, Mourne and Down", "GB", ("Newry, Mourne and Down", "GB")),
        ("Ville de Lyon", "FR", ("Lyon", "FR")),
        ("City of Leicester (UK)", "", ("Leicester", "GB")),
        ("Comune di Milano", "IT", ("Milano", "IT")),
        ("Município de Lisboa", "PT", ("Lisboa", "PT")),
        ("Stadt Zürich", "CH", ("Zürich", "CH")),
        ("Ciudad de México", "MX", ("Ciudad de México", "MX")),
        ("Mexico City", "MX", ("Mexico City", "MX")),
        ("City of London", "GB", ("City of London", "GB")),
        ("Stadt Wehlen", "DE", ("Stadt Wehlen", "DE")),
        ("Cité de Nowhere", "FR", ("Cité de Nowhere", "FR")),
        ("*", "", ("*", "")),
    ],
)
def test_names(given, country, expected):
    assert NameCleaner().clean(given, country, "")[:2] == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Toluca, Mexico", ("Toluca", "MX", "")),
        ("Kutaisi, Georgia", ("Kutaisi", "GE", "")),
        ("Savannah, Georgia", ("Savannah, Georgia", "", "")),
        ("Wollongong, Australia", ("Wollongong", "AU", "")),
        ("Nowhereville, Australia", ("Nowhereville", "AU", "")),
        ("Leeds, England, UK", ("Leeds", "GB", "ENG")),
        ("Salem, Oregon, United States", ("Salem", "US", "OR")),
        ("Salem, OR, US", ("Salem", "US", "OR")),
        ("Grenoble, Rhône-Alpes, France", ("Grenoble", "FR", "")),
        ("Ontario, CA", ("Ontario, CA", "", "")),
        ("Arlon, Luxembourg", ("Arlon, Luxembourg", "", "")),
    ],
)
def test_what_stands_behind_a_comma(given, expected):
    """A country; or a state, province or town that is called like one, where the city is known."""
    assert NameCleaner().clean(given, "", "") == expected


def test_the_country_behind_a_comma_is_that_of_the_city():
    rows = [["Salem, Oregon, USA", "A"], ["Toluca, Mexico", "B"]]
    found = read_memberships(["city", "network"], rows)
    assert [row[1:5] for row in found.rows] == [
        ("Salem, US-OR", "Salem", "US", "OR"), ("Toluca, MX", "Toluca", "MX", ""),
    ]  # fmt: skip


def places(n, seed):
    file = sqlite3.connect(f"{BUNDLED_GAZETTEER.as_uri()}?mode=ro&immutable=1", uri=True)
    rows = file.execute(
        "SELECT name, country FROM place WHERE population > 20000 AND seat = 0"
    ).fetchall()
    file.close()
    return random.Random(seed).sample(rows, n)


@pytest.mark.parametrize(
    "decorated",
    [
        *("City of {}", "Ville de {}", "Ciudad de {}", "Comune di {}", "Stadt {}", "{} ({})"),
        *("Município de {}", "{}*", "{} ({}) †", "{}, {}", "Municipality of {} ({})"),
    ],
)
def test_cleaning_never_makes_another_place_of_a_name(decorated):
    cleaner = NameCleaner()
    for name, country in places(200, 1):
        given = decorated.format(name, COUNTRIES[country].name)
        for own in (country, ""):
            clean = cleaner.clean(given, own, "")
            with Gazetteer() as gazetteer:
                before, after = locate(
                    [Query(given, own), Query(clean.name, clean.country)], gazetteer
                )
            assert before.place is None or before.place == after.place, given


def test_names_of_the_gazetteer_stay():
    cleaner = NameCleaner()
    for name, country in places(2000, 2):
        assert cleaner.clean(name, country, "").name == name
        assert clean_name(name, country).name == name


# Text


def test_quotes_that_are_not_balanced_swallow_nothing():
    content = 'ville,réseau\n"Lyon,ICC\nBern,ICC\nOslo,UCLG\n'
    found = read_text(content.encode())
    assert len(found.rows) == 4
    assert "quotes" in [row.kind for row in found.report]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_nuls(end):
    content = end.join(["ville;réseau", "Ly\0on;ICC", '"Os;lo";"a ""b"""'])
    assert read_text(content.encode()).rows[1:] == [["Lyon", "ICC"], ["Os;lo", 'a "b"']]


def test_the_separator_is_the_regular_one():
    assert detect_delimiter("ville;lat\nLyon;45,7\nBern;46,9") == ";"
    assert detect_delimiter("ville,réseaux\nLyon,ICC; UCLG\nBern,ICC\nOslo,UCLG") == ","
    assert read_text(b"sep=|\na|b,c;d\n").rows == [[], ["a", "b,c;d"]]


def test_rows_that_are_too_long_are_rejected():
    rows = [["city", "n", "network"], ["Lyon", "4", "5", "A"], ["Bern", "1", "A"], ["Oslo"]]
    found = read_membership_sheets([Sheet("", rows)])
    assert [(row.row, row.kind) for row in found.rejected] == [
        (2, "long_row"),
        (4, "empty_network"),
    ]


def test_row_numbers_of_r_are_a_column():
    found = read_membership_sheets(
        [Sheet("", [["city", "network"], ["1", "Lyon", "A"], ["2", "Bern", "A"]])]
    )
    assert pairs(found) == {("Lyon", "A"), ("Bern", "A")}


def test_reading_sheets_can_be_cancelled():
    def cancel(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_membership_sheets(book(A=[["city"], *[["Lyon"]] * 2000]), ColumnChoice(), cancel)

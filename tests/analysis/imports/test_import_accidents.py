"""Tables as they come out of spreadsheets and forms: what must not be misread."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.imports.membership_table import read_membership_sheets, read_memberships
from nodal_cities.analysis.tables.encodings import decode
from nodal_cities.analysis.tables.header_row import find_header
from nodal_cities.analysis.tables.text_files import read_text
from nodal_cities.analysis.tables.totals_and_notes import find_non_city_rows
from nodal_cities.analysis.tables.workbook import Sheet

WIDE = [["Lyon", "FR", "x", "x"], ["Bern", "CH", "", "x"], ["Nice", "FR", "x", ""]]


def pairs(imported):
    return {(row.name, row.network) for row in imported.rows}


def kinds(imported):
    return [row.kind for row in imported.report]


def not_networks(imported):
    return [row.field for row in imported.report if row.kind == "not_a_network"]


# Encodings and quotes


WRITTEN = [
    ("Genève, Réseau européen, Besançon", "cp1252"),
    ("Zürich, Städte Sicherer Häfen, Köln", "cp1252"),
    ("São Paulo, Municípios, Málaga, l’Hospitalet", "cp1252"),
    ("Łódź, Gdańsk, Plzeň, Białystok", "cp1250"),
    ("Genève, Réseau européen, Besançon", "mac_roman"),
    ("Genève, Réseau européen, Besançon", "cp850"),
    ("Zürich, Städte Sicherer Häfen, Köln", "cp850"),
    ("Москва, Сеть городов, Нижний Новгород", "cp1251"),
    ("Москва, Сеть городов, Нижний Новгород", "koi8_r"),
    ("Αθήνα, Θεσσαλονίκη, Δίκτυο πόλεων", "cp1253"),
    ("上海,北京,城市网络", "gb18030"),
    ("台北,高雄,城市網絡", "big5"),
    ("広島,ハノーバー,平和首長会議", "shift_jis"),
    ("서울,부산,도시 네트워크", "euc_kr"),
]


@pytest.mark.parametrize(
    ("text", "encoding"), [*WRITTEN, *((text.upper(), code) for text, code in WRITTEN[:4])]
)
def test_accents_are_read_in_the_encoding_that_makes_sense_of_them(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "text", ["Lyon¹", "n° 3, Lyon²", "Mª José, 1º", "« Nice » – 5 £, ½", "¿Y?"]
)
def test_signs_of_windows_1252_stay_signs(text):
    assert decode(text.encode("cp1252")) == (text, "Windows-1252")


def test_an_encoding_that_is_guessed_is_called_a_guess():
    def message(data):
        return str(read_text(data).report[0].message)

    assert "guess" in message("ville;réseau\nLyon;ICC".encode("cp1252"))
    assert "guess" not in message("ville;réseau\nLyon;ICC".encode())


def test_lines_that_are_one_quoted_cell_each_are_cut():
    table = read_text(b'"city;networks"\r\n"Lyon;""ICC; UCLG"""\r\n"Bern;ICC"\r\n')
    assert table.rows == [["city", "networks"], ["Lyon", "ICC; UCLG"], ["Bern", "ICC"]]
    assert table.report[0].message.values["separator"] == ";"
    # Names with a comma below one without are one column.
    assert read_text(b'City\n"Lyon, France"\n"Bern, CH"').rows[1] == ["Lyon, France"]


def test_a_few_wrong_bytes_do_not_make_utf_8_another_encoding():
    data = "Orléans, Genève, Réseau européen, N".encode() + b"\xeemes"
    assert decode(data).text == "Orléans, Genève, Réseau européen, N�mes"
    assert "Correct them" in str(read_text(data).report[0].message)


# Headers


@pytest.mark.parametrize(
    "header",
    [
        ["Ville (nom officiel)", "Pays (ISO)", "Réseau(x)"],
        ["What is the name of your city?", "In which country is it?", "Network(s)"],
        ["City / Town", "Country/Territory", "Member networks [2024]"],
        ["City/Ville", "Country/Pays", "Network/Réseau"],
        ["Nom de la collectivité", "Pays d’appartenance", "Nom du réseau de villes"],
        ["Nome del comune", "Nazione", "Reti di appartenenza"],
    ],
)
def test_headers_say_more_than_the_usual_name(header):
    found = read_memberships(header, [["Lyon", "France", "ICC"], ["Bern", "CH", "ICC"]])
    assert {row.city_id for row in found.rows} == {"Lyon, FR", "Bern, CH"}
    assert {row.network for row in found.rows} == {"ICC"}


@pytest.mark.parametrize("name", ["Nombre de réseaux", "Nb réseaux", "Anzahl Netzwerke", "N"])
@pytest.mark.parametrize("position", [2, 4])
def test_a_count_of_networks_is_no_network(name, position):
    header = ["Ville", "Pays", "ICC", "AIMF"]
    rows = [[*row] for row in WIDE]
    for row, count in zip([header, *rows], [name, "2", "1", "1"]):
        row.insert(position, count)
    found = read_memberships(header, rows)
    assert pairs(found) == pairs(read_memberships(["Ville", "Pays", "ICC", "AIMF"], WIDE))
    assert not_networks(found) == [name]
    sheet = Sheet("Feuil1", [header, *rows])
    assert pairs(read_membership_sheets([sheet])) == pairs(found)


def test_a_list_of_members_lists_cities():
    sheets = [
        Sheet("ICC", [["Membres"], ["Lyon"]]),
        Sheet("UCLG", [["Members", "Since"], ["Bern"]]),
    ]
    assert pairs(read_membership_sheets(sheets)) == {("Lyon", "ICC"), ("Bern", "UCLG")}


@pytest.mark.parametrize("names", [("Réseau 1", "Réseau 2"), ("Network", "Network 2")])
def test_several_columns_may_name_the_networks_of_a_city(names):
    rows = [
        ["Lyon", "ICC", ""],
        ["Bern", "UCLG", "ICC; AIMF"],
        ["Nice", "", "AIMF"],
        ["Nice", "", ""],
    ]
    found = read_memberships(["Ville", *names], rows)
    assert found.shape == "list"
    assert pairs(found) == {
        *(("Lyon", "ICC"), ("Bern", "UCLG"), ("Bern", "ICC"), ("Bern", "AIMF"), ("Nice", "AIMF")),
    }
    assert [row.row for row in found.rejected] == [4]
    sheet = Sheet("Members", [["Ville", *names], *rows])
    assert pairs(read_membership_sheets([sheet])) == pairs(found)
    with pytest.raises(AnalysisError):
        read_memberships(["Ville", "Réseau 1"], [["Lyon", "3"], ["Bern", "4"]])


def test_figures_dates_and_references_name_no_network():
    header = ["City", "Country", "Member since", "Ref.", "2015", "Share"]
    rows = [
        ["Lyon", "FR", "2004[a]", "[4]", "1", "14,2 %"],
        ["Bern", "CH", "2005", "[5]", "0", "3"],
    ]
    with pytest.raises(AnalysisError, match="write its name as network name"):
        read_memberships(header, rows)


def test_a_heading_left_above_by_merged_cells_names_its_column():
    grid = [
        ["", "", "Europe", "", "Note of the year", "Empty"],
        ["Ville", "Pays", "ICC", "AIMF", "", ""],
        ["Lyon", "FR", "x", "", "good", ""],
    ]
    assert find_header(grid).names == ["Ville", "Pays", "ICC", "AIMF", "Note of the year", ""]


# Cells


def test_marks_of_membership_may_have_footnotes():
    rows = [["Lyon", "x*", "x"], ["Bern", "", "x¹"], ["Rome", "1990[a]", "*"], ["Oslo", "0*", "?"]]
    found = read_memberships(["Ville", "ICC", "AIMF"], rows)
    assert found.shape == "wide"
    assert pairs(found) == {
        *(("Lyon", "ICC"), ("Lyon", "AIMF"), ("Bern", "AIMF")),
        *(("Rome", "ICC"), ("Rome", "AIMF")),
    }
    assert kinds(found).count("unknown_mark") == 1


def test_marks_of_membership_may_have_remarks():
    rows = [["Lyon", "Oui (2012)", "Non"], ["Bern", "oui, depuis 2010", "no: not yet"]]
    found = read_memberships(
        ["Ville", "ICC", "AIMF"], [*rows, ["Nice", "yes – 2015", "x (observer)"]]
    )
    assert pairs(found) == {("Lyon", "ICC"), ("Bern", "ICC"), ("Nice", "ICC"), ("Nice", "AIMF")}
    assert "unknown_mark" not in kinds(found)


@pytest.mark.parametrize("nothing", ["-", "—", "n/a", "N/A", "#N/A", "#REF!", "?", "none", "aucun"])
def test_a_word_for_nothing_is_no_network(nothing):
    rows = [["Lyon", "ICC; UCLG"], ["Bern", nothing], ["Nice", "UCLG; ICC"]]
    found = read_memberships(["city", "networks"], rows)
    assert {row.network for row in found.rows} == {"ICC", "UCLG"}
    assert [(row.row, row.kind) for row in found.rejected] == [(2, "empty_network")]
    long = read_memberships(
        ["city", "network"], [["Lyon", "ICC"], ["Bern", nothing], ["Nice", "ICC"]]
    )
    assert [(row.row, row.kind) for row in long.rejected] == [(2, "empty_network")]


@pytest.mark.parametrize(
    "nothing", ["-", "n/a", "#NAME?", "#NOM?", "#BEZUG!", "?", "NULL", "NA", "<NA>", "nan"]
)
def test_a_sign_for_nothing_is_no_city(nothing):
    found = read_memberships(["city", "network"], [["None", "ICC"], [nothing, "ICC"]])
    assert [row.name for row in found.rows] == ["None"]
    assert [row.kind for row in found.rejected] == ["empty_city"]


@pytest.mark.parametrize("cell", ["- {}\n- {}", "• {}\n• {}", "1. {}\n2. {}", "{}/{}"])
def test_bullets_and_numbers_of_a_list_in_a_cell_go(cell):
    rows = [["Lyon", cell.format("ICC", "UCLG")], ["Bern", cell.format("UCLG", "ICC")]]
    found = read_memberships(["city", "networks"], [*rows, ["Nice", "ICC"]])
    assert {row.network for row in found.rows} == {"ICC", "UCLG"}


def test_numbers_of_a_list_are_no_part_of_names():
    found = read_memberships(["city", "network"], [["1. Lyon", "ICC"], ["12) Bern", "ICC"]])
    assert {row.name for row in found.rows} == {"Lyon", "Bern"}


def test_means_are_no_cities():
    rows = [["Lyon", 1, 1], ["Moyenne", "0,5", 1], ["Durchschnitt", 0.5, 0.25], ["n = 1", "", ""]]
    assert find_non_city_rows(["city", "ICC", "AIMF"], rows) == dict.fromkeys(
        (1, 2, 3), "total_row"
    )


@pytest.mark.parametrize(
    ("country", "code"),
    [("Belgique/België", "BE"), ("FR - France", "FR"), ("Tchéquie (CZ)", "CZ")],
)
def test_a_country_given_twice_is_one(country, code):
    found = read_memberships(["city", "country", "network"], [["X", country, "ICC"]])
    assert found.rows[0].country == code


@pytest.mark.parametrize("country", ["France/Belgique", "Luxembourg (GD)", "Paris, France"])
def test_two_countries_are_none(country):
    found = read_memberships(["city", "country", "network"], [["X", country, "ICC"]])
    assert found.rows[0].country == country
    assert "unknown_country" in kinds(found)


def test_networks_that_differ_in_spelling_only_are_reported():
    rows = [
        ["Lyon", "Euro-cities"],
        ["Bern", "Eurocities"],
        ["Nice", "EUROCITIES"],
        ["Nice", "ICC"],
    ]
    found = read_memberships(["city", "network"], rows)
    assert len({row.network for row in found.rows}) == 4
    (row,) = [row for row in found.report if row.kind == "alike_networks"]
    assert row.message.values["networks"] == "EUROCITIES, Euro-cities, Eurocities"


# Merged cells

BLOCKS = [
    ("France", "Lyon", "ICC"),
    ("France", "Lyon", "AIMF"),
    ("France", "Nice", "AIMF"),
    ("Suisse", "Bern", "ICC"),
    ("Suisse", "Bern", "UCLG"),
    ("Suisse", "Basel", "ICC"),
]


def merged(rows, columns):
    """Leave the value of a column only in the first of the rows below each other that have it."""
    return [
        [
            "" if j in columns and i and rows[i - 1][j] == cell else cell
            for j, cell in enumerate(row)
        ]
        for i, row in enumerate(rows)
    ]


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0), (2, 0, 1)])
def test_merged_cells_say_what_the_whole_table_says(order):
    names = ("Pays", "Ville", "Réseau")
    rows = sorted([row[i] for i in order] for row in BLOCKS)
    found = read_memberships([names[i] for i in order], merged(rows, {0}))
    whole = read_memberships([names[i] for i in order], rows)
    assert found.rows == whole.rows
    assert "merged_cells" in kinds(found)
    assert "merged_cells" not in kinds(whole)


def test_cells_merged_in_two_columns():
    found = read_memberships(["Pays", "Ville", "Réseau"], merged(BLOCKS, {0, 1}))
    assert found.rows == read_memberships(["Pays", "Ville", "Réseau"], BLOCKS).rows


def test_countries_merged_beside_marks():
    rows = [["FR", *WIDE[0][:1], "x"], ["", "Nice", "x"], ["CH", "Bern", "x"], ["", "Basel", "x"]]
    found = read_memberships(["Pays", "Ville", "ICC"], rows)
    assert {row.city_id for row in found.rows} == {"Lyon, FR", "Nice, FR", "Bern, CH", "Basel, CH"}


def test_a_country_that_is_missing_here_and_there_stays_missing():
    rows = [["FR", "Lyon", "ICC"], ["", "Bern", "ICC"], ["IT", "Rome", "ICC"]]
    found = read_memberships(["country", "city", "network"], rows)
    assert [row.country for row in found.rows] == ["FR", "", "IT"]


@pytest.mark.parametrize(
    "rows",
    [
        [["ICC", "Lyon"], ["", "Nice"], ["ICC", "Bern"]],  # values come back
        [["", "Lyon"], ["ICC", "Nice"], ["", "Bern"], ["UCLG", "Bern"]],  # the first is a gap
        [["A", "a"], ["B", "b"], ["C", "c"], ["D", "d"], ["", "e"]],  # too few gaps
        [["A", "a"], ["", "a"], ["B", "b"]],  # filled, it would repeat a row
    ],
)
def test_a_gap_in_another_table_is_a_gap(rows):
    found = read_memberships(["network", "city"], rows)
    assert "merged_cells" not in kinds(found)
    assert "empty_network" in kinds(found)
    right = read_memberships(["city", "network"], [row[::-1] for row in rows])
    assert "merged_cells" not in kinds(right)

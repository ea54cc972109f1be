"""Networks tables as people write them, and Tables 1-5 of the chapter as they are printed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.imports.network_table import NETWORK_RECORD_FIELDS, read_networks
from nodal_cities.analysis.imports.network_vocabulary import (
    allowed_words,
    canonical_word,
    field_of_heading,
)
from nodal_cities.analysis.study import sample

PRINTED = Path(__file__).parents[2] / "data" / "chapter_tables.tsv"
HEADER = ["Nom", "Date de création", "Pays", "Champ d'activité", "Mode de création", "Type"]


def printed(number):
    """Return one table of the chapter: its title as a header, all the rest as rows."""
    blocks = PRINTED.read_text(encoding="utf-8").split("Tableau ")[1:]
    lines = blocks[number - 1].rstrip("\n").split("\n")
    return [f"Tableau {lines[0]}"], [line.split("\t") for line in lines[1:]]


def of_sample(number):
    return [
        r for r in sample.read_sample_records(sample.NETWORKS) if r["seed_table"] == str(number)
    ]


def kinds(found):
    return [row.kind for row in found.report]


def one(**cells):
    found = read_networks(list(cells), [list(cells.values())])
    return found.records[0], found


@pytest.mark.parametrize(("number", "networks"), [(1, 13), (2, 8), (3, 14), (4, 12), (5, 5)])
def test_tables_of_the_chapter_as_they_stand(number, networks):
    found = read_networks(*printed(number))
    expected = of_sample(number)
    assert len(found.records) == len(expected) == networks
    # What a table does not print the sample has from its title: scale and region of 1 to 4.
    compared = ["founded", "field", "creation", "type", "sponsor"]
    compared += {2: ["country"], 4: ["country"], 5: ["country", "scale"]}.get(number, [])
    for record, row in zip(found.records, expected):
        read = {name: str(getattr(record, name) or "") for name in compared}
        if read["sponsor"] == "EU Assembly of Region":  # as printed
            read["sponsor"] += "s"
        assert read == {name: row[name] for name in compared}, record.name
        assert record.network_id == record.name
    assert not {"unknown_word", "network_without_id", "network_twice"} & {*kinds(found)}


def test_the_sample_reads_as_it_is():
    header, rows = sample.read_sample_table(sample.NETWORKS)
    found = read_networks(header, rows)
    assert found.report == ()
    assert found.said == NETWORK_RECORD_FIELDS
    for record, row in zip(found.records, rows):
        assert [str(value or "") for value in record[1:]] == row[: len(NETWORK_RECORD_FIELDS)]


def test_reading_what_was_read_changes_nothing():
    for number in range(1, 6):
        first = read_networks(*printed(number))
        again = read_networks(NETWORK_RECORD_FIELDS, [record[1:] for record in first.records])
        assert [record[1:] for record in again.records] == [record[1:] for record in first.records]
        assert again.report == ()


def test_order_of_rows_and_columns_changes_no_network():
    _, rows = printed(4)
    rng = random.Random(4)
    expected = {record[1:] for record in read_networks(rows[0], rows[1:]).records}
    for _ in range(20):
        order = rng.sample(range(6), 6)
        mixed = [
            [row[i] for i in order] for row in rng.sample(rows[1:], len(rows) - 1) if len(row) > 1
        ]
        found = read_networks([rows[0][i] for i in order], mixed)
        assert {record[1:] for record in found.records} == expected


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("scale", "Mondiale", "global"),
        ("scale", "réseaux régionaux", "regional"),
        ("scale", "NATIONAUX", "national"),
        ("scale", "worldwide", "global"),
        ("scale", "Sub-national", ""),
        ("scale", "régional et national", ""),
        ("scale", "international", ""),
        ("field", "generaliste", "generalist"),
        ("field", "Generalists", "generalist"),
        ("field", "Specialized", "specialised"),
        ("field", "spécialisées", "specialised"),
        ("field", "pas spécialisé", ""),
        ("creation", "Spontanés", "spontaneous"),
        ("creation", "sponsorisés", "sponsored"),
        ("creation", "imposée", ""),
        ("type", "Campagnes", "campaign"),
        ("type", "projet européen", "project"),
        ("type", "Forum politique", "forum"),
        ("type", "asociation", "association"),
        ("type", "fédération", ""),
    ],
)
def test_words(kind, value, expected):
    assert canonical_word(kind, value) == expected


@pytest.mark.parametrize("kind", ["scale", "field", "creation", "type"])
def test_each_word_is_itself(kind):
    for word in allowed_words(kind):
        assert canonical_word(kind, word) == word
        assert canonical_word(kind, word.upper() + "S") == word


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("ID réseau", "network_id"),
        ("Réseau de villes", "name"),
        ("Network", "name"),
        ("ANNÉE DE CRÉATION", "founded"),
        ("Year founded", "founded"),
        ("Échelle géographique", "scale"),
        ("Zone", "scale"),
        ("Régions", "region"),
        ("Continent", "region"),
        ("Pays", "country"),
        ("Domaines d’activité", "field"),
        ("Perspective", "field"),
        ("Mode de création (spontané, sponsorisé)", "creation"),
        ("Type de réseau", "type"),
        ("Ville", ""),
        ("", ""),
    ],
)
def test_headings(heading, field):
    assert field_of_heading(heading) == field


@pytest.mark.parametrize(
    ("value", "year", "told"),
    [
        ("1999", 1999, False),
        (1999.0, 1999, False),
        ("c. 1999", 1999, True),
        ("1999-2005", 1999, True),
        ("2015-06-01", 2015, True),
        ("", None, False),
        ("unknown", None, True),
        ("36161", None, True),
        ("1000", 1000, False),
        ("2100", 2100, False),
        ("2101", None, True),
        ("9999", None, True),
    ],
)
def test_years(value, year, told):
    record, found = one(name="ICC", founded=value, type="forum")
    assert record.founded == year
    assert bool(found.report) == told


def test_creation_holding_years_is_the_date():
    assert one(Nom="ICC", Création="2004", Type="forum")[0].founded == 2004
    assert one(Nom="ICC", Création="spontanée", Type="forum")[0].creation == "spontaneous"


@pytest.mark.parametrize(
    ("creation", "sponsor"),
    [
        ("Sponsor (EU)", "EU"),
        ("Sponsorisée (UNOPS, multideurs)", "UNOPS, multi-donor"),
        ("sponsored by the United Nations", "UN"),
        ("sponsorisé par l’UE", "EU"),
        ("Sponsorisé [HCR", "UNHCR"),
        ("Sponsorisé", ""),
    ],
)
def test_sponsors(creation, sponsor):
    record, _ = one(name="ICC", creation=creation)
    assert (record.creation, record.sponsor) == ("sponsored", sponsor)


def test_sponsor_has_a_column_of_its_own():
    record, found = one(name="ICC", creation="Sponsorisé (x)", Sponsor="ONU")
    assert (record.creation, record.sponsor) == ("sponsored", "UN")
    assert "sponsor" in found.said


def test_unknown_words_are_told_with_row_field_value_and_what_is_allowed():
    rows = [["ICC", "1999", "", "martien", "x", "club"], ["UCLG", "soon", "Utopia", "", "", ""]]
    found = read_networks(HEADER, rows)
    icc, uclg = found.records
    assert (icc.field, icc.creation, icc.type, uclg.founded) == ("", "", "", None)
    assert uclg.country == "Utopia"
    told = {
        (row.field, row.value): str(row.message)
        for row in found.report
        if row.kind.startswith("unknown")
    }
    assert told.keys() == {
        ("Champ d'activité", "martien"),
        ("Mode de création", "x"),
        ("Type", "club"),
        ("Date de création", "soon"),
        ("Pays", "Utopia"),
    }
    assert "row 1" in told["Type", "club"]
    assert "forum, association, project, campaign" in told["Type", "club"]
    assert found.table[0] == rows[0]


def test_equal_changes_are_told_once():
    found = read_networks(["Nom", "Type"], [[f"n{i}", "Projet"] for i in range(50)])
    told = [row for row in found.report if row.kind == "network_value"]
    assert len(told) == 1
    assert "(rows: 50)" in str(told[0].message)


def test_subheadings_say_where_the_networks_below_are():
    rows = [
        ["Europe", None, None, None, None, None],
        ["Eurocities", "1989", "", "Généraliste", "Spontanée", "Forum"],
        [None] * 6,
        ["Belgique", "", "", "", "", ""],
        ["Communes hospitalières", "2012", "", "Spécialisé", "Spontanée", "Campagne"],
        ["", "Amérique latine", "", "", "", ""],
        ["Sello Migrante", "2015", "Chili", "Spécialisé", "Spontanée", "Association"],
        ["Mercociudades", "1995", "", "Generaliste", "Sponsor (Mercosur)", "Forum"],
    ]
    found = read_networks(HEADER, rows)
    assert [(r.name, r.region, r.country) for r in found.records] == [
        ("Eurocities", "Europe", ""),
        ("Communes hospitalières", "Europe", "BE"),
        ("Sello Migrante", "Latin America", "CL"),
        ("Mercociudades", "Latin America", ""),
    ]
    assert kinds(found).count("network_heading") == 3
    assert "region" in found.said


def test_networks_without_id_or_twice_are_told():
    found = read_networks(["name", "type"], [["", "forum"], ["ICC", "forum"], ["ICC ", "project"]])
    assert [(r.network_id, r.type) for r in found.records] == [("ICC", "forum")]
    assert kinds(found) == ["network_without_id", "network_twice"]


def test_ids_are_those_of_the_memberships():
    header, rows = ["No", "Nom", "Sigle"], [["1", "Intercultural Cities", "ICC"]]
    for wanted, expected in (
        ({"ICC"}, "ICC"),
        ({"Intercultural Cities"}, "Intercultural Cities"),
        ({"1"}, "1"),
        ((), "ICC"),
    ):
        assert read_networks(header, rows, wanted=wanted).records[0].network_id == expected
    assert read_networks(header, rows, id_column=0).records[0].network_id == "1"


@pytest.mark.parametrize("rows", [[], [[]], [[None]], [["", ""]]])
def test_empty_tables_give_no_network(rows):
    assert read_networks(["Nom", "Type"], rows).records == ()
    assert read_networks(["x"], rows).records == ()


def test_table_without_column_is_refused():
    with pytest.raises(AnalysisError, match="no column"):
        read_networks([], [])


@pytest.mark.parametrize(("titles", "is_found"), [(9, True), (10, False)])
def test_a_header_is_among_the_first_ten_rows_of_the_table(titles, is_found):
    rows = [["About", ""]] * titles + [["network_id", "country"], ["icc", "FR"]]
    fields = read_networks(["Field1", "Field2"], rows).fields
    assert ("country" in fields) == is_found


def test_ids_written_otherwise_than_in_the_memberships_are_told():
    rows = [["icc", "forum"], ["EUROCITÉS", "forum"], ["c40", "forum"], ["C 40", "project"]]
    found = read_networks(["id", "type"], rows, wanted={"ICC", "Eurocites", "C40", "UCLG"})
    # “c40” is C40, and “C 40” another: its letters are apart.
    assert [record.network_id for record in found.records] == ["ICC", "Eurocites", "C40", "C 40"]
    told = {row.value for row in found.report if row.kind == "network_name"}
    assert told == {"icc", "EUROCITÉS", "c40"}


def test_any_column_that_has_the_ids_of_the_memberships_is_taken():
    rows = [["Intercultural Cities", "forum", "ICC"], ["Eurocities", "forum", "EC"]]
    found = read_networks(["name", "type", "acronym"], rows, wanted={"ICC", "EC"})
    assert [record.network_id for record in found.records] == ["ICC", "EC"]
    assert found.records[0].name == "Intercultural Cities"

"""The networks' table through Processing: canonical fields, filter, report."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.imports.network_table import NETWORK_RECORD_FIELDS
from nodal_cities.analysis.study import sample
from nodal_cities.tests.processing.bad_inputs import memberships, refusal, rows_of, run, table

HEADER = ["Nom", "Date de création", "Zone", "Champ d'activité", "Mode de création", "TYPE", "Note"]
ROWS = [
    ["a", "1999", "Mondiale", "généraliste", "Sponsorisée (HCR)", "Forum", "un"],
    ["b", "c. 2004", "National (Chili)", "Spécialisé", "Spontanée", "club", "deux"],
    ["d", "2010", "", "", "", "", ""],
]


def networks(rows=ROWS, header=HEADER):
    return table(header, rows)


def plain(row):
    return {k: None if str(v) == "NULL" else v for k, v in row.items()}


def imported(**parameters):
    result = run("importmemberships", INPUT=memberships(), **parameters)
    rows = {row["network_id"]: plain(row) for row in rows_of(result["NETWORKS"])}
    return rows, [row["kind"] for row in rows_of(result["REPORT"])], result


def test_import_gives_canonical_fields_and_keeps_the_others():
    rows, kinds, result = imported(NETWORK_TABLE=networks())
    names = result["NETWORKS"].fields().names()
    assert names[:12] == [*NETWORK_RECORD_FIELDS, "members", "nodal_members"]
    assert [rows["a"][n] or "" for n in NETWORK_RECORD_FIELDS] == [
        *("a", "a", 1999, "global", "", "", "generalist", "sponsored", "UNHCR", "forum")
    ]
    assert [rows["b"][n] or "" for n in NETWORK_RECORD_FIELDS] == [
        *("b", "b", 2004, "national", "", "CL", "specialised", "spontaneous", "", "")
    ]
    assert (rows["b"]["TYPE_2"], rows["b"]["Note"]) == ("club", "deux")
    assert rows["c"]["name"] == "c"
    assert rows["c"]["founded"] is None
    assert kinds.count("unknown_network") == 1
    assert kinds.count("unknown_word") == 1
    assert kinds.count("network_without_city") == 1


def test_import_without_the_table_is_as_before():
    _, kinds, result = imported()
    assert result["NETWORKS"].fields().names() == ["network_id", "name", "members", "nodal_members"]
    assert not [kind for kind in kinds if "network_" in kind]


def test_its_own_output_is_a_table_of_networks():
    first, _, result = imported(NETWORK_TABLE=networks())
    again, kinds, _ = imported(NETWORK_TABLE=result["NETWORKS"])
    for network, row in first.items():
        assert [again[network][n] or "" for n in NETWORK_RECORD_FIELDS] == [
            row[n] or "" for n in NETWORK_RECORD_FIELDS
        ]
    assert not {"unknown_network", "network_value"} & {*kinds}


def test_the_sample_is_given_as_it_stands():
    result = run("importmemberships")
    rows = {row["network_id"]: plain(row) for row in rows_of(result["NETWORKS"])}
    expected = {row["network_id"]: row for row in sample.read_sample_records(sample.NETWORKS)}
    assert len(rows) == 57
    for network, row in rows.items():
        for name, value in expected[network].items():
            assert str(row[name] or "") == value


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("\"scale\" <> 'global'", "bc"),
        ("\"Zone\" <> 'Mondiale'", "bc"),
        ('"TYPE" = \'Forum\' or "founded" > 2005', "ac"),
        ("\"field\" in ('specialised')", "b"),
        ('"founded" < 2000', "a"),
        ("\"Date de création\" = '1999'", "a"),
    ],
)
def test_filter_on_own_and_canonical_fields(condition, expected):
    result = run(
        "nodalindicators",
        MEMBERSHIPS=memberships(),
        NETWORKS=networks([*ROWS[:2], ["c", "2010", "Regional", "", "", "", ""]]),
        NETWORK_FILTER=condition,
    )
    kept = {n for row in rows_of(result["OUTPUT"]) for n in row["networks"].split(";")}
    assert kept == {*expected}


def test_filter_names_the_fields_there_are():
    sentence = refusal(
        "nodalindicators",
        MEMBERSHIPS=memberships(),
        NETWORKS=networks(),
        NETWORK_FILTER="\"portée\" = 'x'",
    )
    assert "portée" in sentence
    assert "Zone" in sentence
    assert "scale" in sentence

"""Text that is in no UTF-8 is read as it is wherever a table is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from nodal_cities.processing.inputs.algorithm_run import is_part
from nodal_cities.tests.processing.bad_inputs import memberships, rows_of, run
from nodal_cities.tests.processing.workbooks import write_xlsx
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

CITIES = "Ville;Pays;Réseau;Année\nMünchen;DE;Réseau européen;2004\nLiège;BE;Réseau européen;\n"
NETWORKS = "Nom;Date de création;Échelle\nRéseau européen;2015;Régional\n"
ENCODINGS = ["cp1252", "utf-16", "utf-8-sig", "utf-8"]


@pytest.fixture(params=ENCODINGS)
def write(request, tmp_path):
    def file(name, text):
        path = tmp_path / f"{name}.csv"
        path.write_bytes(text.encode(request.param))
        return str(path)

    return file


def test_memberships_and_networks(write):
    given = {"MEMBERSHIPS": write("m", CITIES), "NETWORKS": write("n", NETWORKS), "CITIES": None}
    result = run("nodalindicators", **given, NETWORK_FILTER="\"scale\" = 'regional'")
    found = {row["name"]: row for row in rows_of(result["OUTPUT"])}
    assert found.keys() == {"München", "Liège"}
    assert all(row["population"] > 0 for row in found.values())  # found in the gazetteer
    assert {row["networks"] for row in found.values()} == {"Réseau européen"}


def test_cities_to_locate(write):
    result = run("locatecities", INPUT=write("c", CITIES), NAME_FIELD="Ville")
    rows = rows_of(result["OUTPUT"])
    assert [row["name"] for row in rows] == ["München", "Liège"]
    assert [row["match"] for row in rows] == ["alternate", "exact"]
    assert [row["Année"] or "" for row in rows] == ["2004", ""]


def test_table_of_networks_of_an_import(write):
    result = run("importmemberships", INPUT=write("m", CITIES), NETWORK_TABLE=write("n", NETWORKS))
    (row,) = rows_of(result["NETWORKS"])
    assert (row["network_id"], row["founded"], row["scale"]) == (
        "Réseau européen",
        2015,
        "regional",
    )


def test_fields_are_chosen_by_the_names_that_the_layer_gives_them(tmp_path):
    path = tmp_path / "m.csv"
    path.write_bytes(CITIES.replace("Ville", "Où").replace("Réseau;", "Lié à;").encode("cp1252"))
    names = QgsVectorLayer(str(path), "m", "ogr").fields().names()
    assert "Où" not in names  # GDAL takes the bytes for UTF-8
    result = run(
        "nodalindicators", MEMBERSHIPS=str(path), CITY_FIELD=names[0], NETWORK_FIELD=names[2]
    )
    found = {row["name"]: row["networks"] for row in rows_of(result["OUTPUT"])}
    assert found == {"München": "Réseau européen", "Liège": "Réseau européen"}


def test_a_line_that_names_the_separator_is_no_header(tmp_path):
    path = tmp_path / "m.csv"
    path.write_text("sep=;\n" + CITIES, encoding="cp1252")
    found = {row["name"] for row in rows_of(run("locatecities", INPUT=str(path))["OUTPUT"])}
    assert found == {"München", "Liège"}


def test_other_sheets_of_a_workbook_are_reported(tmp_path):
    path = str(tmp_path / "book.xlsx")
    sheets = {"First": [["city", "network"], ["Bern", "a"], ["Lyon", "a"]], "Second": [["x"]]}
    write_xlsx(path, sheets)
    report = str(tmp_path / "report.html")
    result = run("carte1", MEMBERSHIPS=path, REPORT=report)
    assert {row["city_id"] for row in rows_of(result["CITIES_OUT"])} == {"Bern", "Lyon"}
    text = Path(report).read_text("utf-8")
    assert "only the first sheet of the workbook, First, is read, and not Second" in text


def test_how_a_text_was_read_is_in_the_report(tmp_path):
    path, report = tmp_path / "m.csv", tmp_path / "report.html"
    path.write_text(CITIES, encoding="cp1252")
    run("carte1", MEMBERSHIPS=str(path), REPORT=str(report))
    assert "Windows-1252" in report.read_text("utf-8")


def test_layers_and_other_tables_are_left_as_they_are():
    result = run("nodalindicators", MEMBERSHIPS=memberships())
    assert len(rows_of(result["OUTPUT"])) == 4


PARTS = {"selectedFeaturesOnly": True, "featureLimit": 1, "filterExpression": "true"}


@pytest.mark.parametrize(("name", "value"), PARTS.items())
def test_some_rows_of_a_layer_are_not_its_file(name, value):
    definition = QgsProcessingFeatureSourceDefinition("members")
    assert not is_part(definition)
    setattr(definition, name, value)
    assert is_part(definition)

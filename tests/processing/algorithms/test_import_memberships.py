"""Import through Processing: files in, memberships, cities, networks, rejected rows, report out."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.run_log import Log
from osgeo import ogr
from qgis.core import QgsProcessingException, QgsVectorLayer

ALL = ("OUTPUT", "CITIES", "NETWORKS", "REJECTED", "REPORT")


def run(log=None, **parameters):
    import processing

    outputs = dict.fromkeys(ALL, "TEMPORARY_OUTPUT")
    return processing.run("nodalcities:importmemberships", {**outputs, **parameters}, feedback=log)


def table(layer):
    if isinstance(layer, str):
        layer = QgsVectorLayer(layer, "written", "ogr")
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


@pytest.fixture
def csv(tmp_path):
    def write(*lines):
        path = tmp_path / "table.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return str(path)

    return write


def test_nothing_filled_in_reads_the_sample():
    result = run()
    numbers = [result[n] for n in ("N_MEMBERSHIPS", "N_NETWORKS", "N_CITIES", "N_REJECTED")]
    assert numbers == [2086, 57, 1427, 0]
    rows = table(result["OUTPUT"])
    assert list(rows[0]) == [
        *("city_id", "network_id", "name", "country", "admin1", "as_of", "basis", "source_url")
    ]
    assert rows[0]["city_id"] == "Yerevan, AM"
    networks = {row["network_id"]: row for row in table(result["NETWORKS"])}
    assert networks["icc"]["name"] == "Intercultural Cities network"
    assert sum(row["members"] for row in networks.values()) == 2086
    cities = {row["city_id"]: row for row in table(result["CITIES"])}
    assert cities["Barcelona, ES"]["n_networks"] == max(c["n_networks"] for c in cities.values())


def test_the_sample_with_the_national_associations():
    log = Log()
    result = run(log, SAMPLE="full")
    assert [result[n] for n in ("N_MEMBERSHIPS", "N_NETWORKS", "N_CITIES")] == [2957, 60, 2207]
    assert log.says("the bundled sample with the national associations")
    networks = {row["network_id"]: row for row in table(result["NETWORKS"])}
    assert [networks[n]["members"] for n in ("vng", "lga", "ulga")] == [355, 372, 144]
    assert [networks[n]["basis"] for n in ("vng", "icc")] == ["every_member", "listed"]
    said = [row["message"] for row in table(result["REPORT"]) if row["kind"] == "basis"]
    assert said == ["How the memberships are known (column basis): listed 2086, every_member 871."]
    assert log.says("change every community")


def test_a_table_comes_before_the_sample(csv):
    log = Log()
    result = run(log, INPUT=csv("city,network", "Bern,icc", "Lyon,icc"), SAMPLE="full")
    assert result["N_MEMBERSHIPS"] == 2
    assert log.says("SAMPLE is not used")


def test_long_table_with_faults(csv):
    path = csv(
        "ville,pays,réseau,population",
        "Bern ,CH,icc,134000",
        "Bern,CH,icc,134000",
        ",CH,icc,",
        "Lyon,FR,,500000",
        "Lyon,Atlantis,icc,500000",
    )
    result = run(INPUT=path)
    rows = table(result["OUTPUT"])
    assert [(row["city_id"], row["network_id"], row["population"]) for row in rows] == [
        ("Bern, CH", "icc", "134000"),
        ("Lyon, Atlantis", "icc", "500000"),
    ]
    rejected = table(result["REJECTED"])
    assert [(row["row"], row["ville"], row["pays"]) for row in rejected] == [
        (3, "", "CH"),
        (4, "Lyon", "FR"),
    ]
    assert "réseau" in rejected[1]["reason"]
    kinds = [row["kind"] for row in table(result["REPORT"])]
    for kind in ("cleaned", "duplicate", "empty_city", "empty_network", "unknown_country"):
        assert kinds.count(kind) == 1, kind
    assert result["N_REJECTED"] == 2


def test_wide_table_in_every_language(csv):
    path = csv("Commune,ICC,ICORN,maire", "Bern,x,,A", "Lyon,2015,oui,B", "Oslo,?,0,C")
    for shape in ("auto", "wide"):
        result = run(INPUT=path, SHAPE=shape)
        rows = table(result["OUTPUT"])
        assert [(row["city_id"], row["network_id"], row["mark"], row["maire"]) for row in rows] == [
            ("Bern", "ICC", "x", "A"),
            ("Lyon", "ICC", "2015", "B"),
            ("Lyon", "ICORN", "oui", "B"),
        ]
        assert [row["Commune"] for row in table(result["REJECTED"])] == ["Oslo"]


def test_spreadsheet_without_numbers(tmp_path):
    """GDAL takes the header of such a sheet for data; another column shows the rows match."""
    path = str(tmp_path / "sheet.xlsx")
    sheet = ogr.GetDriverByName("XLSX").CreateDataSource(path)
    layer = sheet.CreateLayer("Sheet1")
    rows = [["Bern", "CH", "icc", "one"], ["", "CH", "icc", "two"], ["Lyon", "FR", "icc", "three"]]
    for name in ("ville", "pays", "réseau", "note"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(values):
            feature.SetField(index, value)
        layer.CreateFeature(feature)
    layer = feature = sheet = None
    result = run(INPUT=path)
    assert [(row["city_id"], row["note"]) for row in table(result["OUTPUT"])] == [
        ("Bern, CH", "one"),
        ("Lyon, FR", "three"),
    ]
    assert [(row["row"], row["note"]) for row in table(result["REJECTED"])] == [(2, "two")]


def test_chosen_network_fields(csv):
    path = csv("Commune,ICC,ICORN", "Bern,x,x", "Lyon,x,x")
    result = run(INPUT=path, NETWORK_FIELDS=["ICORN"])
    assert {row["network_id"] for row in table(result["OUTPUT"])} == {"ICORN"}


@pytest.mark.parametrize("extension", ["gpkg", "csv"])
def test_reading_its_own_output_changes_nothing(tmp_path, extension):
    first, second = (str(tmp_path / f"{n}.{extension}") for n in ("first", "second"))
    run(OUTPUT=first)
    run(INPUT=first, OUTPUT=second)
    before, after = table(first), table(second)
    for row in (*before, *after):
        row.pop("fid", None)
    assert before == after
    assert len(after) == 2086


def test_columns_with_names_the_output_needs_are_kept_beside(csv):
    path = csv("ville,Name,fid,reseau,CITY_ID_2", "Bern,mutz,7,icc,z", "Lyon,lion,7,icc,z")
    rows = table(run(INPUT=path, CITY_FIELD="ville")["OUTPUT"])
    assert [(row["name"], row["Name_2"], row["CITY_ID_2"]) for row in rows] == [
        ("Bern", "mutz", "z"),
        ("Lyon", "lion", "z"),
    ]
    assert "fid" not in rows[0]


def test_typed_columns_keep_their_type():
    layer = QgsVectorLayer(
        "NoGeometry?field=city:string&field=network:integer&field=n:integer&field=ratio:double"
        "&field=day:date",
        "typed",
        "memory",
    )
    from qgis.core import QgsFeature
    from qgis.PyQt.QtCore import QDate

    for values in (["Bern", 7, 3, 0.5, QDate(2020, 5, 1)], ["Lyon", 7, None, 1.5, None]):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        layer.dataProvider().addFeatures([feature])
    rows = table(run(INPUT=layer)["OUTPUT"])
    assert (rows[0]["network_id"], rows[0]["n"], rows[0]["ratio"]) == ("7", 3, 0.5)
    assert rows[0]["day"] == "2020-05-01"


def test_skipped_outputs_are_not_written():
    result = run(REJECTED=None, REPORT=None)
    assert not result.get("REJECTED") and not result.get("REPORT")


def test_errors_are_sentences(csv):
    with pytest.raises(QgsProcessingException, match=r"CITY_FIELD.*there is no field.*town"):
        run(INPUT=csv("city,network", "Bern,icc"), CITY_FIELD="town")

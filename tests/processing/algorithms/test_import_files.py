"""Import of what people have: workbooks, text of any encoding, headers anywhere."""

from __future__ import annotations

import random

import pytest
from nodal_cities.tests.processing.workbooks import write_ods, write_xlsx
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

ALL = ("OUTPUT", "CITIES", "NETWORKS", "REJECTED", "REPORT")
SHEETS = {
    "ICC": [
        ["Members of the network (2020)"],
        [],
        ["City", "Country", "Joined"],
        ["Lyon*", "France", 2015],
        ["Bern", "CH", 2016],
        ["City of Leicester", "UK", 2017],
        ["Total", None, 3],
        [],
        ["Source: web page"],
    ],
    "UCLG & Co": [["Ville", "Pays"], ["Lyon", "FR"], ["Barcelona (Spain)"], ["Bern", "CH"]],
    "Vide": [],
    "README": [["About this file"], ["Made by hand from web pages"]],
}
LONG = [
    ("Lyon", "FR", "ICC"),
    ("Köln", "DE", "ICC"),
    ("Genève", "CH", "Cités Unies"),
    ("Lyon", "FR", "Cités Unies"),
]


def run(**parameters):
    import processing

    outputs = dict.fromkeys(ALL, "TEMPORARY_OUTPUT")
    return processing.run("nodalcities:importmemberships", {**outputs, **parameters})


def refusal(**parameters):
    with pytest.raises(QgsProcessingException) as caught:
        run(**parameters)
    return str(caught.value)


def table(layer):
    if isinstance(layer, str):
        layer = QgsVectorLayer(layer, "written", "ogr")
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def pairs(result):
    return {(row["city_id"], row["network_id"]) for row in table(result["OUTPUT"])}


def told(result, kind):
    return [row for row in table(result["REPORT"]) if row["kind"] == kind]


def written(path, rows, encoding="utf-8", separator=","):
    lines = [separator.join(row) for row in [("ville", "pays", "réseau"), *rows]]
    path.write_bytes("\n".join(lines).encode(encoding))
    return str(path)


EXPECTED = {
    ("Lyon, FR", "ICC"),
    ("Bern, CH", "ICC"),
    ("Leicester, GB", "ICC"),
    ("Lyon, FR", "UCLG & Co"),
    ("Barcelona, ES", "UCLG & Co"),
    ("Bern, CH", "UCLG & Co"),
}


@pytest.mark.parametrize("parameter", ["FILE", "INPUT"])
def test_one_sheet_per_network(tmp_path, parameter):
    result = run(**{parameter: write_xlsx(tmp_path / "networks.xlsx", SHEETS)})
    assert pairs(result) == EXPECTED
    assert {row["Joined"] for row in table(result["OUTPUT"])} >= {"2015", "2016", "2017"}
    assert [row["field"] for row in told(result, "sheet_left_out")] == ["Vide", "README"]
    assert "one sheet per network (2): ICC, UCLG" in told(result, "shape")[0]["message"]
    # Rows as the spreadsheet numbers them, with their sheet.
    assert [(r["row"], r["field"]) for r in told(result, "total_row")] == [(7, "ICC!City")]
    assert [(r["row"], r["field"]) for r in told(result, "note_row")] == [(9, "ICC!City")]
    assert [r["row"] for r in table(result["REJECTED"])] == [7, 8, 9]
    assert {(r["row"], r["field"], r["value"]) for r in told(result, "city_name")} == {
        (4, "ICC!City", "Lyon*"),
        (6, "ICC!City", "City of Leicester"),
        (3, "UCLG & Co!City", "Barcelona (Spain)"),
    }


def test_one_sheet_per_network_in_ods(tmp_path):
    sheets = {name: [row for row in SHEETS[name] if len(row) > 1] for name in list(SHEETS)[:2]}
    assert pairs(run(FILE=write_ods(tmp_path / "networks.ods", sheets))) == {
        *EXPECTED - {("Barcelona, ES", "UCLG & Co")}
    }


def test_a_table_beside_sheets_of_notes_is_a_table(tmp_path):
    sheets = {
        "Memberships": [["city", "country", "network"], *LONG],
        "Cities": [["city", "population"], ["Lyon", 500_000], ["Bern", 134_000]],
        "Networks": [["network", "name", "year"], ["ICC", "Intercultural", 2008]],
        "Notes": [["Notes"], ["by hand"]],
    }
    result = run(FILE=write_xlsx(tmp_path / "one.xlsx", sheets))
    assert pairs(result) == {(f"{city}, {country}", n) for city, country, n in LONG}
    assert [row["field"] for row in told(result, "sheet_left_out")] == [
        *("Networks", "Notes", "Cities")
    ]


def test_tables_on_several_sheets_are_read_together(tmp_path):
    sheets = {
        "Europe": [["City", "Country", "Network"], ["Lyon", "FR", "ICC"]],
        "Afrique": [["Ville", "Réseau", "Pays"], ["Dakar", "ICC", "SN"], ["Dakar", "", "SN"]],
    }
    result = run(FILE=write_xlsx(tmp_path / "two.xlsx", sheets))
    assert pairs(result) == {("Lyon, FR", "ICC"), ("Dakar, SN", "ICC")}
    assert [(r["row"], r["field"]) for r in told(result, "empty_network")] == [
        (3, "Afrique!Network")
    ]


def test_groups_of_columns_in_merged_cells(tmp_path):
    above = [
        ["Table 1"],
        ["", "", "Europe", "", "Monde"],
        ["Ville", "Pays", "ICC", "Eurocities", "UCLG"],
        ["Lyon", "FR", "x", "oui", "1,0"],
        ["Bern", "CH", "✓", "non", 0],
        ["TOTAL", "", 2, 1, 1],
    ]
    around = [["Ville", "Pays", "Europe", "", "Monde"], ["", "", "ICC", "Eurocities", "UCLG"]]
    for rows in (above, [*around, *above[3:]]):
        result = run(FILE=write_xlsx(tmp_path / "groups.xlsx", {"Feuil1": rows}))
        assert pairs(result) == {
            *(("Lyon, FR", n) for n in ("ICC", "Eurocities", "UCLG")),
            ("Bern, CH", "ICC"),
        }
        assert [row["row"] for row in told(result, "total_row")] == [len(rows)]
        header = told(result, "header")
        assert [row["row"] for row in header] == [3 if rows is above else 2]
    assert told(result, "shape")[0]["message"].count("Eurocities") == 1


def test_a_workbook_keeps_the_types_of_its_columns(tmp_path):
    rows = [["city", "network", "pop", "code"], ["Lyon", "ICC", 5, "01"], ["Bern", "ICC", 6, "02"]]
    result = run(FILE=write_xlsx(tmp_path / "typed.xlsx", {"Sheet1": rows}))
    assert [(row["pop"], row["code"]) for row in table(result["OUTPUT"])] == [(5, "01"), (6, "02")]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_encoding_and_separator(tmp_path, encoding, name, separator):
    path = written(tmp_path / "table.csv", LONG, encoding, separator)
    results = [run(FILE=path)]
    if separator in ",|":
        results.append(run(INPUT=path))
    for result in results:
        assert pairs(result) == {(f"{city}, {country}", n) for city, country, n in LONG}
    assert [row["value"] for row in told(results[0], "encoding")] == [name]


def test_a_layer_of_misread_text_is_read_again(tmp_path):
    path = written(tmp_path / "latin.csv", LONG, "cp1252")
    layer = QgsVectorLayer(path, "latin", "ogr")
    misread = layer.fields().names()[2]
    assert misread != "réseau"
    for chosen in ({}, {"NETWORK_FIELD": misread}):
        result = run(INPUT=layer, **chosen)
        assert ("Genève, CH", "Cités Unies") in pairs(result)
        assert "Windows-1252" in told(result, "encoding")[0]["message"]
    # A layer that knows its encoding is left alone.
    known = f"file://{path}?delimiter=,&encoding=windows-1252"
    result = run(INPUT=QgsVectorLayer(known, "latin", "delimitedtext"))
    assert ("Genève, CH", "Cités Unies") in pairs(result)
    assert told(result, "encoding") == []


def test_decimal_commas_stay(tmp_path):
    path = tmp_path / "decimals.csv"
    path.write_text("ville;lat;réseau\nLyon;45,76;ICC\nBern;46,95;ICC\n", encoding="cp1252")
    assert [row["lat"] for row in table(run(FILE=str(path))["OUTPUT"])] == ["45,76", "46,95"]


def shapes():
    """Return a table of each shape that says the same, with every kind of trouble."""
    lines = [
        ("Ville de Lyon*", "France", ["ICC", "UCLG"]),
        ("Köln (Allemagne)", "", ["UCLG"]),
        ("Barcelona [1]", "España", ["Eurocities", "ICC"]),
        ("San Fernando (La Union)", "PH", ["ICC", "Eurocities"]),
        ("", "FR", ["ICC"]),
        ("Lyon", "FR", ["ICC"]),
    ]
    networks = ["ICC", "UCLG", "Eurocities"]
    yield (
        "long",
        [
            ["city", "country", "network", "note"],
            *([c, k, n, f"{i}"] for i, (c, k, ns) in enumerate(lines) for n in ns),
            ["Source: web"],
        ],
    )
    yield (
        "wide",
        [
            ["city", "country", *networks],
            *([c, k, *("x" if n in ns else "" for n in networks)] for c, k, ns in lines),
            ["Total", "", "5", "2", "2"],
        ],
    )
    yield "list", [["city", "country", "networks"], *([c, k, "; ".join(n)] for c, k, n in lines)]


@pytest.mark.parametrize("extension", ["gpkg", "csv"])
@pytest.mark.parametrize("shape", ["long", "wide", "list", "sheets"])
def test_reading_its_own_output_changes_nothing(tmp_path, shape, extension):
    if shape == "sheets":
        path = write_xlsx(tmp_path / "in.xlsx", SHEETS)
    else:
        lines = [";".join(f'"{cell}"' for cell in row) for row in dict(shapes())[shape]]
        path = str(tmp_path / "in.csv")
        (tmp_path / "in.csv").write_text("\n".join(lines), encoding="utf-8")
    first, second = (str(tmp_path / f"{n}.{extension}") for n in ("first", "second"))
    result = run(FILE=path, OUTPUT=first)
    assert told(result, "shape")[0]["value"] == shape
    for parameter in ("INPUT", "FILE") if extension == "csv" else ("INPUT",):
        again = run(**{parameter: first}, OUTPUT=second)
        before, after = table(first), table(second)
        for row in (*before, *after):
            row.pop("fid", None)
        assert before == after
        assert {r["kind"] for r in table(again["REPORT"])} <= {
            *("reading", "shape", "recognised", "single_city_network", "encoding")
        }
        assert again["N_REJECTED"] == 0


def test_shapes_say_the_same_and_every_row_is_accounted_for(tmp_path):
    found = {}
    for shape, rows in shapes():
        lines = [";".join(f'"{cell}"' for cell in row) for row in rows]
        (tmp_path / "in.csv").write_text("\n".join(lines), encoding="utf-8")
        result = run(FILE=str(tmp_path / "in.csv"))
        found[shape] = pairs(result)
        assert told(result, "shape")[0]["value"] == shape
    assert found["long"] == found["wide"] == found["list"]
    assert ("Köln, DE", "UCLG") in found["long"]
    assert ("Barcelona, ES", "ICC") in found["long"]
    assert ("San Fernando (La Union), PH", "ICC") in found["long"]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_and_sheets_changes_nothing(tmp_path, seed):
    rng = random.Random(seed)
    expected = pairs(run(FILE=write_xlsx(tmp_path / "a.xlsx", SHEETS)))
    names = rng.sample(list(SHEETS), len(SHEETS))
    shuffled = {}
    for name in names:
        head = 3 if name == "ICC" else 1
        rows = SHEETS[name]
        body = rows[head:6] if name == "ICC" else rows[head:]
        shuffled[name] = [*rows[:head], *rng.sample(body, len(body))]
    assert pairs(run(FILE=write_xlsx(tmp_path / "b.xlsx", shuffled))) == expected


def test_refusals_are_sentences(tmp_path):
    def file(name, data):
        (tmp_path / name).write_bytes(data)
        return str(tmp_path / name)

    long = written(tmp_path / "long.csv", LONG)
    assert "give one only" in refusal(INPUT=long, FILE=long)
    assert "cannot be read" in refusal(FILE=str(tmp_path / "none.csv"))
    assert "is empty" in refusal(FILE=file("empty.csv", b""))
    assert "no row" in refusal(FILE=file("header.csv", b"city,network\n"))
    assert "web page" in refusal(FILE=file("page.xls", b"<html><table></table></html>"))
    assert "neither a workbook nor" in refusal(FILE=file("noise.csv", bytes(range(256)) * 20))
    assert "no workbook" in refusal(FILE=file("broken.xlsx", b"PK\x03\x04" + bytes(99)))
    assert "shape sheets" in refusal(FILE=long, SHAPE="sheets")
    assert "workbook is empty" in refusal(FILE=write_xlsx(tmp_path / "e.xlsx", {"A": []}))
    notes = {"A": [["x", "y"], ["1", "2"]], "B": [["z"], ["3"]]}
    assert "No sheet" in refusal(FILE=write_xlsx(tmp_path / "n.xlsx", notes))
    book = write_xlsx(tmp_path / "s.xlsx", SHEETS)
    assert "there is no field Zip" in refusal(FILE=book, COUNTRY_FIELD="Zip")


def test_the_log_says_the_sheet_of_a_row(tmp_path):
    class Listening(QgsProcessingFeedback):
        said = ""

        def pushInfo(self, text):
            self.said += text

    import processing

    feedback = Listening()
    given = dict.fromkeys(ALL, "TEMPORARY_OUTPUT")
    given["FILE"] = write_xlsx(tmp_path / "networks.xlsx", SHEETS)
    processing.run("nodalcities:importmemberships", given, feedback=feedback)
    assert "Row ICC!6: “UK” was read as" in feedback.said


@pytest.mark.parametrize("parameter", ["INPUT", "FILE"])
def test_lines_saved_as_one_cell_each_are_cut(tmp_path, parameter):
    (tmp_path / "in.csv").write_text('"city;network"\n"Lyon;ICC"\n"Bern;ICC"\n', encoding="utf-8")
    result = run(**{parameter: str(tmp_path / "in.csv")})
    assert pairs(result) == {("Lyon", "ICC"), ("Bern", "ICC")}


@pytest.mark.parametrize(("progress", "times"), [(5, 1), (85, 1), (90, 20)])
def test_can_be_cancelled_while_it_reads_or_writes_a_file(provider, tmp_path, progress, times):
    class Impatient(QgsProcessingFeedback):
        left = times

        def setProgress(self, now):
            self.left -= now >= progress
            if self.left <= 0:
                self.cancel()

    rows = [(f"V{i}", "FR", "ICC") for i in range(20_000)]
    path = written(tmp_path / "big.csv", rows)
    algorithm = provider.algorithm("importmemberships").create()
    outputs = {name: str(tmp_path / f"{name}.gpkg") for name in ALL}
    feedback = Impatient()
    algorithm.run({"FILE": path, **outputs}, QgsProcessingContext(), feedback)
    assert feedback.isCanceled()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["big.csv"]


def test_several_files_are_a_network_each(tmp_path):
    for name, cities in (("ICC", "Lyon Bern"), ("UCLG", "Lyon Graz")):
        lines = "\n".join(["city", *cities.split()])
        (tmp_path / f"{name}.csv").write_text(lines, encoding="utf-8")
    result = run(FILES=[str(tmp_path / "ICC.csv"), str(tmp_path / "UCLG.csv")])
    expected = {("Lyon", "ICC"), ("Bern", "ICC"), ("Lyon", "UCLG"), ("Graz", "UCLG")}
    assert pairs(result) == expected
    alone = run(FILES=[str(tmp_path / "ICC.csv")])
    assert pairs(alone) == {("Lyon", "ICC"), ("Bern", "ICC")}
    assert "give one only" in refusal(FILES=[str(tmp_path / "ICC.csv")], FILE="x.csv")


@pytest.mark.parametrize("parameter", ["INPUT", "FILE", "FILES"])
def test_json_is_a_table_and_no_column(tmp_path, parameter):
    path = tmp_path / "members.json"
    path.write_text('[{"city": "Lyon", "networks": ["ICC", "UCLG"]}]', encoding="utf-8")
    assert pairs(run(**{parameter: str(path)})) == {("Lyon", "ICC"), ("Lyon", "UCLG")}
    path.write_text('[{"city": "Lyon", ', encoding="utf-8")
    assert "JSON is damaged" in refusal(**{parameter: str(path)})


@pytest.mark.parametrize("name", ["in.gexf", "in.parquet", "in.dta"])
def test_a_package_that_a_file_needs_is_said_before_it_is_opened(tmp_path, monkeypatch, name):
    monkeypatch.setattr("importlib.util.find_spec", lambda name, *a: None)
    (tmp_path / name).write_bytes(b"nothing that could be read")
    assert "needs the Python package" in refusal(FILE=str(tmp_path / name))

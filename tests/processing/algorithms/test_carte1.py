"""Carte 1 from end to end, on the bundled sample and on tables of a few rows."""

from __future__ import annotations

import csv
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from nodal_cities import api
from nodal_cities.analysis.study import sample
from nodal_cities.processing.schema import output_fields
from nodal_cities.tests.processing.bad_inputs import run
from nodal_cities.tests.processing.sheet_names import NamesOfMap
from qgis.core import (
    QgsApplication,
    QgsLayoutItemMap,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtGui import QImage

import processing

ROOT = Path(__file__).parents[3]
SAMPLE_TABLES = {"CORRECTIONS": str(sample.CORRECTIONS), "NETWORKS": str(sample.NETWORKS)}
FILES = ("carte1.gpkg", "carte1.qgz", "carte1.pdf", "carte1.png", "carte1.html")


def make(folder: Path, **parameters: object) -> dict:
    folder.mkdir(exist_ok=True)
    return processing.run(
        "nodalcities:carte1",
        {
            "GEOPACKAGE": str(folder / "carte1.gpkg"),
            "PROJECT": str(folder / "carte1.qgz"),
            "MAP": f"{folder / 'carte1.pdf'};{folder / 'carte1.png'}",
            "REPORT": str(folder / "carte1.html"),
            **parameters,
        },
    )


def table(path: Path, name: str) -> list[tuple]:
    with closing(sqlite3.connect(path)) as database:
        cursor = database.execute(f'SELECT * FROM "{name}"')
        return [tuple(column[0] for column in cursor.description), *cursor.fetchall()]


@pytest.fixture(scope="module")
def made(tmp_path_factory, provider):
    folder = tmp_path_factory.mktemp("carte1")
    return folder, make(folder)


def test_everything_asked_for_is_there_and_nothing_else(made):
    folder, results = made
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert results["GEOPACKAGE"] == str(folder / "carte1.gpkg")
    for output, layer in (("CITIES_OUT", "cities"), ("LINKS", "links")):
        assert results[output] == f"{folder / 'carte1.gpkg'}|layername={layer}"
    layers = {row[0] for row in table(folder / "carte1.gpkg", "gpkg_contents")[1:]}
    assert layers == {*("cities", "links", "communities", "networks", "to_check", "layer_styles")}


def test_places_in_doubt_are_a_table_of_corrections(made):
    folder, results = made
    header, *rows = table(folder / "carte1.gpkg", "to_check")
    assert set(output_fields.TO_CHECK) < set(header)
    assert len(rows) == results["N_TO_CHECK"] > 0
    in_doubt = {row[header.index("name")] for row in rows}
    assert in_doubt <= {row["city"] for row in sample.read_sample_records(sample.MEMBERSHIPS)}


def test_cities_of_ones_own_are_not_in_doubt():
    result = run("carte1")
    assert result["N_TO_CHECK"] == result["TO_CHECK"].featureCount() == 0


def test_results_are_those_of_the_sample(made):
    _, results = made
    assert results["N_NETWORKS"] == 57
    # 1 427 names in the table, fewer once the names of one place are merged.
    assert 1350 < results["N_CITIES"] < 1427
    assert results["N_MEMBERSHIPS"] <= 2086
    assert results["MODULARITY"] > 0.55


def test_barcelona_has_the_most_memberships_as_in_the_chapter(made):
    folder, _ = made
    header, *rows = table(folder / "carte1.gpkg", "cities")
    best = max(rows, key=lambda row: row[header.index("n_networks")])
    assert best[header.index("name")] == "Barcelona" and best[header.index("rank")] == 1


def test_styles_are_stored_with_the_layers(made):
    folder, _ = made
    header, *rows = table(folder / "carte1.gpkg", "layer_styles")
    styled = {row[header.index("f_table_name")] for row in rows}
    assert {"cities", "links"} <= styled
    cities = QgsVectorLayer(f"{folder / 'carte1.gpkg'}|layername=cities", "x", "ogr")
    assert cities.renderer().type() == "categorizedSymbol"
    assert cities.attributeAlias(cities.fields().lookupField("betweenness")) == "Betweenness"


def test_links_are_split_at_the_antimeridian(made):
    folder, _ = made
    links = QgsVectorLayer(f"{folder / 'carte1.gpkg'}|layername=links", "x", "ogr")
    assert links.featureCount() > 100
    for feature in links.getFeatures():
        for part in feature.geometry().asMultiPolyline():
            steps = [abs(a.x() - b.x()) for a, b in zip(part, part[1:])]
            assert max(steps) < 180


def test_project_has_relative_paths_and_reads_where_it_is_moved(made, tmp_path):
    folder, _ = made
    with zipfile.ZipFile(folder / "carte1.qgz") as archive:
        (name,) = archive.namelist()
        text = archive.read(name).decode()
    assert str(folder) not in text
    for file in ("carte1.qgz", "carte1.gpkg"):
        (tmp_path / file).write_bytes((folder / file).read_bytes())
    project = QgsProject()
    assert project.read(str(tmp_path / "carte1.qgz"))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    drawn = [layer for layer in project.mapLayers().values() if layer.name() in ("Cities", "Links")]
    assert [layer.metadata().licenses() for layer in drawn] == [["CC BY 4.0"]] * 2
    sources = [layer.source() for layer in project.mapLayers().values()]
    assert sum(str(tmp_path) in source for source in sources) == 5
    assert [layout.name() for layout in project.layoutManager().layouts()] == ["Carte 1"]


def test_project_reopened_in_a_new_process_renders_the_same_map(made, tmp_path):
    folder, _ = made
    code = """
import sys
from qgis.core import QgsApplication, QgsLayoutExporter, QgsProject
def main():
    app = QgsApplication([], False); app.initQgis()
    project = QgsProject(); assert project.read(sys.argv[1])
    settings = QgsLayoutExporter.ImageExportSettings(); settings.dpi = 300
    settings.generateWorldFile = False
    sheet = project.layoutManager().layouts()[0]
    assert QgsLayoutExporter(sheet).exportToImage(sys.argv[2], settings) == 0
    del sheet, project
main()
"""
    again = tmp_path / "again.png"
    subprocess.run(
        [sys.executable, "-c", code, str(folder / "carte1.qgz"), str(again)],
        check=True,
        capture_output=True,
    )
    before, after = pixels(folder / "carte1.png"), pixels(again)
    assert before.shape == after.shape
    # Antialiasing may differ by a hair where a scale was read back from text.
    assert (np.abs(before - after) > 16).mean() < 0.001


def pixels(path: Path) -> np.ndarray:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bytes(bits), dtype=np.uint8).astype(int)


def test_the_sheet_names_the_leading_cities_and_covers_none(made):
    folder, _ = made
    project = QgsProject()
    assert project.read(str(folder / "carte1.qgz"))
    (cities,) = project.mapLayersByName("Cities")
    (sheet,) = project.layoutManager().printLayouts()
    items = [item for item in sheet.items() if isinstance(item, QgsLayoutItemMap)]
    maps = [NamesOfMap(item, cities) for item in items]
    assert len(maps) == 3
    named = [key for shown in maps for key in shown.boxes]
    assert len(named) == len({*named}) > 90
    first = [city["city_id"] for city in cities.getFeatures('"nodal" and "rank" <= 20')]
    assert len(first) > 15 and {*first} <= {*named}
    assert [shown.overlaps() for shown in maps] == [[], [], []]
    assert [shown.over_circles() for shown in maps] == [[], [], []]
    assert max(shown.farthest() for shown in maps) < 54  # mm
    project.clear()


def test_pdf_text_is_text(made):
    folder, _ = made
    text = subprocess.run(
        ["pdftotext", str(folder / "carte1.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Barcelona" in text and "modularity" in text and "GeoNames" in text


def without_dates(path: Path) -> object:
    """Return the content of an output, its timestamps left out."""
    if path.suffix == ".gpkg":
        names = ("cities", "links", "communities", "networks")
        style = table(path, "layer_styles")
        keep = [style[0].index(c) for c in ("f_table_name", "styleQML")]
        # Later versions give each symbol layer a random id.
        kept = [[re.sub(r"\{[0-9a-f-]{36}\}", "", r[i]) for i in keep] for r in style]
        return [table(path, name) for name in names], kept
    if path.suffix == ".qgz":
        with zipfile.ZipFile(path) as archive:
            return [archive.read(name) for name in archive.namelist()]
    if path.suffix == ".pdf":
        return re.sub(
            rb'/(CreationDate|ModDate|ID)[^\n]*|xmp:\w+Date="[^"]*"|xmpMM:\w+="[^"]*"',
            b"",
            path.read_bytes(),
        )
    return path.read_bytes()


def write_table(path: Path, header: list[str], rows: list[list[str]]) -> str:
    path.parent.mkdir()
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return str(path)


@pytest.fixture(scope="module")
def from_table(tmp_path_factory, provider):
    """Carte 1 from the sample as a user's own table, in the order of the sample."""
    folder = tmp_path_factory.mktemp("table")
    table = write_table(folder / "in" / "memberships.csv", *sample.read_sample_memberships())
    make(folder / "out", MEMBERSHIPS=table, RUNS=3, **SAMPLE_TABLES)
    return folder / "out"


# One order here, twenty in `make fuzz`.
ORDERS = 20 if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" else 1


@pytest.mark.parametrize("seed", range(ORDERS))
def test_row_order_changes_nothing_in_any_file(from_table, tmp_path, seed):
    header, rows = sample.read_sample_memberships()
    shuffled = random.Random(seed).sample(rows, len(rows))
    table = write_table(tmp_path / "in" / "memberships.csv", header, shuffled)
    make(tmp_path / "out", MEMBERSHIPS=table, RUNS=3, **SAMPLE_TABLES)
    for name in FILES:
        if name != "carte1.html":  # the report names the rows where they are
            expected = without_dates(from_table / name)
            assert without_dates(tmp_path / "out" / name) == expected, name


def test_own_table_of_three_rows(tmp_path):
    path = tmp_path / "réseaux d'été.csv"
    path.write_text("ville;pays;réseau\nLyon;FR;A\nLyon;FR;B\nBern;CH;A\n", encoding="utf-8")
    results = make(tmp_path / "out", MEMBERSHIPS=f"{path}")
    assert (results["N_CITIES"], results["N_NETWORKS"], results["N_NODAL"]) == (2, 2, 1)


def test_a_wide_table_gives_the_same_numbers_as_a_long_one(tmp_path):
    long, wide = tmp_path / "long.csv", tmp_path / "wide.csv"
    long.write_text("city,country,network\nLyon,FR,A\nLyon,FR,B\nBern,CH,A\n")
    wide.write_text("city,country,A,B\nLyon,FR,x,x\nBern,CH,x,\n")
    one = make(tmp_path / "one", MEMBERSHIPS=str(long))
    other = make(tmp_path / "other", MEMBERSHIPS=str(wide))
    numbers = [key for key in one if key.startswith("N_")] + ["MODULARITY"]
    assert {key: one[key] for key in numbers} == {key: other[key] for key in numbers}


def test_only_a_map_needs_no_layer(tmp_path):
    path = tmp_path / "map.svg"
    run("carte1", MAP=str(path))
    assert b"Bern" in path.read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["map.svg"]


@pytest.mark.parametrize(
    "parameters, words",
    [
        ({"MAP": "{}/map.docx"}, "must end in .pdf, .png or .svg"),
        ({"PROJECT": "{}/map.qgs"}, "must end in .qgz"),
        ({"GEOPACKAGE": "{}/nowhere/carte1.gpkg"}, "choose a folder that exists"),
        ({"NETWORK_FILTER": '"scale" <>'}, "NETWORK_FILTER cannot be read"),
        ({"NETWORK_FILTER": "\"echelle\" = 'global'"}, "no field echelle"),
        ({"NETWORK_FILTER": "\"scale\" = 'galactic'"}, "leaves no membership"),
    ],
    ids=["map", "project", "folder", "expression", "field", "filter"],
)
def test_what_cannot_be_done_is_said_and_leaves_nothing(tmp_path, parameters, words):
    filled = {name: text.format(tmp_path) for name, text in parameters.items()}
    filled.setdefault("GEOPACKAGE", str(tmp_path / "carte1.gpkg"))
    with pytest.raises(QgsProcessingException, match=words):
        processing.run("nodalcities:carte1", filled)
    assert list(tmp_path.iterdir()) == []


def test_an_earlier_geopackage_survives_a_refused_run(tmp_path):
    path = tmp_path / "carte1.gpkg"
    path.write_bytes(b"precious")
    with pytest.raises(QgsProcessingException):
        processing.run(
            "nodalcities:carte1",
            {"GEOPACKAGE": str(path), "NETWORK_FILTER": "\"scale\" = 'galactic'"},
        )
    assert path.read_bytes() == b"precious"


def test_network_filter_leaves_networks_out():
    results = processing.run("nodalcities:carte1", {"NETWORK_FILTER": "\"scale\" <> 'global'"})
    kept = [n for n in sample.read_sample_records(sample.NETWORKS) if n["scale"] != "global"]
    assert results["N_NETWORKS"] <= len(kept) < 62


def test_report_has_no_script_and_escapes_what_it_quotes(tmp_path):
    path = tmp_path / "evil.csv"
    path.write_text(
        'city,country,network\n"<script>alert(1)</script>",FR,A\nLyon,FR,A\nLyon,FR,B\n'
    )
    make(tmp_path / "out", MEMBERSHIPS=str(path))
    page = (tmp_path / "out" / "carte1.html").read_text(encoding="utf-8")
    assert "<script" not in page and "&lt;script&gt;" in page


def test_json_of_the_outputs_is_plain(made):
    _, results = made
    assert json.loads(json.dumps(results)) == results


def test_cities_may_be_a_table_with_lon_and_lat(tmp_path):
    memberships, cities = tmp_path / "memberships.csv", tmp_path / "cities.csv"
    memberships.write_text("city_id,network_id\n0,A\n0,B\n1,A\n1,B\n")
    cities.write_text('city_id,name,lat,lon\n0,Lyon,"45,75",4.85\n1,Bern,46.95,7.45\n')
    results = make(tmp_path / "out", MEMBERSHIPS=str(memberships), CITIES=str(cities))
    header, *rows = table(tmp_path / "out" / "carte1.gpkg", "links")
    assert results["N_NODAL"] == 2
    with zipfile.ZipFile(tmp_path / "out" / "carte1.qgz") as archive:
        # Nothing is owed to a gazetteer that was not asked.
        assert b"GeoNames (CC" not in archive.read("carte1.qgs")
    # By GeographicLib, between these two points.
    assert rows[0][header.index("dist_km")] == pytest.approx(240.490, abs=1e-3)


def test_language_changes_nothing_in_the_data(made, tmp_path, monkeypatch):
    folder, _ = made
    translator = QTranslator()
    assert translator.load("nodal_cities_fr.qm", str(ROOT / "resources" / "i18n"))
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    QCoreApplication.installTranslator(translator)
    try:
        make(tmp_path, MAP=None, PROJECT=None)
    finally:
        QCoreApplication.removeTranslator(translator)
    assert "Communautés" in (tmp_path / "carte1.html").read_text(encoding="utf-8")
    for name in ("cities", "links", "communities", "networks"):
        assert table(tmp_path / "carte1.gpkg", name) == table(folder / "carte1.gpkg", name)


def test_the_api_has_the_numbers_of_the_toolbox_to_the_bit(made):
    study = api.read()
    found = study.communities()
    frames = {
        "cities": study.cities.merge(found.cities[["city_id", "community", "stability"]]),
        "communities": found.communities,
        "links": study.find_links(nodal_only=True),
    }
    for name, frame in frames.items():
        header, *rows = table(made[0] / "carte1.gpkg", name)
        shared = [column for column in frame if column in header]
        assert len(shared) >= len(frame.columns) - 2  # lat and lon are the geometry
        expected = [tuple(row[header.index(column)] for column in shared) for row in rows]
        plain = frame[shared].astype(object).where(frame[shared].notna(), None)
        got = [tuple("" if v == "" else v for v in row) for row in plain.itertuples(index=False)]
        # Layers begin with the cities of most networks, which QGIS identifies first.
        by_id = [
            sorted((tuple(v or None for v in row) for row in table), key=lambda row: row[:2])
            for table in (got, expected)
        ]
        assert by_id[0] == by_id[1]

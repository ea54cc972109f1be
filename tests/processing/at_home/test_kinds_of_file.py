"""Outputs in whatever kind of file: what is announced is there, and as well styled."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from nodal_cities.tests.processing.bad_inputs import memberships, run
from nodal_cities.tests.processing.destinations.user_files import refusal
from nodal_cities.tests.processing.run_log import Log
from qgis.core import (
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from ..map_layers import pixels

PLACED = {"carte1": "CITIES_OUT", "sociogram": "NODES"}
LINED = {"carte1": "LINKS", "sociogram": "EDGES"}
FILES = [
    ("carte1", "MAP", "map.png"),
    ("carte1", "PROJECT", "study.qgz"),
    ("sociogram", "MAP", "map.png"),
]


def made(algorithm, **asked):
    """Return the outputs of a run; None if it is refused for the kind of its layers."""
    try:
        return run(algorithm, **asked)
    except QgsProcessingException as error:
        assert {*PLACED.values(), *LINED.values()} & {*str(error).replace(":", " ").split()}, error
        return None


@pytest.mark.parametrize("kind", ["geojson", "ods"])
@pytest.mark.parametrize(("algorithm", "output", "name"), FILES)
def test_a_map_of_cities_is_drawn_or_refused(tmp_path, algorithm, output, name, kind):
    asked = {PLACED[algorithm]: str(tmp_path / f"layer.{kind}"), output: str(tmp_path / name)}
    result = made(algorithm, **asked)
    assert result or kind != "geojson"
    for file in asked if result else ():
        assert Path(result[file]).stat().st_size > 0


@pytest.mark.parametrize(("algorithm", "kind"), [("carte1", "geojson"), ("sociogram", "csv")])
def test_a_map_of_lines_has_them_or_is_refused(tmp_path, algorithm, kind):
    pictures = []
    for each in ("gpkg", kind):
        path = tmp_path / f"{each}.png"
        lines = str(tmp_path / f"lines.{each}")
        if made(algorithm, **{LINED[algorithm]: lines, "MAP": str(path)}):
            pictures.append(pixels(QImage(str(path))))
    assert len(pictures) > (kind == "geojson")
    assert (pictures[0] == pictures[-1]).all()


WRITTEN = ["gpkg", "geojson", "csv", "xlsx", "ods", "shp", "dbf", "sqlite"]


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_table_that_is_announced_can_be_opened(tmp_path, kind):
    path = tmp_path / f"networks.{kind}"
    try:
        there = run("networksummary", NETWORKS_OUT=str(path))["NETWORKS_OUT"]
    except QgsProcessingException as error:
        assert path.name in str(error)
        return
    assert there == str(path)
    assert QgsVectorLayer(there, "networks", "ogr").featureCount() >= 3


MISREAD = {"a|b.gpkg": "|", "a:b.csv": ":", "x|y/a.gpkg": "|"}


@pytest.mark.parametrize(("name", "mark"), MISREAD.items())
def test_a_path_that_qgis_would_misread_is_refused(tmp_path, name, mark):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    assert f"“{mark}”" in refusal("networksummary", NETWORKS_OUT=str(path))


LEAST = 12  # pixels of a colour
EUROPE = QgsRectangle(2, 42, 14, 62)
STYLED = {
    "carte1": ("CITIES_OUT", "LINKS"),
    "communities": ("OUTPUT",),
    "nodalindicators": ("OUTPUT",),
    "spatialindicators": ("OUTPUT",),
    "citylinks": ("OUTPUT",),
    "rankingchart": ("OUTPUT",),
    "sociogram": ("NODES", "EDGES"),
}


def colours(layer, extent):
    """Return the colours that prevail in a small picture of a layer, not those of its edges."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(120, 120))
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, False)
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    found, counts = np.unique(
        pixels(job.renderedImage()).reshape(-1, 3), axis=0, return_counts=True
    )
    return {tuple(colour) for colour, n in zip(found.tolist(), counts) if n >= LEAST}


@pytest.mark.parametrize(
    ("algorithm", "output"),
    [(algorithm, output) for algorithm, outputs in STYLED.items() for output in outputs],
)
def test_a_shapefile_looks_like_a_geopackage(tmp_path, algorithm, output):
    seen = {}
    for kind in ("gpkg", "shp"):
        path = str(tmp_path / f"layer.{kind}")
        try:
            run(algorithm, **{output: path})
        except QgsProcessingException as error:
            assert kind == "shp", error
            assert output in str(error)
            return
        layer = QgsVectorLayer(path, kind, "ogr")
        seen[kind] = colours(layer, EUROPE if algorithm != "sociogram" else layer.extent())
    assert len(seen["gpkg"]) > 1
    assert seen["shp"] == seen["gpkg"]


def test_what_a_shapefile_cuts_is_said(tmp_path):
    rows = [
        (city, f"{number} {'long name ' * 6}") for city in ("Bern", "Oslo") for number in "1234"
    ]
    log = Log()
    try:
        run(
            "nodalindicators",
            feedback=log,
            MEMBERSHIPS=memberships(rows),
            OUTPUT=str(tmp_path / "cities.shp"),
        )
    except QgsProcessingException as error:
        log.lines.append(str(error))
    assert log.says("254")

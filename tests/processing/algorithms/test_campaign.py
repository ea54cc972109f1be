"""The worked example of the help: a campaign imported, located and mapped by its strength."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from nodal_cities.analysis.study import sample
from nodal_cities.tests.processing.bad_inputs import rows_of
from qgis.core import (
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

CAMPAIGN = str(sample.FOLDER / "communes_hospitalieres_campaign.csv")
CORRECTIONS = str(sample.FOLDER / "campaign_corrections.csv")
STYLE = str(Path(sample.FOLDER).parent / "styles" / "campaign_strength.qml")
# In the table itself: 19 strong motions, 8, 9, and 6 whose strength is still to be defined.
STRENGTHS = {"***": 19, "**": 8, "*": 9, "à définir": 6, "": 56}


def located(**given):
    import processing

    outputs = dict.fromkeys(("OUTPUT", "TO_CHECK"), "TEMPORARY_OUTPUT")
    parameters = {"INPUT": CAMPAIGN, "DEFAULT_COUNTRY": "BE", **outputs, **given}
    return processing.run("nodalcities:locatecities", parameters)


@pytest.fixture
def communes(tmp_path):
    path = str(tmp_path / "communes.gpkg")
    located(CORRECTIONS=CORRECTIONS, OUTPUT=path)
    layer = QgsVectorLayer(path, "communes", "ogr")
    assert layer.isValid()
    return layer


def test_the_gazetteer_knows_most_and_the_rest_is_in_the_corrections():
    result = located()
    assert result["N_LOCATED"] + result["N_NOT_LOCATED"] == 98
    assert result["N_LOCATED"] >= 85
    to_check = {row["name"] for row in rows_of(result["TO_CHECK"])}
    assert to_check <= {row["name"] for row in sample.read_sample_records(Path(CORRECTIONS))}


def test_with_the_corrections_all_98_are_in_wallonia_or_brussels(communes):
    rows = rows_of(communes)
    assert len(rows) == 98
    assert {row["country"] for row in rows} == {"BE"}
    for feature in communes.getFeatures():
        point = feature.geometry().asPoint()
        assert 2.8 < point.x() < 6.5, feature["name"]
        assert 49.4 < point.y() < 50.95, feature["name"]
    # Neighbours in a province are not drawn on one another.
    assert len({f.geometry().asWkt(4) for f in communes.getFeatures()}) == 98


def test_the_style_shows_each_strength_by_colour_and_size(communes):
    _, loaded = communes.loadNamedStyle(STYLE)
    assert loaded
    renderer = communes.renderer()
    assert renderer.type() == "categorizedSymbol"
    assert renderer.classAttribute() == "stars"
    context = QgsRenderContext()
    renderer.startRender(context, communes.fields())
    looks = Counter()
    for feature in communes.getFeatures():
        symbol = renderer.symbolForFeature(feature, context)
        looks[symbol.color().name(), round(symbol.size(), 1)] += 1
    renderer.stopRender(context)
    assert sorted(looks.values()) == sorted(STRENGTHS.values())
    by_size = sorted(looks, key=lambda look: -look[1])
    assert looks[by_size[0]] == STRENGTHS["***"]
    lightness = [QColor(colour).lightness() for colour, _ in by_size[:3]]
    assert lightness == sorted(lightness)


def test_the_map_is_drawn(communes):
    assert communes.loadNamedStyle(STYLE)[1]
    settings = QgsMapSettings()
    settings.setLayers([communes])
    settings.setDestinationCrs(communes.crs())
    settings.setExtent(communes.extent().buffered(0.2))
    settings.setOutputSize(QSize(800, 600))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    drawn = Counter(
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    )
    colours = [category.symbol().color().name() for category in communes.renderer().categories()]
    for colour in colours[:3]:
        assert drawn[colour] > 100


def test_the_stages_are_imported_as_networks():
    import processing

    outputs = dict.fromkeys(("OUTPUT", "CITIES", "NETWORKS", "REPORT"), "TEMPORARY_OUTPUT")
    stages = ["active_group", "interpellation", "motion"]
    given = {"INPUT": CAMPAIGN, "NETWORK_FIELDS": stages, **outputs}
    result = processing.run("nodalcities:importmemberships", given)
    assert {row["network_id"]: row["members"] for row in rows_of(result["NETWORKS"])} == {
        "active_group": 90,
        "interpellation": 44,
        "motion": 44,
    }
    marks = Counter(
        row["mark"] for row in rows_of(result["OUTPUT"]) if row["network_id"] == "motion"
    )
    assert marks["X"] == 42  # the other two are dates of a vote to come
    assert {row["stars"] for row in rows_of(result["OUTPUT"])} == {*STRENGTHS}
    values = {r["value"] for r in rows_of(result["REPORT"]) if r["kind"] == "unknown_mark"}
    assert {"rejet", "en cours", "et après?"} <= values


def test_what_the_help_says_of_the_table():
    voted = [row for row in sample.read_sample_records(Path(CAMPAIGN)) if row["motion"] == "X"]
    provinces = Counter(row["province"] for row in voted)
    assert len(voted) == 42
    assert provinces.most_common(1) == [("Luxembourg", 13)]

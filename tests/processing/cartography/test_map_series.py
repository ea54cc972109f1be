"""Carte 1 region by region, and the atlas of its communities."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import Counter

import numpy as np
import pytest
from nodal_cities.analysis.gazetteer.countries import REGIONS
from nodal_cities.tests.processing.bad_inputs import memberships, refusal, run
from nodal_cities.tests.processing.cartography.test_sheet import (
    count_crossings,
    items,
    only_map,
    outside,
    spilling,
)
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemScaleBar,
    QgsProject,
)

SAMPLE = {"CITIES": None, "MIN_SHARED": 0}
EAST = "Middle East and North Africa"
GEOGRAPHIC = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def project():
    made = QgsProject()
    yield made
    made.clear()


def read(project, path):
    assert project.read(str(path))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    return project.layoutManager()


def layer(project, name):
    (found,) = [x for x in project.mapLayers().values() if x.name() == name]
    return found


def text_of(pdf, page):
    command = ["pdftotext", "-f", str(page), "-l", str(page), str(pdf), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


# Regions


# The densest and the emptiest here, all in `make fuzz`.
CHOSEN = REGIONS if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" else ("Europe", "Oceania")


@pytest.fixture(scope="module", params=CHOSEN)
def regional(request, tmp_path_factory, provider):
    path = tmp_path_factory.mktemp("region") / "r.qgz"
    return request.param, path, run("carte1", PROJECT=str(path), REGION=request.param, **SAMPLE)


def test_a_region_of_the_sample(regional, project):
    region, path, result = regional
    (sheet,) = read(project, path).printLayouts()
    assert sheet.name() == f"Carte 1 – {region}"
    assert (count_crossings(sheet), outside(sheet), spilling(sheet)) == ([], [], [])
    shown = only_map(sheet)
    assert "laea" in shown.crs().toProj()
    assert [bar.linkedMap().id() for bar in items(sheet, QgsLayoutItemScaleBar)] == ["map"]
    title, subtitle = (
        " ".join(item.text().split())
        for name in ("title", "subtitle")
        for item in items(sheet, QgsLayoutItemLabel)
        if item.id() == name
    )
    assert title.endswith(f": {region}") and subtitle.startswith(f"{region}: ")
    # The measures are those of all the data.
    assert f"nodal cities among {result['N_CITIES']:,} cities" in subtitle
    cities = layer(project, "Cities")
    transform = QgsCoordinateTransform(GEOGRAPHIC, shown.crs(), project)
    inside = [
        shown.extent().contains(transform.transform(city.geometry().asPoint()))
        for city in cities.getFeatures(f'"region" = \'{region}\' AND "nodal"')
        if city.hasGeometry()
    ]
    # A few far-off cities never fix the frame: up to a tenth is left out.
    assert len(inside) >= 4 and np.mean(inside) >= 0.9


def test_the_legend_of_a_region_has_the_communities_that_are_seen(regional, project):
    """Where few nodal cities are, the others are drawn and named too."""
    region, path, _ = regional
    (sheet,) = read(project, path).printLayouts()
    (legend,) = [x for x in items(sheet, QgsLayoutItemLegend) if x.id() == "communities"]
    tree = legend.model().rootGroup().findLayers()[0]
    labels = [node.data(0) for node in legend.model().layerLegendNodes(tree)]
    here = [*layer(project, "Cities").getFeatures(f"\"region\" = '{region}'")]
    few = sum(city["nodal"] for city in here) < 12
    assert few == (region not in ("Europe", "Latin America", "North America", EAST))
    assert ("Cities in one network only" in labels) == few
    assert 2 <= len(labels) <= (4 if region == "Oceania" else 12)
    scope = QgsExpressionContextUtils.layoutItemScope(only_map(sheet))
    names = json.loads(scope.variable("nodal_cities_names"))
    assert any(city["city_id"] in names and not city["nodal"] for city in here) == few


def test_no_link_is_torn_across_the_map(regional, project):
    """Near the antipodes of its centre an azimuthal map tears lines apart."""
    (sheet,) = read(project, regional[1]).printLayouts()
    shown = only_map(sheet)
    transform = QgsCoordinateTransform(GEOGRAPHIC, shown.crs(), project)
    torn = 0
    for link in layer(project, "Links").getFeatures():
        for part in link.geometry().asMultiPolyline():
            points = [transform.transform(point) for point in part]
            for one, other in zip(points, points[1:]):
                if one.distance(other) > 2e6:
                    line = QgsGeometry.fromPolylineXY([one, other])
                    torn += line.intersects(shown.extent())
    assert torn == 0


def test_a_region_without_a_city_is_refused_with_those_there_are(tmp_path):
    sentence = refusal(
        "carte1",
        MEMBERSHIPS=memberships(),
        MAP=str(tmp_path / "map.pdf"),
        REGION="Oceania",
        CITIES=None,
    )
    assert "REGION" in sentence and "Oceania" in sentence
    assert list(tmp_path.iterdir()) == []


def test_a_title_of_ones_own_stays_as_it_is(tmp_path, project):
    asked = {"PROJECT": str(tmp_path / "r.qgz"), "REGION": "Europe", "TITLE": "Mine"}
    run("carte1", MEMBERSHIPS=memberships(), CITIES=None, **asked)
    (sheet,) = read(project, tmp_path / "r.qgz").printLayouts()
    assert sheet.itemById("title").text() == "Mine"


# The atlas


@pytest.fixture(scope="module")
def atlas(tmp_path_factory, provider):
    folder = tmp_path_factory.mktemp("atlas")
    run("carte1", ATLAS=str(folder / "a.pdf"), PROJECT=str(folder / "a.qgz"), **SAMPLE)
    return folder


def test_the_atlas_is_a_layout_beside_the_sheet(atlas, project):
    manager = read(project, atlas / "a.qgz")
    assert [sheet.name() for sheet in manager.printLayouts()] == [
        "Carte 1",
        "Carte 1 – communities",
    ]
    book = manager.layoutByName("Carte 1 – communities").atlas()
    assert book.enabled() and book.coverageLayer().name() == "Communities"
    assert book.updateFeatures() == pages(project)


def pages(project):
    return sum(1 for _ in layer(project, "Communities").getFeatures('"nodal_cities" > 0'))


def test_each_page_tells_of_one_community(atlas, project):
    read(project, atlas / "a.qgz")
    info = subprocess.run(["pdfinfo", str(atlas / "a.pdf")], capture_output=True, text=True).stdout
    assert re.search(r"Pages: +(\d+)", info)[1] == str(pages(project))
    assert "842 x 595" in info.replace("841.89", "842").replace("595.276", "595")
    rows = layer(project, "Communities").getFeatures('"nodal_cities" > 0')
    for page, row in enumerate(sorted(rows, key=lambda r: r["community"]), start=1):
        text = " ".join(text_of(atlas / "a.pdf", page).split())
        assert row["label"] in text
        assert f"Community {row['community']} of " in text
        assert f"{row['cities']} cities, {row['nodal_cities']} of them nodal" in text
        assert "Countries: " in text and f"{page}/{pages(project)}" in text.replace(" ", "")


def test_a_page_names_and_holds_cities_of_its_community_only(atlas, project):
    sheet = read(project, atlas / "a.qgz").layoutByName("Carte 1 – communities")
    book, shown = sheet.atlas(), only_map(sheet)
    book.beginRender()
    seen = set()
    for page in range(book.updateFeatures()):
        assert book.seekTo(page)
        sheet.refresh()
        number = book.layout().reportContext().feature()["community"]
        transform = QgsCoordinateTransform(GEOGRAPHIC, shown.crs(), project)
        inside = [
            shown.extent().contains(transform.transform(city.geometry().asPoint()))
            for city in layer(project, "Cities").getFeatures(f'"community" = {number}')
            if city.hasGeometry()
        ]
        assert np.mean(inside) >= 0.9, number
        assert shown.extent().width() / shown.extent().height() == pytest.approx(
            shown.rect().width() / shown.rect().height(), rel=1e-3
        )
        if book.layout().reportContext().feature()["label"].startswith("Latin America"):
            # A few cities elsewhere make no world map of it.
            assert "laea" in shown.crs().toProj()
        if "laea" in shown.crs().toProj():
            bar = sheet.itemById("scale bar")
            assert shown.sceneBoundingRect().contains(bar.sceneBoundingRect()), number
        # A map of the world is as wide as its page, over the notes.
        wide = shown.crs().authid() == "EPSG:8857"
        assert (shown.rect().width() > 270) == wide, number
        assert not shown.sceneBoundingRect().intersects(sheet.itemById("notes").sceneBoundingRect())
        seen.add((shown.crs().toProj(), round(shown.extent().xMinimum())))
        assert (outside(sheet), spilling(sheet)) == ([], [])
    book.endRender()
    assert len(seen) >= pages(project) - 2  # only those of the whole world may be alike


def test_the_layers_keep_their_own_style(atlas, project, tmp_path):
    """The pages have styles of their own; the sheet and the canvas do not change."""
    run("carte1", PROJECT=str(tmp_path / "a.qgz"), **SAMPLE)
    manager = read(project, atlas / "a.qgz")
    other = QgsProject()
    read(other, tmp_path / "a.qgz")
    for name in ("Cities", "Links"):
        mine, plain = layer(project, name).renderer(), layer(other, name).renderer()
        assert mine.dump() == plain.dump()
        assert mine.classAttribute() == plain.classAttribute()
    maps = only_map(manager.layoutByName("Carte 1 – communities"))
    assert len(maps.layerStyleOverrides()) == 3
    assert not only_map(manager.layoutByName("Carte 1")).layerStyleOverrides()
    other.clear()


def test_a_region_and_the_atlas_go_together(tmp_path, project):
    run(
        "carte1",
        ATLAS=str(tmp_path / "a.pdf"),
        PROJECT=str(tmp_path / "a.qgz"),
        REGION="Europe",
        MEMBERSHIPS=memberships(),
        CITIES=None,
    )
    manager = read(project, tmp_path / "a.qgz")
    assert len(manager.printLayouts()) == 2
    sheet, book = manager.printLayouts()
    bases = [only_map(each).layers()[-1].subsetString() for each in (sheet, book)]
    assert "fid NOT IN" in bases[0] and "fid NOT IN" not in bases[1]


@pytest.mark.parametrize(
    "rows",
    [
        [("Bern", "a")],
        [("Bern", "a"), ("Bern", "b")],
        [("Nowhere", "a"), ("Nowhere", "b")],
        [(f"'Town' %{i} [% 1 %]", n) for i in range(4) for n in "ab"],
    ],
    ids=["no nodal city", "one city", "nowhere", "strange names"],
)
def test_few_cities_make_an_atlas_too(rows, tmp_path):
    result = run("carte1", MEMBERSHIPS=memberships(rows), ATLAS=str(tmp_path / "a.pdf"))
    assert result["ATLAS"] == str(tmp_path / "a.pdf")
    counts = Counter(path.name for path in tmp_path.iterdir())
    assert counts == {"a.pdf": 1}
    assert rows[0][0].split()[0] in text_of(tmp_path / "a.pdf", 1)


def test_an_atlas_of_another_kind_is_refused(tmp_path):
    sentence = refusal("carte1", MEMBERSHIPS=memberships(), ATLAS=str(tmp_path / "a.png"))
    assert "ATLAS" in sentence and ".pdf" in sentence

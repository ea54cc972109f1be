"""The printed sheet: what it shows, and that nothing on it covers anything else."""

from __future__ import annotations

import itertools
import re
import subprocess
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import PageFormat, Print
from nodal_cities.analysis.globe.crowding import enclosing_cap
from nodal_cities.processing.cartography import palette
from nodal_cities.processing.cartography.base_map import base_map_layer
from nodal_cities.processing.cartography.city_style import (
    circle_scale,
    style_cities,
)
from nodal_cities.processing.cartography.layouts import A4, PAGES, SheetTexts, export_layout
from nodal_cities.processing.cartography.link_style import style_links
from nodal_cities.processing.cartography.map_sheet import build_map_sheet
from nodal_cities.processing.cartography.sheet_items import SheetLayers
from nodal_cities.processing.cartography.svg_clipping import clip_groups
from nodal_cities.processing.framework.project_file import group_layers
from nodal_cities.tests.processing.bad_inputs import memberships, run
from nodal_cities.tests.processing.colour_difference import ciede2000, lab
from nodal_cities.tests.processing.map_layers import cities, communities, like, links, pixels
from nodal_cities.tests.processing.sheet_names import NamesOfMap
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsMapRendererSequentialJob,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QRectF, QSize

BERN, LYON, OSLO = (7.44, 46.95), (4.85, 45.75), (10.75, 59.91)
TEXTS = SheetTexts("A title", "A subtitle of 3 cities", "Data: somewhere. Places: GeoNames.")
LONG = SheetTexts("A long title " * 6, "A subtitle with a lot of numbers, " * 8, "Credits. " * 12)
COVERING = (QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemScaleBar)
GEOGRAPHIC = QgsCoordinateReferenceSystem("EPSG:4326")


def strewn(n, box, seed, most=12):
    """Return n cities in a box of west, south, east, north, most of them in few networks."""
    random = np.random.RandomState(seed)
    places = random.uniform(box[:2], box[2:], (n, 2)).round(3)
    counts = np.minimum(most, 2 + random.geometric(0.4, n))
    return [
        (tuple(map(float, p)), int(c), 1 + i % 6) for i, (p, c) in enumerate(zip(places, counts))
    ]


WORLD = [*strewn(60, (-70, -35, 150, 60), 1), *strewn(80, (-5, 36, 25, 55), 2, most=30)]
EUROPE = strewn(50, (-5, 36, 25, 55), 3)
PACIFIC = [((178.4, -18.1), 5, 1), ((-171.8, -13.8), 3, 2), ((174.8, -36.9), 7, 1)]
CASES = {
    "world": WORLD,
    "Europe": EUROPE,
    "Pacific": PACIFIC,
    "one city": [(BERN, 4, 1)],
    "one spot": [(BERN, 4, 1), (BERN, 4, 1)],
    "poles apart": [((0.0, 89.9), 3, 1), ((0.0, -89.9), 3, 1)],
    "no nodal city": [(BERN, 1, 1), (LYON, 1, 1), (OSLO, 1, 2)],
    "no place": [(None, 3, 1), (None, 1, 2)],
    "some places": [(None, 30, 1), (OSLO, 2, 2), (LYON, 9, 1)],
    "one community": [(p, n, 1) for p, n, _ in EUROPE],
    "very many networks": [(p, 40 * n, c) for p, n, c in EUROPE],
    "no city": [],
}
every_case = pytest.mark.parametrize("case", CASES)


@pytest.fixture
def project():
    made = QgsProject()
    yield made
    made.clear()


def compose(project, rows, drawn_links=None, texts=TEXTS, page=A4):
    """Return the sheet of cities."""
    placed = [p for p, _, _ in rows if p is not None]
    if drawn_links is None:
        drawn_links = [(a, b, 2 + i % 5, i % 3) for i, (a, b) in enumerate(zip(placed, placed[1:]))]
    sizes = Counter(c for _, _, c in rows)
    nodal = any(n > 1 for _, n, _ in rows)
    found = communities(*(sizes[c] for c in sorted(sizes)), nodal=nodal)
    layers = SheetLayers(cities(*rows), links(*drawn_links), base_map_layer())
    style_cities(layers.cities, found)
    style_links(layers.links, found)
    for layer in layers.ordered():
        project.addMapLayer(layer, False)
    return build_map_sheet(project, layers, texts, "Sheet", page=page)


def draw(sheet, dpi=30):
    return pixels(QgsLayoutExporter(sheet).renderPageToImage(0, QSize(), dpi))


def items(sheet, *kinds):
    return [item for item in sheet.items() if isinstance(item, kinds)]


def only_map(sheet, name="map"):
    (found,) = [item for item in items(sheet, QgsLayoutItemMap) if item.id() == name]
    return found


def count_crossings(sheet):
    """Return the pairs of texts, legends and scale bars that cover each other once drawn."""
    draw(sheet)
    return [
        (one.id(), other.id())
        for one, other in itertools.combinations(items(sheet, *COVERING), 2)
        if min(covered(one.sceneBoundingRect(), other.sceneBoundingRect())) > 0.01
    ]


def covered(one, other):
    shared = one.intersected(other)
    return shared.width(), shared.height()


def outside(sheet):
    page = sheet.pageCollection().page(0).sceneBoundingRect().adjusted(-0.01, -0.01, 0.01, 0.01)
    return [
        item.id()
        for item in items(sheet, QgsLayoutItemMap, *COVERING)
        if not page.contains(item.sceneBoundingRect())
    ]


def spilling(sheet):
    """Return the texts larger than the room they have."""
    return [
        label.id()
        for label in items(sheet, QgsLayoutItemLabel)
        if label.sizeForText().width() > label.rect().width() + 0.01
        or label.sizeForText().height() > label.rect().height() + 0.01
    ]


# Composition


@pytest.mark.parametrize("kind", [PageFormat.A3, PageFormat.SLIDE, PageFormat.SQUARE])
@pytest.mark.parametrize("case", ["world", "Europe"])
def test_every_kind_of_sheet_is_composed_for_its_page(project, kind, case):
    sheet = compose(project, CASES[case], page=PAGES[kind])
    assert (count_crossings(sheet), outside(sheet), spilling(sheet)) == ([], [], [])
    size = sheet.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == (PAGES[kind].whole_width, PAGES[kind].whole_height)
    # The maps take most of the page.
    areas = [item.rect().width() * item.rect().height() for item in items(sheet, QgsLayoutItemMap)]
    assert sum(areas) > 0.55 * size.width() * size.height()


@every_case
def test_everything_is_on_the_page_and_nothing_covers_a_text(project, case):
    sheet = compose(project, CASES[case])
    assert count_crossings(sheet) == []
    assert outside(sheet) == []
    assert spilling(sheet) == []


@pytest.mark.parametrize("case", ["world", "Europe"])
def test_long_texts_have_room(project, case):
    sheet = compose(project, CASES[case], texts=LONG)
    assert (count_crossings(sheet), outside(sheet), spilling(sheet)) == ([], [], [])


@pytest.mark.parametrize("box", [(-120, -35, 150, 60), (-5, 36, 25, 55)], ids=["world", "Europe"])
def test_the_longest_legend_has_room(project, box):
    """Ten communities with a colour, the grey ones and the cities that are off."""
    rows = [(p, n, 1 + i % 10) for i, (p, n, _) in enumerate(strewn(1100, box, 4))]
    rows += [(p, n, 11 + i) for i, (p, n, _) in enumerate(strewn(5, box, 5))]
    sheet = compose(project, rows)
    assert (count_crossings(sheet), outside(sheet)) == ([], [])


@every_case
def test_title_subtitle_and_credits_say_what_they_are_given(project, case):
    sheet = compose(project, CASES[case])
    texts = {item.id(): " ".join(item.text().split()) for item in items(sheet, QgsLayoutItemLabel)}
    is_world = only_map(sheet).crs().authid() == "EPSG:8857"
    projection = "Equal Earth" if is_world else "Lambert azimuthal equal-area"
    assert (texts["title"], texts["subtitle"]) == (TEXTS.title, TEXTS.subtitle)
    assert texts["credits"] == f"{TEXTS.credits} Projection: {projection}."


@every_case
def test_every_layer_has_a_legend_and_every_item_a_name(project, case):
    sheet = compose(project, CASES[case])
    legends = [item.id() for item in items(sheet, QgsLayoutItemLegend)]
    assert sorted(legends) == ["communities", "links"]
    assert "sizes" in [item.id() for item in items(sheet, QgsLayoutItemLabel)]
    names = [item.id() for item in items(sheet, QgsLayoutItemMap, *COVERING)]
    assert all(names) and len(names) == len(set(names))


@every_case
def test_cities_lie_over_links_over_land(project, case):
    sheet = compose(project, CASES[case])
    for item in items(sheet, QgsLayoutItemMap):
        kinds = [layer.geometryType() for layer in item.layers()]
        assert kinds == sorted(kinds) and len(kinds) == 3  # points, lines, polygons


def test_another_sheet_of_that_name_stays_and_the_new_one_has_a_number(project):
    former = compose(project, CASES["Europe"])
    compose(project, CASES["one city"])
    sheets = project.layoutManager().layouts()
    assert [sheet.name() for sheet in sheets] == ["Sheet", "Sheet (2)"]
    assert sheets[0] is former


def test_the_group_has_cities_over_links_over_land(project):
    made = [cities((BERN, 2, 1)), links((BERN, LYON, 2, 1)), base_map_layer()]
    for layer in made:
        project.addMapLayer(layer)
    group = group_layers(project, "Carte 1", made)
    assert [node.layerId() for node in group.findLayers()] == [layer.id() for layer in made]
    assert [child.name() for child in project.layerTreeRoot().children()] == ["Carte 1"]
    assert all(node.isExpanded() for node in (group, *group.findLayers()))


# Maps


def shown(item, places):
    """Return which places, in degrees, a map shows."""
    transform = QgsCoordinateTransform(GEOGRAPHIC, item.crs(), QgsProject())
    return [item.extent().contains(transform.transform(QgsPointXY(*p))) for p in places]


def placed(rows):
    return [p for p, n, _ in rows if p is not None]


@pytest.mark.parametrize("case", ["world", "poles apart", "no place", "no city"])
def test_the_world_is_in_equal_earth_without_a_scale_bar(project, case):
    sheet = compose(project, CASES[case])
    world = only_map(sheet)
    assert world.crs().authid() == "EPSG:8857"
    assert world.extent().width() > 34e6
    linked = [bar.linkedMap().id() for bar in items(sheet, QgsLayoutItemScaleBar)]
    assert "map" not in linked


def test_the_world_has_all_cities_and_no_antarctica(project):
    world = only_map(compose(project, WORLD))
    assert all(shown(world, placed(WORLD)))
    settlements = [(-68.3, -54.8), (168.3, -46.4), (15.6, 78.2), (-176.5, -44.0), (179.4, 68.9)]
    assert all(shown(world, settlements))
    assert not any(shown(world, [(longitude, -70.0) for longitude in range(-180, 181, 30)]))


@pytest.mark.parametrize("case", ["Europe", "Pacific", "one city", "one spot", "some places"])
def test_a_region_has_a_frame_an_equal_area_projection_and_a_scale_bar(project, case):
    sheet = compose(project, CASES[case])
    region = only_map(sheet)
    assert "laea" in region.crs().toProj()
    assert all(shown(region, placed(CASES[case])))
    assert 150 < region.extent().width() / 1000 < 10_000
    assert region.frameEnabled()
    (bar,) = items(sheet, QgsLayoutItemScaleBar)
    assert bar.linkedMap().id() == "map"
    assert region.sceneBoundingRect().contains(bar.sceneBoundingRect())


def test_a_country_with_islands_overseas_is_an_inset_of_the_world(project):
    overseas = [((-61.1, 14.6), 2, 2), ((55.5, -20.9), 2, 2)]
    sheet = compose(project, [*strewn(30, (-4, 43, 8, 51), 6), *overseas])
    assert only_map(sheet).crs().authid() == "EPSG:8857"
    assert only_map(sheet, "inset").scale() < only_map(sheet).scale() / 5


def test_cities_strewn_as_wide_as_the_pacific_are_a_region(project):
    around = [(178.4, -18.1), (-157.9, 21.3), (174.8, -36.9), (131.9, 43.1), (-149.9, 61.2)]
    sheet = compose(project, [(place, 2, 1) for place in around])
    assert "laea" in only_map(sheet).crs().toProj()
    assert all(shown(only_map(sheet), around))


def test_a_world_without_an_inset_is_as_wide_as_the_page(project):
    sheet = compose(project, WORLD[:60])
    world = only_map(sheet)
    assert world.extent().width() < 34.7e6 < 1.01 * world.extent().width()
    assert (count_crossings(sheet), outside(sheet)) == ([], [])


def test_maps_are_not_stretched(project):
    for item in items(compose(project, WORLD), QgsLayoutItemMap):
        extent, place = item.extent(), item.rect()
        assert extent.width() / extent.height() == pytest.approx(
            place.width() / place.height(), rel=1e-3
        )


def test_where_circles_crowd_an_inset_enlarges(project):
    sheet = compose(project, WORLD)
    world, inset = only_map(sheet), only_map(sheet, "inset")
    assert inset.scale() < world.scale() / 1.6
    inside = shown(inset, placed(WORLD))
    assert sum(inside[60:]) > 70, "of the 80 cities of the crowd"
    assert "laea" in inset.crs().toProj()
    (bar,) = items(sheet, QgsLayoutItemScaleBar)
    assert bar.linkedMap().id() == "inset"
    assert inset.sceneBoundingRect().contains(bar.sceneBoundingRect())
    assert world.overview().linkedMap() is not None


# Where America and Polynesia come nearest to the inset.
SHORES = {
    "Honolulu": (-157.86, 21.31),
    "Acapulco": (-99.9, 16.86),
    "San José": (-84.1, 9.9),
    "Talara": (-81.27, -4.58),
    "Lima": (-77.03, -12.05),
    "Concepción": (-73.0, -36.8),
    "Punta Arenas": (-70.9, -53.2),
}


def test_the_inset_covers_no_city_of_the_map(project):
    rows = [*WORLD, *((place, 2, 1) for place in SHORES.values())]
    sheet = compose(project, rows)
    world, hidden = only_map(sheet), only_map(sheet, "inset").sceneBoundingRect()
    transform = QgsCoordinateTransform(GEOGRAPHIC, world.crs(), QgsProject())
    extent, place = world.extent(), world.sceneBoundingRect()
    millimetres = place.width() / extent.width()
    for city in placed(rows):
        point = transform.transform(QgsPointXY(*city))
        x = place.left() + (point.x() - extent.xMinimum()) * millimetres
        y = place.top() + (extent.yMaximum() - point.y()) * millimetres
        assert place.contains(x, y) and not hidden.contains(x, y), city


def test_without_a_crowd_there_is_no_inset(project):
    sheet = compose(project, WORLD[:60])
    assert [item.id() for item in items(sheet, QgsLayoutItemMap)] == ["map"]


def test_antimeridian_regions_are_framed_across_it(project):
    region = only_map(compose(project, PACIFIC))
    area = enclosing_cap(*np.array(placed(PACIFIC)).T)
    assert area.radius < 20
    assert region.extent().width() < 6e6


# Ink


@pytest.mark.parametrize("case", ["world", "Europe"])
def test_land_lines_and_circles_are_on_the_sheet(project, case):
    table = draw(compose(project, CASES[case]), dpi=100)
    assert like(table, "#2a37d3", 30).sum() > 100
    assert like(table, "#e9e8e3", 6).mean() > 0.05
    assert like(table, "#ffffff").mean() > 0.2


def test_no_city_is_named_twice(project, tmp_path):
    """Where there is an inset, it does the naming of what it shows."""
    path = tmp_path / "sheet.pdf"
    export_layout(compose(project, WORLD), str(path))
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    named = Counter(re.findall(r"City \d+", text.stdout))
    assert len(named) > 20
    assert [name for name, times in named.items() if times > 1] == []


def test_an_svg_keeps_its_texts_and_each_map_within_its_frame(project, tmp_path):
    """Qt's SVG knows no clipping: in a browser the insets would cover the page."""
    sheet = compose(project, WORLD)
    export_layout(sheet, str(tmp_path / "sheet.svg"))
    text = (tmp_path / "sheet.svg").read_text("utf-8")
    assert ">A title<" in text and re.search(r"<text[^>]*>City \d+<", text)
    for item in items(sheet, QgsLayoutItemMap):
        groups = re.findall(rf'<g [^>]*inkscape:label="{item.id()}:[^>]*>', text)
        (name,) = {re.search(r"url\(#(\w+)\)", group)[1] for group in groups}
        rectangle = re.search(rf'id="{name}">\s*<rect ([^>]*)/>', text)[1]
        sides = dict(re.findall(r'(\w+)="([\d.]+)"', rectangle))
        place = item.sceneBoundingRect()
        for side in ("x", "y", "width", "height"):
            in_mm = float(sides[side]) * 25.4 / 300
            assert in_mm == pytest.approx(getattr(place, side)(), abs=0.3)


def test_an_svg_that_is_cut_off_is_not_made_to_look_whole(tmp_path):
    path = tmp_path / "sheet.svg"
    path.write_text('<svg><g inkscape:label="map: 1"><text>Lyon</text>')
    cut = path.read_bytes()
    clip_groups(path, {"map": QRectF(0, 0, 1, 1)}, 1.0)
    assert path.read_bytes() == cut


@pytest.mark.parametrize("rows", [WORLD, EUROPE, PACIFIC, CASES["one city"]])
def test_without_links_a_sheet_is_made_all_the_same(project, rows):
    sheet = compose(project, rows, drawn_links=[])
    assert (count_crossings(sheet), outside(sheet)) == ([], [])


# The sample


def test_the_sheet_of_the_sample(tmp_path, project):
    run("carte1", PROJECT=str(tmp_path / "carte1.qgz"), CITIES=None, RUNS=2)
    assert project.read(str(tmp_path / "carte1.qgz"))
    (sheet,) = project.layoutManager().printLayouts()
    assert (count_crossings(sheet), outside(sheet), spilling(sheet)) == ([], [], [])
    assert only_map(sheet).crs().authid() == "EPSG:8857"
    inset = only_map(sheet, "inset")
    capitals = [(2.17, 41.39), (23.73, 37.98), (12.48, 41.89), (2.35, 48.86), (4.35, 50.85)]
    assert all(shown(inset, capitals))
    maps = items(sheet, QgsLayoutItemMap)
    assert sorted(item.id() for item in maps) == ["inset", "inset 2", "map"]
    assert all(shown(only_map(sheet, "inset 2"), [(-73.99, 40.73), (-77.04, 38.9)]))
    cities = inset.layers()[0]
    labels = {item: drawn_names(item) for item in maps}
    named = {name for names in labels.values() for name in names}
    ranked = sorted(cities.getFeatures('"rank" <= 30'), key=lambda city: city["rank"])
    leading = [city["name"] for city in ranked]
    assert len(leading) >= 30 and [name for name in leading if name not in named] == []
    assert {"London", "Milan"} <= named
    for item, names in labels.items():
        boxes = [*names.values()]
        assert not any(a.intersects(b) for a, b in itertools.combinations(boxes, 2))
        drawn = [*circles(item, cities)]
        for name, box in names.items():
            assert not [city for city in drawn if box.intersects(city)], name


def drawn_names(item):
    """Return the names that QGIS writes on a map, and their boxes in map units."""
    settings = item.mapSettings(item.extent(), item.rect().size() * 8, 203.2, True)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    labels = [x for x in job.takeLabelingResults().allLabels() if not x.isUnplaced]
    assert len(labels) > 15
    margin = 0.2 / item.mapUnitsToLayoutUnits()
    # QGIS adds a little room around the letters.
    return {label.labelText: QgsRectangle(label.labelRect).buffered(-margin) for label in labels}


def circles(item, cities):
    """Return the squares within the circles of the nodal cities, in map units."""
    to_map = QgsCoordinateTransform(cities.crs(), item.crs(), QgsCoordinateTransformContext())
    scale = circle_scale(cities)
    for city in cities.getFeatures('"nodal"'):
        centre = to_map.transform(city.geometry().asPoint())
        if item.extent().contains(centre):
            side = scale.diameter(city["n_networks"]) / item.mapUnitsToLayoutUnits() / 2**0.5
            yield QgsRectangle.fromCenterAndSize(centre, side, side)


# Few rows, end to end

TABLES = {
    "one city": [("Bern", "a"), ("Bern", "b")],
    "no link": [("Bern", "a"), ("Bern", "b"), ("Lyon", "c"), ("Lyon", "d")],
    "one community": [(c, n) for c in ("Bern", "Lyon", "Oslo") for n in "ab"],
    "no nodal city": [("Bern", "a"), ("Lyon", "a"), ("Oslo", "a")],
    "nowhere": [("Nowhere", "a"), ("Nowhere", "b"), ("Elsewhere", "a")],
}


@pytest.mark.parametrize("name", TABLES)
def test_few_rows_make_a_sheet_too(tmp_path, project, name):
    run("carte1", MEMBERSHIPS=memberships(TABLES[name]), PROJECT=str(tmp_path / "carte1.qgz"))
    assert project.read(str(tmp_path / "carte1.qgz"))
    (sheet,) = project.layoutManager().printLayouts()
    assert (count_crossings(sheet), outside(sheet)) == ([], [])


def test_forty_cities_of_one_country_are_all_named(tmp_path, project):
    table = str(Path(__file__).resolve().parents[2] / "data" / "french_cities.csv")
    path = str(tmp_path / "carte1.qgz")
    run(
        "carte1",
        MEMBERSHIPS=table,
        CITY_FIELD="city",
        NETWORK_FIELD="network",
        CITIES=None,
        PROJECT=path,
    )
    assert project.read(path)
    (sheet,) = project.layoutManager().printLayouts()
    region = only_map(sheet)
    names = NamesOfMap(region, region.layers()[0])
    assert len(names.boxes) == len(names.circles) == 21
    assert (names.overlaps(), names.over_circles()) == ([], [])
    classes = region.layers()[0].renderer().categories()[:-1]
    # All of one country, they are told apart by their leading networks.
    labels = [one.label() for one in classes]
    assert all(re.fullmatch(r"France \(.+; \d+ cities\)", label) for label in labels)
    seen = [lab(one.symbol().color().name()) for one in classes]
    greys = [lab(palette.print_colour(one.symbol().color().name(), Print.GREY)) for one in classes]
    for colours, least in ((seen, 15), (greys, 12)):
        pairs = [ciede2000(*pair) for pair in itertools.combinations(colours, 2)]
        assert len(pairs) == 6 and min(pairs) >= least

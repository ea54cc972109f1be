"""What the circles, lines and colours say, and that they go on saying it once stored."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import Print
from nodal_cities.processing.cartography import palette
from nodal_cities.processing.cartography.base_map import LAND, base_map_layer
from nodal_cities.processing.cartography.city_labels import ROOM
from nodal_cities.processing.cartography.city_style import (
    OTHER_CITIES,
    legend_values,
    pair_with_colours,
    read_community_colours,
    style_cities,
    style_nodal_cities,
    with_count,
)
from nodal_cities.processing.cartography.link_style import (
    legend_widths,
    style_links,
    style_plain_links,
)
from nodal_cities.tests.processing.bad_inputs import memberships, run
from nodal_cities.tests.processing.colour_difference import SIGHTS, ciede2000, lab
from nodal_cities.tests.processing.map_layers import cities, communities, like, links, picture
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)

BERN, LYON, OSLO, LIMA = (7.44, 46.95), (4.85, 45.75), (10.75, 59.91), (-77.03, -12.05)
SEVERAL = [(BERN, 9, 1), (LYON, 4, 2), (OSLO, 2, 1), (LIMA, 1, 2)]
TWO = communities(60, 40)


def style_all_alike(made, _communities):
    style_nodal_cities(made)


both_styles = pytest.mark.parametrize("style", [style_cities, style_all_alike])


def drawn(made, value_of):
    """Return what ``value_of`` finds in the symbol of each feature drawn, in drawing order."""
    context = QgsRenderContext()
    context.expressionContext().setFields(made.fields())
    renderer = made.renderer().clone()
    found = []
    renderer.startRender(context, made.fields())
    request = QgsFeatureRequest().setOrderBy(renderer.orderBy())
    for feature in made.getFeatures(request):
        expressions = QgsExpressionContext()
        expressions.setFields(made.fields())
        expressions.setFeature(feature)
        context.setExpressionContext(expressions)
        symbol = renderer.symbolForFeature(feature, context)
        if symbol is not None:
            found.append((feature, value_of(symbol, expressions)))
    renderer.stopRender(context)
    return found


def diameter(symbol, expressions):
    return symbol.dataDefinedSize().valueAsDouble(expressions, -1)[0]


# Circles


@both_styles
def test_area_is_proportional_to_the_number_of_networks(style):
    made = cities(*SEVERAL[:3], (LIMA, 47, 2))
    style(made, TWO)
    areas = [d**2 / feature["n_networks"] for feature, d in drawn(made, diameter)]
    assert len(areas) == 4
    assert areas == pytest.approx([areas[0]] * 4, rel=1e-6)
    assert areas[0] > 0.1


def test_area_as_printed_is_proportional_too():
    made = cities(((-0.5, 0.0), 40, 1), ((0.5, 0.0), 10, 1))
    style_cities(made, communities(100))
    table = picture([made], (-1, -1, 1, 1), dpi=600)
    blue = like(table, palette.COLOURS[0])
    middle = table.shape[1] // 2
    large, small = blue[:, :middle].sum(), blue[:, middle:].sum()
    # The white hairline takes its share of both; the smaller loses relatively more.
    assert 3.9 < large / small < 4.4


@both_styles
@pytest.mark.parametrize("large_first", [True, False])
def test_large_circles_are_drawn_below_small_ones(style, large_first):
    rows = [(BERN, 30, 1), (BERN, 3, 1)]
    made = cities(*(rows if large_first else rows[::-1]))
    style(made, TWO)
    assert [feature["n_networks"] for feature, _ in drawn(made, diameter)] == [30, 3]


def test_a_small_circle_is_seen_on_a_large_one():
    for rows in itertools.permutations([((0.0, 0.0), 40, 1), ((0.0, 0.0), 4, 2)]):
        made = cities(*rows)
        style_cities(made, TWO)
        table = picture([made], (-1, -1, 1, 1))
        assert like(table, palette.COLOURS[0]).sum() > like(table, palette.COLOURS[1]).sum() > 50


def classes(made):
    """Return label, colour and whether it is drawn, by the value of each class."""
    return {
        str(c.value()): (c.label(), c.symbol().color().name(), c.renderState())
        for c in made.renderer().categories()
    }


@both_styles
def test_cities_in_one_network_are_a_class_that_is_off(style):
    made = cities(*SEVERAL)
    style(made, TWO)
    label, _, shown = classes(made)[str(OTHER_CITIES)]
    assert (label, shown) == ("Cities in one network only", False)
    assert len(drawn(made, diameter)) == 3


@both_styles
def test_cities_in_one_network_are_the_map_where_none_is_nodal(style):
    made = cities((BERN, 1, 1), (LYON, 1, 1))
    style(made, communities(2, nodal=False))
    assert [shown for _, _, shown in classes(made).values()] == [True]
    assert len(drawn(made, diameter)) == 2


def test_communities_under_one_percent_are_grey_together():
    sizes = communities(500, 11, 5, 4)  # 1 % of all is 5.2
    made = cities((BERN, 9, 1), (LYON, 4, 2), (OSLO, 2, 3), (LIMA, 2, 4))
    style_cities(made, sizes)
    colours = {f["community"]: s for f, s in drawn(made, lambda s, _: s.color().name())}
    assert colours == {
        1: palette.COLOURS[0],
        2: palette.COLOURS[1],
        3: palette.GREY,
        4: palette.GREY,
    }
    labels = [label for label, _, _ in classes(made).values()]
    assert labels[:3] == [
        "Community 1 (500 cities)",
        "Community 2 (11 cities)",
        "and 2 smaller ones (9 cities)",
    ]


def test_communities_without_a_nodal_city_are_told_and_not_drawn():
    seen, *unseen = communities(90, 6, 4)
    made = cities((BERN, 9, 1), (LYON, 1, 2), (OSLO, 1, 3))
    style_cities(made, [seen, *(replace(one, nodal_cities=0) for one in unseen)])
    rows = made.renderer().categories()
    assert [row.label() for row in rows][:2] == [
        "Community 1 (90 cities)",
        "and 2 without a nodal city (10 cities)",
    ]
    assert [row.symbol().opacity() for row in rows] == [1, 0, 1]


def test_a_label_with_brackets_gets_no_second_pair():
    assert with_count("United States", "1 city") == "United States (1 city)"
    assert with_count("Europe (Spain, Italy)", "9 cities") == "Europe (Spain, Italy; 9 cities)"


def test_more_communities_than_colours_end_in_grey():
    colours = [colour for _, colour in pair_with_colours(communities(*[50] * 14))]
    assert colours == [*palette.COLOURS, *[palette.GREY] * 4]


def test_a_community_without_nodal_cities_takes_no_colour():
    first, second = communities(60, 40)
    first = type(first)(1, "", 60, 0)
    assert [c for _, c in pair_with_colours([first, second])] == [palette.GREY, palette.COLOURS[0]]


@pytest.mark.parametrize("most", [2, 3, 7, 24, 100, 900])
def test_nested_circles_of_the_legend_are_few_and_end_with_the_largest(most):
    values = legend_values(most)
    assert values[0] == most and values[-1] == 2
    assert len(values) <= 4 and values == sorted(set(values), reverse=True)


@both_styles
def test_the_legend_has_nested_circles_of_the_sizes_drawn(style):
    made = cities(*SEVERAL)
    style(made, TWO)
    nested = made.renderer().dataDefinedSizeLegend()
    assert [c.size for c in nested.classes()] == legend_values(9)
    assert made.labelsEnabled()


# Colours


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_difference_is_that_of_the_published_pairs(one, other, expected):
    assert ciede2000(one, other) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("sight", SIGHTS)
def test_colours_stay_apart(sight):
    """15 is some six just noticeable differences, between any two a reader may confuse."""
    seen = {colour: lab(colour, sight) for colour in (*palette.COLOURS, palette.GREY, LAND)}
    for one, other in itertools.combinations(seen, 2):
        least = 12 if {one, other} == {palette.GREY, LAND} else 15
        assert ciede2000(seen[one], seen[other]) >= least, (one, other)


def test_circles_stand_out_from_the_land_in_grey_print():
    land = lab(LAND)[0]
    for colour in (*palette.COLOURS, palette.GREY):
        assert land - lab(colour)[0] >= 10, colour


# Grey print


def grey_marks(made):
    """Return the grey and the number of the circle of each class of communities."""
    categories = made.renderer().categories()
    symbols = [c.symbol().clone() for c in categories if c.value() != OTHER_CITIES]
    return [
        (
            s.symbolLayer(0).color().name(),
            s.symbolLayer(1).character() if s.symbolLayerCount() > 1 else "",
        )
        for s in symbols
    ]


def test_ten_communities_and_the_rest_are_told_apart_in_grey_print():
    made = cities(*[(BERN, 5, number) for number in range(1, 13)])
    style_cities(made, communities(*range(90, 78, -1)), Print.GREY)
    marks = grey_marks(made)
    assert [number for _, number in marks] == [*map(str, range(1, 11)), ""]
    assert len({grey for grey, _ in marks}) == 11
    lightness = [lab(grey)[0] for grey, _ in marks]
    assert min(abs(one - other) for one, other in zip(lightness[:10], lightness[1:10])) > 20
    assert all(lab(grey)[1:] == pytest.approx((0, 0), abs=0.1) for grey, _ in marks)


def test_where_circles_are_too_small_for_numbers_marks_tell_communities_in_grey_print():
    crowd = [((BERN[0] + i / 1e3, BERN[1]), 2, 1 + i % 11) for i in range(1500)]
    made = cities(*crowd)
    style_cities(made, communities(*range(90, 79, -1)), Print.GREY)
    categories = made.renderer().categories()
    layers = [c.symbol().symbolLayer(0) for c in categories if c.value() != OTHER_CITIES]
    assert all(c.symbol().symbolLayerCount() == 1 for c in categories)
    marks = [(lab(one.color().name())[0], one.shape()) for one in layers]
    for one, other in itertools.combinations(marks, 2):
        assert one[1] != other[1] or abs(one[0] - other[0]) > 9, (one, other)


def test_numbers_of_grey_print_stand_out_from_their_circles():
    for grey in palette.GREYS:
        assert abs(lab(grey)[0] - lab(palette.ink_on(grey))[0]) > 40, grey


def test_a_map_in_grey_keeps_the_colours_for_the_next_in_colour():
    made = cities(*SEVERAL)
    style_cities(made, communities(40, 40, 40))
    colours = read_community_colours(made)
    style_cities(made, communities(40, 40, 40), Print.GREY)
    assert read_community_colours(made) == colours
    assert [*colours.values()] == [*palette.COLOURS[:3]]


def test_links_in_grey_print_are_grey_and_darker_inside_a_community():
    made = links((BERN, OSLO, 2, 1), (LYON, LIMA, 5, 0))
    style_links(made, TWO, Print.GREY)
    colours = [c.symbol().color().name() for c in made.renderer().categories()]
    assert all(lab(colour)[1:] == pytest.approx((0, 0), abs=0.1) for colour in colours)
    assert lab(colours[0])[0] < lab(colours[1])[0] - 20


# Names


def test_where_cities_crowd_the_window_names_the_first_of_them():
    random = np.random.RandomState(1)
    rows = [((x, y), int(n), 1) for x, y, n in random.uniform((0, -9, 2), (30, 9, 30), (80, 3))]
    made = cities(*rows)
    style_cities(made, communities(80))
    settings = made.labeling().settings()
    shown = settings.dataDefinedProperties().property(QgsPalLayerSettings.Property.Show)
    show = QgsExpression(shown.expressionString())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(made))
    context.lastScope().setVariable("map_scale", 9e7)
    named = []
    for city in sorted(made.getFeatures(), key=lambda one: one["rank"]):
        context.setFeature(city)
        point = np.array(city.geometry().asPoint())
        first = all(np.hypot(*(point - other)) * 111.2 > 0.99 * ROOM * 90 for other in named)
        if show.evaluate(context):
            assert first
            named.append(point)
    assert 5 < len(named) < 40


# Links and base map


def colour_and_width(symbol, expressions):
    line = symbol.symbolLayer(0)
    properties = line.dataDefinedProperties()
    colour = symbol.color()
    if properties.isActive(line.PropertyStrokeColor):
        colour, _ = properties.valueAsColor(line.PropertyStrokeColor, expressions, colour)
    width, _ = properties.valueAsDouble(line.PropertyStrokeWidth, expressions, -1)
    return colour.name(), width


def test_links_take_the_colour_of_their_community_and_grey_across():
    made = links((BERN, OSLO, 2, 1), (LYON, LIMA, 5, 2), (BERN, LYON, 9, 0), (OSLO, LIMA, 3, 3))
    style_links(made, communities(600, 40, 2))
    found = {f["community"]: value[0] for f, value in drawn(made, colour_and_width)}
    assert found[1] == palette.COLOURS[0] and found[2] == palette.COLOURS[1]
    assert lab(found[0])[1:] == pytest.approx((0, 0), abs=0.1)
    assert lab(found[3])[1:] == pytest.approx((0, 0), abs=0.1)


def test_links_inside_communities_are_drawn_over_those_across():
    made = links((BERN, OSLO, 2, 1), (BERN, LYON, 9, 0), (LYON, LIMA, 5, 2))
    style_links(made, TWO)
    assert [f["community"] for f, _ in drawn(made, colour_and_width)] == [0, 1, 2]


def test_links_widen_with_the_networks_shared():
    rows = [(BERN, OSLO, shared, 0) for shared in (7, 1, 3)]
    for style in (lambda made: style_links(made, TWO), style_plain_links):
        made = links(*rows)
        style(made)
        found = [(f["shared"], width) for f, (_, width) in drawn(made, colour_and_width)]
        assert [shared for shared, _ in found] == [1, 3, 7]
        widths = [width for _, width in found]
        assert 0 < widths[0] < widths[1] < widths[2] < 0.6


def test_the_thickest_line_of_the_legend_stands_for_more_where_lines_grow_no_wider():
    few, many = ([(BERN, OSLO, shared, 0) for shared in counts] for counts in ((1, 4), (3, 9, 20)))
    assert [label for label, _ in legend_widths(links(*few))] == ["4", "2", "1"]
    assert [label for label, _ in legend_widths(links(*many))] == ["8 or more", "5", "3"]


def test_base_map_is_without_antarctica():
    base = base_map_layer()
    assert base.isValid() and base.featureCount() > 200
    south = min(f.geometry().boundingBox().yMinimum() for f in base.getFeatures())
    assert south > -60


# What must not crash


@both_styles
@pytest.mark.parametrize(
    "rows",
    [[], [(BERN, 2, 1)], [(None, 4, 1), (None, 2, 1)], [(None, 1, 1), (OSLO, 3, 1)]],
    ids=["none", "one", "nowhere", "some nowhere"],
)
def test_few_cities_are_drawn(style, rows):
    made = cities(*rows)
    style(made, communities(len(rows)) if rows else ())
    assert made.renderer().type() == "categorizedSymbol"
    assert picture([made], (0, 40, 20, 60)).shape[2] == 3


@pytest.mark.parametrize("style", [lambda made: style_links(made, ()), style_plain_links])
def test_no_links_are_drawn(style):
    made = links()
    style(made)
    assert (picture([made], (0, 40, 20, 60)) == 255).all()


# Styles that stay


def look(made):
    """Return what a style says, in terms that a file cannot change."""
    renderer = made.renderer()
    found = {
        "kind": renderer.type(),
        "labels": made.labelsEnabled() and made.labeling().settings().fieldName,
        "order": renderer.orderBy().dump() if renderer.orderByEnabled() else "",
        "aliases": sorted(made.attributeAlias(i) for i in range(len(made.fields()))),
    }
    if renderer.type() == "categorizedSymbol":
        found["classes"] = classes(made)
    return found


DRAWING = {
    "nodalindicators": {"kind": "categorizedSymbol", "labels": "name"},
    "communities": {"kind": "categorizedSymbol", "labels": "name"},
    "citylinks": {"kind": "singleSymbol", "labels": False},
}


@pytest.mark.parametrize("extension", ["gpkg", "geojson"])
@pytest.mark.parametrize("algorithm", DRAWING)
def test_style_comes_along_with_the_file(tmp_path, algorithm, extension):
    path = str(tmp_path / f"output.{extension}")
    run(algorithm, MEMBERSHIPS=memberships(), OUTPUT=path)
    made = QgsVectorLayer(path, "again", "ogr")
    found = look(made)
    assert made.isValid() and made.featureCount() > 2
    assert {key: found[key] for key in ("kind", "labels")} == DRAWING[algorithm]
    assert {"Networks"} < set(found["aliases"])
    if algorithm != "citylinks":
        assert classes(made)["-1"] == ("Cities in one network only", "#d4d4d2", False)
        assert made.renderer().dataDefinedSizeLegend().classes()[0].size == 3


def test_communities_are_coloured_and_labelled_as_on_carte_1(tmp_path):
    """On the sample, where the two have the same communities."""
    run("communities", OUTPUT=str(tmp_path / "own.gpkg"), CITIES=None)
    run("carte1", GEOPACKAGE=str(tmp_path / "carte1.gpkg"), CITIES=None)
    one = QgsVectorLayer(str(tmp_path / "own.gpkg"), "one", "ogr")
    other = QgsVectorLayer(f"{tmp_path / 'carte1.gpkg'}|layername=cities", "other", "ogr")
    assert classes(one) == classes(other)
    assert len(classes(one)) > 5
    assert look(one)["order"] == look(other)["order"]


def test_tables_get_aliases_and_no_more(tmp_path):
    path = str(tmp_path / "table.gpkg")
    run("communities", MEMBERSHIPS=memberships(), COMMUNITIES=path)
    made = QgsVectorLayer(path, "again", "ogr")
    assert "Community" in [made.attributeAlias(i) for i in range(len(made.fields()))]
    assert made.renderer() is None


def test_styles_come_along_with_the_project(tmp_path):
    project = str(tmp_path / "carte1.qgz")
    run("carte1", MEMBERSHIPS=memberships(), PROJECT=project)
    again = QgsProject()
    assert again.read(project)
    for name, table in (("Cities", "cities"), ("Links", "links")):
        (kept,) = again.mapLayersByName(name)
        stored = QgsVectorLayer(f"{tmp_path / 'carte1.gpkg'}|layername={table}", "x", "ogr")
        assert look(kept) == look(stored)
        assert look(kept)["kind"] == "categorizedSymbol"
    again.clear()


def test_a_vague_community_has_the_quietest_colour_however_large():
    assigned = palette.assign_colours([90, 80, 70], 240, vague=[True, False, False])
    assert assigned == [palette.COLOURS[-1], *palette.COLOURS[:2]]
    chroma = {colour: np.hypot(*lab(colour)[1:]) for colour in palette.COLOURS}
    assert chroma[palette.COLOURS[-1]] < np.median([*chroma.values()])


def test_a_colour_kept_from_an_earlier_map_is_given_to_no_other():
    kept = [None, palette.COLOURS[0], None]
    assigned = palette.assign_colours([50, 40, 30], 120, kept)
    assert assigned == [palette.COLOURS[1], palette.COLOURS[0], palette.COLOURS[2]]
    assert palette.assign_colours([50, 40, 30], 120) == [*palette.COLOURS[:3]]

"""Maps of one project: the latest is shown, each says how it differs, colours go on."""

from __future__ import annotations

from nodal_cities.processing.cartography.city_style import (
    read_community_colours,
    read_community_members,
)
from nodal_cities.processing.framework import finished_runs
from nodal_cities.tests.processing.bad_inputs import cities, memberships
from nodal_cities.tests.processing.loaded_layers import settle
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QColor

import processing

PLACES = {name: (x, 45) for x, name in enumerate("abcdefgh")}
TWO_GROUPS = [(city, network) for n, half in enumerate(("abcd", "efgh")) for city in half
              for network in (f"{n} one", f"{n} two")]  # fmt: skip
OUTPUTS = ("CITIES_OUT", "LINKS", "COMMUNITIES")


def draw(rows=TWO_GROUPS, **parameters):
    """Run Carte 1 as the desktop does, and return its group and its cities."""
    asked = {"MEMBERSHIPS": memberships(rows), "CITIES": cities(PLACES), "RUNS": 2}
    layers = dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT")
    processing.runAndLoadResults("nodalcities:carte1", {**asked, **layers, **parameters})
    settle()
    group = QgsProject.instance().layerTreeRoot().children()[0]
    drawn = group.findLayers()[0].layer()
    return group, drawn


def colour_of(layer, city):
    return read_community_colours(layer)[read_community_members(layer)[city]]


def recolour(layer, city, colour):
    renderer = layer.renderer().clone()
    index = renderer.categoryIndexForValue(read_community_members(layer)[city])
    categories = renderer.categories()  # kept: a symbol goes with its category
    symbol = categories[index].symbol().clone()
    symbol.setColor(QColor(colour))
    renderer.updateCategorySymbol(index, symbol)
    layer.setRenderer(renderer)


def test_a_second_map_says_what_differs_and_the_first_steps_back(project, monkeypatch):
    told = []
    monkeypatch.setattr(finished_runs, "listeners", [told.append])
    first, _ = draw()
    second, _ = draw(WEIGHT="newman", RESOLUTION=1.2)
    again, _ = draw()
    assert first.name() == "Carte 1"
    assert second.name() == "Carte 1 – newman, resolution 1.2"
    assert again.name() == "Carte 1 (2)"
    for group in (first, second):
        assert not group.itemVisibilityChecked() and not group.isExpanded()
        assert len(group.findLayers()) == len(OUTPUTS) + 1
    assert again.itemVisibilityChecked() and again.isExpanded()
    sheets = {sheet.name() for sheet in project.layoutManager().printLayouts()}
    assert sheets == {"Carte 1", second.name(), "Carte 1 (2)"}
    assert [run.sheets for run in told] == [("Carte 1",), (second.name(),), ("Carte 1 (2)",)]


def test_communities_keep_their_colours_whatever_their_numbers(project):
    _, first = draw()
    recolour(first, "a", "#123456")
    # The other half is the larger now, so that the numbers are exchanged.
    _, second = draw([*TWO_GROUPS, ("i", "1 one")], CITIES=cities({**PLACES, "i": (9, 46)}))
    assert read_community_members(first)["a"] != read_community_members(second)["a"]
    for city in "ae":
        assert colour_of(second, city) == colour_of(first, city)
    assert colour_of(second, "a") == "#123456"


def test_a_group_of_ones_own_stays_as_it_is(project):
    own = project.layerTreeRoot().addGroup("Carte 1")
    draw()
    assert own.itemVisibilityChecked() and own.isExpanded()

"""Step by step: each layer arrives styled, and in an order in which it is seen."""

from __future__ import annotations

from nodal_cities.processing.cartography.located_cities import style_located_cities
from nodal_cities.tests.processing.loaded_layers import load, settle, tree
from nodal_cities.tests.processing.map_layers import layer
from qgis.core import (
    QgsApplication,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRenderContext,
)

LOCATED = ("city_id", "name", "match")


def test_links_go_under_the_cities_of_an_earlier_step(project):
    load("communities")
    settle()
    load("citylinks")
    settle()
    root = project.layerTreeRoot()
    assert tree(root) == ["Cities by community", "Links"]
    assert all(node.isExpanded() and node.isVisible() for node in root.children())
    assert len(project.mapLayers()) == 2


def test_places_to_check_stand_out():
    matches = ("exact", "ambiguous", "corrected", "close")
    records = [{"city_id": match, "name": match, "match": match} for match in matches]
    points = [QgsGeometry.fromPointXY(QgsPointXY(i, 45)) for i in range(len(matches))]
    drawn = layer("Point", LOCATED, records, points)
    style_located_cities(drawn)
    renderer = drawn.renderer()
    context = QgsRenderContext()
    renderer.startRender(context, drawn.fields())

    def colour(city: QgsFeature) -> str:
        context.expressionContext().setFeature(city)
        return renderer.symbolForFeature(city, context).color().name()

    seen = {city["match"]: colour(city) for city in drawn.getFeatures()}
    renderer.stopRender(context)
    assert seen["exact"] == seen["corrected"] != seen["ambiguous"] == seen["close"]
    assert drawn.labelsEnabled()


def test_a_map_in_french_names_cities_in_french(monkeypatch):
    records = [
        {"city_id": "1", "name": "London", "match": "exact", "geonameid": 2643743},
        {"city_id": "2", "name": "Little London", "match": "exact", "geonameid": None},
    ]
    points = [QgsGeometry.fromPointXY(QgsPointXY(i, 45)) for i in range(2)]
    for locale, first in (("en", "London"), ("fr", "Londres")):
        monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda code=locale: code))
        drawn = layer("Point", (*LOCATED, "geonameid"), records, points)
        style_located_cities(drawn)
        settings = drawn.labeling().settings()
        said = []
        for city in drawn.getFeatures():
            context = QgsExpressionContext()
            context.setFeature(city)
            said.append(settings.getLabelExpression().evaluate(context))
        assert said == [first, "Little London"]

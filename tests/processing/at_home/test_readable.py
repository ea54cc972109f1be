"""What tables and map tips show of a layer, its values being as they were."""

from __future__ import annotations

from nodal_cities.processing.schema.readable_layers import make_readable, show_communities
from nodal_cities.tests.processing import map_layers
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsPointXY,
)

LYON = {
    "city_id": "lyon",
    "name": "Lyon",
    "country": "FR",
    "region": "Europe",
    "networks": "c40;other",
    "n_networks": 2,
    "rank": 4,
    "betweenness": 1234.56789,
    "community": 1,
    "lat": 45.123456,
}


def readable(**values):
    here = [QgsGeometry.fromPointXY(QgsPointXY(4.85, 45.75))]
    layer = map_layers.layer("Point", [*LYON], [{**LYON, **values}], here)
    make_readable(layer, {"c40": "C40 Cities"})
    return layer


def shown(layer, field):
    """Return what the attribute table shows of the only feature."""
    index = layer.fields().lookupField(field)
    setup = layer.editorWidgetSetup(index)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    (feature,) = layer.getFeatures()
    return formatter.representValue(layer, index, setup.config(), None, feature[field])


def tip(layer):
    (feature,) = layer.getFeatures()
    scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    context = QgsExpressionContext(scopes)
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_numbers_are_rounded_and_codes_have_their_names():
    layer = readable()
    show_communities(layer, {1: "Europe", 2: "Asia"})
    assert shown(layer, "betweenness") == "1,234.6"
    assert shown(layer, "country") == "France (FR)"
    assert shown(layer, "community") == "1 – Europe"
    assert shown(layer, "lat").startswith("45.12345")  # typed in, never rounded
    (feature,) = layer.getFeatures()
    assert {name: feature[name] for name in LYON} == LYON


def test_countries_that_are_no_codes_stay_as_they_are():
    assert shown(readable(country="Utopia"), "country") == "Utopia"


def test_the_table_begins_with_what_tells_most_and_goes_by_rank():
    config = readable().attributeTableConfig()
    columns = [column.name for column in config.columns() if column.name]
    assert columns[:4] == ["name", "country", "region", "rank"]
    assert sorted(columns) == sorted(LYON)
    assert config.sortExpression() == '"rank"'


def test_a_map_tip_tells_the_networks_in_full():
    layer = readable()
    show_communities(layer, {1: "Europe"})
    said = tip(layer)
    assert "C40 Cities<br>other" in said
    for part in ("<b>Lyon</b> France (FR)", "Rank: 4", "1 – Europe", "Number of networks: 2"):
        assert part in said

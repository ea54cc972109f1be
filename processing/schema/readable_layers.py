"""How layers read: aliases, rounded values, names beside codes, order of the table, map tips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from qgis.core import (
    QgsAttributeTableConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFeatureRequest,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ...analysis.core.columns import ColumnKind
from ...analysis.gazetteer.countries import COUNTRIES
from ..language.group_names import country_name, region_name
from ..language.translation import translate, translated
from .output_fields import COLUMNS

# Of the real numbers; others that are measured have three decimals.
DECIMALS = {"betweenness": 1, "betweenness_two_mode": 1, "stability": 2, "score": 2, "p_value": 6}
LENGTHS = "_km"  # ending of fields in kilometres, which have one decimal
AS_THEY_ARE = frozenset({"lat", "lon", "x", "y", "size"})  # to be typed in, or read by programs
# The columns of a table of cities that tell most; the others follow.
LEADING = "name country region rank n_networks community stability betweenness networks".split()
HIDDEN = frozenset({"fid", "ogc_fid", "candidate_data", "candidate_points"})
# What a table is sorted by: the first of these that it has.
SORTED = (
    ("rank", Qt.SortOrder.AscendingOrder),
    ("shared", Qt.SortOrder.DescendingOrder),
    ("members", Qt.SortOrder.DescendingOrder),
)


def make_readable(layer: QgsVectorLayer, network_names: Mapping[str, str]) -> None:
    """Have the table, the form and the map tips of an output speak to people.

    Values are not changed. ``network_names`` are by id, of the networks that have a name.
    """
    names = layer.fields().names()
    for index, name in enumerate(names):
        column = COLUMNS.get(name)
        if column is None:
            continue
        layer.setFieldAlias(index, translated(column.alias))
        if column.kind is ColumnKind.REAL and name not in AS_THEY_ARE:
            layer.setEditorWidgetSetup(index, _rounded(name))
    if "rank" in names:
        _name_codes(layer)
    layer.setAttributeTableConfig(_table_config(layer))
    if "name" in names:
        layer.setDisplayExpression('"name"')
    if {"name", "n_networks", "rank"} <= {*names}:
        layer.setMapTipTemplate(_map_tip(names, network_names))


def show_communities(layer: QgsVectorLayer, labels: Mapping[int, str]) -> None:
    """Show the label of a community beside its number."""
    named = {str(number): f"{number} – {label}" for number, label in labels.items()}
    _show_names(layer, "community", named)


def read_community_labels(layer: QgsVectorLayer) -> dict[int, str]:
    """Return the labels that ``show_communities`` gave a layer, by community."""
    setup = layer.editorWidgetSetup(layer.fields().lookupField("community"))
    choices = setup.config().get("map", []) if setup.type() == "ValueMap" else []
    return {
        int(value): name.partition(" – ")[2]
        for choice in choices
        for name, value in choice.items()
        if str(value).isdecimal()
    }


def _show_names(layer: QgsVectorLayer, field: str, names: Mapping[str, str]) -> None:
    """Have a field show names for its values, from which one is chosen where it is edited."""
    index = layer.fields().lookupField(field)
    if index >= 0:
        choices = [{name: value} for value, name in names.items()]
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": choices}))


def _rounded(name: str) -> QgsEditorWidgetSetup:
    decimals = 1 if name.endswith(LENGTHS) else DECIMALS.get(name, 3)
    return QgsEditorWidgetSetup(
        "Range",
        {
            "AllowNull": True,
            "Min": -1e12,
            "Max": 1e12,
            "Precision": decimals,
            "Step": 10.0**-decimals,
            "Style": "SpinBox",
        },
    )


def _name_codes(layer: QgsVectorLayer) -> None:
    """Show countries and world regions by name, unless some are no codes of ours."""
    codes = _values(layer, "country")
    if codes <= COUNTRIES.keys():
        named = {code: f"{country_name(code)} ({code})" for code in sorted(codes)}
        _show_names(layer, "country", named)
    regions = {region: region_name(region) for region in sorted(_values(layer, "region"))}
    _show_names(layer, "region", regions)


def _values(layer: QgsVectorLayer, field: str) -> set[str]:
    """Return the values of a field that are not empty."""
    if layer.fields().lookupField(field) < 0:
        return set()
    # Not uniqueValues(): OGR opens the file anew for it, where it may have been moved from.
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([field], layer.fields())
    return {str(one[field]) for one in layer.getFeatures(request) if one[field]}


def _table_config(layer: QgsVectorLayer) -> QgsAttributeTableConfig:
    config = QgsAttributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    names = {column.name for column in columns}
    if {"city_id", "name"} <= names:
        place = {name: i for i, name in enumerate(LEADING)}
        columns.sort(key=lambda column: place.get(column.name, len(place)))
    for column in columns:
        column.hidden = column.hidden or column.name in HIDDEN
    config.setColumns(columns)
    for name, order in SORTED:
        if name in names:
            config.setSortExpression(QgsExpression.quotedColumnRef(name))
            config.setSortOrder(order)
            break
    return config


def _map_tip(fields: Iterable[str], network_names: Mapping[str, str]) -> str:
    """Return what is told of a city under the pointer, as HTML with expressions."""
    country = ' [% represent_value("country") %]' if "country" in fields else ""
    told = [f'<b>[% "name" %]</b>{country}']
    sentences = {
        "rank": (translate("NodalCities", "Rank: {value}"), '"rank"'),
        "community": (
            translate("NodalCities", "Community: {value}"),
            'represent_value("community")',
        ),
        "n_networks": (translate("NodalCities", "Number of networks: {value}"), '"n_networks"'),
        "networks": ("{value}", _networks_expression(network_names)),
    }
    told += [
        escape(sentence).format(value=f"[% {expression} %]")
        for field, (sentence, expression) in sentences.items()
        if field in fields
    ]
    return "<br>".join(told)


def _networks_expression(names: Mapping[str, str]) -> str:
    """Return the expression of the networks in full, one a line."""
    quoted = (map(QgsExpression.quotedString, pair) for pair in names.items())
    pairs = ", ".join(", ".join(pair) for pair in quoted)
    name = f"coalesce(map_get(map({pairs}), @element), @element)" if pairs else "@element"
    return f"array_to_string(array_foreach(string_to_array(\"networks\", ';'), {name}), '<br>')"

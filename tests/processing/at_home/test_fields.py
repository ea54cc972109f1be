"""Fields as QGIS shows them: lists, virtual and joined ones, any name."""

from __future__ import annotations

import json

import pytest
from nodal_cities.processing.inputs.features import to_python
from nodal_cities.tests.processing.at_home.tables import layer, written
from qgis.core import Qgis, QgsField, QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo
from qgis.PyQt.QtCore import QByteArray, QMetaType, QVariant

TEXT = QMetaType.Type.QString if Qgis.versionInt() >= 33800 else QVariant.String


LISTS = {"Nice": ["Ports", "Festivals"], "Graz": ["Ports", "Festivals"], "Bath": ["Festivals"]}


def geojson(path):
    features = [
        {
            "type": "Feature",
            "geometry": None,
            "properties": {"city": city, "networks": networks},
        }
        for city, networks in LISTS.items()
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    return str(path)


def in_memory(path):
    """Return a list as an expression or a database gives it, which memory layers hold too."""
    return layer("city:string networks:string[]", *LISTS.items())


@pytest.mark.parametrize("source", [geojson, in_memory])
def test_a_field_of_lists_is_a_list_of_networks(tmp_path, source):
    rows, _ = written("nodalindicators", "OUTPUT", MEMBERSHIPS=source(tmp_path / "members.geojson"))
    found = {row["city_id"]: sorted(row["networks"].split(";")) for row in rows}
    assert found == {city: sorted(networks) for city, networks in LISTS.items()}


READ = [([7.0, None, "Ports"], "7;Ports"), (QByteArray("Évora".encode()), "Évora")]


@pytest.mark.parametrize(("value", "read"), READ, ids=["list", "bytes"])
def test_a_value_is_read_as_its_text(value, read):
    assert to_python(value) == read


def members_csv(path, encoding):
    lines = ["commune,code", *[f"{c},{n}" for c in ("Mâcon", "Évora") for n in (7, 8)]]
    path.write_bytes("\n".join(lines).encode(encoding))
    made = QgsVectorLayer(str(path), "members", "ogr")
    made.setProviderEncoding(encoding)
    return made


ENCODINGS = ["utf-8", "windows-1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_virtual_field_can_be_chosen(tmp_path, encoding):
    source = members_csv(tmp_path / "members.csv", encoding)
    source.addExpressionField("'Circle ' || \"code\"", QgsField("circle", TEXT))
    rows, log = written("nodalindicators", "OUTPUT", MEMBERSHIPS=source, NETWORK_FIELD="circle")
    assert rows is not None, log.lines
    found = {row["city_id"]: row["networks"] for row in rows}
    assert found == dict.fromkeys(("Mâcon", "Évora"), "Circle 7;Circle 8")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_joined_field_can_be_chosen(tmp_path, encoding):
    source = members_csv(tmp_path / "members.csv", encoding)
    names = layer("code:string title:string", ("7", "Harbours"), ("8", "Fairs"))
    QgsProject.instance().addMapLayers([source, names])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(names)
    join.setJoinFieldName("code")
    join.setTargetFieldName("code")
    join.setPrefix("")
    assert source.addJoin(join)
    try:
        rows, log = written("nodalindicators", "OUTPUT", MEMBERSHIPS=source, NETWORK_FIELD="title")
    finally:
        QgsProject.instance().clear()
    assert rows is not None, log.lines
    found = {row["city_id"]: row["networks"] for row in rows}
    assert found == dict.fromkeys(("Mâcon", "Évora"), "Fairs;Harbours")


RESERVED = ["geom", "GEOM", "fid", "ogc_fid", "geometry", "rowid", "ogr_style"]
CARRIERS = {
    "importmemberships": ("INPUT", "OUTPUT"),
    "locatecities": ("INPUT", "OUTPUT"),
}


KINDS = {"importmemberships": ("gpkg", "csv"), "locatecities": ("gpkg", "sqlite", "geojson", "csv")}


@pytest.mark.parametrize(
    ("algorithm", "kind"), [(name, kind) for name, kinds in KINDS.items() for kind in kinds]
)
@pytest.mark.parametrize("name", RESERVED)
def test_a_column_may_have_any_name(tmp_path, algorithm, name, kind):
    source, output = CARRIERS[algorithm]
    rows = [("Nice", "Ports", "first"), ("Graz", "Ports", "second")]
    table = layer(f"city:string network:string {name}:string", *rows)
    path = str(tmp_path / f"out.{kind}")
    found, log = written(algorithm, output, **{source: table, output: path})
    assert found is not None, log.lines
    assert len(found) == len(rows)
    if name.lower() not in ("fid", "ogc_fid"):  # numbers of rows of another file
        assert any({"first", "second"} == {row[field] for row in found} for field in found[0])

"""Text as it comes: lines above the header, letters read in the wrong encoding."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.at_home.tables import layer, written
from qgis.core import QgsVectorLayer

HEADER, ROWS = "city;network", ("Nice;Ports", "Graz;Ports", "Nice;Fairs")
ABOVE = {
    "nothing": (),
    "separator": ("sep=;",),
    "title": ("Who takes part in what",),
    "title and empty line": ("Who takes part in what", ""),
}
PARAMETERS = {"importmemberships": ("FILE", "INPUT"), "nodalindicators": ("MEMBERSHIPS",)}


@pytest.mark.parametrize(
    ("algorithm", "parameter"), [(a, p) for a, names in PARAMETERS.items() for p in names]
)
@pytest.mark.parametrize("separator", [";", ","])
@pytest.mark.parametrize("above", ABOVE)
def test_a_text_file_is_read_alike_in_every_parameter(
    tmp_path, algorithm, parameter, separator, above
):
    path = tmp_path / "members.csv"
    lines = (*ABOVE[above], HEADER, *ROWS)
    path.write_text("\n".join(lines).replace(";", separator) + "\n", encoding="utf-8")
    rows, log = written(algorithm, "OUTPUT", **{parameter: str(path)})
    assert rows is not None, log.lines
    assert {row["city_id"] for row in rows} == {"Nice", "Graz"}
    networks = [name for row in rows for name in row.get("networks", "").split(";") if name]
    networks = networks or [row["network_id"] for row in rows]
    assert sorted(networks) == ["Fairs", "Ports", "Ports"]


DAMAGED = {"replaced": "Bel\ufffdm", "misread": "BelÃ©m"}


@pytest.mark.parametrize("name", DAMAGED.values(), ids=DAMAGED)
@pytest.mark.parametrize("where", ["city", "network"])
def test_damaged_letters_are_told_with_the_way_out(name, where):
    row = {"city": "Nice", "network": "Ports", where: name}
    table = layer("city:string network:string", (row["city"], row["network"]), ("Graz", "Ports"))
    _, log = written("importmemberships", "OUTPUT", INPUT=table)
    assert log.says(name, "encoding")


def test_letters_that_only_look_strange_are_not_called_damaged():
    names = ("São Tomé", "Ærø", "Ãguas", "Łódź", "Reykjavík", "Çorum")
    table = layer("city:string network:string", *[(name, "Ports") for name in names])
    _, log = written("importmemberships", "OUTPUT", INPUT=table)
    assert not any(log.says(name, "encoding") for name in names)


def test_a_file_in_another_encoding_given_as_a_layer_is_said_or_read_right(tmp_path):
    path = tmp_path / "members.csv"
    path.write_bytes("city,network\nBelém,Ports\nGraz,Ports\n".encode("windows-1252"))
    source = QgsVectorLayer(str(path), "members", "ogr")
    source.setProviderEncoding("UTF-8")
    rows, log = written("nodalindicators", "OUTPUT", MEMBERSHIPS=source)
    assert "Belém" in {row["city_id"] for row in rows} or log.says("encoding")

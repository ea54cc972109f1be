"""Other places for a city to check: the gazetteer asked by name, through Locate cities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import QgsFeature, QgsProcessingException, QgsVectorLayer

from ...processing.inputs.layers import plain
from ...processing.schema import output_fields
from .model import Candidate, read_candidates

ASKED = ("name", "country", "admin1")


def find_places(name: str, country: str) -> tuple[Candidate, ...]:
    """Return the places of a name, in the country first, else anywhere; the likeliest first."""
    return tuple(_located(name, country)) or tuple(_located(name, ""))


def _located(name: str, country: str) -> Iterator[Candidate]:
    import processing  # here: its plugin may be loaded after ours

    try:
        found = processing.run(
            "nodalcities:locatecities",
            {"INPUT": _question(name, country), "OUTPUT": "memory:", "TO_CHECK": "memory:"},
        )
    except QgsProcessingException:
        return
    for feature in found["OUTPUT"].getFeatures():
        value = {field: plain(feature[field]) for field in output_fields.LOCATED}
        if value["geonameid"] is not None:
            point = feature.geometry().asPoint()
            yield Candidate(
                str(value["geonameid"]),
                value["matched_name"] or name,
                value["admin1"] or "",
                value["country"] or "",
                value["population"],
                (point.y(), point.x()),
            )
    for feature in found["TO_CHECK"].getFeatures():
        cells = (plain(feature[field]) for field in ("candidates", "candidate_points"))
        yield from read_candidates(*(str(cell or "") for cell in cells))


def _question(name: str, country: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("NoGeometry", "place", "memory")
    provider: Any = layer.dataProvider()
    provider.addAttributes(list(output_fields.fields(ASKED)))
    layer.updateFields()
    row = QgsFeature(layer.fields())
    row.setAttributes([name, country, ""])
    provider.addFeature(row)
    return layer

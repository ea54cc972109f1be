"""Other places for a city to check: the gazetteer asked by name, through Locate cities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import QgsFeature, QgsProcessingException, QgsVectorLayer

from ...processing.inputs.features import to_python
from ...processing.schema import output_fields
from .model import CandidatePlace, read_candidates

QUERY_FIELDS = ("name", "country", "admin1")


def find_places(name: str, country: str) -> tuple[CandidatePlace, ...]:
    """Return the places of a name, in the country first, else anywhere; the likeliest first."""
    return tuple(_search_gazetteer(name, country)) or tuple(_search_gazetteer(name, ""))


def _search_gazetteer(name: str, country: str) -> Iterator[CandidatePlace]:
    import processing  # here: its plugin may be loaded after ours

    try:
        found = processing.run(
            "nodalcities:locatecities",
            {"INPUT": _query_layer(name, country), "OUTPUT": "memory:", "TO_CHECK": "memory:"},
        )
    except QgsProcessingException:
        return
    for feature in found["OUTPUT"].getFeatures():
        value = {field: to_python(feature[field]) for field in output_fields.LOCATED}
        if value["geonameid"] is not None:
            point = feature.geometry().asPoint()
            yield CandidatePlace(
                str(value["geonameid"]),
                value["matched_name"] or name,
                value["admin1"] or "",
                value["country"] or "",
                value["population"],
                (point.x(), point.y()),
            )
    for feature in found["TO_CHECK"].getFeatures():
        yield from read_candidates(str(to_python(feature["candidate_data"]) or ""))


def _query_layer(name: str, country: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("NoGeometry", "place", "memory")
    provider: Any = layer.dataProvider()
    provider.addAttributes(list(output_fields.fields(QUERY_FIELDS)))
    layer.updateFields()
    row = QgsFeature(layer.fields())
    row.setAttributes([name, country, ""])
    provider.addFeature(row)
    return layer

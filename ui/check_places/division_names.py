"""Names for the divisions of candidates: by their codes, else from the world map of QGIS."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

from ...processing.language.group_names import division_name
from .model import CandidatePlace

COAST = 0.1  # degrees that a harbour may lie off the coast of the map


def name_divisions(
    candidates: Iterable[CandidatePlace], divisions: QgsVectorLayer
) -> tuple[CandidatePlace, ...]:
    """Return the candidates with names instead of codes, which stay where none is known."""
    return tuple(
        one._replace(
            division=division_name(one.country, one.division)
            or _name_on_map(one, divisions)
            or one.division
        )
        for one in candidates
    )


def _name_on_map(candidate: CandidatePlace, divisions: QgsVectorLayer) -> str:
    if candidate.position is None:
        return ""
    point = QgsPointXY(*candidate.position)
    around = QgsRectangle(point, point).buffered(COAST)
    request = QgsFeatureRequest().setFilterRect(around)
    found = [one for one in divisions.getFeatures(request) if one["iso_a2"] == candidate.country]
    here = QgsGeometry.fromPointXY(point)
    nearest = min(found, key=lambda one: one.geometry().distance(here), default=None)
    return "" if nearest is None else str(nearest["name"] or "")

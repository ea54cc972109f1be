"""The runs of Carte 1 in a project: their layers, and what they were asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

from ..carte1.map_groups import CHOICES, find_map_groups
from ..framework.finished_runs import FinishedRun
from ..inputs.algorithm_run import is_part
from ..schema.output_fields import COMMUNITIES, NETWORKS, TO_CHECK

ALGORITHM = "nodalcities:carte1"
PARAMETERS = "nodal_cities_parameters"  # property of a group: what its run was given, as JSON
CITY_FIELDS = (
    "city_id name country admin1 region networks n_networks betweenness community stability"
).split()
FIRST_TO_CHECK = [name for name in TO_CHECK if name != "network_names"]


@dataclass(frozen=True)
class ExplorableRun:
    """A run whose cities and networks are in the project."""

    name: str
    cities: QgsVectorLayer
    networks: QgsVectorLayer | None
    communities: QgsVectorLayer | None
    to_check: QgsVectorLayer | None
    identifiers: tuple[str, ...]  # of all its layers
    choices: Mapping[str, Any]  # see ``map_groups``
    parameters: Mapping[str, Any] | None  # what it was given; None where nobody heard of it

    @property
    def identifier(self) -> str:
        return str(self.cities.id())


def find_runs(project: QgsProject) -> list[ExplorableRun]:
    """Return the runs of a project, the latest first."""
    found = (_read_group(group) for group in find_map_groups(project))
    return [run for run in found if run is not None]


def remember_parameters(project: QgsProject, run: FinishedRun) -> None:
    """Have the group of a run of Carte 1 know what the run was given, to run it again.

    Some rows of a layer are not kept: they will be others, and the layers of the run are left.
    """
    layer = project.layerTreeRoot().findLayer(run.layers.get("CITIES_OUT", ""))
    group = None if layer is None else layer.parent()
    partly = any(map(is_part, run.parameters.values()))
    if run.algorithm == ALGORITHM and isinstance(group, QgsLayerTreeGroup) and not partly:
        values = {name: _plain(value) for name, value in run.parameters.items()}
        group.setCustomProperty(PARAMETERS, json.dumps(values))


def _read_group(group: QgsLayerTreeGroup) -> ExplorableRun | None:
    layers = [node.layer() for node in group.findLayers()]
    tables = [one for one in layers if isinstance(one, QgsVectorLayer) and one.isValid()]
    cities = _with_fields(tables, CITY_FIELDS)
    if cities is None:
        return None
    given = group.customProperty(PARAMETERS)
    return ExplorableRun(
        group.name(),
        cities,
        _with_fields(tables, NETWORKS),
        _with_fields(tables, COMMUNITIES),
        _with_fields(tables, FIRST_TO_CHECK),
        tuple(one.id() for one in layers if one is not None),
        json.loads(group.customProperty(CHOICES)),
        json.loads(given) if given else None,
    )


def _with_fields(layers: list[QgsVectorLayer], names: list[str]) -> QgsVectorLayer | None:
    """Return the first layer that has all these fields."""
    known = ({*layer.fields().names()} for layer in layers)
    return next((one for one, has in zip(layers, known) if has.issuperset(names)), None)


def _plain(value: Any) -> Any:
    """Return the value of a parameter as JSON has it; of a layer its id or source."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if isinstance(value, QgsMapLayer):
        return value.id()
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)

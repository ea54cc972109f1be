"""Carte 1 run again on some of the networks: its parameters, its command, its model."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF

from ..carte1.destinations import TABLES
from ..language.translation import translate
from .runs import ALGORITHM, ExplorableRun

LAYERS = ("CITIES_OUT", "LINKS", "COMMUNITIES", "NETWORKS_OUT")


def parameters_again(run: ExplorableRun, expression: str) -> dict[str, Any]:
    """Return the inputs of the run on the networks of an expression, without any output.

    Where nobody heard what the run was given, or that is gone, its own layers are the inputs.
    Raises QgsProcessingException where the networks cannot be told apart.
    """
    heard = run.parameters
    given = dict(_from_layers(run) if heard is None or not _are_there(heard) else heard)
    for definition in _algorithm().destinationParameterDefinitions():
        given.pop(definition.name(), None)
    if expression:
        earlier = str(given.get("NETWORK_FILTER") or "")
        given["NETWORK_FILTER"] = f"({earlier}) AND {expression}" if earlier else expression
        if given.get("MEMBERSHIPS") and not given.get("NETWORKS"):
            given["NETWORKS"] = _networks_layer(run).id()
    return {name: value for name, value in given.items() if value not in (None, "", [])}


def memory_outputs(names: Sequence[str] = LAYERS) -> dict[str, Any]:
    """Return outputs that are computed and not shown: these layers, in memory."""
    return {name: "memory:" if name in names else None for name in TABLES}


def command_line(parameters: Mapping[str, Any], geopackage: Path) -> str:
    """Return the command that makes Carte 1 of these inputs, written for this machine's shell.

    Raises QgsProcessingException for an input that is in no file.
    """
    words = ["qgis_process", "run", ALGORITHM, "--"]
    for name, value in {**_stored(parameters), "GEOPACKAGE": str(geopackage)}.items():
        words += [f"{name}={one}" for one in (value if isinstance(value, list) else [value])]
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    """Return a word as the shell of this machine takes it."""
    if sys.platform != "win32":
        return shlex.quote(word)
    bare = word.replace('"', '\\"')
    return word if word.isalnum() else f'"{bare}"'


def make_model(parameters: Mapping[str, Any], name: str, group: str) -> QgsProcessingModelAlgorithm:
    """Return a model of one step, Carte 1 of these inputs, with its layers as outputs.

    Raises QgsProcessingException for an input that is in no file.
    """
    algorithm = _algorithm()
    step = QgsProcessingModelChildAlgorithm(ALGORITHM)
    step.setChildId("carte1")
    step.setDescription(algorithm.displayName())
    step.setPosition(QPointF(200, 100))
    for key, value in _stored(parameters).items():
        source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        step.addParameterSources(key, [source])
    outputs = {}
    for row, key in enumerate(LAYERS):
        output = QgsProcessingModelOutput(key, algorithm.parameterDefinition(key).description())
        output.setChildId("carte1")
        output.setChildOutputName(key)
        output.setPosition(QPointF(480, 60 + 60 * row))
        outputs[key] = output
    step.setModelOutputs(outputs)
    model = QgsProcessingModelAlgorithm(name, group)
    model.addChildAlgorithm(step)
    model.updateDestinationParameters()
    return model


def _algorithm() -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById(ALGORITHM)


def _networks_layer(run: ExplorableRun) -> QgsVectorLayer:
    if run.networks is None:
        raise QgsProcessingException(
            translate(
                "NodalCities",
                "The layer of the networks of this run is not in the project any more: run "
                "Carte 1 again.",
            )
        )
    return run.networks


def _are_there(parameters: Mapping[str, Any]) -> bool:
    """Return whether the tables that a run was given are still to be found."""
    project = QgsProject.instance()
    sources = [one.name() for one in _algorithm().parameterDefinitions() if one.type() == "source"]
    given = [str(parameters[name]) for name in sources if parameters.get(name)]
    return all(
        project.mapLayer(value) is not None or Path(value.partition("|")[0]).exists()
        for value in given
    )


def _from_layers(run: ExplorableRun) -> dict[str, Any]:
    """Return the run's own cities as inputs, each with its networks, and what was chosen."""
    chosen = {k: v for k, v in run.choices.items() if k not in ("data", "NETWORK_FILTER")}
    cities = run.cities.id()
    named = {"CITY_FIELD": "city_id", "NETWORK_FIELD": "networks", "CITY_ID_FIELD": "city_id"}
    return {**chosen, **named, "MEMBERSHIPS": cities, "CITIES": cities}


def _stored(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters with what a program without this project finds the layers by."""
    algorithm, project = _algorithm(), QgsProject.instance()
    found = dict(parameters)
    for definition in algorithm.parameterDefinitions():
        layer = project.mapLayer(str(found.get(definition.name()) or ""))
        if layer is None:
            continue
        if layer.providerType() == "memory":
            sentence = translate(
                "NodalCities",
                "{parameter}: the layer {layer} is temporary, and no other program sees it. Keep "
                "it in a file first.",
            )
            raise QgsProcessingException(
                sentence.format(parameter=definition.name(), layer=layer.name())
            )
        uri = QgsProcessingUtils.encodeProviderKeyAndUri(layer.providerType(), layer.source())
        found[definition.name()] = layer.source() if layer.providerType() == "ogr" else uri
    return found

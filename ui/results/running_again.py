"""A run again, with the user's answers about places."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.framework.finished_runs import FinishedRun
from ...processing.inputs.features import to_python
from ...processing.schema import output_fields
from ..held import open_dialog

translate = QCoreApplication.translate
CITY = ("name", "country", "admin1")
ANSWER = ("same_as", "near", "lat", "lon")


def can_run_again(run: FinishedRun) -> bool:
    """Return whether the inputs of a run are still there; those of a step of a model are not."""
    algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    if algorithm is None or algorithm.parameterDefinition("CORRECTIONS") is None:
        return False
    names = [one.name() for one in algorithm.parameterDefinitions() if one.type() == "source"]
    given = [run.parameters[name] for name in names if run.parameters.get(name)]
    return all(_layer(value) is not None for value in given)


def run_again(run: FinishedRun, answers: QgsVectorLayer) -> Any:
    """Open the dialog of the algorithm filled in as before, and press its button."""
    corrections = _with_earlier(run, answers)
    values = {**run.parameters, "CORRECTIONS": corrections.id()}
    dialog = open_dialog(run.algorithm, values)
    dialog.runButton().click()
    return dialog


def _layer(value: Any) -> QgsVectorLayer | None:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if isinstance(value, QgsVectorLayer):
        return value
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
    return layer.clone() if isinstance(layer, QgsVectorLayer) else None


def _with_earlier(run: FinishedRun, answers: QgsVectorLayer) -> QgsVectorLayer:
    """Return the answers, with the corrections of the run before if it had some.

    Places settled then are not in doubt any more, and so not in the table of answers.
    """
    given = run.parameters.get("CORRECTIONS")
    earlier = _layer(given) if given else None
    if earlier is None or earlier.source() == answers.source():
        return answers
    rows = {row[: len(CITY)]: row for layer in (earlier, answers) for row in _answered(layer)}
    fields = output_fields.fields((*CITY, *ANSWER))
    both = QgsVectorLayer("NoGeometry", translate("NodalCities", "Corrections of places"), "memory")
    provider: Any = both.dataProvider()
    provider.addAttributes(list(fields))
    both.updateFields()
    features = []
    for row in rows.values():
        feature = QgsFeature(both.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    provider.addFeatures(features)
    QgsProject.instance().addMapLayer(both)
    return both


def _answered(layer: QgsVectorLayer) -> list[tuple[Any, ...]]:
    """Return city and answer of the rows that have one."""
    indices = [layer.fields().lookupField(name) for name in (*CITY, *ANSWER)]
    rows = (
        tuple(None if i < 0 else to_python(one.attributes()[i]) for i in indices)
        for one in layer.getFeatures()
    )
    return [row for row in rows if any(value not in (None, "") for value in row[len(CITY) :])]

"""What explains runs as a step of a model, on the outputs of the steps before it."""

from __future__ import annotations

import pytest
from nodal_cities.processing.provider import ALGORITHMS
from nodal_cities.tests.processing.bad_inputs import cities, memberships, rows_of, table
from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

import processing

# The layer of each, and what it needs beside memberships and cities.
LAYERS = {
    "byyear": "OUTPUT",
    "circulationpaths": "OUTPUT",
    "cityroles": "OUTPUT",
    "communitysweep": "CONSENSUS",
    "crosscheck": "OUTPUT",
    "explaincommunities": "OUTPUT",
    "policyexposure": "OUTPUT",
}
OWN = {"communitysweep": {"RESOLUTION_FROM": 1.0, "RESOLUTION_TO": 1.2, "RUNS": 2}}
TABLES = ("MEMBERSHIPS", "CITIES", "NETWORKS", "ADOPTERS")


def source(kind, *values):
    make = getattr(QgsProcessingModelChildParameterSource, f"from{kind}")
    return [make(*values)]


def step(name, identifier, **parameters):
    child = QgsProcessingModelChildAlgorithm(f"nodalcities:{identifier}")
    child.setChildId(name)
    child.setDescription(name)
    for parameter, given in parameters.items():
        child.addParameterSources(parameter, given)
    return child


def give(child, output):
    final = QgsProcessingModelOutput("result", "result")
    final.setChildId(child.childId())
    final.setChildOutputName(output)
    child.setModelOutputs({"result": final})
    return child


def run_model(*children, **tables):
    model = QgsProcessingModelAlgorithm("steps", "test")
    for name in tables:
        # In QGIS a parameter of a model belongs to it from then on.
        model.addModelParameter(
            QgsProcessingParameterFeatureSource(name, name), QgsProcessingModelParameter(name)
        )
    for child in children:
        model.addChildAlgorithm(child)
    model.initAlgorithm()
    target = next(one.name() for one in model.destinationParameterDefinitions())
    done = processing.run(
        model, {**tables, target: "TEMPORARY_OUTPUT"}, feedback=QgsProcessingFeedback()
    )
    return rows_of(done[target])


def test_every_algorithm_that_explains_memberships_is_here():
    explaining = {cls.ID for cls in ALGORITHMS if cls.GROUP == "explain"}
    files_or_groups = {"chapterreport", "comparepartitions", "exportgraph", "htmlmap"}
    assert explaining - files_or_groups == {*LAYERS}


@pytest.mark.parametrize("identifier", LAYERS)
def test_it_runs_as_a_step(identifier):
    tables = {
        "MEMBERSHIPS": memberships(),
        "CITIES": cities(),
        "NETWORKS": table(("network_id", "founded"), [("a", "1990"), ("b", "2001")]),
        "ADOPTERS": table(("city", "year"), [("Oslo", "2012")]),
    }
    definitions = next(cls for cls in ALGORITHMS if identifier == cls.ID)().create()
    known = [name for name in TABLES if definitions.parameterDefinition(name) is not None]
    given = {name: source("ModelParameter", name) for name in known}
    own = {name: source("StaticValue", value) for name, value in OWN.get(identifier, {}).items()}
    child = give(step("one", identifier, **given, **own), LAYERS[identifier])
    assert run_model(child, **{name: tables[name] for name in known})


def test_a_partition_is_compared_with_the_consensus_of_the_step_before():
    given = {name: source("ModelParameter", name) for name in ("MEMBERSHIPS", "CITIES")}
    few = {"RUNS": source("StaticValue", 2), "RESOLUTION_TO": source("StaticValue", 0.6)}
    found = step("found", "communities", **given, RUNS=source("StaticValue", 2))
    swept = step("swept", "communitysweep", **given, **few)
    compared = step(
        "compared",
        "comparepartitions",
        FIRST=source("ChildOutput", "found", "OUTPUT"),
        SECOND=source("ChildOutput", "swept", "CONSENSUS"),
    )
    rows = run_model(
        found, swept, give(compared, "OUTPUT"), MEMBERSHIPS=memberships(), CITIES=cities()
    )
    assert {row["name"] for row in rows} == {"Bern", "Lyon", "Oslo", "Turin"}

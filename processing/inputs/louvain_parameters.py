"""The parameters of the Louvain method, and reading them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.choices import LinkWeight
from . import parameter_kinds

translate = QCoreApplication.translate


def define_parameters() -> list[Any]:
    """Return RESOLUTION, SEED and RUNS of the Louvain method."""
    return [
        parameter_kinds.number(
            "RESOLUTION",
            translate("NodalCities", "Resolution"),
            translate(
                "NodalCities", "1 is the usual modularity; higher values give smaller communities."
            ),
            1.0,
            0.01,
            100.0,
            whole=False,
            advanced=True,
        ),
        parameter_kinds.number(
            "SEED",
            translate("NodalCities", "Seed"),
            translate(
                "NodalCities",
                "Start of the random orders; the same seed gives the same communities for ever.",
            ),
            1,
            0,
            2**31 - 1,
            advanced=True,
        ),
        parameter_kinds.number(
            "RUNS",
            translate("NodalCities", "Runs"),
            translate(
                "NodalCities",
                "Louvain is run this many times; the best modularity wins, and the stability "
                "of each city is counted over the runs.",
            ),
            20,
            1,
            1000,
            advanced=True,
        ),
    ]


def read_values(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """Return what WEIGHT, RESOLUTION, SEED and RUNS say, as ``analysis`` calls it."""
    return {
        "weight": LinkWeight(algorithm.parameterAsString(parameters, "WEIGHT", context)),
        "resolution": algorithm.parameterAsDouble(parameters, "RESOLUTION", context),
        "seed": algorithm.parameterAsInt(parameters, "SEED", context),
        "runs": algorithm.parameterAsInt(parameters, "RUNS", context),
    }

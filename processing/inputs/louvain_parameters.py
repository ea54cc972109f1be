"""The parameters of the Louvain method, and reading them."""

from __future__ import annotations

from typing import Any

from ...analysis.communities.detection import LouvainOptions
from ...analysis.core.choices import LinkWeight, NullModel
from . import parameter_kinds
from .algorithm_run import AlgorithmRun
from .parameter_kinds import Parameter


def define_parameters() -> list[Parameter]:
    """Return RESOLUTION, SEED and RUNS of the Louvain method."""
    return [
        parameter_kinds.number(
            "RESOLUTION",
            "Resolution",
            "1 is the usual modularity; higher values give smaller communities.",
            1.0,
            0.01,
            100.0,
            advanced=True,
        ),
        parameter_kinds.number(
            "SEED",
            "Seed",
            "Start of the random orders; the same seed gives the same communities for ever.",
            1,
            0,
            2**31 - 1,
            advanced=True,
        ),
        parameter_kinds.number(
            "RUNS",
            "Runs",
            "Louvain is run this many times; the best modularity wins, and the stability "
            "of each city is counted over the runs: 20 runs tell it to ± 0.11 at worst, 100 to "
            "± 0.05 (a standard error).",
            20,
            1,
            1000,
            advanced=True,
        ),
    ]


def null_model_parameters() -> list[Parameter]:
    """Return NULL_MODEL and DISTANCE_STEP: what chance gives, which communities are to exceed."""
    return [
        parameter_kinds.choice(
            "NULL_MODEL",
            "Null model",
            "What chance gives. configuration: links by the strengths of both cities, as usual. "
            "distance: also by how far apart they are, so that what proximity explains is taken "
            "off; each city is then compared with every other, and 5 000 cities are the most.",
            list(map(str, NullModel)),
            advanced=True,
        ),
        parameter_kinds.number(
            "DISTANCE_STEP",
            "Width of the classes of distances, km",
            "Of the null model distance: cities are compared with those about as far apart.",
            LouvainOptions.distance_step,
            1.0,
            20_010.0,
            advanced=True,
        ),
    ]


def nodal_only_parameter() -> Parameter:
    """Return NODAL_ONLY: whether communities are those of the nodal cities alone."""
    return parameter_kinds.yes_no(
        "NODAL_ONLY",
        "Nodal cities only",
        "Leave out the cities in a single network before looking for communities.",
    )


def read_values(run: AlgorithmRun) -> dict[str, Any]:
    """Return what WEIGHT, RESOLUTION, SEED and RUNS say, as ``analysis`` calls it."""
    return {
        "weight": LinkWeight(run.text("WEIGHT")),
        "resolution": run.real("RESOLUTION"),
        "seed": run.integer("SEED"),
        "runs": run.integer("RUNS"),
    }


def read_options(run: AlgorithmRun) -> LouvainOptions:
    """Return what the parameters above say, where the algorithm has those of the null model too."""
    return LouvainOptions(
        **read_values(run),
        null_model=NullModel(run.text("NULL_MODEL")),
        distance_step=run.real("DISTANCE_STEP"),
    )

"""The end of every report: what it assumes, and a paragraph for the methods section of a paper."""

from __future__ import annotations

import configparser
import platform
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil

import numpy as np
from qgis.core import Qgis, QgsProcessingParameterDefinition

from ...analysis.communities.detection import LouvainOptions, Partition
from ...analysis.core.choices import NullModel
from ...analysis.graph.estimated_betweenness import MeasuredBetweenness
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.remaining_time import duration
from ..language.translation import RESOURCES, number, translate
from . import html
from .credits import Wording, data_source

METADATA = RESOURCES.parent / "metadata.txt"
# Kinds of parameters whose values are words or numbers; the others are layers and files.
VALUES = ("boolean", "enum", "expression", "field", "number", "string")


def methods_section(
    run: AlgorithmRun, inputs: Inputs, assumptions: Sequence[str], methods: Sequence[str]
) -> str:
    """Return the assumptions as a list, then data, methods and software as a paragraph.

    Args:
        assumptions: What a reader of this report is to know.
        methods: What was computed and by what, each with its references.
    """
    unknown = translate(
        "NodalCities", "A membership absent from the table is unknown, not refused."
    )
    told = [_data(inputs), _places(inputs), *methods, _software(run, inputs), _citation()]
    return html.section(
        translate("NodalCities", "Method and assumptions"), html.items([*assumptions, unknown])
    ) + html.section(
        translate("NodalCities", "For the methods section of a paper"),
        html.paragraph(" ".join(told)),
    )


def null_model_method(options: LouvainOptions) -> str:
    """Return what communities are compared with, where it is not the usual model."""
    if options.null_model is NullModel.CONFIGURATION:
        return ""
    return translate(
        "NodalCities",
        "What chance gives allows for distance (Expert, Evans, Blondel & Lambiotte 2011, "
        "doi:10.1073/pnas.1018962108): two cities are expected to be linked by the product of "
        "their strengths, times how much cities as far apart are linked, in classes of {step} km; "
        "pairs with a city without a place are one class.",
    ).format(step=number(options.distance_step))


def community_methods(options: LouvainOptions, partition: Partition) -> list[str]:
    """Return how communities were found, and how good they are."""
    search = translate(
        "NodalCities",
        "Communities maximise modularity at resolution {resolution:g} by the Louvain method "
        "(Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008).",
    ).format(resolution=options.resolution)
    return [
        translate(
            "NodalCities", "Two cities are linked when they share a network; links weigh: {weight}."
        ).format(weight=options.weight),
        f"{search} {null_model_method(options)}".rstrip(),
        translate(
            "NodalCities",
            "The best of {runs} runs from seed {seed} has {communities} communities and a "
            "modularity of {modularity}.",
        ).format(
            runs=options.runs,
            seed=options.seed,
            communities=number(partition.community.max()),
            modularity=number(partition.modularity, 3),
        ),
    ]


def betweenness_method(found: MeasuredBetweenness) -> str:
    """Return how betweenness was found."""
    if not found.estimated:
        return translate(
            "NodalCities",
            "Betweenness is exact, unweighted, over unordered pairs of cities (Freeman 1977, "
            "doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249).",
        )
    return translate(
        "NodalCities",
        "Betweenness (Freeman 1977, doi:10.2307/3033543; unweighted, over unordered pairs of "
        "cities) is estimated from the shortest paths that start from {sources} of {all} cities, "
        "those of the same networks counted once, drawn at random (Brandes & Pich 2007, "
        "doi:10.1142/S0218127407018403; Geisberger, Sanders & Schultes 2008, "
        "doi:10.1137/1.9781611972887.9), with a 95 % confidence interval for each city.",
    ).format(sources=number(found.sources), all=number(found.all_sources))


def log_betweenness(run: AlgorithmRun, found: MeasuredBetweenness) -> None:
    """Say that betweenness is estimated, where it is, and what the exact one takes."""
    if not found.estimated:
        return
    run.log(betweenness_method(found))
    run.log(
        translate(
            "NodalCities",
            "The interval is in the fields betweenness_low and betweenness_high. The exact "
            "betweenness is forecast to take about {time}: a TIME_LIMIT of {seconds} computes it.",
        ).format(time=duration(found.seconds), seconds=ceil(found.seconds))
    )


def _data(inputs: Inputs) -> str:
    memberships = inputs.prepared.memberships
    return translate(
        "NodalCities",
        "The data ({source}) are {memberships} memberships of {cities} cities in {networks} city "
        "networks; {nodal} of the cities are nodal, that is, in at least two networks.",
    ).format(
        source=data_source(inputs, Wording("", "", "")),
        memberships=number(len(memberships)),
        cities=number(len(memberships.city_ids)),
        networks=number(len(memberships.network_ids)),
        nodal=number(memberships.nodal.sum()),
    )


def _places(inputs: Inputs) -> str:
    located = sum(city.position is not None for city in inputs.prepared.cities)
    if not inputs.from_gazetteer:
        said = translate(
            "NodalCities", "The table of cities gives the positions of {located} cities."
        )
    elif inputs.to_check:
        said = translate(
            "NodalCities",
            "Of these cities, {located} are located, by their names in GeoNames (CC BY 4.0) unless "
            "their table has coordinates; the places of {doubtful} are to be checked.",
        )
    else:
        said = translate(
            "NodalCities",
            "Of these cities, {located} are located, by their names in GeoNames (CC BY 4.0) unless "
            "their table has coordinates.",
        )
    return said.format(located=number(located), doubtful=number(len(inputs.to_check)))


def _software(run: AlgorithmRun, inputs: Inputs) -> str:
    return translate(
        "NodalCities",
        "Computed by {algorithm} of Nodal Cities {version} in QGIS {qgis} (Python {python}, numpy "
        "{numpy}) with {parameters}.",
    ).format(
        algorithm=run.algorithm.id(),
        version=_plugin()["version"],
        qgis=Qgis.version(),
        python=platform.python_version(),
        numpy=np.__version__,
        parameters=", ".join(
            f"{name} = {value}"
            for name, value in _parameters(run)
            if name != "SAMPLE" or inputs.sample is not None
        ),
    )


def _citation() -> str:
    plugin = _plugin()
    return translate(
        "NodalCities",
        "To be cited: {author}, Nodal Cities {version}, a plugin for QGIS, {repository}; for the "
        "approach, T. Lacroix & G. Le Campion (2025), “Réseaux de villes et migrations : une "
        "cartographie analytique”, hal-05357848.",
    ).format(
        author=plugin["author"],
        version=plugin["version"],
        repository=plugin["repository"].partition("://")[2],
    )


def _parameters(run: AlgorithmRun) -> Iterator[tuple[str, str]]:
    """Yield what the run was told beside its layers and files, and what it took by default."""
    for definition in run.algorithm.parameterDefinitions():
        if definition.type() in VALUES and not definition.isDestination():
            value = _value(run, definition)
            if value:
                yield definition.name(), value


def _value(run: AlgorithmRun, definition: QgsProcessingParameterDefinition) -> str:
    name = definition.name()
    if run.parameters.get(name, definition.defaultValue()) is None:
        return ""
    if definition.type() == "enum":
        return ";".join(run.choices(name))
    if definition.type() == "boolean":
        return str(run.is_on(name)).lower()
    if definition.type() == "number":
        value = run.real(name)
        return str(int(value)) if value.is_integer() else str(value)
    return run.text(name)


@lru_cache(maxsize=1)
def _plugin() -> dict[str, str]:
    """Return what the metadata of the plugin say, as its version."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return dict(metadata["general"])

"""The report of communities over a range of resolutions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from ...analysis.communities.description import Communities
from ...analysis.communities.detection import LouvainOptions
from ...analysis.core.choices import NullModel
from ...analysis.robustness.sweep import Plateau, SweepStep
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.group_names import community_label
from ..language.translation import number, translate, translate_all
from . import html
from .bars import bars
from .methods import community_methods, methods_section


def write_report(
    path: Path,
    run: AlgorithmRun,
    inputs: Inputs,
    options: LouvainOptions,
    steps: Sequence[SweepStep],
    plateaus: Sequence[Plateau],
    consensus: Communities,
) -> None:
    """Write the HTML page; QgsProcessingException when it cannot be written."""
    headings = translate_all(
        "Resolution",
        "Communities of several cities",
        "Largest community",
        "Modularity",
        "Agreement between runs",
        "Agreement with the resolution before",
        "Plateau",
    )
    counted = translate("NodalCities", "Communities by resolution")
    html.write_page(
        path,
        translate("NodalCities", "Robust communities: report"),
        html.paragraph(plateaus_sentence(plateaus)),
        html.section(
            counted,
            bars(
                [_resolution(s.resolution) for s in steps], [s.communities for s in steps], counted
            ),
            html.table(headings, map(_row, steps)),
        ),
        _consensus(consensus, options),
        methods_section(run, inputs, _assumptions(options), _methods(options, consensus)),
    )


def plateaus_sentence(plateaus: Sequence[Plateau]) -> str:
    """Return over which resolutions the communities stay the same."""
    if not plateaus:
        return translate(
            "NodalCities",
            "No plateau: nowhere do the communities stay the same over three resolutions. Their "
            "number is a choice of resolution; tell which one you took.",
        )
    one = translate("NodalCities", "{communities} communities from resolution {first} to {last}")
    told = [
        one.format(
            communities=plateau.communities,
            first=_resolution(plateau.first),
            last=_resolution(plateau.last),
        )
        for plateau in plateaus
    ]
    return translate("NodalCities", "Plateaus, the longest first: {plateaus}.").format(
        plateaus="; ".join(told)
    )


def _row(step: SweepStep) -> tuple[object, ...]:
    return (
        _resolution(step.resolution),
        step.communities,
        step.largest,
        number(step.modularity, 4),
        _index(step.run_agreement),
        _index(step.step_agreement),
        step.plateau or "–",
    )


def _consensus(found: Communities, options: LouvainOptions) -> str:
    partition = found.partition
    sentence = translate(
        "NodalCities",
        "The runs at resolution {resolution} agree on {communities} communities, with a "
        "modularity of {modularity}; a city keeps {stability} of its companions in a run, on "
        "average.",
    ).format(
        resolution=_resolution(options.resolution),
        communities=number(len(found.descriptions)),
        modularity=number(partition.modularity, 4),
        stability=number(float(partition.stability.mean()), 2),
    )
    headings = translate_all("Community", "Cities", "Stability")
    rows = [
        (
            f"{one.number}. {community_label(one.label)}",
            one.cities,
            float(partition.stability[partition.community == one.number].mean()),
        )
        for one in found.descriptions
        if one.cities > 1
    ]
    return html.section(
        translate("NodalCities", "Consensus communities"),
        html.paragraph(sentence),
        html.table(headings, rows),
    )


def _resolution(value: float) -> str:
    return number(value, 2 if math.isclose(value, round(value, 2)) else 3)


def _index(value: float) -> str:
    return "–" if math.isnan(value) else number(value, 3)


def _assumptions(options: LouvainOptions) -> list[str]:
    plateau = translate(
        "NodalCities",
        "A plateau is three resolutions or more, each with as many communities as the one "
        "before and an adjusted Rand index with it of 0.95 or more.",
    )
    twins = translate(
        "NodalCities",
        "Above resolution 1, and with other weights than count and newman, that cities of "
        "the same networks stay together is a restriction of the search.",
    )
    return [plateau] if options.null_model is NullModel.DISTANCE else [plateau, twins]


def _methods(options: LouvainOptions, consensus: Communities) -> list[str]:
    return [
        *community_methods(options, consensus.partition)[:2],
        translate(
            "NodalCities",
            "At each resolution (Reichardt & Bornholdt 2006, doi:10.1103/PhysRevE.74.016110) the "
            "best of {runs} runs from seed {seed} is kept; partitions are compared by the adjusted "
            "Rand index (Hubert & Arabie 1985, doi:10.1007/BF01908075). The consensus "
            "(Lancichinetti & Fortunato 2012, doi:10.1038/srep00336) is the partition of the graph "
            "of co-assignments, those of less than half of the runs left out.",
        ).format(runs=options.runs, seed=options.seed),
    ]

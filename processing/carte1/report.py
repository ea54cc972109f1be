"""The report of Carte 1: what was found, what was done to the data, how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ...analysis.study.carte1 import Carte1, Carte1Options
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.counts import count_study, counted
from ..language.group_names import community_label, counted_countries
from ..language.report_sentences import group_sentences
from ..language.translation import number, translate, translate_all
from ..reports import html
from ..reports.methods import betweenness_method, community_methods, methods_section

RANKING_LENGTH = 20  # cities listed in each ranking
MAX_SENTENCES = 200  # report rows of one kind listed; all of them are counted


def write_report(
    path: Path, run: AlgorithmRun, inputs: Inputs, options: Carte1Options, result: Carte1
) -> None:
    """Write the HTML page; QgsProcessingException when it cannot be written."""
    most_involved = np.argsort(result.columns["rank"], kind="stable")
    highest = np.argsort(-result.columns["betweenness"], kind="stable")
    html.write_page(
        path,
        translate("NodalCities", "Carte 1: report"),
        html.paragraph(headline(inputs, options, result)),
        _communities(result),
        html.section(
            translate("NodalCities", "Most involved nodal cities"),
            _ranking(inputs, result, most_involved),
        ),
        html.section(
            translate("NodalCities", "Cities with the highest betweenness"),
            _ranking(inputs, result, highest),
        ),
        *(_data_section(*listed) for listed in group_sentences(inputs.prepared.report)),
        _method(run, inputs, options, result),
    )


def headline(inputs: Inputs, options: Carte1Options, result: Carte1) -> str:
    """Return the counts of the run in one sentence."""
    agreement = result.partition.agreement
    located = sum(city.position is not None for city in inputs.prepared.cities)
    return translate(
        "NodalCities",
        "{study} (located: {located}); {communities}, modularity {modularity} "
        "(seed {seed}, {runs} runs, mean agreement {agreement}).",
    ).format(
        study=count_study(inputs.prepared.memberships),
        located=number(located),
        communities=counted("communities", len(result.descriptions)),
        modularity=number(result.partition.modularity, 3),
        seed=options.seed,
        runs=options.runs,
        agreement="–" if np.isnan(agreement) else number(agreement, 2),
    )


def _communities(result: Carte1) -> str:
    community, stability = result.partition.community, result.partition.stability
    rows = [
        (
            description.number,
            community_label(description.label),
            description.cities,
            description.nodal_cities,
            counted_countries(description.countries),
            float(stability[community == description.number].mean()),
        )
        for description in result.descriptions
    ]
    headings = translate_all(
        "Community", "Label", "Cities", "Nodal cities", "Countries", "Stability"
    )
    return html.section(translate("NodalCities", "Communities"), html.table(headings, rows))


def _ranking(inputs: Inputs, result: Carte1, order: np.ndarray) -> str:
    columns, community = result.columns, result.partition.community
    cities = inputs.prepared.cities
    headings = translate_all("City", "Country", "Networks", "Partners", "Betweenness", "Community")
    rows = [
        (
            cities[i].name,
            cities[i].country,
            int(columns["n_networks"][i]),
            int(columns["degree"][i]),
            float(columns["betweenness"][i]),
            int(community[i]),
        )
        for i in order[:RANKING_LENGTH]
    ]
    return html.table(headings, rows)


def _data_section(heading: str, sentences: Sequence[str]) -> str:
    return html.section(
        f"{heading} ({len(sentences)})",
        html.items(sentences[:MAX_SENTENCES]),
        html.note_of_rest(len(sentences) - MAX_SENTENCES),
    )


def _method(run: AlgorithmRun, inputs: Inputs, options: Carte1Options, result: Carte1) -> str:
    methods = [
        *community_methods(options, result.partition),
        betweenness_method(result.betweenness),
        translate(
            "NodalCities",
            "The map links nodal cities that share at least {shared} networks ({links} links).",
        ).format(shared=result.min_shared, links=len(result.links.source)),
    ]
    return methods_section(run, inputs, [], methods)

"""The report of what explains the communities."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from ...analysis.communities.assortativity import Assortativity
from ...analysis.communities.description import Communities
from ...analysis.communities.detection import LouvainOptions
from ...analysis.communities.explanation import CommunityExplanation, Trait, Verdict
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.group_names import community_label, country_name, language_group, region_name
from ..language.translation import number, translate, translate_all
from . import html
from .methods import community_methods, methods_section


def write_report(
    path: Path,
    run: AlgorithmRun,
    inputs: Inputs,
    options: LouvainOptions,
    found: Communities,
    explained: Sequence[CommunityExplanation],
    assortativity: Sequence[Assortativity],
) -> None:
    """Write the HTML page; QgsProcessingException when it cannot be written."""
    sections = [
        html.section(
            f"{one.number}. {community_label(described.label)}",
            html.paragraph(verdict_sentence(one)),
            html.table(*_evidence(one)),
            html.items(_leading(one)),
        )
        for one, described in zip(explained, found.descriptions)
    ]
    html.write_page(
        path,
        translate("NodalCities", "Communities explained: report"),
        html.section(
            translate("NodalCities", "Are linked cities alike?"),
            html.table(
                translate_all("Attribute", "Cities", "Assortativity", "By chance", "p-value"),
                [
                    (attribute_name(one.attribute), one.cities, *map(_value, one[2:]))
                    for one in assortativity
                ],
            ),
        ),
        *sections,
        _method(run, inputs, options, found),
    )


def verdict_sentence(one: CommunityExplanation) -> str:
    """Return what explains a community, with the numbers it rests on."""
    sentences = {
        Verdict.PROXIMITY: translate(
            "NodalCities",
            "Proximity: of the cities nearest to its centre, as many as it has, {share} % are its "
            "own.",
        ),
        Verdict.LANGUAGE: translate(
            "NodalCities", "Language: {share} % of its cities are {language}."
        ),
        Verdict.ONE_NETWORK: translate(
            "NodalCities", "One network: {share} % of its cities are in {network}."
        ),
        Verdict.MIXED: translate(
            "NodalCities",
            "Mixed: neither proximity, nor a language, nor one network holds 60 % of it together "
            "beyond chance.",
        ),
    }
    trait = {
        Verdict.PROXIMITY: one.near,
        Verdict.LANGUAGE: one.language,
        Verdict.ONE_NETWORK: one.network,
    }.get(one.verdict, one.near)
    return sentences[one.verdict].format(
        share=number(100 * trait.share),
        language=_spoken(one.language.code),
        network=one.network.code,
    )


def attribute_name(attribute: str) -> str:
    """Return what an assortativity is of, in the user’s language."""
    names = {
        "country": translate("NodalCities", "Country"),
        "region": translate("NodalCities", "World region"),
        "language": translate("NodalCities", "Main language of the country"),
        "population": translate("NodalCities", "Population (logarithm)"),
    }
    return names[attribute]


def _evidence(one: CommunityExplanation) -> tuple[Sequence[str], list[tuple[str, ...]]]:
    headings = translate_all("Explanation", "Best", "Share", "Fit", "p-value")
    names = translate_all("Proximity", "Language", "One network")
    spread = "–"
    if not math.isnan(one.spread_km):
        spread = translate(
            "NodalCities", "{spread} km from each other; random groups {expected} km"
        ).format(spread=number(one.spread_km), expected=number(one.expected_spread_km))
    best = (spread, _spoken(one.language.code), one.network.code)
    traits = (one.near, one.language, one.network)
    return headings, [(n, b, *_trait(trait)) for n, b, trait in zip(names, best, traits)]


def _trait(trait: Trait) -> tuple[str, str, str]:
    return f"{number(100 * trait.share)} %", number(trait.fit, 2), number(trait.p_value, 3)


def _leading(one: CommunityExplanation) -> list[str]:
    """Return the leading countries, regions, languages and networks, each as a line."""
    lines: list[tuple[str, str, Callable[[str], str]]] = [
        (translate("NodalCities", "Countries"), one.countries, country_name),
        (translate("NodalCities", "World regions"), one.regions, region_name),
        (translate("NodalCities", "Languages"), one.languages, _spoken),
        (translate("NodalCities", "Networks"), one.networks, str),
    ]
    separator = translate("NodalCities", "{heading}: {values}")
    return [
        separator.format(
            heading=heading, values="; ".join(_named(piece, name) for piece in text.split("; "))
        )
        for heading, text, name in lines
        if text
    ]


def _named(piece: str, name: Callable[[str], str]) -> str:
    code, members, ratio = piece.rsplit(" ", 2)
    return f"{name(code)} {members} ({ratio})"


def _spoken(code: str) -> str:
    return language_group(code) if code else "–"


def _value(value: float) -> str:
    return "–" if math.isnan(value) else number(value, 3)


def _method(run: AlgorithmRun, inputs: Inputs, options: LouvainOptions, found: Communities) -> str:
    notes = [
        translate(
            "NodalCities",
            "×: how many times more frequent in the community than among all the cities.",
        ),
        translate(
            "NodalCities",
            "Fit: harmonic mean of the share of the community that has a trait and of the share of "
            "those with the trait that are in the community. An explanation holds if its share is "
            "60 % or more and its p-value, against random groups of as many cities, at most "
            "0.05/3; of several, the best fit is taken.",
        ),
    ]
    alike = translate(
        "NodalCities",
        "Assortativity (Newman 2003, doi:10.1103/PhysRevE.67.026126): 1 where cities share "
        "networks with their like only, 0 for chance. p-value: the attribute is shuffled "
        "among the cities.",
    )
    methods = [*community_methods(options, found.partition), alike]
    return methods_section(run, inputs, notes, methods)

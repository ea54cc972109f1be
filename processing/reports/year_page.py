"""The report of a study year by year."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...analysis.communities.detection import LouvainOptions
from ...analysis.study.by_year import MembershipYears, YearState
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.translation import number, translate, translate_all
from . import html
from .curves import curves
from .methods import methods_section


def write_report(
    path: Path,
    run: AlgorithmRun,
    inputs: Inputs,
    options: LouvainOptions,
    states: Sequence[YearState],
    years: MembershipYears,
    source: str,
) -> None:
    """Write the HTML page; QgsProcessingException when it cannot be written.

    ``source`` is the column with the years of joining, empty if there is none.
    """
    names = translate_all(
        "Cities",
        "Networks",
        "Nodal cities",
        "Components",
        "Cities of the largest component",
        "Communities of several cities",
        "Modularity",
    )
    counts = {name: [state[2 + i] for state in states] for i, name in enumerate(names[:-1])}
    modularity = {names[-1]: [state.modularity for state in states]}
    when = [state.year for state in states]
    headings = [*translate_all("Year", "Memberships"), *names]
    changed = [now for before, now in zip((None, *states), states) if not _same(before, now)]
    html.write_page(
        path,
        translate("NodalCities", "Cities and networks by year: report"),
        html.paragraph(_headline(states)),
        html.paragraph(sources_sentence(years, source)),
        html.section(
            translate("NodalCities", "Curves"), curves(when, counts) + curves(when, modularity, 2)
        ),
        html.section(
            translate("NodalCities", "Years in which something began"),
            html.table(headings, [(str(state.year), *state[1:]) for state in changed]),
        ),
        methods_section(run, inputs, _assumptions(), _methods(options)),
    )


def sources_sentence(years: MembershipYears, source: str) -> str:
    """Return where the years of the memberships come from."""
    joined = int(years.joined.sum())
    undated = int((~years.dated).sum())
    told = translate(
        "NodalCities",
        "Of {memberships} memberships, {joined} have a year of joining ({source}), {founded} count "
        "from the year their network was founded, and {undated} have no year and are left out.",
    )
    return told.format(
        memberships=number(len(years.year)),
        joined=number(joined),
        source=source or "–",
        founded=number(int(years.dated.sum()) - joined),
        undated=number(undated),
    )


def _same(before: YearState | None, now: YearState) -> bool:
    return before is not None and before[1:] == now[1:]


def _headline(states: Sequence[YearState]) -> str:
    first, last = states[0], states[-1]
    return translate(
        "NodalCities",
        "From {first} to {last}, the cities grow from {cities_first} to {cities_last}, the "
        "networks from {networks_first} to {networks_last}, the nodal cities from {nodal_first} to "
        "{nodal_last}.",
    ).format(
        first=first.year,
        last=last.year,
        cities_first=number(first.cities),
        cities_last=number(last.cities),
        networks_first=number(first.network_count),
        networks_last=number(last.network_count),
        nodal_first=number(first.nodal_cities),
        nodal_last=number(last.nodal_cities),
    )


def _assumptions() -> list[str]:
    return [
        translate(
            "NodalCities",
            "A membership without a year of joining counts from the year its network was founded: "
            "the members of now are taken for members from the start, so that early years have "
            "too many rather than too few.",
        ),
        translate(
            "NodalCities",
            "Nobody leaves: memberships and networks that ended before the table was made are not "
            "in it.",
        ),
    ]


def _methods(options: LouvainOptions) -> list[str]:
    return [
        translate(
            "NodalCities",
            "Each year has the memberships that began in it or earlier; two cities are linked when "
            "they share a network, and links weigh: {weight}. Components are those of the graph of "
            "cities and networks. Communities maximise modularity at resolution {resolution:g} by "
            "the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008), the "
            "best of {runs} runs from seed {seed} in each year.",
        ).format(
            weight=options.weight,
            resolution=options.resolution,
            runs=options.runs,
            seed=options.seed,
        )
    ]

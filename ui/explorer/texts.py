"""What the explorer says, in the user's language."""

from __future__ import annotations

import math
from collections.abc import Mapping
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.explore.city_card import CityCard
from ...analysis.explore.comparison import Comparison
from ...analysis.explore.exploration import Exploration
from ...analysis.explore.network_view import NetworkView
from ...analysis.explore.scene import Scene
from ...processing.language.choice_labels import choice_label
from ...processing.language.group_names import country_name, division_name
from ...processing.language.translation import format_number, language, number
from .session import ExplorerSession

translate = QCoreApplication.translate
FIRM, MOSTLY = 0.9, 0.6  # stability from which a place in a community is said to be so


def footer(run: Exploration, view: NetworkView) -> str:
    """Return how much of the run the ticked networks are."""
    return translate(
        "NodalCities",
        "{networks} of {all_networks} networks · {cities} of {all_cities} cities · "
        "{share} % of memberships",
    ).format(
        networks=number(view.kept.sum()),
        all_networks=number(len(view.kept)),
        cities=number(view.n_cities),
        all_cities=number(len(run.cities)),
        share=number(100 * view.share),
    )


def other_networks() -> str:
    """Return that what was measured is not of the ticked networks."""
    return translate("NodalCities", "Communities and betweenness are those of other networks.")


def subtitle(session: ExplorerSession, run: Exploration, view: NetworkView) -> str:
    """Return what a kept map is made of, and whether its communities are."""
    told = footer(run, view)
    return f"{told} · {other_networks()}" if session.is_outdated else told


def settings(choices: Mapping[str, Any]) -> str:
    """Return how a run was made."""
    data = choices.get("data") or translate("NodalCities", "the sample")
    told = translate("NodalCities", "Data: {data} · resolution {resolution} · seed {seed}").format(
        data=data,
        resolution=format_number(float(choices.get("RESOLUTION", 1))),
        seed=choices.get("SEED", ""),
    )
    weight = choices.get("WEIGHT", "count")
    if weight == "count":  # as usual
        return told
    return f"{told} · {choice_label('WEIGHT', weight)}"


def community_name(session: ExplorerSession, community: int) -> str:
    """Return the number and the label of a community."""
    if not community or session.exploration is None:
        return translate("NodalCities", "in none of the ticked networks")
    label = session.exploration.labels.get(community, "")
    return f"{community} – {label}" if label else str(community)


def place_name(country: str, division: str) -> str:
    """Return where a city is by name: its division, where that has one, and its country."""
    names = (division_name(country, division), country_name(country))
    return ", ".join(filter(None, names))


def card_html(session: ExplorerSession, card: CityCard) -> str:
    """Return the card of a city."""
    city = card.city
    place = place_name(city.country, city.admin1)
    colour = session.colours.get(card.community, "")
    counts = translate(
        "NodalCities", "Rank {rank} · networks: {networks} · partners: {partners}"
    ).format(
        rank=number(card.rank), networks=number(len(card.networks)), partners=number(card.partners)
    )
    community = translate("NodalCities", "Community: {value}").format(
        value=escape(community_name(session, card.community))
    )
    lines = [
        f"<big><b>{escape(city.name)}</b></big> {escape(place)}",
        f'<span style="color:{colour}">⬤</span> {community}{_stability(card.stability)}',
        counts,
        _betweenness(card),
    ]
    return "<br>".join(lines)


def ordinal(position: int) -> str:
    """Return a place in an order: 1st, 2nd; 1er, 2e."""
    if language() == "fr":
        return f"{number(position)}{'er' if position == 1 else 'e'}"
    teens = position % 100 in (11, 12, 13)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(position % 10, "th")
    return f"{number(position)}{ending}"


def _betweenness(card: CityCard) -> str:
    if math.isnan(card.betweenness):
        return translate("NodalCities", "Betweenness: not measured on the ticked networks.")
    if card.betweenness == 0:
        return translate(
            "NodalCities", "Betweenness: 0, it lies on no shortest path between two others."
        )
    return translate("NodalCities", "Betweenness: {value}, the {place} of {cities} cities.").format(
        value=number(card.betweenness),
        place=ordinal(card.betweenness_rank),
        cities=number(card.measured_cities),
    )


def _stability(stability: float) -> str:
    if math.isnan(stability):
        return ""
    if stability >= FIRM:
        word = translate("NodalCities", "firmly")
    elif stability >= MOSTLY:
        word = translate("NodalCities", "mostly")
    else:
        word = translate("NodalCities", "loosely")
    return f" ({word}, {number(100 * stability)} %)"


def comparison_html(session: ExplorerSession, first: int, second: int, found: Comparison) -> str:
    """Return what two cities have in common, and the shortest chains between them."""
    run = session.exploration
    if run is None:
        return ""
    one, other = run.cities[first].name, run.cities[second].name

    def listed(title: str, networks: tuple[int, ...]) -> str:
        names = "".join(f"<li>{escape(run.network_names[n])}</li>" for n in networks)
        return f"<p><b>{escape(title)} ({number(len(networks))})</b></p><ul>{names}</ul>"

    only = translate("NodalCities", "Only {city}")
    partners = translate("NodalCities", "Partners in common: {n}")
    return "".join(
        [
            f"<p>{escape(partners.format(n=number(len(found.common_partners))))}</p>",
            listed(translate("NodalCities", "In common"), found.common),
            listed(only.format(city=one), found.only_first),
            listed(only.format(city=other), found.only_second),
            _chains_html(run, found),
        ]
    )


def _chains_html(run: Exploration, found: Comparison) -> str:
    if found.steps < 0:
        return f"<p>{escape(translate('NodalCities', 'No chain joins them.'))}</p>"
    title = translate(
        "NodalCities", "Shortest chains: {n}, networks on the way: {steps}; the likeliest"
    ).format(n=number(found.n_chains), steps=number(found.steps))
    items = []
    for chain in found.chains:
        told = escape(run.cities[chain.cities[0]].name)
        for network, city in zip(chain.networks, chain.cities[1:]):
            told += f" → <i>{escape(run.network_names[network])}</i> → "
            told += escape(run.cities[city].name)
        items.append(f"<li>{told} ({number(100 * chain.plausibility)} %)</li>")
    return f"<p><b>{escape(title)}</b></p><ol>{''.join(items)}</ol>"


def map_name(session: ExplorerSession, scene: Scene) -> str:
    """Return what a kept map is called: the cities it is about, else the run."""
    run = session.exploration
    if run is None or session.run is None:
        return ""
    names = [run.cities[city].name for city in scene.ringed]
    if len(names) == 2:
        return translate("NodalCities", "{first} and {second}").format(
            first=names[0], second=names[1]
        )
    if names:
        return translate("NodalCities", "{city} and its partners").format(city=names[0])
    return translate("NodalCities", "{run}, explored").format(run=session.run.name)

"""What the pages of the atlas say of their communities."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...analysis.study.carte1 import Carte1
from ..cartography.city_style import LabelledCommunity
from ..inputs.reader import Inputs
from ..language.counts import counted
from ..language.group_names import counted_countries
from ..language.translation import number, translate
from .atlas import PageText, communities_with_pages

MAX_CITIES = 12  # cities named beside the map


def page_texts(
    inputs: Inputs, result: Carte1, communities: Sequence[LabelledCommunity]
) -> tuple[PageText, ...]:
    """Return the texts of the communities that have a page, in order."""
    return tuple(
        _page(inputs, result, community) for community in communities_with_pages(communities)
    )


def _page(inputs: Inputs, result: Carte1, community: LabelledCommunity) -> PageText:
    members = np.flatnonzero(result.partition.community == community.number)
    subtitle = translate(
        "NodalCities",
        "Community {number} of {total}: {cities}, {nodal} of them nodal · stability {stability}",
    ).format(
        number=number(community.number),
        total=number(len(result.descriptions)),
        cities=counted("cities", community.cities),
        nodal=number(community.nodal_cities),
        stability=number(result.partition.stability[members].mean(), 2),
    )
    countries = counted_countries(result.descriptions[community.number - 1].countries)
    return PageText(
        community.number,
        community.label,
        subtitle,
        translate("NodalCities", "Countries: {countries}").format(countries=countries or "–"),
        translate("NodalCities", "Cities in most networks:"),
        _leading(inputs, result, members),
    )


def _leading(inputs: Inputs, result: Carte1, members: np.ndarray) -> tuple[str, ...]:
    counts, between = result.columns["n_networks"], result.columns["betweenness"]
    order = np.lexsort((members, -between[members], -counts[members]))
    return tuple(
        f"{inputs.prepared.cities[i].name} ({number(counts[i])})"
        for i in members[order][:MAX_CITIES]
    )

"""Two cities side by side: networks in common and apart, and the shortest chains between them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress
from ..study.circulation import Chain, find_circulation
from .city_card import count_shared
from .exploration import Exploration
from .network_view import NetworkView

MOST_CHAINS = 5


class Comparison(NamedTuple):
    """Networks and partners by position; chains by positions in the run."""

    common: tuple[int, ...]
    only_first: tuple[int, ...]
    only_second: tuple[int, ...]
    common_partners: np.ndarray  # int64
    steps: int  # networks on the shortest way; -1 where there is none
    n_chains: float  # how many shortest ways there are
    chains: tuple[Chain, ...]  # the most plausible first


def compare_cities(
    exploration: Exploration,
    view: NetworkView,
    first: int,
    second: int,
    progress: Progress = ignore_progress,
) -> Comparison:
    """Return what two cities have in common among the ticked networks."""
    one, other = (
        {n for n in exploration.networks_of(city).tolist() if view.kept[n]}
        for city in (first, second)
    )
    partners = [count_shared(exploration, view, city) > 0 for city in (first, second)]
    both = partners[0] & partners[1]
    both[[first, second]] = False
    steps, n_chains, chains = _find_chains(exploration, view, first, second, progress)
    return Comparison(
        tuple(sorted(one & other)),
        tuple(sorted(one - other)),
        tuple(sorted(other - one)),
        np.flatnonzero(both),
        steps,
        n_chains,
        chains,
    )


def _find_chains(
    exploration: Exploration, view: NetworkView, first: int, second: int, progress: Progress
) -> tuple[int, float, tuple[Chain, ...]]:
    """Return steps, number and the best of the chains, which count in the ticked networks."""
    left = view.memberships
    if left is None or not (view.n_networks[first] and view.n_networks[second]):
        return -1, 0.0, ()
    cities = np.flatnonzero(view.n_networks > 0)
    networks = np.unique(
        exploration.memberships.network[view.kept[exploration.memberships.network]]
    )
    start, end = np.searchsorted(cities, (first, second)).tolist()
    found = find_circulation(left, start, MOST_CHAINS, progress)
    chains = tuple(
        chain._replace(
            cities=tuple(cities[[*chain.cities]].tolist()),
            networks=tuple(networks[[*chain.networks]].tolist()),
        )
        for chain in found.best[end]
    )
    return int(found.steps[end]), float(found.chains[end]), chains

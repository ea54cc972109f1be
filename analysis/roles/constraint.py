"""Burt's constraint: how little room a city has between partners that are linked anyway."""

from __future__ import annotations

import numpy as np

from ..core.choices import LinkWeight
from ..core.progress import Progress, ignore_progress
from ..graph.centrality import strength
from ..graph.profiles import Profiles
from ..graph.projection import factorise_weights, profile_weights, weight_blocks


def constraint(
    profiles: Profiles, weight: LinkWeight = LinkWeight.COUNT, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return the constraint of each city, float64, shape (n_cities,); NaN without partners.

    c_i = Σ_j (p_ij + Σ_q p_iq p_qj)² over the partners j of i, where p_ij is the share of the
    strength of i that goes to j, and q is neither i nor j (Burt 1992, ISBN 978-0-674-84371-4;
    2004, doi:10.1086/421787). Low in structural holes, between partners that have no link of
    their own; 1 for a city of a single partner.

    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> constraint(find_profiles(Memberships.from_pairs(pairs))).tolist()
    [1.0, 0.5, 1.0]
    """
    _, first = np.unique(profiles.of_city, return_index=True)
    strengths = strength(profiles, weight)[first]
    linked = strengths > 0
    inverse = np.divide(1.0, strengths, out=np.zeros_like(strengths), where=linked)
    entries = factorise_weights(profiles, weight)
    factors = None if entries is None else profiles.networks.dense(entries)
    right = profile_weights(profiles, weight) if factors is None else factors
    own = right.diagonal() if factors is None else (factors * factors).sum(axis=1)
    per_city = profiles.sizes * inverse
    found = np.full(len(profiles), np.nan)
    for rows, block in weight_blocks(profiles, weight, progress):
        # Over all q, cities of i's and of j's profile included: i and j themselves are taken off.
        through = (block * per_city) @ right
        if factors is not None:
            through = through @ factors.T
        through -= block * (own[rows, None] * inverse[rows, None] + own * inverse)
        invested = (block + through) * inverse[rows, None]
        others = np.where(block > 0, profiles.sizes, 0)
        places = np.arange(len(block))
        others[places, places + rows.start] -= block[places, places + rows.start] > 0
        found[rows] = (others * invested**2).sum(axis=1)
    found[~linked] = np.nan
    return np.asarray(found[profiles.of_city])

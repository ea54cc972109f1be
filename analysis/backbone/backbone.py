"""The links that are more than chance: p-values first, a threshold on them second.

Stochastic degree sequence model: two cities share more networks than their numbers of networks
and the sizes of the networks explain (Neal 2014, doi:10.1016/j.socnet.2014.06.001; Neal,
Domagalski & Sagan 2021, doi:10.1038/s41598-021-03238-3); chance is the model of
``configuration``.

Disparity filter: a link of weight w is a larger part of the strength s of one of its ends, of
degree k, than if the strength were cut at random: p = (1 - w/s)^(k-1), of the two ends the
smaller (Serrano, Boguñá & Vespignani 2009, doi:10.1073/pnas.0808904106).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.choices import BackboneModel, LinkWeight
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.centrality import degree, strength
from ..graph.links import (
    Links,
    ProfilePairs,
    expand_to_links,
    find_links,
    profile_pairs,
    readable_minimum,
)
from ..graph.memberships import Memberships
from ..graph.profiles import Profiles, find_profiles
from .configuration import fit_configuration, shared_tails


class BackboneOptions(NamedTuple):
    """The choices of a backbone."""

    model: BackboneModel
    weight: LinkWeight = LinkWeight.COUNT
    alpha: float = 0.05  # greatest p-value of a link that is kept
    # Whether ``alpha`` is the expected share of false links among those kept (Benjamini & Hochberg
    # 1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
    false_discovery: bool = False
    # As in ``graph.links.find_links``, applied to what is kept; with ``nodal_only`` only pairs of
    # nodal cities are tested. Without a model, 0 is the least that leaves a map readable.
    min_shared: int = 1
    nodal_only: bool = False
    min_weight: float = 0.0


class Backbone(NamedTuple):
    """Links with the probability of one as strong by chance."""

    links: Links
    p_value: np.ndarray  # float64, shape (n_links,); NaN without a model
    threshold: float  # greatest p-value that is kept; NaN without a model
    tested: int  # number of pairs of cities that were tested


def find_backbone(
    memberships: Memberships, options: BackboneOptions, progress: Progress = ignore_progress
) -> Backbone:
    """Return the links that chance does not explain; without a model, all of them.

    Raises AnalysisError if more than five million links are left.

    >>> pairs = [(city, network) for city in "ab" for network in "xyz"]
    >>> pairs += [(city, network) for city in "cdefgh" for network in "uvw"[ord(city) % 3]]
    >>> options = BackboneOptions(BackboneModel.SDSM, alpha=0.16)
    >>> found = find_backbone(Memberships.from_pairs(pairs), options)
    >>> found.links.source.tolist(), found.links.target.tolist(), found.p_value.round(4).tolist()
    ([2, 3, 4], [5, 6, 7], [0.1555, 0.1555, 0.1555])
    """
    if options.model == BackboneModel.NONE:
        return _all_links(memberships, options, progress)
    profiles = find_profiles(memberships, options.weight)
    step = scale_progress(progress, 0.0, 0.4)
    pairs = profile_pairs(profiles, options.weight, 1, options.nodal_only, 0.0, step)
    step = scale_progress(progress, 0.4, 0.7)
    if options.model == BackboneModel.SDSM:
        p_value = sdsm_p_values(profiles, pairs, step)
        nodal = profiles.incidence.sum(axis=1) >= 2
        cities = int(profiles.sizes[nodal].sum()) if options.nodal_only else profiles.n_cities
        tested = cities * (cities - 1) // 2  # a pair that shares nothing has p-value 1
    else:
        p_value = disparity_p_values(profiles, pairs, options.weight, step)
        tested = int(_number_of_links(profiles, pairs).sum())
    threshold = options.alpha
    if options.false_discovery:
        threshold = discovery_threshold(
            p_value, _number_of_links(profiles, pairs), tested, options.alpha
        )
    keep = (p_value <= threshold) & (pairs.shared >= options.min_shared)
    keep &= pairs.weight >= options.min_weight
    kept = ProfilePairs(*(column[keep] for column in pairs))
    links, pair = expand_to_links(profiles, kept, scale_progress(progress, 0.7, 1.0))
    return Backbone(links, p_value[keep][pair], threshold, tested)


def _all_links(memberships: Memberships, options: BackboneOptions, progress: Progress) -> Backbone:
    nodal_only, least = options.nodal_only, options.min_shared
    least = least or readable_minimum(memberships, nodal_only, scale_progress(progress, 0.0, 0.2))
    step = scale_progress(progress, 0.2, 1.0)
    links = find_links(memberships, options.weight, least, nodal_only, options.min_weight, step)
    return Backbone(links, np.full(len(links.source), np.nan), np.nan, 0)


def sdsm_p_values(
    profiles: Profiles, pairs: ProfilePairs, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return the probability that two cities of such degrees share as many networks or more.

    P(Σ_a X_a ≥ s) for cities i and j that share s networks, X_a being independent and 1 with
    probability p_ia p_ja, those of the memberships by chance (``configuration``). An example is
    at ``find_backbone``. Returns float64, shape (n_pairs,).
    """
    degrees = profiles.incidence.sum(axis=1)
    sizes = profiles.sizes @ profiles.incidence
    model = fit_configuration(degrees[profiles.of_city], sizes)
    tails = shared_tails(model, int(pairs.shared.max(initial=0)), progress)
    row = np.searchsorted(model.city_degrees, degrees)
    p_value = tails[row[pairs.first], row[pairs.second], pairs.shared]
    return np.asarray(np.minimum(p_value, 1.0))


def disparity_p_values(
    profiles: Profiles,
    pairs: ProfilePairs,
    weight: LinkWeight,
    progress: Progress = ignore_progress,
) -> np.ndarray:
    """Return the smaller of the p-values that both ends give a link; 1 for a single partner.

    (1 − w / s)^(k − 1) at an end of strength s and k partners, for a link of weight w. Returns
    float64, shape (n_pairs,).

    The link of a and b is half of what a has with three partners, (1 − 2/4)², and all that b has:

    >>> pairs = [("a", "x"), ("b", "x"), ("a", "y"), ("b", "y"), ("a", "z"), ("c", "z"), ("d", "z")]
    >>> options = BackboneOptions(BackboneModel.DISPARITY, alpha=1.0)
    >>> find_backbone(Memberships.from_pairs(pairs), options).p_value.tolist()
    [0.25, 0.5, 0.5, 0.5]
    """
    one_city = np.unique(profiles.of_city, return_index=True)[1]
    partners = degree(profiles, scale_progress(progress, 0.0, 0.5))[one_city]
    strengths = strength(profiles, weight, scale_progress(progress, 0.5, 1.0))[one_city]
    by_end = [
        (1.0 - np.minimum(pairs.weight / strengths[end], 1.0)) ** (partners[end] - 1.0)
        for end in (pairs.first, pairs.second)
    ]
    return np.asarray(np.minimum(*by_end))


def discovery_threshold(p_value: np.ndarray, times: np.ndarray, tested: int, alpha: float) -> float:
    """Return the greatest p-value with at most ``alpha`` expected false among those up to it.

    Args:
        times (int): How many pairs of cities have each p-value.
        tested: How many pairs there are; those not among ``p_value`` have 1.

    >>> discovery_threshold(np.array([0.01, 0.02, 0.9]), np.array([1, 1, 1]), 4, 0.05)
    0.02
    """
    order = np.argsort(p_value, kind="stable")
    ranked = p_value[order]
    # All equal p-values have the rank of the last of them.
    last = np.searchsorted(ranked, ranked, side="right") - 1
    rank = np.cumsum(times[order])[last]
    passing = ranked[ranked <= alpha * rank / max(tested, 1)]
    return float(passing[-1]) if len(passing) else 0.0


def _number_of_links(profiles: Profiles, pairs: ProfilePairs) -> np.ndarray:
    sizes = profiles.sizes
    twins = pairs.first == pairs.second
    number = sizes[pairs.first] * (sizes[pairs.second] - twins)
    return np.asarray(np.where(twins, number // 2, number))

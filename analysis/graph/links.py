"""The links between cities: pairs that share networks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..core.choices import LinkWeight, Role
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from .memberships import Memberships
from .profiles import Profiles, find_profiles
from .projection import profile_weights, weight_blocks, weight_pairs

MOST_LINKS = 5_000_000
READABLE_LINKS = 1_000  # on a page; three times as many make a hairball of the sample
CHUNK = 500_000  # links made at once


class Links(NamedTuple):
    """Pairs of cities, in lexicographic order of (source, target)."""

    # int64, shape (n_links,): Positions in ``city_ids``, source < target.
    source: np.ndarray
    target: np.ndarray
    shared: np.ndarray  # int64: Number of networks shared
    weight: np.ndarray  # float64


def find_links(
    memberships: Memberships,
    weight: LinkWeight = LinkWeight.COUNT,
    min_shared: int = 1,
    nodal_only: bool = False,
    min_weight: float = 0.0,
    progress: Progress = ignore_progress,
) -> Links:
    """Return the pairs of cities that share networks.

    Weights are those of the whole co-membership graph: ``nodal_only`` chooses which cities are
    linked, and changes no weight (the sizes of networks still count all their members). Raises
    AnalysisError if there are more than five million links.

    Args:
        min_shared: Keep pairs that share at least so many networks; at least 1.
        nodal_only: Keep pairs of cities that belong to two networks or more each.
        min_weight: Keep pairs of at least this weight.

    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "x"), ("c", "y")]
    >>> memberships = Memberships.from_pairs(pairs)
    >>> found = find_links(memberships, LinkWeight.JACCARD)
    >>> found.source.tolist(), found.target.tolist(), found.weight.tolist()
    ([0, 0, 1], [1, 2, 2], [0.5, 0.5, 1.0])
    """
    profiles = find_profiles(memberships, weight)
    pairs = profile_pairs(profiles, weight, max(min_shared, 1), nodal_only, min_weight, progress)
    return expand_to_links(profiles, pairs, scale_progress(progress, 0.5, 0.9))[0]


def readable_minimum(
    memberships: Memberships, nodal_only: bool = False, progress: Progress = ignore_progress
) -> int:
    """Return the least number of shared networks that leaves a readable number of links.

    From two networks up (one is shared by all the members of any network), the first
    minimum with at most ``READABLE_LINKS`` links.

    >>> pairs = [(city, network) for city in "abc" for network in "xy"]
    >>> readable_minimum(Memberships.from_pairs(pairs))
    2
    """
    counts = count_links_by_shared(find_profiles(memberships), nodal_only, progress)
    at_least = np.cumsum(counts[::-1])[::-1]
    return max(2, int(np.flatnonzero(at_least <= READABLE_LINKS)[0]))


def count_links_by_shared(
    profiles: Profiles, nodal_only: bool = False, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return the number of links that share 0, 1, 2, … networks, int64.

    The last, of more networks than there are, is 0.

    >>> pairs = [(city, network) for city in "abc" for network in "xy"]
    >>> count_links_by_shared(find_profiles(Memberships.from_pairs([*pairs, ("d", "x")]))).tolist()
    [0, 3, 3, 0]
    """
    kept = np.where(profiles.networks.counts >= (2 if nodal_only else 1), profiles.sizes, 0)
    # Ordered pairs of cities by number of shared networks, each city with itself too.
    pairs = np.zeros(profiles.networks.width + 2)  # the last: more networks than there are
    if profiles.sparse:
        for first, second, shared in weight_pairs(profiles, LinkWeight.COUNT, progress):
            pairs += np.bincount(shared.astype(int), kept[first] * kept[second], len(pairs))
    else:
        for rows, shared in weight_blocks(profiles, LinkWeight.COUNT, progress):
            twofold = np.outer(kept[rows], kept).ravel()
            pairs += np.bincount(shared.astype(int).ravel(), twofold, len(pairs))
    pairs[0] = float(kept.sum()) ** 2 - pairs[1:].sum()
    pairs -= np.bincount(profiles.networks.counts, weights=kept, minlength=len(pairs))
    return np.asarray(np.rint(pairs / 2), dtype=np.int64)


def shared_networks(
    memberships: Memberships, source: np.ndarray, target: np.ndarray
) -> list[tuple[str, ...]]:
    """Return the ids of the networks that both ends of each link belong to.

    Args:
        source, target (int, shape (n_links,)): Positions in ``memberships.city_ids``.

    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "x"), ("c", "y")]
    >>> memberships = Memberships.from_pairs(pairs)
    >>> shared_networks(memberships, np.array([0, 1]), np.array([1, 2]))
    [('x',), ('x', 'y')]
    """
    profiles = find_profiles(memberships)
    ids = np.array(memberships.network_ids, dtype=object)
    # Links are many, the pairs of profiles behind them far fewer.
    keys = profiles.of_city[source] * len(profiles) + profiles.of_city[target]
    pairs, pair_of_link = np.unique(keys, return_inverse=True)
    start, at = profiles.networks.start, profiles.networks.at
    names = []
    for pair in pairs.tolist():
        one, other = (at[start[p] : start[p + 1]] for p in divmod(pair, len(profiles)))
        names.append(tuple(ids[np.intersect1d(one, other, assume_unique=True)]))
    return [names[pair] for pair in pair_of_link.ravel().tolist()]


class ProfilePairs(NamedTuple):
    """Pairs of profiles whose cities share networks, how many, and the weight of a link."""

    first: np.ndarray
    second: np.ndarray
    shared: np.ndarray
    weight: np.ndarray


def profile_pairs(
    profiles: Profiles,
    weight: LinkWeight,
    min_shared: int,
    nodal_only: bool,
    min_weight: float,
    progress: Progress,
) -> ProfilePairs:
    """Return the pairs of profiles whose cities ``find_links`` links, ``first`` <= ``second``."""
    keep = profiles.networks.counts >= (2 if nodal_only else 1)
    found = []
    for met in _pairs_that_share(profiles, weight, min_shared, scale_progress(progress, 0.0, 0.5)):
        linked = (met.weight >= min_weight) & keep[met.first] & keep[met.second]
        # Each pair once; a profile of one city has no twins to link.
        twins = (met.first == met.second) & (profiles.sizes[met.first] > 1)
        linked &= (met.first < met.second) | twins
        found.append([column[linked] for column in met])
    return ProfilePairs(*(np.concatenate(columns) for columns in zip(*found)))


def _pairs_that_share(
    profiles: Profiles, weight: LinkWeight, least: int, progress: Progress
) -> Iterator[ProfilePairs]:
    """Yield the pairs of profiles, in both directions, that share at least so many networks."""
    if profiles.sparse:
        counts = weight_pairs(profiles, LinkWeight.COUNT)
        for (first, second, weights), (_, _, shared) in zip(
            weight_pairs(profiles, weight, progress), counts
        ):
            pairs = ProfilePairs(first, second, shared.astype(np.int64), weights)
            yield ProfilePairs(*(column[shared >= least] for column in pairs))
        return
    for rows, weights in weight_blocks(profiles, weight, progress):
        counted = weight == LinkWeight.COUNT
        shared = weights if counted else profile_weights(profiles, LinkWeight.COUNT, rows)
        at = shared >= least
        first, second = np.nonzero(at)
        yield ProfilePairs(first + rows.start, second, shared[at].astype(np.int64), weights[at])


def expand_to_links(
    profiles: Profiles, pairs: ProfilePairs, progress: Progress
) -> tuple[Links, np.ndarray]:
    """Return the links between the cities of pairs of profiles, and the pair behind each.

    Raises AnalysisError if there are more than five million.
    """
    _refuse_too_many_links(profiles, pairs)
    blocks = list(_expand_to_cities(profiles, pairs, progress))
    source, target, pair = (np.concatenate(columns) for columns in zip(*blocks))
    order = np.argsort(source * profiles.n_cities + target)
    pair = pair[order]
    links = Links(source[order], target[order], pairs.shared[pair], pairs.weight[pair])
    return links, pair


def _refuse_too_many_links(profiles: Profiles, pairs: ProfilePairs) -> None:
    sizes = profiles.sizes
    twins = pairs.first == pairs.second
    number = sizes[pairs.first] * (sizes[pairs.second] - twins)
    total = int(number.sum() - number[twins].sum() // 2)
    if total > MOST_LINKS:
        raise AnalysisError(
            "There are {found} links, more than the {most} that can be drawn: raise "
            "{min_shared} or choose nodal cities only.",
            min_shared=Role.MIN_SHARED,
            found=total,
            most=MOST_LINKS,
        )


def _expand_to_cities(
    profiles: Profiles, pairs: ProfilePairs, progress: Progress
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield sources, targets and the pair of profiles behind each link."""
    cities = np.argsort(profiles.of_city, kind="stable")
    start = np.cumsum(profiles.sizes) - profiles.sizes
    number = profiles.sizes[pairs.first] * profiles.sizes[pairs.second]
    ends = np.cumsum(number)
    total = int(number.sum())
    # At least one round, so that no link at all is still a set of arrays.
    for done in range(0, max(total, 1), CHUNK):
        progress(done / max(total, 1))
        link = np.arange(done, min(done + CHUNK, total))
        pair = np.searchsorted(ends, link, side="right")
        nth = link - (ends - number)[pair]
        width = profiles.sizes[pairs.second[pair]]
        one = cities[start[pairs.first[pair]] + nth // width]
        other = cities[start[pairs.second[pair]] + nth % width]
        # Cities of one profile meet twice here, and each meets itself.
        once = (pairs.first[pair] != pairs.second[pair]) | (one < other)
        one, other, pair = one[once], other[once], pair[once]
        yield np.minimum(one, other), np.maximum(one, other), pair

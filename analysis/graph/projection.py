"""How strongly two cities are linked by the networks they share."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..core.choices import LinkWeight
from ..core.progress import Progress, ignore_progress
from .profiles import Profiles

BLOCK = 512  # profiles handled at once, which bounds memory


def profile_weights(
    profiles: Profiles, weight: LinkWeight, rows: slice = slice(None)
) -> np.ndarray:
    """Return the weight between a city of one profile and another city of another.

    ``count``: networks shared; ``binary``: 1 if any; ``newman``: sum of 1 / (size - 1) over the
    networks shared (Newman 2001, doi:10.1103/PhysRevE.64.016132); ``jaccard``: shared out of all
    the networks of the two; ``cosine``: shared over the geometric mean of their numbers of
    networks; ``interlocking``: sum of the products of their values in the networks shared (see
    ``centrality.connectivity``), of profiles found for that weight. Returns float64, shape (n_rows,
    n_profiles): the diagonal is the weight between twins.

    Args:
        rows: The profiles to return rows of; all of them unless told.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "x"), ("c", "y")]
    >>> memberships = Memberships.from_pairs(pairs)
    >>> profile_weights(find_profiles(memberships), LinkWeight.NEWMAN).tolist()
    [[0.5, 0.5], [0.5, 1.5]]
    """
    members = profiles.incidence.astype(np.float64)
    if weight == LinkWeight.NEWMAN:
        return np.asarray((members[rows] * _newman_weights(profiles)) @ members.T)
    if weight == LinkWeight.INTERLOCKING:
        members = profiles.value_matrix
    shared = members[rows] @ members.T
    if weight == LinkWeight.BINARY:
        return (shared > 0).astype(np.float64)
    joined = members.sum(axis=1)
    if weight == LinkWeight.JACCARD:
        shared /= joined[rows, None] + joined - shared
    if weight == LinkWeight.COSINE:
        shared /= np.sqrt(joined[rows, None] * joined)
    return np.asarray(shared)


def weight_blocks(
    profiles: Profiles, weight: LinkWeight, progress: Progress = ignore_progress
) -> Iterator[tuple[slice, np.ndarray]]:
    """Yield slices of the profiles and their rows of ``profile_weights``."""
    for start in range(0, len(profiles), BLOCK):
        progress(start / len(profiles))
        rows = slice(start, min(start + BLOCK, len(profiles)))
        yield rows, profile_weights(profiles, weight, rows)


def weight_pairs(
    profiles: Profiles, weight: LinkWeight, progress: Progress = ignore_progress
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield the pairs of profiles that share a network, in both directions, and their weights.

    In lexicographic order, a profile with itself too: what ``profile_weights`` has above 0.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> profiles = find_profiles(Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y")]))
    >>> [[column.tolist() for column in pairs] for pairs in weight_pairs(profiles, "count")]
    [[[0, 0, 1, 1], [0, 1, 0, 1], [1.0, 1.0, 1.0, 2.0]]]
    """
    joined = profiles.networks.counts
    worth = _newman_weights(profiles) if weight == LinkWeight.NEWMAN else None
    values = profiles.values if weight == LinkWeight.INTERLOCKING else None
    for first, second, shared in profiles.networks.overlaps(worth, progress, values):
        if weight == LinkWeight.BINARY:
            yield first, second, np.ones(len(shared))
        elif weight == LinkWeight.JACCARD:
            yield first, second, shared / (joined[first] + joined[second] - shared)
        elif weight == LinkWeight.COSINE:
            yield first, second, shared / np.sqrt(joined[first] * joined[second])
        else:
            yield first, second, shared.astype(np.float64)


def factorise_weights(profiles: Profiles, weight: LinkWeight) -> np.ndarray | None:
    """Return the entries of f such that the weight between two profiles is ``f[i] @ f[j]``.

    Returns float64, one for each entry of ``profiles.networks``, or None: None for ``binary`` and
    ``jaccard``, which have no such form.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> factorise_weights(find_profiles(Memberships.from_pairs([("a", "x"), ("a", "y")])),
    ...     LinkWeight.COSINE).round(3)
    array([0.707, 0.707])
    """
    networks = profiles.networks
    if weight == LinkWeight.INTERLOCKING and profiles.values is not None:
        return profiles.values
    if weight in (LinkWeight.COUNT, LinkWeight.INTERLOCKING):
        return np.ones(len(networks.at))
    if weight == LinkWeight.NEWMAN:
        return np.asarray(np.sqrt(_newman_weights(profiles))[networks.at])
    if weight == LinkWeight.COSINE:
        return np.asarray(1.0 / np.sqrt(networks.counts[networks.row]))
    return None


def _newman_weights(profiles: Profiles) -> np.ndarray:
    """Return 1 / (size - 1) per network; one of a single city links nobody: 0.

    Rounded to a binary fraction short enough for a sum over all networks to be exact. Which
    terms a matrix product adds first depends on the processor and on the size of the blocks;
    so added, they give the same number everywhere, within n_networks² / 2^53 of the true one.
    """
    rows = profiles.networks
    partners = np.bincount(rows.at, profiles.sizes[rows.row], rows.width) - 1.0
    inverse = np.zeros_like(partners)
    np.divide(1.0, partners, out=inverse, where=partners > 0)
    grid = 2.0 ** (52 - max(len(inverse) - 1, 1).bit_length())
    return np.asarray(np.rint(inverse * grid) / grid)

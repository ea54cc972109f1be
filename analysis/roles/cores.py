"""Core numbers: how deep in the densely linked part of the graph a city is."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.centrality import degree
from ..graph.distances import adjacency
from ..graph.profiles import Profiles

STEP = 64  # profiles between two looks at whether the user has cancelled


def core_numbers(profiles: Profiles, progress: Progress = ignore_progress) -> np.ndarray:
    """Return the core number of each city, int64, shape (n_cities,).

    The largest k such that the city is in a part of the graph where each city has at least k
    partners (Seidman 1983, doi:10.1016/0378-8733(83)90028-X). Cities of least degree are taken away
    first (Batagelj & Zaveršnik 2011, doi:10.1007/s11634-010-0079-y), all of a profile at once:
    they have the same degree, and the same core number.

    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("d", "y")]
    >>> core_numbers(find_profiles(Memberships.from_pairs(pairs))).tolist()
    [1, 2, 2, 2]
    """
    partners = _partners_of_profiles(profiles, scale_progress(progress, 0.0, 0.5))
    left = degree(profiles).astype(np.int64)[np.unique(profiles.of_city, return_index=True)[1]]
    core = np.zeros(len(profiles), dtype=np.int64)
    here = np.ones(len(profiles), dtype=bool)
    for number in range(len(profiles)):
        if number % STEP == 0:
            progress(0.5 + 0.5 * number / len(profiles))
        taken = int(np.where(here, left, np.iinfo(np.int64).max).argmin())
        here[taken] = False
        core[taken] = left[taken]
        touched = partners(taken)
        touched = touched[here[touched]]
        left[touched] = np.maximum(left[touched] - profiles.sizes[taken], left[taken])
    return np.asarray(core[profiles.of_city])


def _partners_of_profiles(profiles: Profiles, progress: Progress) -> Callable[[int], np.ndarray]:
    """Return what gives the profiles that share a network with one."""
    if profiles.sparse:
        start, at = profiles.neighbours.start, profiles.neighbours.at
        return lambda profile: at[start[profile] : start[profile + 1]]
    linked = adjacency(profiles.incidence, progress)
    return lambda profile: np.flatnonzero(linked[profile])

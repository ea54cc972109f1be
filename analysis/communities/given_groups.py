"""Communities that are given, by an earlier run or by hand, instead of found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..places.city import City
from .description import CommunityDescription, describe_communities
from .detection import Partition
from .partitions import number_by_size


@dataclass(frozen=True)
class GivenGroups:
    """Groups as communities with a number, and what each is made of."""

    community: np.ndarray  # int64, shape (n_cities,)
    names: dict[int, str]  # the groups as they are written, by number
    descriptions: tuple[CommunityDescription, ...]  # in order of number; shares are NaN


def describe_groups(
    groups: Sequence[str], cities: Sequence[City], nodal: np.ndarray
) -> GivenGroups:
    """Describe the groups of cities; whole numbers stay, anything else is numbered by size.

    Args:
        groups (sequence of str, length n_cities): Group of each city, as it is written.
        cities: Aligned with ``groups``.
        nodal: bool, shape (n_cities,)

    >>> cities = [City("a", "a", "FR"), City("b", "b", "US"), City("c", "c", "US")]
    >>> found = describe_groups(["North", "South", "South"], cities, np.ones(3, dtype=bool))
    >>> found.community.tolist(), found.names, str(found.descriptions[0].label)
    ([2, 1, 1], {1: 'South', 2: 'North'}, 'United States')
    """
    if all(group.isdecimal() and int(group) > 0 for group in groups):
        community = np.array([int(group) for group in groups], dtype=np.int64)
    else:
        community = number_by_size(np.unique(np.array(groups), return_inverse=True)[1])
    numbers, compacted = np.unique(community, return_inverse=True)
    unknown = np.full(len(groups), np.nan)
    partition = Partition(
        compacted.ravel() + 1, np.nan, unknown, np.nan, np.full(len(numbers), np.nan)
    )
    countries, regions = [c.country for c in cities], [c.region for c in cities]
    described = describe_communities(partition, countries, regions, nodal)
    return GivenGroups(
        community,
        dict(sorted(zip(community.tolist(), groups))),
        tuple(replace(one, number=int(number)) for one, number in zip(described, numbers)),
    )

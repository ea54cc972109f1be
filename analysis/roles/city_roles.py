"""What part a city plays in its community and between communities."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.choices import Choice, LinkWeight
from ..core.progress import Progress, ignore_progress
from ..graph.partners import weights_towards
from ..graph.profiles import Profiles

# Guimerà & Amaral 2005: within-community degree of a hub; participation up to which a city
# that is none is ultra-peripheral, peripheral, a connector; and a hub provincial, a connector.
HUB = 2.5
CITY_LIMITS = (0.05, 0.62, 0.80)
HUB_LIMITS = (0.30, 0.75)


class CityRole(Choice):
    """The seven roles of Guimerà & Amaral.

    ULTRA_PERIPHERAL: linked within its community only. PERIPHERAL: mostly. CONNECTOR: to many
    others too. KINLESS: to all alike. Hubs are linked within their community far more than others.
    """

    ULTRA_PERIPHERAL = "ultra-peripheral"
    PERIPHERAL = "peripheral"
    CONNECTOR = "connector"
    KINLESS = "kinless"
    PROVINCIAL_HUB = "provincial hub"
    CONNECTOR_HUB = "connector hub"
    KINLESS_HUB = "kinless hub"


CITY_ROLES = (
    CityRole.ULTRA_PERIPHERAL,
    CityRole.PERIPHERAL,
    CityRole.CONNECTOR,
    CityRole.KINLESS,
)
HUB_ROLES = (CityRole.PROVINCIAL_HUB, CityRole.CONNECTOR_HUB, CityRole.KINLESS_HUB)


@dataclass(frozen=True)
class CityRoles:
    """The parts of some cities, each of length n_cities."""

    participation: np.ndarray  # float64, 0 to 1; NaN without partners
    within_degree: np.ndarray  # float64, in standard deviations; 0 where all are alike
    role: tuple[CityRole | None, ...]  # None without partners


def city_roles(
    profiles: Profiles,
    community: np.ndarray,
    weight: LinkWeight = LinkWeight.COUNT,
    progress: Progress = ignore_progress,
) -> CityRoles:
    """Return participation, within-community degree and role of each city.

    P_i = 1 − Σ_s (κ_is / k_i)², where κ_is is the weight of the links of i to community s and k_i
    its strength; z_i = (κ_i − mean) / standard deviation over its community of κ_i, the weight of
    its links within it (Guimerà & Amaral 2005, doi:10.1038/nature03288).

    Args:
        community (int64, shape (n_cities,)): From 1, none unused.

    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> profiles = find_profiles(Memberships.from_pairs(pairs))
    >>> found = city_roles(profiles, np.array([1, 1, 2]))
    >>> found.participation.tolist(), list(map(str, found.role))
    ([0.0, 0.5, 0.0], ['ultra-peripheral', 'peripheral', 'ultra-peripheral'])
    """
    groups = community - 1
    members = np.zeros((len(profiles), groups.max() + 1))
    np.add.at(members, (profiles.of_city, groups), 1.0)
    towards, own = weights_towards(profiles, weight, members, progress)
    links = towards[profiles.of_city]
    everyone = np.arange(len(groups))
    links[everyone, groups] -= own[profiles.of_city]  # no city is its own partner
    links = np.maximum(links, 0.0)
    total = links.sum(axis=1)
    linked = total > 0
    shares = np.divide(links, total[:, None], out=np.zeros_like(links), where=linked[:, None])
    participation = np.where(linked, 1.0 - (shares**2).sum(axis=1), np.nan)
    within = _standardise(links[everyone, groups], groups)
    roles = tuple(
        _role(p, z) if has else None
        for p, z, has in zip(participation.tolist(), within.tolist(), linked.tolist())
    )
    return CityRoles(participation, within, roles)


def _standardise(values: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Return how far each value is from the mean of its group, in its standard deviations."""
    sizes = np.bincount(groups)
    centred = values - (np.bincount(groups, values) / sizes)[groups]
    deviation = np.sqrt(np.bincount(groups, centred**2) / sizes)[groups]
    alike = deviation < 1e-9 * np.maximum(values, 1.0)
    return np.asarray(np.divide(centred, deviation, out=np.zeros_like(centred), where=~alike))


def _role(participation: float, within_degree: float) -> CityRole:
    # Rounded, so that a share of exactly a threshold is on the same side everywhere.
    place = round(participation, 9)
    if within_degree >= HUB:
        return HUB_ROLES[sum(place > limit for limit in HUB_LIMITS)]
    return CITY_ROLES[sum(place > limit for limit in CITY_LIMITS)]

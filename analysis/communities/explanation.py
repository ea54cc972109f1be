"""Why a community is one: its cities are near, speak a language, or are in one network.

A trait of s cities, c of them in a community of n, fits it by F = 2 c / (n + s) (Dice 1945,
doi:10.2307/1932409) and is over-represented there, of N cities in all, by (c / n) / (s / N).
p = (1 + b) / (1 + m), b of m permutations giving as much or more (Phipson & Smyth 2010,
doi:10.2202/1544-6115.1585).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..core.choices import Choice
from ..core.positions import LonLat
from ..core.progress import Progress, ignore_progress
from ..graph.memberships import Memberships
from ..places.city import City
from ..places.homonyms import EARTH_RADIUS_KM
from .assortativity import PERMUTATIONS
from .description import MAJORITY, WORLD_LANGUAGES, languages_of_country

SIGNIFICANCE = 0.05
MOST_NAMED = 5  # countries, networks… of a community that are named


class Verdict(Choice):
    """What explains a community best."""

    PROXIMITY = "proximity"
    LANGUAGE = "language"
    ONE_NETWORK = "one network"
    MIXED = "mixed"


@dataclass(frozen=True)
class Trait:
    """A language or a network, as an explanation of a community; or being near its centre."""

    code: str  # language, network id; empty for being near
    # Share of the community that has it. Of being near: of the cities nearest to its centre, as
    # many as it has, the share that are its own.
    share: float
    # Harmonic mean of this share and of that of the cities with it that are in the community.
    fit: float
    p_value: float  # probability that a random group of as many cities fits some trait as well


@dataclass(frozen=True)
class CommunityExplanation:
    """A community and what it rests on."""

    number: int
    verdict: Verdict
    near: Trait
    language: Trait
    network: Trait
    # Root mean square of the distances between its located cities, in km through the Earth, and
    # what random groups have; NaN for less than two.
    spread_km: float
    expected_spread_km: float
    # Members and over-representation, "FR 26 ×8.2", the most frequent first.
    countries: str
    regions: str
    languages: str
    networks: str


def explain_communities(
    memberships: Memberships,
    cities: Sequence[City],
    community: np.ndarray,
    seed: int = 1,
    permutations: int = PERMUTATIONS,
    progress: Progress = ignore_progress,
) -> list[CommunityExplanation]:
    """Return what explains community 1, 2, … better than chance.

    Three explanations are tested against random groups of the same sizes, the communities
    shuffled among the cities: the spread of its positions, the language and the network that fit
    best. One holds if at least 60 % of the community share it and p ≤ 0.05 / 3 (Bonferroni: of
    random groups one in twenty at most is explained); of several, the one of the highest fit is
    the verdict.

    Args:
        cities: Aligned with the memberships.
        community (int64, shape (n_cities,)): From 1, none unused.

    >>> pairs = [(f"{network}{i:02}", network) for network in "ab" for i in range(12)]
    >>> cities = [City(city, city, "US", position=LonLat(i % 12 * 9.0, 9.0))
    ...     for i, (city, _) in enumerate(pairs)]
    >>> found = explain_communities(Memberships.from_pairs(pairs), cities, np.repeat([1, 2], 12))
    >>> [(str(one.verdict), one.network.code, one.network.fit) for one in found]
    [('one network', 'a', 1.0), ('one network', 'b', 1.0)]
    """
    groups = community - 1
    languages = [_world_languages(city.country) for city in cities]
    near = _Positions([city.position for city in cities])
    tests: tuple[_Positions | _Traits, ...] = (
        near,
        _Traits.of_lists(languages),
        _Traits(memberships.network_ids, memberships.city, memberships.network, len(cities)),
    )
    p_values = _p_values(tests, groups, np.random.RandomState(seed), permutations, progress)
    of_near, of_language, of_network = (
        test.traits(groups, own) for test, own in zip(tests, p_values)
    )
    traits = zip(of_near, of_language, of_network)
    texts = _texts(memberships, cities, languages, groups)
    return [
        CommunityExplanation(
            number, _verdict(*best), *best, spread, near.expected_spread_km, *contents
        )
        for number, (best, spread, contents) in enumerate(
            zip(traits, near.spreads_km(groups), texts), 1
        )
    ]


def _p_values(
    tests: Sequence[_Positions | _Traits],
    groups: np.ndarray,
    random: np.random.RandomState,
    permutations: int,
    progress: Progress,
) -> list[np.ndarray]:
    """Return, by test, how often groups at random are as good as each community."""
    observed = [test.statistic(groups) for test in tests]
    as_good = [np.ones(groups.max() + 1) for _ in tests]
    for number in range(permutations):
        progress(number / permutations)
        shuffled = random.permutation(groups)
        for test, own, count in zip(tests, observed, as_good):
            count += test.statistic(shuffled) >= own - 1e-12
    return [count / (1 + permutations) for count in as_good]


def _verdict(near: Trait, language: Trait, network: Trait) -> Verdict:
    offered = (  # of equal fits, the first
        (network, Verdict.ONE_NETWORK),
        (language, Verdict.LANGUAGE),
        (near, Verdict.PROXIMITY),
    )
    holding = [
        (trait.fit, verdict)
        for trait, verdict in offered
        if trait.share >= MAJORITY and trait.p_value <= SIGNIFICANCE / len(offered)
    ]
    return max(holding, key=lambda pair: pair[0])[1] if holding else Verdict.MIXED


class _Traits:
    """Which cities have which of some traits."""

    def __init__(
        self, codes: Sequence[str], city: np.ndarray, trait: np.ndarray, cities: int
    ) -> None:
        self.codes, self.city, self.trait, self.cities = codes, city, trait, cities
        self.sizes = np.bincount(trait, minlength=len(codes))

    @classmethod
    def of_lists(cls, values: Sequence[Sequence[str]]) -> _Traits:
        codes = sorted({code for own in values for code in own})
        pairs = [(i, codes.index(code)) for i, own in enumerate(values) for code in own]
        city, trait = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        return cls(codes, city, trait, len(values))

    def counts(self, groups: np.ndarray) -> np.ndarray:
        """Return the cities of each group with each trait, shape (n_groups, n_traits)."""
        width = len(self.codes)
        shape = groups.max() + 1, width
        cells = groups[self.city] * width + self.trait
        return np.bincount(cells, minlength=shape[0] * width).reshape(shape)

    def fits(self, groups: np.ndarray) -> np.ndarray:
        counts, members = self.counts(groups), np.bincount(groups)
        fits: np.ndarray = 2 * counts / (members[:, None] + self.sizes)
        return fits

    def statistic(self, groups: np.ndarray) -> np.ndarray:
        best: np.ndarray = self.fits(groups).max(axis=1, initial=0.0)
        return best

    def traits(self, groups: np.ndarray, p_values: np.ndarray) -> Iterator[Trait]:
        fits, counts, members = self.fits(groups), self.counts(groups), np.bincount(groups)
        for group, p_value in enumerate(p_values.tolist()):
            if not self.codes:
                yield Trait("", 0.0, 0.0, p_value)
                continue
            best = int(fits[group].argmax())
            share = counts[group, best] / members[group]
            yield Trait(self.codes[best], float(share), float(fits[group, best]), p_value)

    def tell(self, groups: np.ndarray) -> list[str]:
        """Return the leading traits of each group with members and over-representation."""
        counts, members = self.counts(groups), np.bincount(groups)
        told = []
        for own, n in zip(counts, members):
            order = np.argsort(-own, kind="stable")[:MOST_NAMED]
            told.append(
                "; ".join(
                    f"{self.codes[t]} {own[t]} ×{own[t] / n / (self.sizes[t] / self.cities):.1f}"
                    for t in order.tolist()
                    if own[t]
                )
            )
        return told


class _Positions:
    """Cities on the sphere, those without a position left out."""

    def __init__(self, positions: Sequence[LonLat | None]) -> None:
        located = [(i, one) for i, one in enumerate(positions) if one is not None]
        self.at = np.array([i for i, _ in located], dtype=np.int64)
        lon, lat = np.radians(np.array([one for _, one in located]).reshape(-1, 2)).T
        self.vectors = np.column_stack(
            (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat))
        )
        everyone = self._mean_square(np.zeros(len(positions), dtype=np.int64))
        self.expected_spread_km = EARTH_RADIUS_KM * math.sqrt(everyone[0])

    def _sums(self, groups: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        own, wide = groups[self.at], groups.max() + 1
        sums = [np.bincount(own, axis, wide) for axis in self.vectors.T]
        return np.column_stack(sums), np.bincount(own, minlength=wide)

    def _mean_square(self, groups: np.ndarray) -> np.ndarray:
        """Return the mean squared chord between the cities of each group; NaN for one."""
        sums, members = self._sums(groups)
        pairs = np.where(members > 1, members * (members - 1.0), np.nan)
        # Σ |u − v|² over ordered pairs of unit vectors is 2 n² − 2 |Σ u|².
        squares: np.ndarray = 2 * (members**2 - (sums**2).sum(axis=1)) / pairs
        return np.maximum(squares, 0.0)

    def spreads_km(self, groups: np.ndarray) -> list[float]:
        spreads: list[float] = (EARTH_RADIUS_KM * np.sqrt(self._mean_square(groups))).tolist()
        return spreads

    def statistic(self, groups: np.ndarray) -> np.ndarray:
        return -np.nan_to_num(self._mean_square(groups), nan=np.inf)

    def traits(self, groups: np.ndarray, p_values: np.ndarray) -> Iterator[Trait]:
        sums, members = self._sums(groups)
        own = groups[self.at]
        for group, p_value in enumerate(p_values.tolist()):
            nearest = np.argsort(-(self.vectors @ sums[group]), kind="stable")[: members[group]]
            share = float((own[nearest] == group).mean()) if members[group] else 0.0
            yield Trait("", share, share, p_value)


def _world_languages(country: str) -> tuple[str, ...]:
    return tuple(code for code in languages_of_country(country) if code in WORLD_LANGUAGES)


def _texts(
    memberships: Memberships,
    cities: Sequence[City],
    languages: Sequence[Sequence[str]],
    groups: np.ndarray,
) -> Iterator[tuple[str, str, str, str]]:
    """Yield the leading countries, regions, languages and networks of each community."""

    def tell(values: Sequence[Sequence[str]]) -> list[str]:
        return _Traits.of_lists(values).tell(groups)

    return zip(
        tell([(city.country,) if city.country else () for city in cities]),
        tell([(city.region,) if city.region else () for city in cities]),
        tell(languages),
        tell(memberships.networks_of_cities),
    )

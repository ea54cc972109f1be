"""The registry of indicators: what is measured of each city, declared once.

Fields, schema, help table, attribute form and ``nodalindicators`` follow from ``INDICATORS``, in
its order. Adding one is its function with a test, one declaration here, its sentences in French.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..core.choices import LinkWeight
from ..core.columns import Column, boolean_column, integer_column, real_column
from ..core.progress import Progress, ignore_progress, scale_progress
from .betweenness import forecast_betweenness
from .centrality import (
    closeness,
    connectivity,
    degree,
    normalise_betweenness,
    share_of_highest,
    strength,
)
from .eigenvector import eigenvector
from .estimated_betweenness import (
    TIME_LIMIT,
    MeasuredBetweenness,
    measure_betweenness,
)
from .memberships import Memberships
from .partners import outside_share, partner_countries, partner_countries_share
from .profiles import Profiles, find_profiles
from .two_mode import TwoModeBetweenness, two_mode_betweenness


@dataclass
class MeasuredCities:
    """What indicators are computed from."""

    memberships: Memberships
    # sequence of str, length n_cities: Country code and world region of each city, empty where
    # unknown.
    countries: Sequence[str]
    regions: Sequence[str]
    weight: LinkWeight = LinkWeight.COUNT
    time_limit: float = TIME_LIMIT  # seconds for the exact betweenness; 0: no limit
    # dict of ndarray, each of shape (n_cities,): Indicators computed so far, by field name.
    found: dict[str, np.ndarray] = field(default_factory=dict)

    _betweenness: MeasuredBetweenness | None = None
    _two_mode: TwoModeBetweenness | None = None

    @cached_property
    def profiles(self) -> Profiles:
        return find_profiles(self.memberships)

    @cached_property
    def weighted_profiles(self) -> Profiles:
        """Return the profiles that the weights of the links are computed on."""
        is_valued = self.weight == LinkWeight.INTERLOCKING
        return find_profiles(self.memberships, self.weight) if is_valued else self.profiles

    def betweenness(self, progress: Progress = ignore_progress) -> MeasuredBetweenness:
        """Return the betweenness, exact or estimated, computed once."""
        if self._betweenness is None:
            self._betweenness = measure_betweenness(self.profiles, self.time_limit, progress)
        return self._betweenness

    def two_mode(self, progress: Progress = ignore_progress) -> TwoModeBetweenness:
        """Return the two-mode betweenness of cities and networks, computed once."""
        if self._two_mode is None:
            self._two_mode = two_mode_betweenness(self.profiles, progress)
        return self._two_mode


Measure = Callable[[MeasuredCities, Progress], np.ndarray]


@dataclass(frozen=True)
class Indicator:
    """One indicator of a city."""

    field: str  # name of the output field, never translated
    column: Column
    measure: Measure  # returns an ndarray of shape (n_cities,), NaN where it is not defined
    # Fields of indicators that stand before it, which ``measure`` takes from ``found``.
    needs: tuple[str, ...] = ()
    cost: float = 0.0  # its part of the time of a run, beside the others, where all are fast
    grows: float = 0.0  # seconds for each of the exact betweenness, where that is slow
    # Whether every output of cities has it, or only the one that asks for it.
    by_default: bool = True


INDICATORS = (
    Indicator(
        "n_networks",
        integer_column("Number of networks", "Memberships of the city."),
        lambda cities, progress: cities.memberships.n_networks,
    ),
    Indicator(
        "nodal",
        boolean_column("Nodal city", "Whether the city is in at least two networks."),
        lambda cities, progress: cities.memberships.nodal,
    ),
    Indicator(
        "rank",
        integer_column("Rank", "Rank by number of networks; equal cities share the best rank."),
        lambda cities, progress: ranks(cities.found["n_networks"]),
        needs=("n_networks",),
    ),
    Indicator(
        "degree",
        integer_column("Degree", "Partners: cities sharing at least one network."),
        lambda cities, progress: degree(cities.profiles, progress),
        cost=0.05,
    ),
    Indicator(
        "strength",
        real_column("Strength", "Sum of the weights of the links."),
        lambda cities, progress: strength(cities.weighted_profiles, cities.weight, progress),
        cost=0.05,
    ),
    Indicator(
        "betweenness",
        real_column(
            "Betweenness",
            "For each pair of other cities, the share of the shortest paths between them that "
            "pass through the city; summed.",
        ),
        lambda cities, progress: cities.betweenness(progress).values,
        cost=0.6,
        grows=1.0,
    ),
    Indicator(
        "betweenness_n",
        real_column(
            "Betweenness, normalised",
            "Betweenness divided by the number of pairs of other cities: 0 to 1.",
        ),
        lambda cities, progress: normalise_betweenness(
            cities.found["betweenness"], cities.profiles.n_cities
        ),
        needs=("betweenness",),
    ),
    Indicator(
        "closeness",
        real_column(
            "Closeness",
            "Harmonic closeness: mean of 1/distance to the other cities, 0 for one out of "
            "reach; the distance is a number of links.",
        ),
        lambda cities, progress: closeness(cities.profiles, progress),
        cost=0.1,
        grows=0.3,
    ),
    Indicator(
        "eigenvector",
        real_column(
            "Eigenvector centrality",
            "A city scores by the scores of its partners: maximum 1, in the largest "
            "component (in each of equal ones), and 0 outside it.",
        ),
        lambda cities, progress: eigenvector(cities.profiles, progress),
        cost=0.1,
    ),
    Indicator(
        "partner_countries",
        integer_column("Partner countries", "Countries of its partners, its own left out."),
        lambda cities, progress: partner_countries(cities.profiles, cities.countries),
    ),
    Indicator(
        "partner_countries_share",
        real_column(
            "Share of partner countries",
            "Share of the countries of the table, its own left out, in which it has a partner, "
            "0 to 1; empty where there is no other country.",
        ),
        lambda cities, progress: partner_countries_share(cities.profiles, cities.countries),
    ),
    Indicator(
        "outside_region",
        real_column(
            "Share outside the region",
            "Share of the strength that goes to other world regions, 0 to 1; empty where its "
            "region is unknown or it has no partner of known region.",
        ),
        lambda cities, progress: outside_share(
            cities.weighted_profiles, cities.weight, cities.regions, progress
        ),
        cost=0.1,
    ),
    Indicator(
        "betweenness_two_mode",
        real_column(
            "Two-mode betweenness",
            "Betweenness in the graph of cities and networks, over unordered pairs of both, "
            "not normalised; where it is asked for.",
        ),
        lambda cities, progress: cities.two_mode(progress).cities,
        cost=0.3,
        by_default=False,
    ),
    Indicator(
        "connectivity",
        real_column(
            "Network connectivity",
            "Interlocking network model: over its networks, its value times the sum of the values "
            "of the other cities there; where memberships have values.",
        ),
        lambda cities, progress: connectivity(cities.memberships),
        by_default=False,
    ),
    Indicator(
        "connectivity_share",
        real_column(
            "Share of the highest connectivity",
            "Network connectivity as a share of that of the city that has most, 0 to 1; where "
            "memberships have values.",
        ),
        lambda cities, progress: share_of_highest(cities.found["connectivity"]),
        needs=("connectivity",),
        by_default=False,
    ),
)
DEFAULT_FIELDS = tuple(indicator.field for indicator in INDICATORS if indicator.by_default)
VALUE_FIELDS = ("connectivity", "connectivity_share")
INTERVAL_FIELDS = ("betweenness_low", "betweenness_high")


def usual_fields(memberships: Memberships) -> tuple[str, ...]:
    """Return the fields of the indicators that every output of cities has.

    >>> set(VALUE_FIELDS) <= {*usual_fields(Memberships.from_values({("a", "x"): 2.0}))}
    True
    """
    return DEFAULT_FIELDS if memberships.values is None else (*DEFAULT_FIELDS, *VALUE_FIELDS)


def compute_indicators(
    cities: MeasuredCities,
    fields: Collection[str] = DEFAULT_FIELDS,
    progress: Progress = ignore_progress,
) -> dict[str, np.ndarray]:
    """Return the indicators of these fields of every city, on the co-membership graph.

    Returns dict of ndarray, each of shape (n_cities,): by field name; those that others need are
    among them, and the interval of an estimated betweenness.

    >>> memberships = Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")])
    >>> cities = MeasuredCities(memberships, ["FR", "FR", "BE"], ["Europe"] * 3)
    >>> columns = compute_indicators(cities)
    >>> columns["betweenness"].tolist(), columns["rank"].tolist()
    ([0.0, 1.0, 0.0], [2, 1, 2])
    """
    needed = {name for i in INDICATORS if i.field in fields for name in (i.field, *i.needs)}
    chosen = [indicator for indicator in INDICATORS if indicator.field in needed]
    costs = [_forecast(indicator, cities) for indicator in chosen]
    total, done = sum(costs) or 1.0, 0.0
    for indicator, cost in zip(chosen, costs):
        share = scale_progress(progress, done / total, (done + cost) / total)
        cities.found[indicator.field] = indicator.measure(cities, share)
        done += cost
    if "betweenness" in needed and cities.betweenness().estimated:
        ends = cities.betweenness().low, cities.betweenness().high
        cities.found.update(zip(INTERVAL_FIELDS, ends))
    return cities.found


def _forecast(indicator: Indicator, cities: MeasuredCities) -> float:
    """Return about how many seconds an indicator takes."""
    if not indicator.grows:
        return indicator.cost
    seconds = indicator.grows * forecast_betweenness(cities.profiles)
    limited = min(seconds, cities.time_limit) if cities.time_limit else seconds
    return indicator.cost + (limited if indicator.field == "betweenness" else seconds)


def ranks(values: np.ndarray) -> np.ndarray:
    """Return the rank of each value, 1 for the largest; equal values share the best rank.

    >>> ranks(np.array([5, 9, 9, 1])).tolist()
    [3, 1, 1, 4]
    """
    descending = np.sort(values)[::-1]
    return np.searchsorted(-descending, -values, side="left") + 1

"""Whether cities that share networks are alike: assortativity, against shuffled attributes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.memberships import Memberships

PERMUTATIONS = 999


class Assortativity(NamedTuple):
    """How alike linked cities are in one attribute."""

    attribute: str
    cities: int  # whose attribute is known: the others are left out of the graph
    coefficient: float  # at most 1, 0 for chance; NaN where all are alike or nothing is linked
    expected: float  # mean over the permutations
    p_value: float  # share of the permutations that give as much or more, itself among them


def measure_assortativity(
    memberships: Memberships,
    categories: Mapping[str, Sequence[str]],
    quantities: Mapping[str, Sequence[float | None]],
    seed: int = 1,
    permutations: int = PERMUTATIONS,
    progress: Progress = ignore_progress,
) -> list[Assortativity]:
    """Return the assortativity of the co-membership graph, weighted by shared networks.

    Categories: r = (Σ e_cc − Σ a_c²) / (1 − Σ a_c²), where e_cc is the share of the weight of the
    links within category c and a_c the share of their ends in it. Quantities: Pearson’s
    correlation over the links, of logarithms (Newman 2003, doi:10.1103/PhysRevE.67.026126). The
    p-value shuffles the attribute among the cities where it is known.

    Args:
        categories, quantities: By attribute, the value of each city; empty, None and values that
            are not above 0 are unknown.

    >>> pairs = [("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")]
    >>> found = measure_assortativity(Memberships.from_pairs(pairs),
    ...     {"country": ["FR", "FR", "BE", "BE"]}, {"population": [10, 1000, 10, 1000]})
    >>> [(one.attribute, one.coefficient) for one in found]
    [('country', 1.0), ('population', -1.0)]
    """
    attributes = [
        *((name, *_codes(own), _Graph.of_categories) for name, own in categories.items()),
        *(
            (name, *_logarithms(values), _Graph.of_quantities)
            for name, values in quantities.items()
        ),
    ]
    found = []
    for done, (name, known, values, measure) in enumerate(attributes):
        graph = _Graph.among(memberships, known)
        step = scale_progress(progress, done / len(attributes), (done + 1) / len(attributes))
        found.append(_test(name, values, partial(measure, graph), seed, permutations, step))
    return found


def _codes(values: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return where the values are known, and a number from 0 up for each of these."""
    known = np.array([bool(value) for value in values])
    order = {value: i for i, value in enumerate(sorted({value for value in values if value}))}
    return known, np.array([order[value] for value in values if value], dtype=np.int64)


def _logarithms(values: Sequence[float | None]) -> tuple[np.ndarray, np.ndarray]:
    numbers = np.array([value or 0.0 for value in values], dtype=np.float64)
    return numbers > 0, np.log(numbers[numbers > 0])


def _test(
    name: str,
    values: np.ndarray,
    measure: Callable[[np.ndarray], float],
    seed: int,
    permutations: int,
    progress: Progress,
) -> Assortativity:
    coefficient = measure(values)
    random = np.random.RandomState(seed)
    by_chance = np.empty(permutations)
    for number in range(permutations):
        progress(number / permutations)
        by_chance[number] = measure(random.permutation(values))
    if math.isnan(coefficient):
        return Assortativity(name, len(values), math.nan, math.nan, math.nan)
    # Sums in another order may differ in the last places.
    as_much = int((by_chance >= coefficient - 1e-12).sum())
    return Assortativity(
        name,
        len(values),
        coefficient,
        float(by_chance.mean()),
        (1 + as_much) / (1 + permutations),
    )


@dataclass(frozen=True)
class _Graph:
    """Some cities by their memberships: the weight between two is the product of their rows."""

    city: np.ndarray  # int64, shape (n_memberships,): 0, 1, …
    network: np.ndarray
    networks: int
    own: np.ndarray  # int64, shape (n_cities,): networks of each, what it shares with itself
    strength: np.ndarray

    @classmethod
    def among(cls, memberships: Memberships, known: np.ndarray) -> _Graph:
        kept = known[memberships.city]
        city = (np.cumsum(known) - 1)[memberships.city[kept]]  # numbered anew
        network = memberships.network[kept]
        own = np.bincount(city, minlength=int(known.sum()))
        sizes = np.bincount(network, minlength=len(memberships.network_ids))
        strength = np.bincount(city, sizes[network] - 1.0, minlength=len(own))
        return cls(city, network, len(sizes), own, strength)

    def of_categories(self, codes: np.ndarray) -> float:
        total = self.strength.sum()
        if total == 0:
            return math.nan
        in_network = np.bincount(codes[self.city] * self.networks + self.network)
        within = (in_network.astype(np.float64) ** 2).sum() - self.own.sum()
        by_chance = ((np.bincount(codes, self.strength) / total) ** 2).sum()
        if by_chance >= 1 - 1e-12:
            return math.nan
        return float((within / total - by_chance) / (1 - by_chance))

    def of_quantities(self, values: np.ndarray) -> float:
        total = self.strength.sum()
        if total == 0:
            return math.nan
        centred = values - (self.strength @ values) / total
        variance = self.strength @ centred**2 / total
        if variance < 1e-12:
            return math.nan
        in_network = np.bincount(self.network, centred[self.city])
        both = (in_network**2).sum() - self.own @ centred**2
        return float(both / total / variance)

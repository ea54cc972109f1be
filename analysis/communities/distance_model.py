"""Communities beyond distance: more linked inside than their strengths and distances explain.

Near cities share networks because they are near, and the usual modularity finds regions. Expert,
Evans, Blondel & Lambiotte 2011 (doi:10.1073/pnas.1018962108) take that off: between cities of
strengths k_i and k_j chance gives P_ij = k_i k_j f(d_ij), where f says how much cities are linked
at a distance,

    f(d) = Σ A_ij / Σ k_i k_j, both over the ordered pairs (i, j) of the class of distances of d.

Classes are of one width; pairs with a city that has no place are a class of their own, and each
city is at distance 0 from itself. With a single class P_ij is k_i k_j / 2W, the usual model.

Twins may live far apart: nodes are cities, not profiles, and every pair has a weight of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..core.choices import LinkWeight
from ..core.errors import AnalysisError
from ..core.positions import LonLat
from ..core.progress import Progress, ignore_progress, scale_progress
from ..globe.geodesic import MAX_DISTANCE_KM, GeodesicPositions, distance_matrix_km
from ..graph.centrality import strength
from ..graph.memberships import Memberships
from ..graph.profiles import Profiles
from ..graph.projection import weight_pairs
from .dense_graph import MatrixGraph, sum_by_group
from .detection import CommunitySearch
from .group_graph import GroupGraph
from .local_moving import CancelCheck

MOST_CITIES = 5_000
# Measured: what a pair of cities takes, and what a run takes for it.
BYTES_A_PAIR, SECONDS_A_PAIR = 16, 6e-7
BLOCK = 256  # rows handled at once, which bounds the time to a cancel


class ExcessGraph(MatrixGraph):
    """Cities, or groups of them, and what links each two beyond chance: A_ij − γ P_ij.

    Chance is in the weights already: moves and modularity are asked for at resolution 0.
    """

    def __init__(self, weights: np.ndarray, strength_of_links: np.ndarray) -> None:
        super().__init__(weights)
        self.strength = strength_of_links

    def merged(self, labels: np.ndarray) -> ExcessGraph:
        return ExcessGraph(super().merged(labels).weights, sum_by_group(self.strength, labels))

    def reweighted(self, random: np.random.RandomState) -> ExcessGraph:
        return ExcessGraph(super().reweighted(random).weights, self.strength)


class DistanceSearch(CommunitySearch):
    """The search for communities beyond distance, prepared once for any number of resolutions.

    Raises AnalysisError if no two of the cities that share networks have a place, or for more
    than ``MOST_CITIES`` of them.

    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("d", "x"), ("d", "y")]
    >>> places = [LonLat(0, 50), LonLat(0, 51), LonLat(9, 51), LonLat(9, 50)]
    >>> search = DistanceSearch(Memberships.from_pairs(pairs), LinkWeight.COUNT, places, 200.0)
    >>> search.linked_at.round(3).tolist()
    [0.056, 0.0, 0.0, 0.111]

    Attributes:
        linked_at (float64, shape (n_classes,)): f of each class of distances, the nearest first;
            that of pairs without a place last.
    """

    def __init__(
        self,
        memberships: Memberships,
        weight: LinkWeight,
        positions: Sequence[LonLat | None],
        step_km: float,
        progress: Progress = ignore_progress,
    ) -> None:
        """Measure how much cities at each distance are linked.

        Args:
            positions: Of each city, aligned with ``memberships.city_ids``.
            step_km: Width of the classes of distances, 1 or more.
        """
        super().__init__(memberships, weight)
        places = [place for place, one in zip(positions, self.partnered) if one]
        if not places:
            return
        _refuse_too_many(len(places))
        twins = self.profiles
        self._strength = strength(twins, weight)
        self._twin_of_city = twins.of_city
        self._weights = _weight_matrix(twins, weight, scale_progress(progress, 0.0, 0.3))
        self._classes = _distance_classes(places, step_km, scale_progress(progress, 0.3, 0.8))
        # From here on each city is a node of its own.
        alone = np.arange(len(places))
        self.profiles = Profiles(twins.networks.taken(twins.of_city), np.ones_like(alone), alone)
        self.linked_at = self._links_by_distance(scale_progress(progress, 0.8, 1.0))
        self._made: tuple[float, ExcessGraph] | None = None

    def graph_at(
        self, resolution: float, check: CancelCheck = lambda: None
    ) -> tuple[GroupGraph, float]:
        if self._made is None or self._made[0] != resolution:
            self._made = None  # two of them are not needed at once
            self._made = resolution, self._excess_graph(resolution, check)
        return self._made[1], 0.0

    def _excess_graph(self, resolution: float, check: CancelCheck) -> ExcessGraph:
        excess = np.empty(self._classes.shape)
        for rows, weights in self._link_weights():
            check()
            by_chance = self.linked_at[self._classes[rows]]
            by_chance *= self._strength * (resolution * self._strength[rows, None])
            np.subtract(weights, by_chance, out=excess[rows])
        return ExcessGraph(excess, self._strength)

    def _links_by_distance(self, progress: Progress) -> np.ndarray:
        classes = int(self._classes.max()) + 1
        linked, chances = np.zeros(classes), np.zeros(classes)
        for rows, weights in self._link_weights():
            progress(rows.start / len(self._strength))
            at = self._classes[rows].ravel()
            linked += np.bincount(at, weights.ravel(), classes)
            both = self._strength[rows, None] * self._strength
            chances += np.bincount(at, both.ravel(), classes)
        found = np.zeros(classes)
        np.divide(linked, chances, out=found, where=chances > 0)
        return found

    def _link_weights(self) -> Iterator[tuple[slice, np.ndarray]]:
        """Yield slices of the cities and the weights of their links, shape (rows, n)."""
        twin = self._twin_of_city
        for start in range(0, len(twin), BLOCK):
            own = np.arange(start, min(start + BLOCK, len(twin)))
            weights = self._weights[twin[own]][:, twin]
            weights[own - start, own] = 0.0  # a city has no link to itself
            yield slice(start, start + len(own)), weights


def _refuse_too_many(cities: int) -> None:
    if cities > MOST_CITIES:
        pairs = cities * cities
        raise AnalysisError(
            "To take distance off, each city is compared with every other: {cities} cities would "
            "take some {memory} GB of memory and {minutes} minutes for 20 runs, and {most} cities "
            "are the most. Keep the nodal cities only, or fewer networks.",
            cities=cities,
            memory=f"{pairs * BYTES_A_PAIR / 1e9:.1f}",
            minutes=round(20 * pairs * SECONDS_A_PAIR / 60),
            most=MOST_CITIES,
        )


def _weight_matrix(profiles: Profiles, weight: LinkWeight, progress: Progress) -> np.ndarray:
    """Return the weight between a city of one profile and one of another, shape (p, p)."""
    matrix = np.zeros((len(profiles), len(profiles)))
    for one, other, weights in weight_pairs(profiles, weight, progress):
        matrix[one, other] = weights
    return matrix


def _distance_classes(
    places: Sequence[LonLat | None], step_km: float, progress: Progress
) -> np.ndarray:
    """Return the class of distances of each two cities, uint16, shape (n, n): 0 the nearest."""
    known = np.flatnonzero([place is not None for place in places])
    if len(known) < 2:
        raise AnalysisError(
            "No two of the cities linked have a place, so that there is no distance between them: "
            "give the cities as points, or choose the usual null model."
        )
    positions = GeodesicPositions.from_lonlat([place for place in places if place is not None])
    unknown = int(MAX_DISTANCE_KM / step_km) + 1
    classes = np.full((len(places), len(places)), unknown, dtype=np.uint16)
    for start in range(0, len(known), BLOCK):
        progress(start / len(known))
        rows = slice(start, start + BLOCK)
        km = distance_matrix_km(positions[rows], positions)
        classes[np.ix_(known[rows], known)] = km / step_km
    np.fill_diagonal(classes, 0)
    return classes

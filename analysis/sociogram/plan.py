"""A drawing before and after everything has found its size and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..core.errors import AnalysisError
from ..core.progress import Progress, part, silent
from ..graph.memberships import Memberships
from .flower import Flower
from .pieces import Bunch, Sizes, bodies, clusters, flowers
from .quality import crossings
from .room import Area
from .scene import Satellites, Scene, composed

SMALLER = 0.92  # what is tried after a size for which there is no room
TRIALS = 40
FULL = 0.6  # of the page: with more content than this it is not even tried
EVENNESS = (0.9, 0.5, 0.7, 1.0)  # the one with the fewest crossings is kept
MOST_LINES = 1000  # with more, what the choice gains is not worth its time


@dataclass(frozen=True)
class Laid:
    """The pieces in the size for which there is room, and their places.

    Attributes
    ----------
    places, bunch_places : ndarray of float64, shapes (n_networks, 2) and (n_bunches, 2)
        The first is empty where networks are not drawn.
    lines : ndarray of int64, shape (n_lines, 2)
        Between bunches, then networks; one for all the cities of a bunch.
    """

    plan: Plan
    sizes: Sizes
    labels: tuple[str, ...]
    flowers: tuple[Flower, ...]
    clusters: tuple[tuple[np.ndarray, float], ...]
    city_labels: dict[int, str]
    lines: np.ndarray
    places: np.ndarray
    bunch_places: np.ndarray

    def crossings(self, progress: Progress = silent) -> int:
        """Return how many lines between bunches and networks cross."""
        return crossings(np.concatenate([self.bunch_places, self.places]), self.lines, progress)

    def networks(self) -> np.ndarray:
        """Return the places of all networks, NaN where they are not drawn."""
        if len(self.places):
            return self.places
        return np.full((len(self.plan.m.network_ids), 2), np.nan)

    def label_boxes(self) -> tuple[np.ndarray, np.ndarray]:
        """Return offset below its square, and width and height, of each network's label."""
        boxes = [(f.label, f.width, f.height) for f in self.flowers]
        table = np.zeros((len(self.plan.m.network_ids), 3))
        table[: len(boxes)] = np.array(boxes).reshape(-1, 3)
        return table[:, 0], table[:, 1:]

    def cities(self, groups: np.ndarray) -> np.ndarray:
        """Return the places of all cities, NaN where they are not drawn.

        Parameters
        ----------
        groups : ndarray, shape (n_cities,)
            Petals of one group are side by side.
        """
        m = self.plan.m
        found = np.full((len(m.city_ids), 2), np.nan)
        for bunch, place, (offsets, _) in zip(self.plan.bunches, self.bunch_places, self.clusters):
            found[bunch.cities] = place + offsets
        alone = ~m.nodal[m.city]
        for network, (place, made) in enumerate(zip(self.places, self.flowers)):
            petals = m.city[alone & (m.network == network)]
            if len(made.petals):
                found[petals[np.argsort(groups[petals], kind="stable")]] = place + made.petals
        return found


@dataclass(frozen=True)
class Plan:
    """What is to be drawn, by itself and among the rest; no size yet.

    Attributes
    ----------
    names : sequence of str
        Of the networks; empty where they are not drawn.
    bunches : tuple of Bunch
    petals : ndarray of int64, shape (n_networks,)
        Number of cities drawn around each network.
    places, pull : ndarray
        See ``Scene``.
    weight, bunch_places : ndarray
        See ``Satellites``.
    part_of_network, part_of_bunch : ndarray of int64
        Connected part, from 1.
    """

    m: Memberships
    names: Sequence[str]
    bunches: tuple[Bunch, ...]
    petals: np.ndarray
    places: np.ndarray
    pull: np.ndarray
    weight: np.ndarray
    bunch_places: np.ndarray
    part_of_network: np.ndarray
    part_of_bunch: np.ndarray

    def laid(self, page: Area, progress: Progress = silent) -> Laid:
        """Place everything on a page, as large as there is room for.

        Raises
        ------
        AnalysisError
            If there are too many networks for one sheet.
        """
        for trial in range(TRIALS):
            # Most drawings fit after a few trials.
            step = part(progress, 0.5 * trial / TRIALS, 0.5 * (trial + 1) / TRIALS)
            step(0.0)
            found = self._trial(page, SMALLER**trial, EVENNESS[0], step)
            if found is not None:
                return self._best(found, page, SMALLER**trial, part(progress, 0.5, 1.0))
        raise AnalysisError(
            "{networks} networks and {cities} cities do not fit on one sheet: keep some of the "
            "networks with NETWORK_FILTER.",
            networks=len(self.m.network_ids),
            cities=len(self.m.city_ids),
        )

    def _best(self, first: Laid, page: Area, scale: float, progress: Progress) -> Laid:
        """Return the drawing of one size whose lines cross the least."""
        if not 1 < len(first.lines) <= MOST_LINES:
            return first
        best, least = first, first.crossings(part(progress, 0.0, 0.1))
        for turn, evenness in enumerate(EVENNESS[1:], start=1):
            step = part(progress, turn / len(EVENNESS), (turn + 1) / len(EVENNESS))
            found = self._trial(page, scale, evenness, part(step, 0.0, 0.7))
            if found is None:
                continue
            number = found.crossings(part(step, 0.7, 1.0))
            if number < least:
                best, least = found, number
        return best

    def _trial(self, page: Area, scale: float, evenness: float, progress: Progress) -> Laid | None:
        sizes = Sizes(self.m, page, scale)
        labels, boxes = sizes.labels(self.names)
        made = flowers(sizes, boxes, [*map(int, self.petals)])
        packed = clusters(sizes, self.bunches)
        letters = [sizes.city_label(b.label) for b in self.bunches]
        radius = np.array([r for _, r in packed])
        circles = sizes.radii[[b.cities[0] for b in self.bunches]] if self.bunches else radius
        count = np.array([len(b.cities) for b in self.bunches])
        named = np.array([bool(b.label) for b in self.bunches])
        satellites = Satellites(
            radius,
            np.array([width for _, width, _ in letters]),
            np.array([height for _, _, height in letters]),
            self.weight,
            self.bunch_places,
            # Area of all its circles, that is, its lines; those with a name come first.
            count * circles**2 + np.where(named, 1e6, 0.0),
        )
        scene = Scene(bodies(made), self.places, self.pull, satellites, evenness)
        if scene.content() > FULL * page.width * page.height:
            return None
        found = composed(scene, self.part_of_network, self.part_of_bunch, page, progress)
        if found is None:
            return None
        written = {int(b.cities[0]): text for b, (text, _, _) in zip(self.bunches, letters) if text}
        return Laid(self, sizes, labels, tuple(made), tuple(packed), written, scene.lines(), *found)

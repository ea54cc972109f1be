"""A drawing before and after everything has found its size and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..core.choices import Role
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.memberships import Memberships
from .component_layout import AttractedDiscs, LayoutProblem, place_components
from .elements import CityGroup, DrawingSizes, hubs, labelled_discs, packed_groups
from .free_space import Rectangle
from .hubs import Hub
from .readability import count_crossings

SHRINK_FACTOR = 0.92  # what is tried after a size for which there is no room
MAX_TRIALS = 40
MAX_NETWORKS = 1000  # more of them make no readable drawing
MAX_CONTENT_SHARE = 0.6  # of the page: with more content than this it is not even tried
EVENNESS_CHOICES = (0.9, 0.5, 0.7, 1.0)  # the one with the fewest crossings is kept
MAX_LINES_TO_COMPARE = 1000  # with more, what the choice gains is not worth its time


def no_room(networks: int, cities: int) -> AnalysisError:
    """Return the error that says that so many do not fit on one sheet."""
    return AnalysisError(
        "{networks} networks and {cities} cities do not fit on one sheet: keep some of the "
        "networks with {network_filter}.",
        network_filter=Role.NETWORK_FILTER,
        networks=networks,
        cities=cities,
    )


@dataclass(frozen=True)
class PageLayout:
    """The pieces in the size for which there is room, and their places."""

    plan: DrawingPlan
    sizes: DrawingSizes
    labels: tuple[str, ...]
    hubs: tuple[Hub, ...]
    packed_groups: tuple[tuple[np.ndarray, float], ...]
    city_labels: dict[int, str]
    # int64, shape (n_lines, 2): Between city groups, then networks; one for all the cities of a
    # group.
    lines: np.ndarray
    # float64, shapes (n_networks, 2) and (n_city_groups, 2): The first is empty where networks are
    # not drawn.
    places: np.ndarray
    city_group_places: np.ndarray

    def count_crossings(self, progress: Progress = ignore_progress) -> int:
        """Return how many lines between city groups and networks cross."""
        return count_crossings(
            np.concatenate([self.city_group_places, self.places]), self.lines, progress
        )

    def networks(self) -> np.ndarray:
        """Return the places of all networks, NaN where they are not drawn."""
        if len(self.places):
            return self.places
        return np.full((len(self.plan.memberships.network_ids), 2), np.nan)

    def label_boxes(self) -> tuple[np.ndarray, np.ndarray]:
        """Return offset below its square, and width and height, of each network's label."""
        boxes = [(f.label, f.width, f.height) for f in self.hubs]
        table = np.zeros((len(self.plan.memberships.network_ids), 3))
        table[: len(boxes)] = np.array(boxes).reshape(-1, 3)
        return table[:, 0], table[:, 1:]

    def cities(self, groups: np.ndarray) -> np.ndarray:
        """Return the places of all cities, NaN where they are not drawn.

        Args:
            groups (shape (n_cities,)): Petals of one group are side by side.
        """
        memberships = self.plan.memberships
        found = np.full((len(memberships.city_ids), 2), np.nan)
        for group, place, (offsets, _) in zip(
            self.plan.city_groups, self.city_group_places, self.packed_groups
        ):
            found[group.cities] = place + offsets
        alone = ~memberships.nodal[memberships.city]
        for network, (place, made) in enumerate(zip(self.places, self.hubs)):
            pendants = memberships.city[alone & (memberships.network == network)]
            if len(made.pendants):
                found[pendants[np.argsort(groups[pendants], kind="stable")]] = place + made.pendants
        return found


@dataclass(frozen=True)
class DrawingPlan:
    """What is to be drawn, by itself and among the rest; no size yet."""

    memberships: Memberships
    names: Sequence[str]  # of the networks; empty where they are not drawn
    city_groups: tuple[CityGroup, ...]
    pendants: np.ndarray  # int64, shape (n_networks,): Number of cities drawn around each network
    # See ``LayoutProblem``.
    places: np.ndarray
    attraction: np.ndarray
    # See ``AttractedDiscs``.
    weight: np.ndarray
    city_group_places: np.ndarray
    # int64: Connected part, from 1.
    component_of_network: np.ndarray
    component_of_city_group: np.ndarray

    def page_layout(self, page: Rectangle, progress: Progress = ignore_progress) -> PageLayout:
        """Place everything on a page, as large as there is room for.

        Raises AnalysisError if there are too many networks for one sheet.
        """
        for trial in range(MAX_TRIALS):
            # Most drawings fit after a few trials.
            step = scale_progress(
                progress, 0.5 * trial / MAX_TRIALS, 0.5 * (trial + 1) / MAX_TRIALS
            )
            step(0.0)
            found = self._try_scale(page, SHRINK_FACTOR**trial, EVENNESS_CHOICES[0], step)
            if found is not None:
                return self._with_fewest_crossings(
                    found, page, SHRINK_FACTOR**trial, scale_progress(progress, 0.5, 1.0)
                )
        raise no_room(len(self.memberships.network_ids), len(self.memberships.city_ids))

    def _with_fewest_crossings(
        self, first: PageLayout, page: Rectangle, scale: float, progress: Progress
    ) -> PageLayout:
        """Return the drawing of one size whose lines cross the least."""
        if not 1 < len(first.lines) <= MAX_LINES_TO_COMPARE:
            return first
        best, least = first, first.count_crossings(scale_progress(progress, 0.0, 0.1))
        for turn, evenness in enumerate(EVENNESS_CHOICES[1:], start=1):
            step = scale_progress(
                progress, turn / len(EVENNESS_CHOICES), (turn + 1) / len(EVENNESS_CHOICES)
            )
            found = self._try_scale(page, scale, evenness, scale_progress(step, 0.0, 0.7))
            if found is None:
                continue
            number = found.count_crossings(scale_progress(step, 0.7, 1.0))
            if number < least:
                best, least = found, number
        return best

    def _try_scale(
        self, page: Rectangle, scale: float, evenness: float, progress: Progress
    ) -> PageLayout | None:
        sizes = DrawingSizes(self.memberships, page, scale)
        labels, boxes = sizes.labels(self.names)
        made = hubs(sizes, boxes, [*map(int, self.pendants)])
        packed = packed_groups(sizes, self.city_groups)
        letters = [sizes.city_label(b.label) for b in self.city_groups]
        radius = np.array([r for _, r in packed])
        circles = (
            sizes.radii[[b.cities[0] for b in self.city_groups]] if self.city_groups else radius
        )
        count = np.array([len(b.cities) for b in self.city_groups])
        named = np.array([bool(b.label) for b in self.city_groups])
        attracted_discs = AttractedDiscs(
            radius,
            np.array([width for _, width, _ in letters]),
            np.array([height for _, _, height in letters]),
            self.weight,
            self.city_group_places,
            # Area of all its circles, that is, its lines; those with a name come first.
            count * circles**2 + np.where(named, 1e6, 0.0),
        )
        scene = LayoutProblem(
            labelled_discs(made), self.places, self.attraction, attracted_discs, evenness
        )
        if scene.content() > MAX_CONTENT_SHARE * page.width * page.height:
            return None
        found = place_components(
            scene, self.component_of_network, self.component_of_city_group, page, progress
        )
        if found is None:
            return None
        written = {
            int(b.cities[0]): text for b, (text, _, _) in zip(self.city_groups, letters) if text
        }
        return PageLayout(
            self, sizes, labels, tuple(made), tuple(packed), written, scene.lines(), *found
        )

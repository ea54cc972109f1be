"""Cities and their networks drawn on a sheet of paper: the chapter's Figures 1 to 5.

Networks are squares, sized by their members, with their name; the cities of one network only
sit around it in rings, and nodal cities between the networks they join. Parts that nothing
joins stand below the largest. Nothing is random, and nothing overlaps: where the sheet is
full, everything is drawn smaller.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..core.choices import Role
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.components import components
from ..graph.links import Links, find_links
from ..graph.memberships import Memberships
from ..graph.profiles import Profiles, find_profiles
from .elements import CityGroup, city_groups
from .free_space import Rectangle
from .page_layout import MAX_NETWORKS, DrawingPlan, PageLayout, no_room
from .stress_layout import edge_lengths, number_components, stress_layout_by_component

MODES = ("two_mode", "networks", "cities")
PAGE = Rectangle(0.0, 0.0, 218.0, 174.0)  # mm; what an A4 sheet leaves beside legends and heading
SMALLEST_NAMED_PART = 3  # cities of a connected part, one of which has its name written
MAX_PROFILES = 1500  # more kinds of cities make no readable drawing of cities alone


@dataclass(frozen=True)
class Drawing:
    """Where everything is, in mm from the lower left corner of the sheet."""

    # float64, shapes (n_networks, 2) and (n_cities, 2): Middles of squares and circles; NaN for
    # what is not drawn.
    networks: np.ndarray
    cities: np.ndarray
    # float64, shapes (n_networks,) and (n_cities,): Area of a square proportional to its members,
    # of a circle to its networks.
    sides: np.ndarray
    diameters: np.ndarray
    labels: tuple[str, ...]  # names of the networks, in lines
    # float64, shape (n_networks,): Height of the middle of a label above that of its square; below
    # 0.
    label_offsets: np.ndarray
    label_sizes: np.ndarray  # float64, shape (n_networks, 2)
    # Names of the cities (positions) that have room for it on their right.
    city_labels: dict[int, str]
    # Sizes of the letters.
    points: float
    city_points: float
    # int64, shape (n_lines,): The lines: city and network and 1; or two networks and their common
    # cities; or two cities and their common networks. Cities of one network need no line.
    source: np.ndarray
    target: np.ndarray
    shared: np.ndarray
    # int64: Connected part of each, 1 being the largest; 0 for what is not drawn.
    network_component: np.ndarray
    city_component: np.ndarray


def draw_two_mode(
    memberships: Memberships,
    names: Sequence[str],
    city_labels: Mapping[int, str] | None = None,
    groups: np.ndarray | None = None,
    page: Rectangle = PAGE,
    progress: Progress = ignore_progress,
) -> Drawing:
    """Draw cities and networks.

    Raises AnalysisError if there are too many networks for one sheet.

    Args:
        names: sequence of str, length n_networks
        city_labels: Names of nodal cities (positions) to write beside them.
        groups (int, shape (n_cities,)): Cities of one group sit side by side around their network.

    >>> memberships = Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y"), ("c", "z")])
    >>> drawn = draw_two_mode(memberships, ["X", "Y", "Z"])
    >>> drawn.cities.shape, drawn.network_component.tolist(), drawn.source.tolist()
    ((3, 2), [1, 1, 2], [1, 1])
    """
    profiles = find_profiles(memberships)
    part_of = components(profiles)
    nodal = np.flatnonzero(profiles.incidence.sum(axis=1) >= 2)
    made = city_groups(profiles, nodal, city_labels or {})
    joined = memberships.nodal[memberships.city]
    places, attraction = _place_networks(
        profiles, part_of.network, scale_progress(progress, 0.0, 0.1)
    )
    plan = DrawingPlan(
        memberships,
        names,
        tuple(made),
        pendants=np.bincount(memberships.network[~joined], minlength=len(names)),
        places=places,
        attraction=attraction,
        weight=_attraction_weights(profiles, [b.profile for b in made]),
        city_group_places=np.zeros((len(made), 2)),
        component_of_network=part_of.network,
        component_of_city_group=np.array([part_of.city[b.cities[0]] for b in made], dtype=np.int64),
    )
    page_layout = plan.page_layout(page, scale_progress(progress, 0.1, 1.0))
    once = np.ones(int(joined.sum()), dtype=np.int64)
    lines = memberships.city[joined], memberships.network[joined], once
    groups = np.zeros(len(memberships.city_ids)) if groups is None else groups
    cities = page_layout.cities(groups)
    return _assemble_drawing(page_layout, cities, lines, part_of.network, part_of.city)


def draw_networks(
    memberships: Memberships,
    names: Sequence[str],
    page: Rectangle = PAGE,
    progress: Progress = ignore_progress,
) -> Drawing:
    """Draw networks, joined where they share cities; see ``draw_two_mode``.

    >>> memberships = Memberships.from_pairs([("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")])
    >>> drawn = draw_networks(memberships, ["X", "Y"])
    >>> drawn.shared.tolist(), bool(np.isnan(drawn.cities).all())
    ([2], True)
    """
    profiles = find_profiles(memberships)
    part_of = components(profiles).network
    places, attraction = _place_networks(profiles, part_of, scale_progress(progress, 0.0, 0.1))
    plan = DrawingPlan(
        memberships,
        names,
        (),
        pendants=np.zeros(len(names), dtype=np.int64),
        places=places,
        attraction=attraction,
        weight=np.zeros((0, len(names))),
        city_group_places=np.zeros((0, 2)),
        component_of_network=part_of,
        component_of_city_group=np.zeros(0, dtype=np.int64),
    )
    page_layout = plan.page_layout(page, scale_progress(progress, 0.1, 1.0))
    source, target = np.nonzero(np.triu(attraction))
    lines = source, target, attraction[source, target].astype(np.int64)
    nowhere = np.full((len(memberships.city_ids), 2), np.nan)
    return _assemble_drawing(
        page_layout, nowhere, lines, part_of, np.zeros(len(memberships.city_ids), dtype=np.int64)
    )


def draw_cities(
    memberships: Memberships,
    min_shared: int,
    names: Sequence[str] = (),
    labelled: int = 0,
    page: Rectangle = PAGE,
    progress: Progress = ignore_progress,
) -> Drawing:
    """Draw the nodal cities that share ``min_shared`` networks or more with another.

    Raises AnalysisError if no two cities share so many, or far too many do for one sheet.

    Args:
        names: sequence of str, length n_cities; empty if ``labelled`` is 0
        labelled: How many of them are written, those of the hubs.

    >>> pairs = [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> memberships = Memberships.from_pairs(pairs)
    >>> drawn = draw_cities(memberships, 2)
    >>> np.isnan(drawn.cities[:, 0]).tolist(), drawn.shared.tolist()
    ([False, False, True], [2])
    """
    step = scale_progress(progress, 0.0, 0.1)
    drawn = find_links(memberships, min_shared=min_shared, nodal_only=True, progress=step)
    profiles = find_profiles(memberships)
    joined = np.unique(profiles.of_city[np.concatenate([drawn.source, drawn.target])])
    _refuse_unreadable(len(joined), min_shared)
    step = scale_progress(progress, 0.1, 0.6)
    places, parts = _place_profiles(profiles, joined, min_shared, step)
    of_profile = np.zeros(len(profiles.sizes), dtype=np.int64)
    of_profile[joined] = parts
    part_of_city = of_profile[profiles.of_city]
    hubs = find_hubs(drawn, memberships.n_networks, part_of_city)[:labelled]
    made = city_groups(profiles, joined, {city: names[city] for city in hubs})
    at = np.searchsorted(joined, [b.profile for b in made])
    plan = _plan_cities(memberships, made, places[at], parts[at])
    page_layout = plan.page_layout(page, scale_progress(progress, 0.6, 1.0))
    lines = drawn.source, drawn.target, drawn.shared
    nothing = np.zeros(len(memberships.network_ids), dtype=np.int64)
    cities = page_layout.cities(np.zeros(len(memberships.city_ids)))
    return _assemble_drawing(page_layout, cities, lines, nothing, part_of_city)


def _plan_cities(
    memberships: Memberships, groups: Sequence[CityGroup], places: np.ndarray, parts: np.ndarray
) -> DrawingPlan:
    """Return the plan of a drawing without networks, of groups at their places."""
    return DrawingPlan(
        memberships,
        (),
        tuple(groups),
        pendants=np.zeros(0, dtype=np.int64),
        places=np.zeros((0, 2)),
        attraction=np.zeros((0, 0)),
        weight=np.zeros((len(groups), 0)),
        city_group_places=places,
        component_of_network=np.zeros(0, dtype=np.int64),
        component_of_city_group=parts,
    )


def find_hubs(links: Links, n_networks: np.ndarray, part_of: np.ndarray) -> list[int]:
    """Return the linked cities (positions), those to name first.

    They are the first of each part of three cities or more, then those in most networks, of equal
    ones those with most links.

    Args:
        n_networks, part_of: int, shape (n_cities,)

    >>> links = Links(*np.array([[0, 1, 4, 5], [1, 2, 5, 6], [2, 2, 2, 2], [2, 2, 2, 2]]))
    >>> find_hubs(links, np.array([9, 9, 8, 1, 2, 2, 2]), np.array([1, 1, 1, 0, 2, 2, 2]))
    [1, 5, 0, 2, 4, 6]
    """
    count = np.bincount(np.concatenate([links.source, links.target]), minlength=len(n_networks))
    order = np.lexsort((-count, -n_networks))
    order = order[count[order] > 0]
    _, first, sizes = np.unique(part_of[order], return_index=True, return_counts=True)
    leading = order[np.sort(first[sizes >= SMALLEST_NAMED_PART])]
    return list(dict.fromkeys(map(int, (*leading, *order))))


def _place_profiles(
    profiles: Profiles, joined: np.ndarray, min_shared: int, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return places of profiles, shape (n, 2), and the connected part of each."""
    shared = profiles.incidence[joined].astype(np.float64) @ profiles.incidence[joined].T
    degree = np.diag(shared).copy()
    edges = edge_lengths(np.where(shared >= min_shared, shared, 0), degree)
    parts = number_components(edges, profiles.sizes[joined])
    return stress_layout_by_component(edges, parts, progress), parts


def _refuse_unreadable(kinds: int, min_shared: int) -> None:
    values = {"shared": min_shared, "min_shared": Role.MIN_SHARED}
    if not kinds:
        raise AnalysisError("No two cities share {shared} networks: lower {min_shared}.", **values)
    if kinds > MAX_PROFILES:
        raise AnalysisError(
            "Too many cities share {shared} networks to be drawn one by one: raise {min_shared}.",
            **values,
        )


def _place_networks(
    profiles: Profiles, part_of: np.ndarray, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return where networks go by what they share, and how many cities each two share."""
    if profiles.networks.width > MAX_NETWORKS:  # before their distances, of n³ steps
        raise no_room(profiles.networks.width, len(profiles.of_city))
    nodal = profiles.incidence.sum(axis=1) >= 2
    members = profiles.incidence[nodal].astype(np.float64)
    shared = members.T @ (members * profiles.sizes[nodal, None])
    joining = np.diag(shared).copy()
    np.fill_diagonal(shared, 0)
    return stress_layout_by_component(edge_lengths(shared, joining), part_of, progress), shared


def _attraction_weights(profiles: Profiles, which: Sequence[int]) -> np.ndarray:
    """Return how strongly networks attract city groups: large ones less, as they attract many."""
    nodal = profiles.incidence.sum(axis=1) >= 2
    joining = profiles.sizes[nodal] @ profiles.incidence[nodal]
    weight = profiles.incidence[np.asarray(which, dtype=np.int64)] / np.sqrt(np.maximum(joining, 1))
    return np.asarray(weight / weight.sum(axis=1, keepdims=True))


def _assemble_drawing(
    page_layout: PageLayout,
    cities: np.ndarray,
    lines: tuple[np.ndarray, np.ndarray, np.ndarray],
    network_component: np.ndarray,
    city_component: np.ndarray,
) -> Drawing:
    sizes = page_layout.sizes
    return Drawing(
        page_layout.networks(),
        cities,
        sizes.sides,
        2 * sizes.radii,
        page_layout.labels,
        *page_layout.label_boxes(),
        page_layout.city_labels,
        sizes.points,
        sizes.city_points,
        *lines,
        network_component,
        city_component,
    )

"""What a map lights up while the rest is faded: some cities, and the ties between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..graph.links import Links
from .city_card import find_partners, find_within_two
from .comparison import Comparison
from .distributions import MOST_DRAWN
from .exploration import Exploration
from .network_view import NetworkView


class Scene(NamedTuple):
    """Cities by position, the largest circles first; ties from ``source`` to ``target``."""

    lit: np.ndarray  # int64
    source: np.ndarray  # int64, shape (n_ties,)
    target: np.ndarray
    shared: np.ndarray
    ringed: tuple[int, ...]  # the cities that it is about


@dataclass(frozen=True)
class Focus:
    """The city looked at, and how far its surroundings reach."""

    city: int
    min_shared: int = 1
    depth: int = 1  # 1: its partners; 2: theirs too


def focus_scene(exploration: Exploration, view: NetworkView, focus: Focus) -> Scene:
    """Return a city, its partners and the ties to those that share most."""
    partners = find_partners(exploration, view, focus.city, focus.min_shared)
    near = partners.city
    if focus.depth > 1:
        near = find_within_two(exploration, view, focus.city, focus.min_shared)
    target, shared = partners.city[:MOST_DRAWN], partners.shared[:MOST_DRAWN]
    lit = largest_first(view, np.append(near, focus.city))
    return Scene(lit, np.full(len(target), focus.city), target, shared, (focus.city,))


def comparison_scene(view: NetworkView, comparison: Comparison, first: int, second: int) -> Scene:
    """Return two cities, their common partners, and the chains between them."""
    steps = sorted(
        {
            (start, end)
            for chain in comparison.chains
            for start, end in zip(chain.cities, chain.cities[1:])
        }
    )
    ends = np.array(steps, dtype=np.int64).reshape(-1, 2)
    cities = np.unique(np.concatenate([comparison.common_partners, ends.ravel(), [first, second]]))
    shared = np.full(len(ends), max(len(comparison.common), 1))
    return Scene(largest_first(view, cities), ends[:, 0], ends[:, 1], shared, (first, second))


def cities_scene(view: NetworkView, cities: np.ndarray, ringed: tuple[int, ...] = ()) -> Scene:
    """Return some cities without ties."""
    none = np.zeros(0, dtype=np.int64)
    return Scene(largest_first(view, cities), none, none, none, ringed)


def links_scene(view: NetworkView, links: Links) -> Scene:
    """Return some links and their ends."""
    ends = np.unique(np.concatenate([links.source, links.target]))
    return Scene(largest_first(view, ends), links.source, links.target, links.shared, ())


def largest_first(view: NetworkView, cities: np.ndarray) -> np.ndarray:
    """Return cities in the order they are drawn in, small circles over large ones."""
    order = np.lexsort((cities, -view.n_networks[cities]))
    return np.asarray(cities[order])

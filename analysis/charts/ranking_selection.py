"""The cities that a ranking shows: the first N, with those that tie at the cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

MAX_SHOWN = 500  # names; a longer list is a table, not a figure


@dataclass(frozen=True)
class RankingSelection:
    """The first nodal cities by number of networks."""

    cities: np.ndarray  # int64, shape (n_shown,): Positions of the cities shown, in order
    cut: int  # number of networks of the cities that tie at the cut; 0 where no tie straddles it
    tied: int  # how many cities have ``cut`` networks; 0 without a tie
    tied_shown: bool  # whether these are all shown; if not, none of them is


def select_for_ranking(
    n_networks: np.ndarray, betweenness: np.ndarray, names: Sequence[tuple[str, ...]], number: int
) -> RankingSelection:
    """Return the first ``number`` nodal cities, never only some of those that tie.

    Cities are ordered by number of networks, then by betweenness, then by name. Where the
    cut falls among cities of equal number, all of them are shown or none, whichever comes
    nearer to ``number``; all if equally near, or if nothing else could be shown, as long as
    they are no more than ``MAX_SHOWN``.

    Args:
        n_networks: int, shape (n_cities,)
        betweenness: float, shape (n_cities,)
        names (sequence of tuple of str, length n_cities): Name of each city, then what tells equal
            names apart.
        number: At least 1.

    >>> n = np.array([2, 5, 2, 3, 2, 1])
    >>> found = select_for_ranking(n, np.array([0.0, 9, 4, 1, 4, 0]), [(c,) for c in "abcdef"], 3)
    >>> found.cities.tolist(), found.cut, found.tied, found.tied_shown
    ([1, 3], 2, 3, False)
    """
    nodal = [int(city) for city in np.flatnonzero(n_networks >= 2)]
    # Rounded, since equal betweenness may differ in the last bits.
    rounded = [float(f"{value:.9g}") for value in betweenness]
    nodal.sort(key=lambda city: (-int(n_networks[city]), -rounded[city], names[city]))
    cut = int(n_networks[nodal[number - 1]]) if number <= len(nodal) else 0
    before = sum(1 for city in nodal if n_networks[city] > cut)
    through = sum(1 for city in nodal if n_networks[city] >= cut)
    if cut == 0 or through == number:
        return RankingSelection(np.array(nodal[:through], dtype=np.int64), 0, 0, True)
    nearer = through - number <= number - before or before == 0
    shown = nearer and through <= MAX_SHOWN
    kept = nodal[: through if shown else before]
    return RankingSelection(np.array(kept, dtype=np.int64), cut, through - before, shown)

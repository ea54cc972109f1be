"""Some of the networks ticked: what the others leave of cities, memberships and partners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..gazetteer.names import normalise
from ..graph.centrality import degree
from ..graph.indicators import ranks
from ..graph.memberships import Memberships
from ..graph.profiles import find_profiles
from .exploration import Exploration

CHIP_FIELDS = ("scale", "field", "region", "type", "creation")
MOST_CHIPS = 12  # values of a field that are offered; a column of many more is none to choose by
YEAR_FIELD = "founded"


@dataclass(frozen=True, eq=False)
class NetworkView:
    """The run as the ticked networks alone show it; arrays of length n_cities but ``kept``."""

    kept: np.ndarray  # bool, shape (n_networks,)
    memberships: Memberships | None  # of the ticked networks; None without any
    n_networks: np.ndarray  # int64
    partners: np.ndarray  # int64
    rank: np.ndarray  # int64, by number of networks
    share: float  # of the memberships, 0 to 1

    @property
    def nodal(self) -> np.ndarray:
        """Return which cities belong to two of the ticked networks or more, bool."""
        return self.n_networks >= 2

    @property
    def n_cities(self) -> int:
        """Return how many cities belong to a ticked network."""
        return int((self.n_networks > 0).sum())


def view_networks(exploration: Exploration, ticked: Sequence[bool] | np.ndarray) -> NetworkView:
    """Return what is left with these networks.

    Args:
        ticked (bool, shape (n_networks,)):
    """
    kept = np.array(ticked, dtype=bool)
    every = exploration.memberships
    n_cities = len(every.city_ids)
    counts = np.bincount(every.city[kept[every.network]], minlength=n_cities)
    partners = np.zeros(n_cities, dtype=np.int64)
    left = None
    if kept.all():
        left = every
        partners = exploration.partners
    elif counts.any():
        left = every.only(keep_network=kept)
        partners[counts > 0] = np.rint(degree(find_profiles(left)))
    share = counts.sum() / max(len(every), 1)
    return NetworkView(kept, left, counts, partners, ranks(counts), float(share))


class Chip(NamedTuple):
    """A value of an attribute of networks, or a decade, with the networks that have it."""

    field: str
    value: str
    networks: np.ndarray  # positions, ascending


def list_chips(exploration: Exploration) -> list[Chip]:
    """Return what networks can be chosen by, in the order of ``CHIP_FIELDS``, most networks first.

    A field with one value, or with more than ``MOST_CHIPS``, tells nothing apart.
    """
    chips = []
    for name in CHIP_FIELDS:
        values = exploration.network_attributes.get(name, ())
        found = [
            Chip(name, value, np.array([i for i, one in enumerate(values) if one == value]))
            for value in sorted({*values} - {""})
        ]
        if 1 < len(found) <= MOST_CHIPS:
            chips += sorted(found, key=lambda chip: -len(chip.networks))
    return chips


def list_decades(exploration: Exploration) -> list[Chip]:
    """Return the decades in which networks were created, the earliest first."""
    first = founding_years(exploration) // 10 * 10
    decades = np.unique(first[~np.isnan(first)]).astype(int).tolist()
    return [Chip(YEAR_FIELD, f"{d}–{d + 9}", np.flatnonzero(first == d)) for d in decades]


def choose_networks(exploration: Exploration, chips: Sequence[Chip]) -> np.ndarray:
    """Return the networks that have one of the values chosen of each field, bool; all of none."""
    every = np.arange(len(exploration.network_names))
    kept = np.ones(len(every), dtype=bool)
    for field in {chip.field for chip in chips}:
        chosen = [chip.networks for chip in chips if chip.field == field]
        kept &= np.isin(every, np.concatenate(chosen))
    return kept


def find_networks(exploration: Exploration, text: str) -> set[int]:
    """Return the networks that have a text in their name, accents and case apart.

    An empty text is in every name.
    """
    key = normalise(text)
    return {i for i, name in enumerate(exploration.network_names) if key in normalise(name)}


def founding_years(exploration: Exploration) -> np.ndarray:
    """Return the year of creation of each network, float64, NaN where unknown."""
    values = exploration.network_attributes.get(YEAR_FIELD, ())
    years = [float(one) if one.lstrip("-").isdecimal() else np.nan for one in values]
    return np.array(years or [np.nan] * len(exploration.network_names))


def span_of_years(exploration: Exploration) -> tuple[int, int] | None:
    """Return the first and the last year of creation; None where none is known."""
    years = founding_years(exploration)
    known = years[~np.isnan(years)]
    return (int(known.min()), int(known.max())) if len(known) else None


def founded_by(exploration: Exploration, year: int) -> np.ndarray:
    """Return the networks created up to a year, bool; those of unknown year are among them."""
    years = founding_years(exploration)
    return np.asarray(np.isnan(years) | (years <= year))


def filter_expression(exploration: Exploration, kept: np.ndarray) -> str:
    """Return the NETWORK_FILTER that keeps these networks alone, empty where all are kept.

    Where one value of an attribute tells them apart it is named, else those that are fewer.

    >>> from ..graph.memberships import Memberships
    >>> pairs = [("a", "x"), ("a", "it's"), ("b", "z")]
    >>> run = Exploration(Memberships.from_pairs(pairs), (), *[np.array([])] * 3, {}, ("",) * 3)
    >>> print(filter_expression(run, np.array([False, True, True])))
    "network_id" NOT IN ('it''s')
    """
    if kept.all():
        return ""
    for chip in list_chips(exploration):
        inside = np.isin(np.arange(len(kept)), chip.networks)
        if "" in exploration.network_attributes[chip.field]:
            continue  # an unknown value is neither equal to one nor another
        if np.array_equal(kept, inside) or np.array_equal(kept, ~inside):
            sign = "=" if kept[chip.networks[0]] else "<>"
            return f'"{chip.field}" {sign} {_quoted(chip.value)}'
    named = [i for i, keep in zip(exploration.memberships.network_ids, kept.tolist()) if keep]
    others = [i for i, keep in zip(exploration.memberships.network_ids, kept.tolist()) if not keep]
    word, listed = ("IN", named) if len(named) <= len(others) else ("NOT IN", others)
    return f'"network_id" {word} ({", ".join(map(_quoted, listed))})'


def _quoted(value: str) -> str:
    """Return a text as an expression of QGIS writes it."""
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"

"""Whether a table is one of memberships, by the rules by which it would be imported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..core.errors import AnalysisError
from .membership_table import read_memberships

_LEAST_NETWORKS = 2


def is_membership_table(header: Sequence[object], rows: Iterable[Sequence[object]]) -> bool:
    """Return whether rows say which cities are in which networks, some of them in common.

    The first rows of a long table will do.

    >>> is_membership_table(["Ville", "Réseau"], [["Lyon", "ICC"], ["Bern", "ICC"], ["Bern", "UN"]])
    True
    >>> is_membership_table(["Ville", "Pays"], [["Lyon", "FR"], ["Bern", "CH"], ["Paris", "FR"]])
    False
    """
    try:
        memberships = read_memberships(header, rows).memberships()
    except AnalysisError:
        return False
    networks = len(memberships.network_ids)
    return networks >= _LEAST_NETWORKS and len(memberships) > networks

"""Results of ``analysis`` as columns named like the output fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from ...analysis.graph.memberships import Memberships
from ...analysis.places.check_rows import CheckRow
from ...analysis.study.carte1 import Carte1
from ...analysis.study.prepared_study import PreparedStudy
from ...analysis.study.result_columns import (
    Columns,
    attribute_columns,
    city_columns,
    network_columns,
)
from ..inputs.network_table import NetworkTable
from ..language.translation import translated


def iterate_rows(columns: Columns, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Return the rows of the named columns, in that order."""
    chosen = (columns[name] for name in names)
    # Numbers out of an array one by one are slow.
    return zip(*(one.tolist() if isinstance(one, np.ndarray) else one for one in chosen))


def described_network_columns(memberships: Memberships, table: NetworkTable) -> Columns:
    """Return the networks with their members, and the attributes their table gives."""
    attributes = [table.attributes_of(network) for network in memberships.network_ids]
    given = {name: [row[i] for row in attributes] for i, name in enumerate(table.fields)}
    return {**given, **network_columns(memberships)}


def check_columns(doubtful: Sequence[CheckRow]) -> Columns:
    """Return the cities to check as corrections to fill in."""
    empty = [None] * len(doubtful)
    return {
        **attribute_columns(doubtful, "name", "country", "admin1"),
        **dict.fromkeys(("same_as", "near", "lat", "lon"), empty),
        **attribute_columns(doubtful, "match", "candidates", "candidate_points", "candidate_data"),
        "message": [translated(row.message) for row in doubtful],
        **attribute_columns(doubtful, "network_names", "merged_with", "may_be"),
    }


def carte1_city_columns(prepared: PreparedStudy, result: Carte1) -> Columns:
    """Return the city columns of Carte 1: identity, indicators, community."""
    return {
        **city_columns(prepared),
        **result.columns,
        "community": result.partition.community,
        "stability": result.partition.stability,
    }

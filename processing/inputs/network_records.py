"""What is known of each network, from the table that was read."""

from __future__ import annotations

from ...analysis.imports.network_table import NETWORK_RECORD_FIELDS, NetworkRecord
from .reader import Inputs


def network_records(inputs: Inputs) -> dict[str, NetworkRecord]:
    """Return the networks of the table by id, those that a filter keeps."""
    table = inputs.networks
    at = {name: index for index, name in enumerate(table.fields) if name in NETWORK_RECORD_FIELDS}
    found = {}
    for network, row in (table.attributes or {}).items():
        if table.kept is None or network in table.kept:
            known = {name: row[index] for name, index in at.items() if row[index] is not None}
            found[network] = NetworkRecord(0, **{**_UNKNOWN, **known, "network_id": network})
    return found


_UNKNOWN = {**dict.fromkeys(NETWORK_RECORD_FIELDS, ""), "founded": None}

"""How memberships are known, where their table says it in a column called ``basis``.

A page may name each city, or say that every municipality is a member: two kinds of evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..core.errors import Message
from ..core.report_rows import ReportRow
from ..core.text import text
from ..tables.columns import join_for_message
from .membership_table import MembershipImport

BASIS = "basis"


def bases_of_networks(imported: MembershipImport) -> dict[str, str]:
    """Return how the memberships of each network are known, joined by ``;``; empty if unsaid.

    >>> from .membership_table import read_memberships
    >>> table = [["Bern", "ICC", "listed"], ["Lyon", "ICC", "told"], ["Bern", "UCLG", "listed"]]
    >>> bases_of_networks(read_memberships(["city", "network", "basis"], table))
    {'ICC': 'listed;told', 'UCLG': 'listed'}
    """
    found: dict[str, set[str]] = {}
    for network, basis in _said(imported):
        found.setdefault(network, set()).add(basis)
    return {network: ";".join(sorted(bases)) for network, bases in sorted(found.items())}


def report_basis(imported: MembershipImport) -> list[ReportRow]:
    """Report how many memberships are known in which way, if the table says so."""
    counts = Counter(basis for _, basis in _said(imported))
    if not counts:
        return []
    counted = [f"{basis} {n}" for basis, n in counts.most_common()]
    message = Message(
        "How the memberships are known (column {field}): {bases}.",
        {"field": BASIS, "bases": join_for_message(counted)},
    )
    return [ReportRow(None, BASIS, "", "basis", message)]


def _said(imported: MembershipImport) -> Iterator[tuple[str, str]]:
    """Yield the network and the basis of each membership that has one."""
    names = [name.casefold() for name in imported.fields]
    if BASIS not in names or names.index(BASIS) in imported.used:
        return
    column = names.index(BASIS)
    for row in imported.rows:
        basis = text(imported.table[row.row - 1][column])
        if basis:
            yield row.network, basis

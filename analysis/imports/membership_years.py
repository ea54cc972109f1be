"""Since when cities are members, where the table of memberships says it."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.errors import AnalysisError
from ..core.text import find_year, fold_for_comparison, text
from ..tables.membership_marks import is_year_mark
from .membership_table import MembershipImport

# What columns with the year of joining are called. That of an observation (“as of”) is none.
_USUAL_NAMES = (
    "joined joined_in year_joined year_of_joining joining_year join_year date_joined joining_date "
    "date_of_joining member_since membership_since membership_year since year membre_depuis depuis "
    "adhesion annee_adhesion annee_d_adhesion date_adhesion date_d_adhesion annee beitritt "
    "beitrittsjahr mitglied_seit jahr miembro_desde desde ano socio_dal dal anno membro_desde"
).split()


def find_year_column(imported: MembershipImport, name: str | None = None) -> int | None:
    """Return the column with the years of joining: the one of that name, or of a usual name.

    Raises AnalysisError if the table has no column of that name.

    >>> from .membership_table import read_memberships
    >>> find_year_column(read_memberships(["city", "network", "Depuis"], [["Bern", "ICC", 2004]]))
    2
    """
    if name is not None:
        if name in imported.fields:
            return imported.fields.index(name)
        raise AnalysisError(
            "The table of memberships has no field {name} with years. It has: {fields}.",
            name=name,
            fields=", ".join(imported.fields),
        )
    found = {fold_for_comparison(field): i for i, field in reversed([*enumerate(imported.fields)])}
    places = (found[usual] for usual in _USUAL_NAMES if usual in found)
    return next((place for place in places if place not in imported.used), None)


def years_of_rows(
    imported: MembershipImport, column: int | None = None
) -> Iterator[tuple[str, str, int]]:
    """Yield the city id and the network of each membership that has a year, and the year.

    Rows that repeat a membership are among them. Without a ``column``, the marks of a wide table
    that are years count.

    >>> from .membership_table import read_memberships
    >>> wide = read_memberships(["city", "ICC", "C40"], [["Bern", "2004", "x"]])
    >>> list(years_of_rows(wide))
    [('Bern', 'ICC', 2004)]
    """
    for row in (*imported.rows, *imported.repeated):
        if column is None:
            cell = row.mark if is_year_mark(row.mark) else ""
        else:
            cell = text(imported.table[row.row - 1][column])
        year = find_year(cell)
        if year is not None:
            yield row.city_id, row.network, year

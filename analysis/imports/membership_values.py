"""How much of a member each city is, where a table says so: read, compared and kept."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.choices import Role
from ..core.errors import AnalysisError, Message
from ..core.text import text
from ..tables.columns import ColumnLayout
from ..tables.membership_marks import cell_value
from .import_report import ImportReport


class MembershipValues:
    """The values of a table, and which of them make a membership.

    Args:
        threshold: Least value of a membership; 0 takes any above 0.

    Attributes:
        highest: By city id and network; of several the highest.
        below: Values that make no membership.
    """

    def __init__(self, found: ColumnLayout, report: ImportReport, threshold: float = 0.0) -> None:
        self._column = found.value
        self._city = found.city or 0
        self._report = report
        self._threshold = threshold
        self.highest: dict[tuple[str, str], float] = {}
        self.below: list[float] = []

    def of_row(self, number: int, row: Sequence[object]) -> float | None:
        """Return the value in the row of a long table, None if it has no column of them."""
        if self._column is None:
            return None
        cell = text(row[self._column])
        value = cell_value(cell)
        if value is None:
            self._report.changed(number, self._column, cell, "1", "unknown_value")
        return 1.0 if value is None else value

    def are_enough(self, value: float | None) -> bool:
        """Return whether a value makes a membership; so does none at all."""
        enough = value is None or (value > 0 and value >= self._threshold)
        if value is not None and not enough:
            self.below.append(value)
        return enough

    def keep(self, city: str, network: str, value: float | None) -> bool:
        """Keep the value of a membership; return whether it is known with another one."""
        if value is None:
            return False
        known = self.highest.setdefault((city, network), value)
        self.highest[city, network] = max(known, value)
        return known != value

    def reject(self, number: int) -> None:
        """Reject a row of which no value makes a membership."""
        column = self._city if self._column is None else self._column
        message = Message(
            "No membership: its value is 0 or less, or below {value_threshold}.",
            {"value_threshold": Role.VALUE_THRESHOLD},
        )
        self._report.reject(number, column, "no_value", message)

    def require(self) -> None:
        """Raise AnalysisError if a threshold has nothing to be compared with."""
        if self._threshold <= 0 or self.highest:
            return
        if self.below:
            raise AnalysisError(
                "{value_threshold} leaves no membership: the highest value is {highest}.",
                value_threshold=Role.VALUE_THRESHOLD,
                highest=f"{max(self.below):g}",
            )
        raise AnalysisError(
            "{value_threshold} needs the values of the memberships, and the table has none: choose "
            "{value_field}, or set it to 0.",
            value_threshold=Role.VALUE_THRESHOLD,
            value_field=Role.VALUE,
        )

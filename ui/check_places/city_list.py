"""The cities of a table to check, in a list with how far each is."""

from __future__ import annotations

from typing import cast

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from .model import CityChecks
from .texts import state_text

STATE_COLUMN = 2


class CityList:
    """Shows the cities of some checks in a tree, and which of them is current."""

    def __init__(self, tree: QTreeWidget) -> None:
        self.tree = tree
        # Names need the room, not the last column.
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @property
    def row(self) -> int | None:
        """Row of the current city."""
        item = self.tree.currentItem()
        return None if item is None else self.tree.indexOfTopLevelItem(item)

    def show(self, checks: CityChecks) -> None:
        """List the cities, the first one without an answer current; nothing hears of it."""
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for row, city in enumerate(checks.cities):
                item = QTreeWidgetItem([city.name, city.country, ""])
                item.setToolTip(0, city.full_name)
                self.tree.addTopLevelItem(item)
                self.show_state(checks, row)
            self.go_to(checks.next_unanswered(-1) or 0)

    def show_state(self, checks: CityChecks, row: int) -> None:
        item = cast(QTreeWidgetItem, self.tree.topLevelItem(row))
        item.setText(STATE_COLUMN, state_text(checks.state(row)))

    def go_to(self, row: int) -> None:
        self.tree.setCurrentItem(self.tree.topLevelItem(row))

    def step(self, by: int) -> None:
        """Go up or down, as far as there are cities."""
        if self.row is not None:
            self.go_to(min(max(self.row + by, 0), self.tree.topLevelItemCount() - 1))

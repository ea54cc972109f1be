"""The candidates of a city, in a list and on the map at once."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

from .candidate_map import CandidateMap
from .model import CandidatePlace
from .texts import candidate_texts

POPULATION_COLUMN = 4  # column


class CandidateSelection(QObject):
    """What is chosen in the list is chosen on the map, and the other way round."""

    changed = pyqtSignal()

    def __init__(self, tree: QTreeWidget, candidate_map: CandidateMap) -> None:
        super().__init__(tree)
        self.tree = tree
        self.map = candidate_map
        tree.itemSelectionChanged.connect(self._changed)
        candidate_map.marker_clicked.connect(self.choose)

    @property
    def row(self) -> int | None:
        """Row of the chosen candidate."""
        item = self.tree.currentItem()
        chosen = item is not None and item.isSelected()
        return self.tree.indexOfTopLevelItem(item) if chosen else None

    def show(self, candidates: Sequence[CandidatePlace], country: str) -> None:
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for row, candidate in enumerate(candidates):
                item = QTreeWidgetItem(candidate_texts(row, candidate))
                item.setTextAlignment(POPULATION_COLUMN, Qt.AlignmentFlag.AlignRight)
                self.tree.addTopLevelItem(item)
        for column in range(self.tree.columnCount()):
            self.tree.resizeColumnToContents(column)
        self.map.show_candidates([candidate.position for candidate in candidates], country)

    def choose(self, row: int | None) -> None:
        with QSignalBlocker(self.tree):
            item = None if row is None else self.tree.topLevelItem(row)
            self.tree.setCurrentItem(item)
            if item is None:
                self.tree.clearSelection()
        self._changed()

    def _changed(self) -> None:
        self.map.select(self.row)
        self.changed.emit()

"""The partners of a city in a table, sorted by any of its columns."""

from __future__ import annotations

import math
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor

from ....analysis.explore.city_card import Partners
from ....processing.language.translation import number
from .. import texts
from ..session import ExplorerSession

translate = QCoreApplication.translate
# AlignRight and AlignVCenter together, which Qt 5 takes as a number and Qt 6 has no number of.
RIGHT = 0x0082
NAME, SHARED, KM, COMMUNITY = range(4)


class PartnersModel(QAbstractTableModel):
    """Partners as rows: name, networks shared, distance, community."""

    def __init__(self, session: ExplorerSession) -> None:
        super().__init__()
        self.session = session
        self.partners: Partners | None = None
        self.order: list[int] = []  # rows of ``partners``, as they are shown

    def show_partners(self, partners: Partners | None) -> None:
        self.beginResetModel()
        self.partners = partners
        self.order = [] if partners is None else list(range(len(partners.city)))
        self.endResetModel()

    def city(self, row: int) -> int:
        """Return the city of a row."""
        return 0 if self.partners is None else int(self.partners.city[self.order[row]])

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("NodalCities", "Partner"),
            translate("NodalCities", "Shared"),
            translate("NodalCities", "km"),
            translate("NodalCities", "Community"),
        )[section]

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        run = self.session.exploration
        if run is None or self.partners is None or not index.isValid():
            return None
        city, column = self.city(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(city, self.order[index.row()], column)
        if role == Qt.ItemDataRole.DecorationRole and column == COMMUNITY:
            return QColor(self.session.colours.get(int(run.community[city]), "#b3b3b3"))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (SHARED, KM):
            return RIGHT
        return None

    def _text(self, city: int, row: int, column: int) -> str:
        run, partners = self.session.exploration, self.partners
        if run is None or partners is None:
            return ""
        if column == NAME:
            known = run.cities[city]
            return f"{known.name}, {known.country}" if known.country else known.name
        if column == SHARED:
            return number(partners.shared[row])
        if column == KM:
            return "" if math.isnan(partners.km[row]) else number(partners.km[row])
        return texts.community_name(self.session, int(run.community[city]))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows; those without a distance stay last."""
        run, partners = self.session.exploration, self.partners
        if run is None or partners is None:
            return
        down = order == Qt.SortOrder.DescendingOrder
        keys: dict[int, list[Any]] = {
            NAME: [run.cities[city].name.casefold() for city in partners.city.tolist()],
            SHARED: partners.shared.tolist(),
            KM: [km if km == km else math.inf * (-1 if down else 1) for km in partners.km.tolist()],
            COMMUNITY: run.community[partners.city].tolist(),
        }
        self.layoutAboutToBeChanged.emit()
        self.order = sorted(range(len(partners.city)), key=keys[column].__getitem__, reverse=down)
        self.layoutChanged.emit()

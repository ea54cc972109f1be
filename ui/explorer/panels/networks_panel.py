"""The panel of the networks: ticked one by one or by what they are."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....analysis.explore.network_view import (
    YEAR_FIELD,
    Chip,
    choose_networks,
    find_networks,
)
from ....processing.language.translation import number
from .. import texts
from ..session import ExplorerSession
from ..widgets import push_button
from .chips_bar import ChipsBar

translate = QCoreApplication.translate
SHARE = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class BarDelegate(QStyledItemDelegate):
    """Draws a bar under a number, as long as its share of the largest."""

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        share = index.data(SHARE)
        if share:
            box = option.rect.adjusted(2, 3, -2, -3)
            box.setLeft(box.right() - round(share * box.width()))
            colour = option.palette.color(QPalette.ColorRole.Highlight)
            colour.setAlpha(90)
            painter.fillRect(box, colour)
        super().paint(painter, option, index)


class NetworksPanel(QWidget):
    """Ticks networks; every tick shows at once."""

    recompute_wanted = pyqtSignal()

    def __init__(self, session: ExplorerSession) -> None:
        super().__init__()
        self.session = session
        self.items: list[QTreeWidgetItem] = []  # by the position of their networks
        self.name_edit = QLineEdit()
        self.name_edit.setPlaceholderText(translate("NodalCities", "Find a network…"))
        self.name_edit.setAccessibleName(self.name_edit.placeholderText())
        self.name_edit.setClearButtonEnabled(True)
        self.name_edit.textChanged.connect(self._filter)
        self.chips = ChipsBar()
        self.chips.chosen.connect(self._take_chips)
        self.tree = QTreeWidget()
        self.outdated = QFrame()
        self._lay_out()
        session.opened.connect(self._start)
        session.ticked.connect(self._show_ticks)

    def _lay_out(self) -> None:
        tree = self.tree
        tree.setUniformRowHeights(True)
        tree.setRootIsDecorated(False)
        tree.setAccessibleName(translate("NodalCities", "Networks"))
        tree.setHeaderLabels(
            [
                translate("NodalCities", "Network"),
                translate("NodalCities", "Members"),
                translate("NodalCities", "Year"),
            ]
        )
        tree.setItemDelegateForColumn(1, BarDelegate(tree))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        tree.setColumnWidth(1, max(5 * tree.fontMetrics().height(), header.sectionSizeHint(1)))
        tree.itemChanged.connect(lambda *_: self._take_ticks())
        buttons = QHBoxLayout()
        for label, kept in (
            (translate("NodalCities", "All"), lambda now: now | True),
            (translate("NodalCities", "None"), lambda now: now & False),
            (translate("NodalCities", "Invert"), lambda now: ~now),
        ):
            buttons.addWidget(push_button(label, partial(self._tick, kept)))
        self._lay_out_notice()
        layout = QVBoxLayout(self)
        layout.addWidget(self.name_edit)
        layout.addWidget(self.chips)
        layout.addWidget(tree, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.outdated)

    def _lay_out_notice(self) -> None:
        self.outdated.setFrameShape(QFrame.Shape.StyledPanel)
        told = QLabel(texts.other_networks())
        told.setWordWrap(True)
        row = QHBoxLayout(self.outdated)
        row.addWidget(told, 1)
        self.recompute = push_button(
            translate("NodalCities", "Recompute"), self.recompute_wanted.emit
        )
        row.addWidget(self.recompute)
        self.outdated.hide()

    def _start(self) -> None:
        """List the networks of this run, the largest first, and what tells them apart."""
        run = self.session.exploration
        self.chips.offer(run)
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self.items = []
            if run is None:
                return
            sizes = run.memberships.network_sizes
            years = run.network_attributes.get(YEAR_FIELD, ("",) * len(sizes))
            for network, name in enumerate(run.network_names):
                item = QTreeWidgetItem([name, number(sizes[network]), years[network]])
                item.setToolTip(0, name)
                item.setData(1, SHARE, float(sizes[network] / sizes.max()))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
                item.setCheckState(0, CHECKED)
                self.items.append(item)
            order = sorted(range(len(sizes)), key=lambda network: -sizes[network])
            self.tree.addTopLevelItems([self.items[network] for network in order])
        self._filter(self.name_edit.text())

    # Ticks

    def kept(self) -> list[bool]:
        """Return which networks are ticked, by position."""
        return [item.checkState(0) == CHECKED for item in self.items]

    def _take_ticks(self) -> None:
        view = self.session.view
        kept = self.kept()
        if view is not None and len(kept) == len(view.kept) and kept != view.kept.tolist():
            self.session.tick(kept)

    def _tick(self, kept: Any) -> None:
        if self.session.view is not None:
            self.session.tick(kept(self.session.view.kept))

    def _take_chips(self, chips: list[Chip]) -> None:
        if self.session.exploration is not None:
            self.session.tick(choose_networks(self.session.exploration, chips))

    def _show_ticks(self) -> None:
        run, view = self.session.exploration, self.session.view
        # Of no network there is nothing to compute.
        is_left = view is not None and view.memberships is not None
        self.outdated.setVisible(self.session.is_outdated and is_left)
        if run is None or view is None or len(view.kept) != len(self.items):
            return
        with QSignalBlocker(self.tree):
            for item, keep in zip(self.items, view.kept.tolist()):
                item.setCheckState(0, CHECKED if keep else UNCHECKED)
        self.tree.viewport().update()
        # Ticks of one's own are not what the chips say any more.
        if (choose_networks(run, self.chips.choices()) != view.kept).any():
            self.chips.show_choice()

    def _filter(self, text: str) -> None:
        """List the networks that have a text in their name; ticks stay."""
        run = self.session.exploration
        found = find_networks(run, text) if run is not None else set()
        for network, item in enumerate(self.items):
            item.setHidden(network not in found)

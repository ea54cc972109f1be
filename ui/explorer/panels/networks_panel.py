"""The panel of the networks: ticked one by one or by what they are, with what that leaves."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from qgis.PyQt.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QComboBox,
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

from ....analysis.explore.network_view import CHIP_FIELDS, YEAR_FIELD, find_networks, list_chips
from ....processing.language.translation import number
from ....processing.reports.typology_labels import dimension_name, value_name
from .. import texts
from ..session import ExplorerSession
from ..widgets import push_button

translate = QCoreApplication.translate
NETWORK = SHARE = Qt.ItemDataRole.UserRole  # in the first and in the second column
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
        self.grouping = QComboBox()
        self.grouping.setAccessibleName(translate("NodalCities", "Networks grouped by"))
        self.grouping.currentIndexChanged.connect(self._list)
        self.tree = QTreeWidget()
        self.outdated = QFrame()
        self.later = QTimer(self)
        self._lay_out()
        session.opened.connect(self._start)
        session.ticked.connect(self._show_ticks)

    def _lay_out(self) -> None:
        tree = self.tree
        tree.setUniformRowHeights(True)
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
        # A group ticks its networks one by one; they are looked at when all are ticked.
        self.later.setSingleShot(True)
        self.later.timeout.connect(self._take_ticks)
        tree.itemChanged.connect(lambda *_: self.later.start(0))
        by = QHBoxLayout()
        by.addWidget(QLabel(translate("NodalCities", "Grouped by")))
        by.addWidget(self.grouping, 1)
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
        layout.addLayout(by)
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
        """Offer what the networks of this run can be grouped by."""
        run = self.session.exploration
        fields = [] if run is None else [chip.field for chip in list_chips(run)]
        with QSignalBlocker(self.grouping):
            self.grouping.clear()
            for field in (name for name in CHIP_FIELDS if name in fields):
                self.grouping.addItem(dimension_name(field), field)
            self.grouping.addItem(translate("NodalCities", "nothing: one list"), "")
        self._list()

    def _list(self) -> None:
        run = self.session.exploration
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
                item.setData(0, NETWORK, network)
                item.setData(1, SHARE, float(sizes[network] / sizes.max()))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
                item.setCheckState(0, CHECKED)
                self.items.append(item)
            self._group(sizes)
        self._show_ticks()
        self._filter(self.name_edit.text())

    def _group(self, sizes: Any) -> None:
        """Put the networks under what they are; the largest first."""
        run, field = self.session.exploration, self.grouping.currentData()
        parents: dict[int, QTreeWidgetItem] = {}
        for chip in list_chips(run) if run is not None and field else ():
            if chip.field == field:
                label = f"{value_name(field, chip.value)} ({number(len(chip.networks))})"
                parents.update(dict.fromkeys(chip.networks.tolist(), self._parent(label)))
        rest = None
        for network in sorted(range(len(sizes)), key=lambda one: -sizes[one]):
            parent = parents.get(network)
            if parent is None and field:
                rest = rest or self._parent(translate("NodalCities", "unknown"))
                parent = rest
            (parent or self.tree.invisibleRootItem()).addChild(self.items[network])
        self.tree.expandAll()
        self.tree.setRootIsDecorated(bool(field))

    def _parent(self, label: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([label])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        item.setCheckState(0, CHECKED)
        self.tree.addTopLevelItem(item)
        return item

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

    def _show_ticks(self) -> None:
        view = self.session.view
        self.outdated.setVisible(self.session.is_outdated)
        if view is None or len(view.kept) != len(self.items):
            return
        with QSignalBlocker(self.tree):
            for item, keep in zip(self.items, view.kept.tolist()):
                item.setCheckState(0, CHECKED if keep else UNCHECKED)
        self.tree.viewport().update()

    def _filter(self, text: str) -> None:
        """List the networks that have a text in their name; ticks stay."""
        run = self.session.exploration
        found = find_networks(run, text) if run is not None else set()
        for network, item in enumerate(self.items):
            item.setHidden(network not in found)
        for row in range(self.tree.topLevelItemCount()):
            parent = cast(QTreeWidgetItem, self.tree.topLevelItem(row))
            children = [parent.child(n) for n in range(parent.childCount())]
            if children:
                parent.setHidden(all(child.isHidden() for child in children))

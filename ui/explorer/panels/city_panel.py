"""The panel of one city: found, described, with its networks and partners, and compared."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....analysis.explore.city_card import describe_city, find_partners
from ....analysis.explore.comparison import Comparison, compare_cities
from ....analysis.explore.exploration import Exploration
from ....analysis.explore.network_view import YEAR_FIELD, NetworkView
from ....analysis.explore.scene import cities_scene
from ....processing.language.translation import number
from .. import texts
from ..background import Background
from ..session import ExplorerSession
from ..widgets import CityEdit, icon_button
from .partners_table import PartnersModel

translate = QCoreApplication.translate
LEAST_HEIGHT = 90  # px of lists: the dock fits on a screen of 768
NETWORK = Qt.ItemDataRole.UserRole


class CityPanel(QWidget):
    """Shows the city in focus, and changes the focus."""

    pick_wanted = pyqtSignal(bool)
    failed = pyqtSignal(str)

    def __init__(self, session: ExplorerSession, background: Background) -> None:
        super().__init__()
        self.session = session
        self.background = background
        self.hovered = False  # whether a network under the pointer is lit
        self.asked: tuple[NetworkView, int, int] | None = None  # the comparison that is coming
        self.search = CityEdit(session, translate("NodalCities", "Find a city…"))
        self.search.chosen.connect(session.go_to)
        pick = translate("NodalCities", "Pick a city on the map")
        self.pick = icon_button("/mActionIdentify.svg", pick, lambda: None)
        self.pick.setCheckable(True)
        self.pick.toggled.connect(self.pick_wanted)
        back, forward = translate("NodalCities", "Back"), translate("NodalCities", "Forward")
        self.back = icon_button("/mActionArrowLeft.svg", back, session.go_back)
        self.forward = icon_button("/mActionArrowRight.svg", forward, session.go_forward)
        self.card = QLabel()
        self.card.setWordWrap(True)
        self.card.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.min_shared, self.steps = QSpinBox(), QSpinBox()
        self.networks, self.partners, self.compared = QTreeWidget(), QTableView(), QTextBrowser()
        self.model = PartnersModel(session)
        self.compare = CityEdit(session, translate("NodalCities", "Compare with…"))
        self.compare.chosen.connect(self.compare_with)
        self.tabs = QTabWidget()
        self._lay_out()
        session.focused.connect(self.show_focus)
        session.ticked.connect(self.show_focus)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for widget in (self.search, self.pick, self.back, self.forward):
            top.addWidget(widget)
        for box, most in ((self.min_shared, 99), (self.steps, 2)):
            box.setRange(1, most)
            box.valueChanged.connect(self._reach)
        reach = QHBoxLayout()
        for name, box in (
            (translate("NodalCities", "Share at least"), self.min_shared),
            (translate("NodalCities", "Steps away"), self.steps),
        ):
            label = QLabel(name)
            label.setBuddy(box)
            box.setAccessibleName(name)
            reach.addWidget(label)
            reach.addWidget(box)
        reach.addStretch(1)
        self._set_up_networks()
        self._set_up_partners()
        beside = QWidget()
        inner = QVBoxLayout(beside)
        inner.addWidget(self.compare)
        inner.addWidget(self.compared)
        self.tabs.addTab(self.networks, "")
        self.tabs.addTab(self.partners, "")
        self.tabs.addTab(beside, translate("NodalCities", "Compare"))
        for part in (self.networks, self.partners, self.compared):
            part.setMinimumHeight(LEAST_HEIGHT)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.card)
        layout.addLayout(reach)
        layout.addWidget(self.tabs, 1)

    def _set_up_networks(self) -> None:
        tree = self.networks
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setHeaderLabels(
            [
                translate("NodalCities", "Network"),
                translate("NodalCities", "Members"),
                translate("NodalCities", "Year"),
            ]
        )
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        tree.setMouseTracking(True)
        tree.itemEntered.connect(lambda item, _column: self._light(item))
        tree.currentItemChanged.connect(lambda item, _before: self._light(item))
        tree.viewportEntered.connect(lambda: self._light(None))

    def _set_up_partners(self) -> None:
        table = self.partners
        table.setModel(self.model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        line, header = table.fontMetrics().height(), table.horizontalHeader()
        table.verticalHeader().setDefaultSectionSize(line + 6)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
        # By the size of letters, as scaled screens have them, and never less than the heading,
        # which has an arrow where the table is sorted.
        table.setColumnWidth(3, max(5 * line, header.sectionSizeHint(3)))
        table.setSortingEnabled(True)
        for column, lines in ((1, 4), (2, 3)):
            table.setColumnWidth(column, max(lines * line, header.sectionSizeHint(column)))
        table.activated.connect(self._follow)
        table.setToolTip(translate("NodalCities", "Double-click or Enter: look at this city"))

    # What is shown

    def show_focus(self) -> None:
        """Show the city in focus, or how to find one."""
        run, view, focus = self.session.exploration, self.session.view, self.session.focus
        self.back.setEnabled(bool(self.session.past))
        self.forward.setEnabled(bool(self.session.future))
        for widget in (self.min_shared, self.steps, self.tabs):
            widget.setEnabled(focus is not None)
        if run is None or view is None or focus is None:
            self._show_nothing()
            return
        with QSignalBlocker(self.min_shared), QSignalBlocker(self.steps):
            self.min_shared.setValue(focus.min_shared)
            self.steps.setValue(focus.depth)
        self.search.setText(run.cities[focus.city].name)
        card = describe_city(run, view, focus.city)
        self.card.setText(texts.card_html(self.session, card))
        self._show_networks(run, card.networks)
        partners = find_partners(run, view, focus.city, focus.min_shared)
        self.model.show_partners(partners)
        header = self.partners.horizontalHeader()
        header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
        self._name_tabs(len(card.networks), len(partners.city))
        self._show_comparison(run, view)

    def _show_nothing(self) -> None:
        hint = translate(
            "NodalCities",
            "Type the name of a city in any spelling, or pick one on the map: its networks, its "
            "partners and its place among the others are told here.",
        )
        self.card.setText(hint)
        self.networks.clear()
        self.model.show_partners(None)
        for part in (self.compared, self.compare, self.search):
            part.clear()
        self._name_tabs(0, 0)

    def _name_tabs(self, networks: int, partners: int) -> None:
        for tab, label, count in (
            (0, translate("NodalCities", "Networks ({n})"), networks),
            (1, translate("NodalCities", "Partners ({n})"), partners),
        ):
            self.tabs.setTabText(tab, label.format(n=number(count)))

    def _show_networks(self, run: Exploration, networks: tuple[int, ...]) -> None:
        sizes = run.memberships.network_sizes
        years = run.network_attributes.get(YEAR_FIELD)
        with QSignalBlocker(self.networks):
            self.networks.clear()
            for network in networks:
                year = "" if years is None else years[network]
                name = run.network_names[network]
                item = QTreeWidgetItem([name, number(sizes[network]), year])
                item.setToolTip(0, name)
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
                item.setData(0, NETWORK, network)
                self.networks.addTopLevelItem(item)

    def _light(self, item: QTreeWidgetItem | None) -> None:
        """Show the members of the network under the pointer, or the partners again."""
        run, view, focus = self.session.exploration, self.session.view, self.session.focus
        if run is None or view is None or focus is None:
            return
        self.hovered = item is not None
        if item is None:
            self.session.light(None)
            return
        members = run.network_members[int(item.data(0, NETWORK))]
        self.session.light(cities_scene(view, members, (focus.city,)))

    # What is chosen

    def leaveEvent(self, event: object) -> None:
        if self.hovered:
            self._light(None)

    def _reach(self) -> None:
        self.session.set_reach(self.min_shared.value(), self.steps.value())

    def _follow(self, index: QModelIndex) -> None:
        self.session.go_to(self.model.city(index.row()))

    def compare_with(self, city: int) -> None:
        """Put a city beside the one in focus."""
        focus = self.session.focus
        if focus is not None and city != focus.city:
            self.session.compare(city)

    def _show_comparison(self, run: Exploration, view: NetworkView) -> None:
        focus, other = self.session.focus, self.session.compared
        if focus is None or other is None:
            self.asked = None
            self.compared.clear()
            self.compare.clear()
            return
        self.compare.setText(run.cities[other].name)
        found = self.session.comparison
        if found is not None:
            self.compared.setHtml(texts.comparison_html(self.session, focus.city, other, found))
        elif not self._is_asked(view, focus.city, other):
            self.compared.setPlainText("…")
            self._ask(run, view, focus.city, other)

    def _is_asked(self, view: NetworkView, first: int, second: int) -> bool:
        asked = self.asked
        return asked is not None and asked[0] is view and asked[1:] == (first, second)

    def _ask(self, run: Exploration, view: NetworkView, first: int, second: int) -> None:
        """Compare aside: in a large table chains take a moment."""
        asked = self.asked = (view, first, second)

        def done(found: Comparison) -> None:
            if self.asked is asked:
                self.session.compare(second, found)

        self.background.call(
            translate("NodalCities", "Comparing cities"),
            lambda: compare_cities(run, view, first, second),
            done,
            self.failed.emit,
        )

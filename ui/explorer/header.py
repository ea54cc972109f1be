"""Above the panels: which run is explored, how it was made, and what is still to do about it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QSignalBlocker, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...processing.explorer.runs import ExplorableRun, find_runs
from ...processing.framework.help_pages import help_url
from ...processing.language.translation import number
from ...processing.outputs.kept_layers import temporary_layers
from ..check_places.action import CheckPlacesAction
from ..check_places.check_table import count_open
from ..results.keeping import ask_and_keep
from . import texts
from .session import ExplorerSession
from .widgets import icon_button, push_button

translate = QCoreApplication.translate


class ExplorerHeader(QWidget):
    """Chooses the run; its badges keep temporary layers, and open the places to check."""

    run_chosen = pyqtSignal(str)  # the layer of its cities, by id

    def __init__(self, iface: Any, session: ExplorerSession, checks: CheckPlacesAction) -> None:
        super().__init__()
        self.iface = iface
        self.session = session
        self.checks = checks
        self.runs = QComboBox()
        self.runs.setAccessibleName(translate("NodalCities", "Run that is explored"))
        self.runs.setMinimumContentsLength(12)
        self.runs.activated.connect(lambda *_: self.run_chosen.emit(str(self.runs.currentData())))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.keep = push_button("", self._keep)
        self.check = push_button("", self._check)
        self._lay_out()
        session.opened.connect(self.refresh)

    def _lay_out(self) -> None:
        first, badges = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.runs, 1)
        help_text = translate("NodalCities", "Help of the explorer")
        first.addWidget(icon_button("/mActionHelpContents.svg", help_text, open_explorer_help))
        badges.addWidget(self.told, 1)
        for badge in (self.keep, self.check):
            badges.addWidget(badge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addLayout(first)
        layout.addLayout(badges)

    def refresh(self, *_: Any) -> None:
        """List the runs of the project, and say what is to be known of the one explored."""
        run = self.session.run
        with QSignalBlocker(self.runs):
            self.runs.clear()
            for one in find_runs(QgsProject.instance()):
                self.runs.addItem(one.name, one.identifier)
            if run is None:
                self.runs.insertItem(0, translate("NodalCities", "No map yet"), "")
            self.runs.setCurrentIndex(0 if run is None else self.runs.findData(run.identifier))
        self.told.setVisible(run is not None)
        self.keep.setVisible(run is not None and bool(temporary_layers(run.identifiers)))
        self.keep.setText(translate("NodalCities", "Temporary – keep…"))
        open_places = 0 if run is None else _count_open(run)
        self.check.setVisible(open_places > 0)
        if open_places == 1:
            self.check.setText(translate("NodalCities", "1 place to check"))
        else:
            text = translate("NodalCities", "{n} places to check")
            self.check.setText(text.format(n=number(open_places)))
        if run is not None:
            self.told.setText(texts.settings(run.choices))

    def _keep(self) -> None:
        run = self.session.run
        if run is None:
            return
        outcome = ask_and_keep(self.iface, run.name, run.identifiers)
        if outcome is not None:
            self.iface.messageBar().pushMessage(*outcome)
        self.refresh()

    def _check(self) -> None:
        run = self.session.run
        if run is not None and run.to_check is not None:
            self.checks.open_layer(run.to_check.id())


def open_explorer_help() -> None:
    """Show the help of the explorer in the browser."""
    QDesktopServices.openUrl(QUrl(help_url("explorer")))


def _count_open(run: ExplorableRun) -> int:
    table = run.to_check
    return count_open(table) if isinstance(table, QgsVectorLayer) else 0

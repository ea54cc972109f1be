"""The way to the explorer: its action, its dock, and what it hears of runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ...processing.explorer.runs import ALGORITHM, remember_parameters
from ...processing.framework import finished_runs
from ...processing.framework.finished_runs import FinishedRun
from ..check_places.action import CheckPlacesAction
from ..own_table import OwnTable
from .dock import ExplorerDock

translate = QCoreApplication.translate
ICON = Path(__file__).parents[2] / "resources" / "icons" / "explorer.svg"


class ExplorerAction(QObject):
    """Opens the one dock, has it follow the runs, and takes it all away again."""

    def __init__(self, iface: Any, checks: CheckPlacesAction, own_table: OwnTable) -> None:
        super().__init__()
        self.iface = iface
        self.checks = checks
        self.own_table = own_table
        self.dock: ExplorerDock | None = None
        text = translate("NodalCities", "Explore…")
        self.action = QAction(QIcon(str(ICON)), text, iface.mainWindow())
        self.action.setObjectName("nodalCitiesExplore")
        self.action.triggered.connect(self.open)
        finished_runs.listeners.append(self.hear)

    @property
    def is_open(self) -> bool:
        return self.dock is not None and self.dock.isVisible()

    def open(self, *_: Any) -> None:
        """Show the dock, beside what else is on the right."""
        if self.dock is None:
            self.dock = ExplorerDock(self.iface, self.checks, self.own_table)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.show()
        self.dock.raise_()

    def open_run(self, identifier: str) -> None:
        """Show the dock on the run of a layer of cities."""
        self.open()
        if self.dock is not None:
            self.dock.open_run(identifier)

    def hear(self, run: FinishedRun) -> None:
        """Remember what a run was given, and explore it where the dock is open."""
        remember_parameters(QgsProject.instance(), run)
        if run.algorithm == ALGORITHM and self.dock is not None and self.is_open:
            self.dock.open_latest()

    def remove(self) -> None:
        finished_runs.listeners.remove(self.hear)
        if self.dock is not None:
            self.dock.release()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        self.action.deleteLater()

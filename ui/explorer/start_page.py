"""The page an empty project starts from: the sample or a table, mapped while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingOutputLayerDefinition, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...processing.carte1.destinations import TABLES
from ...processing.explorer.runs import ALGORITHM
from .background import AlgorithmJob, Background
from .widgets import push_button

translate = QCoreApplication.translate


class StartPage(QWidget):
    """Runs Carte 1, and shows how far it is."""

    failed = pyqtSignal(str)

    def __init__(self, background: Background, ask_for_table: Callable[[], str]) -> None:
        super().__init__()
        self.background = background
        self.ask_for_table = ask_for_table
        hint = QLabel(
            translate(
                "NodalCities",
                "Make Carte 1 and explore it: cities and their partners, networks one by one, "
                "communities. The sample holds real networks of cities for migration. A map that "
                "is in the project already is chosen above.",
            )
        )
        hint.setWordWrap(True)
        self.sample = push_button(translate("NodalCities", "The sample"), lambda: self.start(None))
        self.table = push_button(translate("NodalCities", "Use my table…"), self._start_with_table)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("NodalCities", "Progress"))
        self.stop = QPushButton(translate("NodalCities", "Cancel"))
        self.stop.clicked.connect(lambda *_: background.cancel())
        background.progressed.connect(lambda value: self.bar.setValue(round(value)))
        running = QHBoxLayout()
        running.addWidget(self.bar, 1)
        running.addWidget(self.stop)
        layout = QVBoxLayout(self)
        for widget in (hint, self.sample, self.table):
            layout.addWidget(widget)
        layout.addLayout(running)
        layout.addStretch(1)
        self._show_running(False)

    def _start_with_table(self) -> None:
        table = self.ask_for_table()
        if table:
            self.start(table)

    def start(self, memberships: str | None) -> None:
        """Make Carte 1 of a table, by layer id or path, or of the sample, and load its layers."""
        project = QgsProject.instance()
        temporary = QgsProcessing.TEMPORARY_OUTPUT
        outputs = {name: QgsProcessingOutputLayerDefinition(temporary, project) for name in TABLES}
        self._show_running(True)
        given = {"MEMBERSHIPS": memberships, **outputs}
        self.background.run(ALGORITHM, given, self._done, self._fail)

    def _done(self, job: AlgorithmJob, results: Mapping[str, Any]) -> None:
        self._show_running(False)
        job.load()

    def _fail(self, reason: str) -> None:
        self._show_running(False)
        if reason:
            self.failed.emit(reason)

    def _show_running(self, running: bool) -> None:
        self.bar.setValue(0)
        for widget in (self.bar, self.stop):
            widget.setVisible(running)
        for button in (self.sample, self.table):
            button.setEnabled(not running)

"""The panel an empty project starts from: the sample, a table, or a path in six steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ....processing.carte1.destinations import TABLES
from ....processing.explorer.runs import ALGORITHM
from ..background import AlgorithmJob, Background, into_project
from ..guided_path import GuidedPath
from ..widgets import push_button

translate = QCoreApplication.translate


class StartPage(QScrollArea):
    """Runs algorithms whose layers the project gets, and shows how far they are."""

    failed = pyqtSignal(str)

    def __init__(self, background: Background, ask_for_table: Callable[[], str]) -> None:
        super().__init__()
        self.background = background
        self.ask_for_table = ask_for_table
        hint = QLabel(
            translate(
                "NodalCities",
                "Make Carte 1 and explore it: cities and their partners, networks one by one, "
                "communities. The sample holds real networks of cities for migration.",
            )
        )
        hint.setWordWrap(True)
        self.sample = push_button(translate("NodalCities", "The sample"), lambda: self.start(None))
        self.table = push_button(translate("NodalCities", "Use my table…"), self._start_with_table)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("NodalCities", "Progress"))
        self.stop = push_button(translate("NodalCities", "Cancel"), background.cancel)
        background.progressed.connect(lambda value: self.bar.setValue(round(value)))
        self.path = GuidedPath()
        self.path.runRequested.connect(partial(self._run, self.path.mark_done))
        running, ways = QHBoxLayout(), QHBoxLayout()
        for widget in (self.sample, self.table):
            ways.addWidget(widget)
        running.addWidget(self.bar, 1)
        running.addWidget(self.stop)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addWidget(hint)
        layout.addLayout(ways)
        layout.addLayout(running)
        layout.addWidget(self.path, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self._show_running(False)

    def _start_with_table(self) -> None:
        table = self.ask_for_table()
        if table:
            self.path.setTable(table)
            self.start(table)

    def start(self, memberships: str | None) -> None:
        """Make Carte 1 of a table, by layer id or path, or of the sample, and load its layers."""
        outputs = dict.fromkeys(TABLES, QgsProcessing.TEMPORARY_OUTPUT)
        self._run(lambda: None, ALGORITHM, {"MEMBERSHIPS": memberships, **outputs})

    def _run(
        self, done: Callable[[], None], identifier: str, parameters: Mapping[str, Any]
    ) -> None:
        if self.background.is_busy:
            return

        def ended(job: AlgorithmJob, results: Mapping[str, Any]) -> None:
            self._show_running(False)
            job.load()
            done()

        self._show_running(True)
        given = into_project(identifier, parameters)
        self.background.run(identifier, given, ended, self._fail)

    def _fail(self, reason: str) -> None:
        self._show_running(False)
        self.path.asked = None
        if reason:
            self.failed.emit(reason)

    def _show_running(self, running: bool) -> None:
        self.bar.setValue(0)
        for widget in (self.bar, self.stop):
            widget.setVisible(running)
        for button in (self.sample, self.table, self.path.do_it):
            button.setEnabled(not running)

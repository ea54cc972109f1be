"""The dock of the explorer: a run, its cities, its networks, and what is kept of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from qgis.core import Qgis, QgsProcessingException, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QLabel,
    QShortcut,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...analysis.explore.city_search import CitySearch
from ...analysis.explore.exploration import Exploration
from ...analysis.explore.network_view import filter_expression
from ...processing.explorer.reading import RunSources, open_layers, open_sources, read_exploration
from ...processing.explorer.running import memory_outputs, parameters_again
from ...processing.explorer.runs import ALGORITHM, ExplorableRun, find_runs
from ..check_places.action import CheckPlacesAction
from ..own_table import OwnTable
from . import texts
from .background import AlgorithmJob, Background
from .header import ExplorerHeader
from .map_view import SceneItem
from .panels.city_panel import CityPanel
from .panels.keep_panel import KeepPanel
from .panels.networks_panel import NetworksPanel
from .panels.start_page import StartPage
from .panels.thresholds_panel import ThresholdsPanel
from .pick_tool import PickCityTool
from .session import ExplorerSession

translate = QCoreApplication.translate


class ExplorerDock(QgsDockWidget):
    """Shows one run of the project at a time; closed, it leaves no trace on the map."""

    def __init__(self, iface: Any, checks: CheckPlacesAction, own_table: OwnTable) -> None:
        super().__init__(translate("NodalCities", "Explorer of nodal cities"), iface.mainWindow())
        self.setObjectName("nodalCitiesExplorer")
        self.iface = iface
        self.canvas = iface.mapCanvas()
        self.session = ExplorerSession(self)
        self.background = Background(self)
        self.reading = Background(self)
        self.measuring = Background(self)
        self.header = ExplorerHeader(iface, self.session, checks)
        self.start = StartPage(self.background, own_table.ask)
        self.city = CityPanel(self.session, self.reading)
        self.networks = NetworksPanel(self.session)
        self.thresholds = ThresholdsPanel(self.session)
        self.keep = KeepPanel(iface, self.session)
        self.footer = QLabel()
        self.tabs = QTabWidget()
        self.item = SceneItem(self.canvas, self.session)
        self.tool = PickCityTool(self.canvas, self.session, self.item)
        self.tool_before: Any = None
        self._lay_out()
        self._connect()
        self.open_latest()

    def _lay_out(self) -> None:
        for panel, name in (
            (self.start, translate("NodalCities", "Start")),
            (self.city, translate("NodalCities", "City")),
            (self.networks, translate("NodalCities", "Networks")),
            (self.thresholds, translate("NodalCities", "Thresholds")),
            (self.keep, translate("NodalCities", "Keep")),
        ):
            self.tabs.addTab(panel, name)
        self.footer.setWordWrap(True)
        self.footer.setContentsMargins(6, 0, 6, 6)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.header)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.footer)
        self.setWidget(inside)

    def _connect(self) -> None:
        self.header.run_chosen.connect(self.open_run)
        for panel in (self.start, self.city, self.keep):
            panel.failed.connect(self._say_failed)
        self.keep.told.connect(self._say)
        self.networks.recompute_wanted.connect(self.recompute)
        self.city.pick_wanted.connect(self._pick)
        self.tool.picked.connect(self._take_picked)
        self.tool.left.connect(lambda: self.city.pick.setChecked(False))
        self.session.opened.connect(self._show_page)
        self.session.changed.connect(self._show_scene)
        self.session.ticked.connect(self._show_footer)
        self.canvas.mapToolSet.connect(self._tool_changed)
        project = QgsProject.instance()
        project.layersWillBeRemoved.connect(self._layers_go)
        project.layersRemoved.connect(self.header.refresh)
        project.removeAll.connect(self._project_goes)
        project.readProject.connect(self.open_latest)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.session.reset)

    # The run

    def open_latest(self, *_: Any) -> None:
        """Explore the latest run of the project, if there is one."""
        runs = find_runs(QgsProject.instance())
        self._open(runs[0] if runs else None)

    def open_run(self, identifier: str) -> None:
        """Explore the run of a layer of cities; none for an empty id."""
        runs = find_runs(QgsProject.instance())
        self._open(next((run for run in runs if run.identifier == identifier), None))

    def _open(self, run: ExplorableRun | None) -> None:
        for work in (self.reading, self.measuring):
            work.forget()
        self.networks.recompute.setEnabled(True)
        if run is None:
            self.session.close()
            self.header.refresh()
            self._show_page()
            return
        sources = open_sources(run)

        def done(search: CitySearch) -> None:
            self.session.open(run, search, sources.colours)

        def failed(reason: str) -> None:
            self.header.refresh()  # what was explored before still is
            self._say_failed(reason)

        label = translate("NodalCities", "Reading {run}").format(run=run.name)
        self.reading.call(label, lambda: CitySearch(read_exploration(sources)), done, failed)

    def recompute(self) -> None:
        """Run Carte 1 on the ticked networks aside, and show what it measured."""
        run, explored, view = self.session.run, self.session.original, self.session.view
        if run is None or explored is None or view is None or self.measuring.is_busy:
            return
        try:
            given = parameters_again(run, filter_expression(explored, view.kept))
        except QgsProcessingException as error:
            self._say_failed(str(error))
            return
        self.networks.recompute.setEnabled(False)
        outputs = memory_outputs(("CITIES_OUT", "NETWORKS_OUT"))
        self.measuring.run(ALGORITHM, {**given, **outputs}, self._recomputed, self._not_recomputed)

    def _recomputed(self, job: AlgorithmJob, results: Mapping[str, Any]) -> None:
        cities, networks = (
            cast(QgsVectorLayer, job.context.takeResultLayer(results[name]))
            for name in ("CITIES_OUT", "NETWORKS_OUT")
        )
        sources: RunSources = open_layers(cities, networks)
        label = translate("NodalCities", "Reading {run}").format(run=job.algorithm.displayName())
        self.measuring.call(
            label,
            lambda: read_exploration(sources, searched=False),
            self._take_measures,
            self._not_recomputed,
        )

    def _take_measures(self, measured: Exploration) -> None:
        self.networks.recompute.setEnabled(True)
        self.session.take_measures(measured)

    def _not_recomputed(self, reason: str) -> None:
        self.networks.recompute.setEnabled(True)
        if reason:
            self._say_failed(reason)

    def _layers_go(self, removed: Iterable[str]) -> None:
        if self.session.run is not None and self.session.run.identifier in removed:
            self.thresholds.release()
            self._open(None)

    def _project_goes(self) -> None:
        if self.session.is_open or self.reading.is_busy:
            self._open(None)

    # What is seen

    def _show_page(self) -> None:
        is_open = self.session.is_open
        for panel in (self.city, self.networks, self.thresholds, self.keep):
            self.tabs.setTabEnabled(self.tabs.indexOf(panel), is_open)
        if not is_open:
            self.tabs.setCurrentWidget(self.start)
        elif self.tabs.currentWidget() is self.start and self.start.path.asked is None:
            self.tabs.setCurrentWidget(self.city)
        self.footer.setVisible(is_open)

    def _show_footer(self) -> None:
        run, view = self.session.exploration, self.session.view
        if run is not None and view is not None:
            self.footer.setText(texts.footer(run, view))

    def _show_scene(self) -> None:
        if self.isVisible() or not self.session.is_open:
            self.item.show_scene()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self.session.is_open:
            self.header.refresh()  # there may be runs that were made out of its sight
        elif not self.reading.is_busy:
            self.open_latest()
        self.item.show_scene()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self.item.setVisible(False)
        self.city.pick.setChecked(False)

    def _say(self, sentence: str) -> None:
        self.iface.messageBar().pushMessage(self.windowTitle(), sentence, Qgis.MessageLevel.Success)

    def _say_failed(self, reason: str) -> None:
        self.iface.messageBar().pushMessage(self.windowTitle(), reason, Qgis.MessageLevel.Warning)

    # Picking on the map

    def _pick(self, on: bool) -> None:
        if on:
            self.tool_before = self.canvas.mapTool()
            self.canvas.setMapTool(self.tool)
        elif self.canvas.mapTool() is self.tool:
            self.canvas.unsetMapTool(self.tool)
            if self.tool_before is not None:
                self.canvas.setMapTool(self.tool_before)

    def _take_picked(self, city: int) -> None:
        self.tabs.setCurrentWidget(self.city)
        self.session.go_to(city)

    def _tool_changed(self, tool: Any, *_: Any) -> None:
        if tool is not self.tool:
            self.tool_before = None
            self.city.pick.setChecked(False)

    def release(self) -> None:
        """Stop what runs, and take all off the map; the dock is about to go."""
        for work in (self.background, self.reading, self.measuring):
            work.forget()
        self.thresholds.release()
        self.city.pick.setChecked(False)
        project = QgsProject.instance()
        project.layersWillBeRemoved.disconnect(self._layers_go)
        project.layersRemoved.disconnect(self.header.refresh)
        project.removeAll.disconnect(self._project_goes)
        project.readProject.disconnect(self.open_latest)
        self.canvas.mapToolSet.disconnect(self._tool_changed)
        self.canvas.scene().removeItem(self.item)

"""What the message bar says once the layers of a run are in the project."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from ...processing.explorer.runs import ALGORITHM
from ...processing.framework import finished_runs
from ...processing.framework.finished_runs import FinishedRun
from ...processing.language.translation import number
from ...processing.outputs.kept_layers import temporary_layers
from ..check_places.action import CheckPlacesAction
from ..check_places.check_table import count_open
from ..explorer.action import ExplorerAction
from .keeping import ask_and_keep
from .message import show_message
from .running_again import can_run_again, run_again

translate = QCoreApplication.translate
WAIT_MS = 300  # in which the other steps of a model come


class RunMessages:
    """Hears of finished runs; steps of one model are told together."""

    def __init__(
        self, iface: Any, checks: CheckPlacesAction, explorer: ExplorerAction | None = None
    ) -> None:
        self.iface = iface
        self.checks = checks
        self.explorer = explorer
        self.waiting: list[FinishedRun] = []
        self.runs: dict[str, FinishedRun] = {}  # by the id of their layer of places to check
        self.timer = QTimer()
        self.timer.setSingleShot(True)
        self.timer.setInterval(WAIT_MS)
        self.timer.timeout.connect(self.show)
        finished_runs.listeners.append(self.hear)
        checks.settled.connect(self.offer_again)

    def hear(self, run: FinishedRun) -> None:
        self.waiting.append(run)
        self.timer.start()

    def show(self) -> None:
        """Say where the sheet is, what is temporary and in doubt, and offer what follows."""
        runs, self.waiting = self.waiting, []
        self._activate_cities(runs)
        self._tell(runs, self._to_check(runs), [name for run in runs for name in run.sheets])

    def _tell(self, runs: list[FinishedRun], to_check: str, sheets: list[str]) -> None:
        """Say it of these runs; what is done about one thing leaves the others to be told."""
        found = [identifier for run in runs for identifier in run.layers.values()]
        names = {run.name for run in runs}
        name = names.pop() if len(names) == 1 else translate("NodalCities", "Nodal Cities")
        sentences, buttons = [], {}
        table = QgsProject.instance().mapLayer(to_check)
        # What was located with a doubt is for those who look; only the open ones are announced.
        open_cities = count_open(table) if isinstance(table, QgsVectorLayer) else 0
        if open_cities:

            def check() -> None:
                self._tell(runs, "", sheets)
                self.checks.open_layer(to_check)

            sentences.append(_to_settle(open_cities))
            buttons[translate("NodalCities", "Check places…")] = check
        if sheets:

            def open_sheet() -> None:
                self._tell(runs, to_check, [])
                self._open(sheets[0])

            sentence = translate("NodalCities", "Sheet: “{name}”.")
            sentences.append(sentence.format(name=", ".join(sheets)))
            buttons[translate("NodalCities", "Open the sheet")] = open_sheet
        temporary = temporary_layers(found)
        if temporary:

            def keep() -> None:
                outcome = ask_and_keep(self.iface, name, found)
                self._tell(runs, to_check, sheets)
                if outcome is not None:
                    self.iface.messageBar().pushMessage(*outcome)

            sentence = translate("NodalCities", "Temporary layers, gone when QGIS is closed: {n}.")
            sentences.append(sentence.format(n=number(len(temporary))))
            buttons[translate("NodalCities", "Keep in a GeoPackage…")] = keep
        mapped = _mapped_cities(runs)
        if mapped and self.explorer is not None and not self.explorer.is_open:
            explorer = self.explorer

            def explore() -> None:
                explorer.open_run(mapped)
                self._tell(runs, to_check, sheets)

            buttons[translate("NodalCities", "Explore…")] = explore
        if sentences:
            show_message(self.iface, name, " ".join(sentences), buttons)

    def _open(self, sheet: str) -> None:
        layout = QgsProject.instance().layoutManager().layoutByName(sheet)
        if layout is not None:  # not renamed or removed meanwhile
            self.iface.openLayoutDesigner(layout)

    def _activate_cities(self, runs: list[FinishedRun]) -> None:
        """Make the cities of a map the active layer, which a click on the map asks."""
        for run in runs:
            layer = QgsProject.instance().mapLayer(run.layers.get("CITIES_OUT", ""))
            if layer is not None:
                self.iface.setActiveLayer(layer)

    def _to_check(self, runs: list[FinishedRun]) -> str:
        """Return the layer of the places in doubt of the last run that has some, by its id."""
        for run in reversed(runs):
            layer = QgsProject.instance().mapLayer(run.layers.get("TO_CHECK", ""))
            if isinstance(layer, QgsVectorLayer) and layer.featureCount() > 0:
                self.runs[layer.id()] = run
                return str(layer.id())
        return ""

    def offer_again(self, layer: QgsMapLayer, summary: str) -> None:
        """Say what was settled, and offer the run again with these answers."""
        run = self.runs.get(layer.id())
        buttons = {}
        if run is not None and isinstance(layer, QgsVectorLayer) and can_run_again(run):
            label = translate("NodalCities", "Run {name} again").format(name=run.name)
            buttons[label] = lambda: run_again(run, layer)
        show_message(self.iface, self.checks.menu, summary, buttons)

    def remove(self) -> None:
        finished_runs.listeners.remove(self.hear)
        self.timer.stop()


def _mapped_cities(runs: list[FinishedRun]) -> str:
    """Return the layer of cities of the last map among runs, by its id; empty for none."""
    maps = [run.layers.get("CITIES_OUT", "") for run in runs if run.algorithm == ALGORITHM]
    return maps[-1] if maps else ""


def _to_settle(count: int) -> str:
    if count == 1:
        return translate("NodalCities", "1 place to settle.")
    return translate("NodalCities", "{n} places to settle.").format(n=number(count))

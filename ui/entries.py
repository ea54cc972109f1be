"""The ways in: the plugin's menu and its toolbar, with the same entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction

from ..processing.framework.help_pages import help_url
from ..processing.language.translation import RESOURCES
from .held import open_dialog
from .own_table import OwnTable

translate = QCoreApplication.translate
ICONS = RESOURCES / "icons"
CARTE1 = "nodalcities:carte1"


class Entries:
    """Puts the entries into menu and toolbar, and takes them away again."""

    def __init__(self, iface: Any, own_table: OwnTable, others: Sequence[QAction]) -> None:
        self.iface = iface
        self.own_table = own_table
        self.menu = translate("NodalCities", "Nodal Cities")
        self.toolbar = iface.addToolBar(self.menu)
        self.toolbar.setObjectName("nodalCitiesToolbar")
        sample = translate("NodalCities", "Map the sample…")
        own = translate("NodalCities", "Map my table…")
        guide = translate("NodalCities", "Help of Nodal Cities")
        help_icon = QgsApplication.getThemeIcon("/mActionHelpContents.svg")
        self.own = [
            self._action("MapSample", _icon("carte1"), sample, self.map_sample),
            self._action("MapTable", _icon("map_table"), own, self.map_own_table),
            self._action("Help", help_icon, guide, open_help),
        ]
        self.actions = [*self.own[:2], *others, self.own[2]]
        for action in self.actions:
            iface.addPluginToMenu(self.menu, action)
            self.toolbar.addAction(action)

    def _action(self, name: str, icon: QIcon, text: str, open_it: Callable[[], None]) -> QAction:
        action = QAction(icon, text, self.iface.mainWindow())
        action.setObjectName(f"nodalCities{name}")
        action.triggered.connect(lambda *_: open_it())
        return action

    def map_sample(self) -> None:
        """Open the dialog of Carte 1 without a table, whatever the project has."""
        self._open(None)

    def map_own_table(self) -> None:
        """Open the dialog of Carte 1 on the table of the project, else on a file asked for."""
        table = self.own_table.ask()
        if table:
            self._open(table)

    def _open(self, memberships: str | None) -> None:
        open_dialog(CARTE1, {"MEMBERSHIPS": memberships})

    def remove(self) -> None:
        for action in self.actions:
            self.iface.removePluginMenu(self.menu, action)
        self.iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        for action in self.own:
            action.deleteLater()


def open_help() -> None:
    """Show the list of help pages in the browser."""
    QDesktopServices.openUrl(QUrl(help_url("index")))


def _icon(name: str) -> QIcon:
    return QIcon(str(ICONS / f"{name}.svg"))

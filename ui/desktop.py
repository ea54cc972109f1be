"""What the plugin adds to the window of QGIS."""

from __future__ import annotations

from typing import Any

from .check_places.action import CheckPlacesAction
from .entries import Entries
from .explorer.action import ExplorerAction
from .own_table import OwnTable
from .results.run_messages import RunMessages
from .results.viewer import ResultsViewer


class Desktop:
    """Puts all of it there, and takes it away again."""

    def __init__(self, iface: Any) -> None:
        self.own_table = OwnTable(iface)
        self.check_places = CheckPlacesAction(iface)
        self.explorer = ExplorerAction(iface, self.check_places, self.own_table)
        self.messages = RunMessages(iface, self.check_places, self.explorer)
        self.viewer = ResultsViewer()
        self.entries = Entries(
            iface, self.own_table, [self.explorer.action, self.check_places.action]
        )

    def remove(self) -> None:
        self.entries.remove()
        self.viewer.remove()
        self.messages.remove()
        self.explorer.remove()
        self.check_places.remove()
        self.own_table.remove()

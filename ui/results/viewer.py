"""The pages that runs wrote, in QGIS's results viewer."""

from __future__ import annotations

import time

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from ...processing.framework import finished_runs
from ...processing.framework.finished_runs import WrittenPage


class ResultsViewer:
    """Lists them by the names of their algorithms, as long as the plugin is there."""

    def __init__(self) -> None:
        finished_runs.page_listeners.append(self.add)

    def add(self, page: WrittenPage) -> None:
        """Put a page on top of the list, which opens."""
        from processing.core.ProcessingResults import resultsList  # loaded after ours, perhaps

        algorithm = QgsApplication.processingRegistry().algorithmById(page.algorithm)
        icon = QIcon() if algorithm is None else algorithm.icon()
        resultsList.addResult(icon, page.name, time.localtime(), page.path)

    def remove(self) -> None:
        finished_runs.page_listeners.remove(self.add)

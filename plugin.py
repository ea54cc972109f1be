"""The plugin QGIS loads: a translator, a Processing provider and an entry in the menus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator

from .processing.framework.runs_in_progress import any_run_in_progress
from .processing.provider import NodalCitiesProvider

I18N = Path(__file__).parent / "resources" / "i18n"
LOOK_MS = 500  # between two looks at whether runs still go on


class NodalCitiesPlugin:
    """Registers the provider, in the desktop and under qgis_process alike.

    ``iface`` is None under qgis_process: only what ``initGui`` starts may need it.
    """

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: NodalCitiesProvider | None = None
        self.desktop: Any = None
        self.removed = False
        # Qt drops a translation with the last reference to its translator.
        self.translator = QTranslator()
        if self.translator.load(f"nodal_cities_{QgsApplication.locale()[:2]}.qm", str(I18N)):
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self) -> None:  # noqa: N802 (name fixed by QGIS)
        registry = QgsApplication.processingRegistry()
        if self.removed:
            return
        if registry.providerById(NodalCitiesProvider.ID) is not None:
            # Of the plugin before it was loaded anew, whose runs go on.
            QTimer.singleShot(LOOK_MS, self.initProcessing)
            return
        self.provider = NodalCitiesProvider()
        registry.addProvider(self.provider)
        self.provider.load_models()

    def initGui(self) -> None:  # noqa: N802 (name fixed by QGIS)
        self.initProcessing()
        # No widget is loaded for qgis_process, which does not come here.
        from .ui.desktop import Desktop

        self.desktop = Desktop(self.iface)

    def unload(self) -> None:
        if self.desktop is not None:
            self.desktop.remove()
            self.desktop = None
        self.removed = True
        self._remove_provider()

    def _remove_provider(self) -> None:
        """Take the provider away when no run goes on: QGIS would crash asking for it."""
        if self.provider is not None and any_run_in_progress():
            QTimer.singleShot(LOOK_MS, self._remove_provider)
            return
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        QCoreApplication.removeTranslator(self.translator)

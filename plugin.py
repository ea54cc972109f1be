"""The plugin QGIS loads: a translator, a Processing provider and an entry in the menus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .processing.provider import NodalCitiesProvider

I18N = Path(__file__).parent / "resources" / "i18n"


class NodalCitiesPlugin:
    """Registers the provider, in the desktop and under qgis_process alike.

    ``iface`` is None under qgis_process: only what ``initGui`` starts may need it.
    """

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: NodalCitiesProvider | None = None
        self.desktop: Any = None
        # Qt drops a translation with the last reference to its translator.
        self.translator = QTranslator()
        if self.translator.load(f"nodal_cities_{QgsApplication.locale()[:2]}.qm", str(I18N)):
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self) -> None:  # noqa: N802 (name fixed by QGIS)
        self.provider = NodalCitiesProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.provider.refreshAlgorithms()  # the models, which need the algorithms registered

    def initGui(self) -> None:  # noqa: N802 (name fixed by QGIS)
        self.initProcessing()
        # No widget is loaded for qgis_process, which does not come here.
        from .ui.desktop import Desktop

        self.desktop = Desktop(self.iface)

    def unload(self) -> None:
        if self.desktop is not None:
            self.desktop.remove()
            self.desktop = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        QCoreApplication.removeTranslator(self.translator)

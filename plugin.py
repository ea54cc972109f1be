"""The plugin QGIS loads: a translator and a Processing provider."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .processing.provider import NodalCitiesProvider

I18N = Path(__file__).parent / "resources" / "i18n"


class NodalCitiesPlugin:
    """Registers the provider, in the desktop and under qgis_process alike.

    ``iface`` is None under qgis_process, so nothing here may need it.
    """

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: NodalCitiesProvider | None = None
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

    def unload(self) -> None:
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        QCoreApplication.removeTranslator(self.translator)

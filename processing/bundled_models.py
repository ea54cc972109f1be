"""The models that come with the plugin: chains of its algorithms, to run, batch or take apart.

They are ordinary ``.model3`` files made by ``tools/build_models.py``, with texts in English;
here these are shown in the user's language, while names stay as they are.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .base import RESOURCES, NodalAlgorithm, language

translate = QCoreApplication.translate
MODELS = RESOURCES / "models"
SUFFIX = ".model3"


def model_files() -> list[Path]:
    """Return the bundled models, by name."""
    return sorted(MODELS.glob(f"*{SUFFIX}"))


class BundledModel(QgsProcessingModelAlgorithm):
    """A model of the plugin; its id is the name of its file.

    The algorithms it calls must be registered before it is loaded: QGIS drops the outputs of
    those it does not know.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.loaded = self.fromFile(str(path))
        for definition in self.parameterDefinitions():
            definition.setDescription(_translated(definition.description()))
            definition.setHelp(_translated(definition.help()))

    def createInstance(self) -> BundledModel:
        return BundledModel(self.path)

    def name(self) -> str:
        return self.path.stem

    def displayName(self) -> str:
        return _translated(super().name())

    def groupId(self) -> str:
        return "models"

    def group(self) -> str:
        return NodalAlgorithm.groups()[self.groupId()]

    def shortDescription(self) -> str:
        return ""

    def icon(self) -> QIcon:
        return QIcon(str(RESOURCES / "icons" / "models.svg"))

    def shortHelpString(self) -> str:
        page = RESOURCES / "help" / f"{self.name()}.{language()}.html"
        return page.read_text(encoding="utf-8")


def _translated(template: str) -> str:
    return translate("NodalCities", template) if template else ""

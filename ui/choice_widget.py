"""The list of a choice in the dialogs of algorithms."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingParameterEnum
from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QComboBox

from ..processing.language.choice_labels import choice_label


class ChoiceWidget(WidgetWrapper):  # type: ignore[misc]  # has no types
    """Shows the words of a choice as users read them, and gives the words themselves.

    QGIS makes one by its name for each choice of a dialog or a row of a batch.
    """

    def __new__(cls, parameter: QgsProcessingParameterEnum, dialog: Any, *_place: int) -> Any:
        if type(dialog).__name__ == "ModelerParametersDialog":
            # A step of a model takes its value from elsewhere too: QGIS's own widget knows how.
            return QgsGui.processingGuiRegistry().createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
        return super().__new__(cls)

    def createWidget(self) -> QComboBox:
        parameter = self.parameterDefinition()
        box = QComboBox()
        # As narrow as the dialog is: its longest label would have all of it scrolled sideways.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for word in parameter.options():
            box.addItem(choice_label(parameter.name(), word), word)
        box.currentIndexChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return box

    def setValue(self, value: Any) -> None:
        self.setComboValue(value)

    def value(self) -> Any:
        return self.widget.currentData()

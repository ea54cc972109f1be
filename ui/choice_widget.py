"""The list of a choice in the dialogs of algorithms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingContext, QgsProcessingParameterEnum, QgsProcessingParameters
from qgis.gui import QgsCheckableComboBox, QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QComboBox, QListView, QToolButton, QWidget

from ..processing.language.choice_labels import choice_label

WORD = Qt.ItemDataRole.UserRole


class ChoiceWidget(WidgetWrapper):  # type: ignore[misc]  # has no types
    """Shows the words of a choice as users read them, and gives the words themselves.

    QGIS makes one by its name for each choice of a dialog or a row of a batch.
    """

    def __new__(cls, parameter: QgsProcessingParameterEnum, dialog: Any, *_place: int) -> Any:
        if type(dialog).__name__ == "ModelerParametersDialog":
            # A step of a model takes its value from elsewhere too: QGIS's own widget knows how.
            widget = QgsGui.processingGuiRegistry().createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
            labels = {word: choice_label(parameter.name(), word) for word in parameter.options()}
            for box in widget.findChildren(QComboBox):
                _show_labels(box, labels)
            for button in widget.findChildren(QToolButton):
                button.clicked.connect(lambda: _list_by_labels(widget.window(), labels))
            return widget
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


class ChoicesWidget(ChoiceWidget):
    """The same for a choice of several words."""

    def createWidget(self) -> QgsCheckableComboBox:
        parameter = self.parameterDefinition()
        box = QgsCheckableComboBox()
        for word in parameter.options():
            label = choice_label(parameter.name(), word)
            box.addItemWithCheckState(label, Qt.CheckState.Unchecked, word)
        box.checkedItemsChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return box

    def setValue(self, value: Any) -> None:
        chosen = QgsProcessingParameters.parameterAsEnumStrings(
            self.parameterDefinition(), value, QgsProcessingContext()
        )
        for row in range(self.widget.count()):
            is_chosen = self.widget.itemData(row) in chosen
            state = Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
            self.widget.setItemCheckState(row, state)

    def value(self) -> Any:
        return self.widget.checkedItemsData()


def _show_labels(box: QComboBox, labels: Mapping[str, str]) -> None:
    """Show the labels in a list of QGIS's own, if it is that of the words."""
    words = [box.itemData(row) for row in range(box.count())]
    if words == [*labels]:
        for row, word in enumerate(words):
            box.setItemText(row, labels[word])


def _list_by_labels(window: QWidget, labels: Mapping[str, str]) -> None:
    """Show the labels where several words are ticked in a model, and have it give the words.

    QGIS makes that list at a click, of nameless numbers where a choice is of words.
    """
    for panel in window.findChildren(QWidget):
        view = panel.findChild(QListView)
        if view is None or not panel.inherits("QgsProcessingMultipleSelectionPanelWidget"):
            continue
        listed = cast(QStandardItemModel, view.model())
        items = [listed.item(row) for row in range(listed.rowCount())]
        if not {*labels, *range(len(labels))}.issuperset(item.data(WORD) for item in items):
            continue
        ticked = {item.data(WORD): item.checkState() for item in items}
        listed.clear()
        for word, label in labels.items():
            item = QStandardItem(label)
            item.setData(word, WORD)
            item.setCheckable(True)
            item.setCheckState(ticked.get(word, Qt.CheckState.Unchecked))
            listed.appendRow(item)

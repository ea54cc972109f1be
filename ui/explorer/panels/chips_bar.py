"""What networks are chosen by: values of their attributes, several of one, of several at once."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QCoreApplication, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....analysis.explore.exploration import Exploration
from ....analysis.explore.network_view import YEAR_FIELD, Chip, list_chips, list_decades
from ....processing.language.translation import number
from ....processing.reports.typology_labels import dimension_name, value_name
from ..widgets import push_button

translate = QCoreApplication.translate
IN_A_ROW = 3  # buttons side by side


class ChipsMenu(QMenu):
    """Stays open while one chooses several."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is None:
            super().mouseReleaseEvent(event)
        else:
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


class ChipsBar(QWidget):
    """A button a field, whose menu has its values; and in words what is chosen."""

    chosen = pyqtSignal(list)  # of chips

    def __init__(self) -> None:
        super().__init__()
        self.actions_of: list[tuple[Chip, QAction]] = []
        self.buttons: dict[str, QToolButton] = {}
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.clear_all = push_button(translate("NodalCities", "Clear"), partial(self.choose, ()))
        self.grid, row = QGridLayout(), QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.clear_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.grid)
        layout.addLayout(row)
        self._tell()

    def offer(self, run: Exploration | None) -> None:
        """Offer what tells the networks of a run apart, none of it chosen."""
        for button in self.buttons.values():
            self.grid.removeWidget(button)
            button.deleteLater()
        self.buttons, self.actions_of = {}, []
        for chip in () if run is None else (*list_chips(run), *list_decades(run)):
            action = self._menu(chip.field).addAction(
                f"{_value(chip)} ({number(len(chip.networks))})"
            )
            action.setCheckable(True)
            action.toggled.connect(self._take)
            self.actions_of.append((chip, action))
        self._tell()

    def choices(self) -> list[Chip]:
        """Return what is chosen."""
        return [chip for chip, action in self.actions_of if action.isChecked()]

    def choose(self, chips: tuple[tuple[str, str], ...]) -> None:
        """Choose these alone, by field and value."""
        before = len(self.choices())
        self.show_choice(chips)
        if before or chips:
            self.chosen.emit(self.choices())

    def show_choice(self, chips: tuple[tuple[str, str], ...] = ()) -> None:
        """Show these alone as chosen, without a signal."""
        for chip, action in self.actions_of:
            with QSignalBlocker(action):
                action.setChecked((chip.field, chip.value) in chips)
        self._tell()

    def _menu(self, field: str) -> QMenu:
        """Return the menu of a field, with its button."""
        if field not in self.buttons:
            button = QToolButton()
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setMenu(ChipsMenu(button))
            self.grid.addWidget(button, len(self.buttons) // IN_A_ROW, len(self.buttons) % IN_A_ROW)
            self.buttons[field] = button
        return self.buttons[field].menu()

    def _take(self) -> None:
        self._tell()
        self.chosen.emit(self.choices())

    def _tell(self) -> None:
        """Say what is chosen, on the buttons by its number."""
        values: dict[str, list[str]] = {}
        for chip in self.choices():
            values.setdefault(chip.field, []).append(_value(chip))
        for field, button in self.buttons.items():
            count = len(values.get(field, ()))
            button.setText(f"{_field(field)} ({number(count)})" if count else _field(field))
        either = translate("NodalCities", " or ")
        told = translate("NodalCities", "{field}: {values}")
        sides = (told.format(field=_field(f), values=either.join(v)) for f, v in values.items())
        self.told.setText(" · ".join(sides))
        for widget in (self.told, self.clear_all):
            widget.setVisible(bool(values))


def _field(field: str) -> str:
    return translate("NodalCities", "Year") if field == YEAR_FIELD else dimension_name(field)


def _value(chip: Chip) -> str:
    return chip.value if chip.field == YEAR_FIELD else value_name(chip.field, chip.value)

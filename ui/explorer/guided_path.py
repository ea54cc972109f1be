"""The guided path for a first class: six steps, each with its one choice and a button to do it."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...processing.framework.help_pages import help_url
from .guided_steps import GuidedStep, guided_steps

translate = QCoreApplication.translate
SETTING = "nodal_cities/guided_path"  # of the user, since a project is not changed by reading
IN_A_ROW = 3  # buttons of steps side by side, so that a narrow panel has room for their names


class GuidedPath(QWidget):
    """Shows a step at a time; what was chosen and done is found again in the next session."""

    runRequested = pyqtSignal(str, dict)  # noqa: N815 (id of an algorithm, its parameters)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = guided_steps()
        self.table: str | None = None
        self.asked: int | None = None  # the step whose run was asked for last
        self.at, self.done, self.chosen = self._read_state()
        self.buttons = self._step_buttons()
        self.told, self.look, self.choice = (_paragraph() for _ in range(3))
        self.options = QComboBox()
        self.options.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.options.activated.connect(self._choose)
        self.do_it = _button(translate("NodalCities", "Do it for me"), self._ask)
        self.back = _button(translate("NodalCities", "Back"), lambda: self.go_to(self.at - 1))
        self.next = _button(translate("NodalCities", "Next"), lambda: self.go_to(self.at + 1))
        self.again = _button(translate("NodalCities", "Start again"), self.start_again)
        sheet = _button(translate("NodalCities", "Teaching sheet"), open_teaching_sheet)
        self._lay_out(sheet)
        self.go_to(self.at)

    # What others call

    def setTable(self, table: str | None) -> None:
        """Run the steps on the user's table, by layer id or path; None for the sample."""
        self.table = table
        self.go_to(self.at)

    def mark_done(self) -> None:
        """Tick the step that was asked for: its run has ended well."""
        if self.asked is not None:
            self.done.add(self.asked)
            self.asked = None
            self._keep_and_show()

    def go_to(self, step: int) -> None:
        """Show a step; beyond the first and the last there is none."""
        self.at = min(max(step, 0), len(self.steps) - 1)
        self._keep_and_show()

    def start_again(self) -> None:
        """Forget what was done and chosen."""
        self.done, self.chosen = set(), [0] * len(self.steps)
        self.go_to(0)

    def parameters(self, step: int) -> dict[str, Any]:
        """Return what a step runs with: its table, and the choices made up to it that it knows."""
        taken = self.steps[step]
        found: dict[str, Any] = {name: self.table for name in taken.tables if self.table}
        for i in range(step + 1):
            options = self._options(self.steps[i])
            if options:
                found.update(options[self.chosen[i]].parameters)
        algorithm = QgsApplication.processingRegistry().algorithmById(taken.algorithm)
        if algorithm is not None:
            known = {definition.name() for definition in algorithm.parameterDefinitions()}
            found = {name: value for name, value in found.items() if name in known}
        return {**found, **taken.outputs}

    # State

    def _read_state(self) -> tuple[int, set[int], list[int]]:
        """Return the step, those done, and the option of each; the first where none is kept."""
        count = len(self.steps)
        try:
            kept = json.loads(str(QgsSettings().value(SETTING, "{}")))
            chosen = [
                min(max(int(option), 0), max(len(step.options) - 1, 0))
                for step, option in zip(self.steps, kept["chosen"])
            ]
            done = {int(i) for i in kept["done"] if 0 <= int(i) < count}
            return int(kept["at"]), done, [*chosen, *[0] * count][:count]
        except (ValueError, TypeError, KeyError):
            return 0, set(), [0] * count

    def _keep_and_show(self) -> None:
        kept = {"at": self.at, "done": sorted(self.done), "chosen": self.chosen}
        QgsSettings().setValue(SETTING, json.dumps(kept))
        self._show()

    # What the user does

    def _ask(self) -> None:
        self.asked = self.at
        self.runRequested.emit(self.steps[self.at].algorithm, self.parameters(self.at))

    def _choose(self, option: int) -> None:
        self.chosen[self.at] = option
        self._keep_and_show()

    # What is shown

    def _options(self, step: GuidedStep) -> tuple[Any, ...]:
        return () if step.of_sample and self.table else step.options

    def _show(self) -> None:
        step = self.steps[self.at]
        options = self._options(step)
        self.told.setText(step.told)
        self.look.setText(translate("NodalCities", "<b>Look:</b> {look}").format(look=step.look))
        self.choice.setText(
            translate("NodalCities", "<b>Choose:</b> {choice}").format(choice=step.choice)
        )
        self.choice.setVisible(bool(options) or not step.options)
        self.options.setVisible(bool(options))
        self.options.setAccessibleName(step.choice)
        self.options.clear()
        self.options.addItems([option.label for option in options])
        if options:
            self.options.setCurrentIndex(self.chosen[self.at])
            self.options.setToolTip(options[self.chosen[self.at]].label)
        self.back.setEnabled(self.at > 0)
        self.next.setEnabled(self.at < len(self.steps) - 1)
        self.again.setEnabled(bool(self.done or any(self.chosen) or self.at))
        for i, button in enumerate(self.buttons):
            self._show_button(button, i)

    def _show_button(self, button: QToolButton, step: int) -> None:
        done = step in self.done
        sign = "✓" if done else str(step + 1)
        title = self.steps[step].title
        button.setText(f"{sign} {title}")
        said = translate("NodalCities", "{title}: done") if done else "{title}"
        button.setAccessibleName(said.format(title=title))
        button.setChecked(step == self.at)

    def _step_buttons(self) -> list[QToolButton]:
        buttons = [QToolButton(self) for _ in self.steps]
        for i, button in enumerate(buttons):
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda *_, i=i: self.go_to(i))
        return buttons

    def _lay_out(self, sheet: QPushButton) -> None:
        steps, ways, ends = QGridLayout(), QHBoxLayout(), QHBoxLayout()
        for i, button in enumerate(self.buttons):
            steps.addWidget(button, i // IN_A_ROW, i % IN_A_ROW)
        for widget in (self.back, self.next):
            ways.addWidget(widget)
        for widget in (self.again, sheet):
            ends.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(steps)
        for paragraph in (self.told, self.look, self.choice, self.options, self.do_it):
            layout.addWidget(paragraph)
        layout.addLayout(ways)
        layout.addStretch(1)
        layout.addLayout(ends)


def open_teaching_sheet() -> None:
    """Show the sheet of two hours with its answers in the browser."""
    QDesktopServices.openUrl(QUrl(help_url("teaching")))


def _paragraph() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def _button(text: str, action: Any) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda *_: action())
    return button

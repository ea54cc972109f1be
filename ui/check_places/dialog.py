"""The dialog over a table to check: one city after the other, its candidates on a map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QWidget

from . import texts
from .candidate_map import CandidateMap
from .candidates import CandidateSelection
from .check_table import CheckTable, first_check_table, is_check_table
from .city_list import CityList
from .coordinates import CoordinateEntry
from .division_names import name_divisions
from .model import Answer, CandidatePlace, CheckState, CityChecks
from .open_table import OpenTable
from .search import find_places

translate = QCoreApplication.translate
FORM = Path(__file__).with_suffix(".ui")


class CheckPlacesDialog(QDialog):
    """Shows the cities of a table to check, and writes the user's answers into it.

    Every answer is written at once; into a table that cannot be edited, when saved as a file.
    """

    def __init__(self, parent: QWidget | None = None, layer: QgsMapLayer | None = None) -> None:
        super().__init__(parent)
        # Made before the box of tables, which shows another one as soon as a layer goes.
        self.tables = OpenTable(self)
        uic.loadUi(str(FORM), self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.map = CandidateMap(self)
        self.mapLayout.addWidget(self.map, 1)
        self.mainSplitter.setStretchFactor(1, 1)
        self.mainSplitter.setSizes([280, 960])
        self.choiceSplitter.setSizes([520, 440])
        self.cities = CityList(self.citiesTree)
        self.choice = CandidateSelection(self.candidatesTree, self.map)
        self.coordinates = CoordinateEntry(
            self.latitudeEdit, self.longitudeEdit, self.pickButton, self.map
        )
        texts.set_texts(self)
        self._connect()
        self.tables.attach(self.tableBox)
        self.show_layer(layer if is_check_table(layer) else first_check_table())

    @property
    def table(self) -> CheckTable | None:
        return self.tables.table

    @property
    def checks(self) -> CityChecks:
        return CityChecks((), {}) if self.table is None else self.table.checks

    @property
    def row(self) -> int | None:
        """Row of the city shown."""
        return self.cities.row

    @property
    def candidate(self) -> int | None:
        """Row of the candidate highlighted."""
        return self.choice.row

    def _connect(self) -> None:
        self.tables.opened.connect(self._show_table)
        self.tables.hint.connect(self._say)
        self.citiesTree.currentItemChanged.connect(self._show_city)
        self.choice.changed.connect(self._update)
        self.coordinates.changed.connect(self._update)
        self.coordinates.picked.connect(self.coordinatesButton.setFocus)
        self.coordinates.hint.connect(self._say)
        for button, action in (
            (self.findButton, self.find),
            (self.samePlaceButton, self.same_place),
            (self.drawNearButton, self.draw_near),
            (self.coordinatesButton, self.use_coordinates),
            (self.skipButton, self.skip),
            (self.undoButton, self.undo),
            (self.previousButton, lambda: self.cities.step(-1)),
            (self.nextButton, lambda: self.cities.step(1)),
            (self.saveButton, self.save),
            (self.closeButton, self.reject),
        ):
            button.clicked.connect(lambda _checked=False, action=action: action())

    # The table

    def show_layer(self, layer: QgsMapLayer | None) -> None:
        """Show a layer; the one shown before, if its answers are not to be lost."""
        self.tables.show(layer)

    def _show_table(self) -> None:
        self.checks.replace_candidates(self._with_division_names)
        self.cities.show(self.checks)
        self._show_city()

    def _with_division_names(
        self, candidates: tuple[CandidatePlace, ...]
    ) -> tuple[CandidatePlace, ...]:
        return name_divisions(candidates, self.map.divisions)

    def changeEvent(self, event: QEvent) -> None:
        """Show what the user typed into the table itself meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            for row in [] if self.table is None else self.table.read_typed_answers():
                self.cities.show_state(self.checks, row)
            self._update()

    # The city

    def _show_city(self, *_: Any) -> None:
        row = self.row
        city = None if row is None else self.checks.cities[row]
        self.cityLabel.setText("" if city is None else city.full_name)
        self.contextLabel.setText("" if city is None else texts.context_text(city))
        self.contextLabel.setVisible(bool(self.contextLabel.text()))
        self.messageLabel.setText("" if city is None else city.message)
        self.otherEdit.clear()
        self._list_candidates()
        self.coordinates.show(Answer() if row is None else self.checks.answer(row))
        self.choice.choose(self._proposed())

    def _list_candidates(self) -> None:
        city = None if self.row is None else self.checks.cities[self.row]
        self.choice.show(
            () if city is None else city.candidates, "" if city is None else city.country
        )

    def _proposed(self) -> int | None:
        """Return the candidate of the answer, else the first one of a city not located."""
        if self.row is None:
            return None
        answer = self.checks.answer(self.row)
        candidates = self.checks.cities[self.row].candidates
        for row, candidate in enumerate(candidates):
            if candidate.identifier in (answer.same_as, answer.near):
                return row
        return 0 if candidates and self.checks.state(self.row) is CheckState.TO_DO else None

    def _update(self) -> None:
        """Say how far things are, and offer what can be done."""
        row, checks = self.row, self.checks
        here = row is not None
        state = CheckState.TO_DO if row is None else checks.state(row)
        for button in (self.samePlaceButton, self.drawNearButton):
            button.setEnabled(here and self.candidate is not None)
        for name in ("latitudeEdit", "longitudeEdit", "otherEdit", "findButton", "pickButton"):
            getattr(self, name).setEnabled(here)
        self.skipButton.setEnabled(here)
        typed = all(text.strip() for text in self.coordinates.texts)
        self.coordinatesButton.setEnabled(here and typed)
        self.undoButton.setEnabled(here and state in (CheckState.CHOSEN, CheckState.SKIPPED))
        self.previousButton.setEnabled(row is not None and row > 0)
        self.nextButton.setEnabled(row is not None and row + 1 < len(checks.cities))
        self.saveButton.setEnabled(self.table is not None)
        self.counterLabel.setText(texts.counter_text(checks))
        answered = row is not None and texts.answer_text(
            checks.cities[row], checks.answer(row), state
        )
        self.answerLabel.setText(answered or "")

    # The answers

    def same_place(self) -> None:
        if self.row is not None and self.candidate is not None:
            self._answer(Answer(same_as=self._identifier(self.row, self.candidate)))

    def draw_near(self) -> None:
        if self.row is not None and self.candidate is not None:
            self._answer(Answer(near=self._identifier(self.row, self.candidate)))

    def use_coordinates(self) -> None:
        position = self.coordinates.position
        if position is None:
            self._say(
                translate(
                    "NodalCities",
                    "Give the latitude in degrees from -90 to 90 and the longitude from -180 to "
                    "180, for example 48.85 and 2.35.",
                )
            )
        else:
            self._answer(Answer(lat=position[1], lon=position[0]))

    def skip(self) -> None:
        if self.row is not None:
            self.checks.skip(self.row)
            self._advance(self.row, "")

    def undo(self) -> None:
        if self.row is None or self.table is None:
            return
        self.checks.clear(self.row)
        problem = self.table.store(self.row)
        self.cities.show_state(self.checks, self.row)
        self._show_city()
        self._say(problem)

    def accept_highlighted(self) -> None:
        """What Enter does: take the highlighted place; what was located already may stay."""
        state = None if self.row is None else self.checks.state(self.row)
        if self.candidate is not None:
            self.same_place()
        elif state is CheckState.TO_DO:
            self._say(
                translate("NodalCities", "Choose a place, give its coordinates, or skip the city.")
            )
        else:
            self.skip()

    def _identifier(self, row: int, candidate: int) -> str:
        return self.checks.cities[row].candidates[candidate].identifier

    def _answer(self, answer: Answer) -> None:
        if self.row is None or self.table is None:
            return
        self.checks.choose(self.row, answer)
        self._advance(self.row, self.table.store(self.row))

    def _advance(self, row: int, problem: str) -> None:
        self.cities.show_state(self.checks, row)
        following = self.checks.next_unanswered(row)
        if following is None:
            self._show_city()
        else:
            self.cities.go_to(following)
        self._say(problem or ("" if following is not None else self.summary()))

    def summary(self) -> str:
        """Return what was settled; nothing where nothing was."""
        counts = self.checks.counts()
        if self.table is None or not counts[CheckState.CHOSEN]:
            return ""
        return texts.summary_text(self.table.name, self.checks)

    def find(self) -> None:  # type: ignore[override]  # that of Qt finds windows by number
        """Offer the places of the gazetteer that have the name typed."""
        name = self.otherEdit.text().strip()
        if self.row is None or not name:
            return
        found = self._with_division_names(find_places(name, self.checks.cities[self.row].country))
        self.checks.add_candidates(self.row, found)
        self._list_candidates()
        self.choice.choose(0 if found else self._proposed())
        self.candidatesTree.setFocus()
        self._say("" if found else texts.nothing_found_text(name))

    # Keys, saving, closing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        elif focus in (self.latitudeEdit, self.longitudeEdit):
            self.use_coordinates()
        elif focus is self.otherEdit:
            self.find()
        elif not isinstance(focus, QComboBox):
            self.accept_highlighted()

    def save(self) -> None:
        """Write the table to a file, add that to the project, and go on with it."""
        row = self.row
        path = self.tables.save()
        if path:
            self.cities.show(self.checks)
            self.cities.go_to(row or 0)
            self._show_city()
            self._say(texts.saved_text(path))

    def reject(self) -> None:
        if self.tables.confirm_leaving():
            super().reject()

    def done(self, result: int) -> None:
        super().done(result)
        self.tables.release()
        self.map.release_layers()

    def _say(self, text: str) -> None:
        self.statusLabel.setText(text)

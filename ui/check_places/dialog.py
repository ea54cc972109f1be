"""The dialog over a table to check: one city after the other, its candidates on a map."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QHeaderView,
    QTreeWidgetItem,
    QWidget,
)

from ...processing.language.translation import number
from . import texts
from .candidate_map import CandidateMap
from .candidates import CandidateSelection
from .check_table import CheckTable, first_check_table, is_check_table, open_saved_table
from .model import Answer, CheckState, CityChecks, parse_coordinates, split_coordinates
from .questions import ask_path, ask_to_save
from .search import find_places

translate = QCoreApplication.translate
FORM = Path(__file__).with_suffix(".ui")
DECIMALS = 5  # of a degree: a metre


class CheckPlacesDialog(QDialog):
    """Shows the cities of a table to check, and writes the user's answers into it.

    Every answer is written at once; into a table that cannot be edited, when saved as a file.
    """

    def __init__(self, parent: QWidget | None = None, layer: QgsMapLayer | None = None) -> None:
        super().__init__(parent)
        self.table: CheckTable | None = None
        # Before the box of tables hears of it, which would show another one at once.
        QgsProject.instance().layersWillBeRemoved.connect(self._detach_removed)
        QgsProject.instance().removeAll.connect(self._detach_removed)
        uic.loadUi(str(FORM), self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.map = CandidateMap(self)
        self.mapLayout.addWidget(self.map, 1)
        self.mainSplitter.setStretchFactor(1, 1)
        self.mainSplitter.setSizes([280, 960])
        self.choiceSplitter.setSizes([520, 440])
        # Names need the room, not the last column.
        header = self.citiesTree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.choice = CandidateSelection(self.candidatesTree, self.map)
        texts.set_texts(self)
        self._connect()
        self._offer_tables()
        self.show_layer(layer if is_check_table(layer) else first_check_table())

    @property
    def checks(self) -> CityChecks:
        return CityChecks((), {}) if self.table is None else self.table.checks

    @property
    def row(self) -> int | None:
        """Row of the city shown."""
        item = self.citiesTree.currentItem()
        return None if item is None else self.citiesTree.indexOfTopLevelItem(item)

    @property
    def candidate(self) -> int | None:
        """Row of the candidate highlighted."""
        return self.choice.row

    def _connect(self) -> None:
        QgsProject.instance().layersAdded.connect(self._offer_tables)
        self.tableBox.layerChanged.connect(self._layer_changed)
        self.citiesTree.currentItemChanged.connect(self._show_city)
        self.choice.changed.connect(self._update)
        self.map.point_picked.connect(self._picked)
        self.pickButton.toggled.connect(self._pick)
        for edit in (self.latitudeEdit, self.longitudeEdit):
            edit.textEdited.connect(self._coordinates_edited)
        for button, action in (
            (self.findButton, self.find),
            (self.samePlaceButton, self.same_place),
            (self.drawNearButton, self.draw_near),
            (self.coordinatesButton, self.use_coordinates),
            (self.skipButton, self.skip),
            (self.undoButton, self.undo),
            (self.previousButton, lambda: self._step(-1)),
            (self.nextButton, lambda: self._step(1)),
            (self.saveButton, self.save),
            (self.closeButton, self.reject),
        ):
            button.clicked.connect(lambda _checked=False, action=action: action())

    # The table

    def show_layer(self, layer: QgsMapLayer | None) -> None:
        """Show a layer; the one shown before, if its answers are not to be lost."""
        self.tableBox.setLayer(layer)
        if self.table is None or layer is None or self.table.layer_id != layer.id():
            self._layer_changed(layer)

    def _offer_tables(self, *_: Any) -> None:
        layers = QgsProject.instance().mapLayers().values()
        self.tableBox.setExceptedLayerList([one for one in layers if not is_check_table(one)])

    def _detach_removed(self, removed: Sequence[str] | None = None) -> None:
        """Hear that these layers, or all, are about to go."""
        if self.table is not None and (removed is None or self.table.layer_id in removed):
            self.table.detach()

    def _layer_changed(self, layer: QgsMapLayer | None) -> None:
        table = self.table
        if table is not None and layer is not None and table.layer_id == layer.id():
            return
        gone = table is not None and table.layer is None
        if table is not None and table.unsaved and (gone or not self.confirm_leaving()):
            self._set_table_box(table.layer)
            if gone:
                self._say(texts.removed(table.name))
            return
        self._set_table_box(layer)
        self._open(layer)

    def _set_table_box(self, layer: QgsMapLayer | None) -> None:
        with QSignalBlocker(self.tableBox):
            self.tableBox.setLayer(layer)

    def _open(self, layer: QgsMapLayer | None) -> None:
        self.table = CheckTable(layer) if is_check_table(layer) else None
        self._list_cities()
        writable = self.table is not None and self.table.is_writable
        self._say(texts.opening_text(self.table is not None, writable))

    def changeEvent(self, event: QEvent) -> None:
        """Show what the user typed into the table itself meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            for row in [] if self.table is None else self.table.read_typed_answers():
                self._show_state(row)
            self._update()

    def _list_cities(self) -> None:
        with QSignalBlocker(self.citiesTree):
            self.citiesTree.clear()
            for city in self.checks.cities:
                item = QTreeWidgetItem([city.name, city.country, ""])
                item.setToolTip(0, city.full_name)
                self.citiesTree.addTopLevelItem(item)
            for row in range(len(self.checks.cities)):
                self._show_state(row)
            first = self.checks.next_unanswered(-1)
            self._go_to(0 if first is None else first)
        self._show_city()

    # The city

    def _go_to(self, row: int) -> None:
        self.citiesTree.setCurrentItem(self.citiesTree.topLevelItem(row))

    def _step(self, by: int) -> None:
        if self.row is not None:
            self._go_to(min(max(self.row + by, 0), len(self.checks.cities) - 1))

    def _show_state(self, row: int) -> None:
        self.citiesTree.topLevelItem(row).setText(2, texts.state_text(self.checks.state(row)))

    def _show_city(self, *_: Any) -> None:
        row = self.row
        city = None if row is None else self.checks.cities[row]
        self.pickButton.setChecked(False)
        self.cityLabel.setText("" if city is None else city.full_name)
        self.messageLabel.setText("" if city is None else city.message)
        self.otherEdit.clear()
        self._list_candidates()
        answer = Answer() if row is None else self.checks.answer(row)
        for edit, value in zip((self.latitudeEdit, self.longitudeEdit), (answer.lat, answer.lon)):
            edit.setText("" if value is None else number(value, DECIMALS))
        self.map.mark(answer.position)
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
        self.coordinatesButton.setEnabled(here and all(text.strip() for text in self._typed()))
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
        position = parse_coordinates(*self._typed())
        if position is None:
            self._say(
                translate(
                    "NodalCities",
                    "Give the latitude in degrees from -90 to 90 and the longitude from -180 to "
                    "180, for example 48.85 and 2.35.",
                )
            )
        else:
            self._answer(Answer(lat=position[0], lon=position[1]))

    def skip(self) -> None:
        if self.row is not None:
            self.checks.skip(self.row)
            self._advance(self.row, "")

    def undo(self) -> None:
        if self.row is None or self.table is None:
            return
        self.checks.clear(self.row)
        problem = self.table.store(self.row)
        self._show_state(self.row)
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
        self._show_state(row)
        following = self.checks.next_unanswered(row)
        if following is None:
            self._show_city()
        else:
            self._go_to(following)
        self._say(problem or ("" if following is not None else self.summary()))

    def summary(self) -> str:
        """Return what was settled; nothing where nothing was."""
        counts = self.checks.counts()
        if self.table is None or not counts[CheckState.CHOSEN]:
            return ""
        return texts.summary_text(self.table.name, self.checks)

    def find(self) -> None:
        """Offer the places of the gazetteer that have the name typed."""
        name = self.otherEdit.text().strip()
        if self.row is None or not name:
            return
        found = find_places(name, self.checks.cities[self.row].country)
        self.checks.offer(self.row, found)
        self._list_candidates()
        self.choice.choose(0 if found else self._proposed())
        self.candidatesTree.setFocus()
        self._say("" if found else texts.nothing_found(name))

    # The coordinates

    def _coordinates_edited(self, *_: Any) -> None:
        self.map.mark(parse_coordinates(*self._typed()))
        self._update()

    def _typed(self) -> tuple[str, str]:
        """Return latitude and longitude as typed; both may stand in the first field."""
        lat, lon = self.latitudeEdit.text(), self.longitudeEdit.text()
        return (not lon.strip() and split_coordinates(lat)) or (lat, lon)

    def _pick(self, on: bool) -> None:
        self.map.pick(on)
        self._say(translate("NodalCities", "Click on the map where the city is.") if on else "")

    def _picked(self, lat: float, lon: float) -> None:
        self.pickButton.setChecked(False)
        self.latitudeEdit.setText(number(lat, DECIMALS))
        self.longitudeEdit.setText(number(lon, DECIMALS))
        self.map.mark((lat, lon))
        self._update()
        self.coordinatesButton.setFocus()

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

    def save(self) -> bool:
        """Write the table to a file, add that to the project, and go on with it."""
        if self.table is None:
            return False
        path = ask_path(self)
        if not path:
            return False
        problem = self.table.save_as(path)
        layer = None if problem else open_saved_table(path)
        if layer is None or not layer.isValid():
            self._say(texts.not_saved(path, problem))
            return False
        skipped, row = self.checks.skipped, self.row
        QgsProject.instance().addMapLayer(layer)
        self._offer_tables()
        self.show_layer(layer)
        self.checks.skipped.update(skipped)
        for one in skipped:
            self._show_state(one)
        self._go_to(row or 0)
        self._say(texts.saved(path))
        return True

    def confirm_leaving(self) -> bool:
        """Return whether no answer is lost, or the user said it may be."""
        if self.table is None or not self.table.unsaved:
            return True
        wanted = ask_to_save(self, self.table.name, len(self.table.unsaved))
        return self.save() if wanted else wanted is False

    def reject(self) -> None:
        if self.confirm_leaving():
            super().reject()

    def done(self, result: int) -> None:
        super().done(result)
        self.tableBox.layerChanged.disconnect(self._layer_changed)
        self.map.release_layers()

    def _say(self, text: str) -> None:
        self.statusLabel.setText(text)

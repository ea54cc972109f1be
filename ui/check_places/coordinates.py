"""Coordinates that are typed, pasted or picked on the map."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractButton, QLineEdit

from ...processing.language.translation import number
from .candidate_map import CandidateMap
from .model import Answer, Position, parse_coordinates, split_coordinates

translate = QCoreApplication.translate
DECIMALS = 5  # of a degree: a metre


class CoordinateEntry(QObject):
    """Two fields, a button to pick on the map, and the cross there."""

    changed = pyqtSignal()
    picked = pyqtSignal()
    hint = pyqtSignal(str)

    def __init__(
        self,
        latitude: QLineEdit,
        longitude: QLineEdit,
        pick_button: QAbstractButton,
        candidate_map: CandidateMap,
    ) -> None:
        super().__init__(candidate_map)
        self.edits = (latitude, longitude)
        self.button = pick_button
        self.map = candidate_map
        for edit in self.edits:
            edit.textEdited.connect(self._edited)
        pick_button.toggled.connect(self._pick)
        candidate_map.point_picked.connect(self._picked)

    @property
    def texts(self) -> tuple[str, str]:
        """Latitude and longitude as typed; both may stand in the first field."""
        lat, lon = (edit.text() for edit in self.edits)
        return (not lon.strip() and split_coordinates(lat)) or (lat, lon)

    @property
    def position(self) -> Position | None:
        return parse_coordinates(*self.texts)

    def show(self, answer: Answer) -> None:
        """Show the coordinates of an answer, or none."""
        self.button.setChecked(False)
        self._fill(answer.lat, answer.lon)
        self.map.mark(answer.position)

    def _fill(self, *degrees: float | None) -> None:
        for edit, value in zip(self.edits, degrees):
            edit.setText("" if value is None else number(value, DECIMALS))

    def _edited(self) -> None:
        self.map.mark(self.position)
        self.changed.emit()

    def _pick(self, on: bool) -> None:
        self.map.pick(on)
        hint = translate("NodalCities", "Click on the map where the city is.")
        self.hint.emit(hint if on else "")

    def _picked(self, lon: float, lat: float) -> None:
        self.show(Answer(lat=lat, lon=lon))
        self.changed.emit()
        self.picked.emit()

"""Small things that several panels of the explorer are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QStringListModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit, QPushButton, QToolButton, QToolTip, QWidget

from . import texts
from .session import ExplorerSession

translate = QCoreApplication.translate


def push_button(text: str, action: Callable[[], object], tip: str = "") -> QPushButton:
    """Return a button that does something."""
    button = QPushButton(text)
    button.setToolTip(tip)
    button.clicked.connect(lambda *_: action())
    return button


def icon_button(icon: str, text: str, action: Callable[[], object]) -> QToolButton:
    """Return a button with an icon of QGIS, which says in words what it does."""
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.clicked.connect(lambda *_: action())
    return button


class CityEdit(QLineEdit):
    """A line that finds cities by any spelling, and offers those it may mean."""

    chosen = pyqtSignal(int)  # a city

    def __init__(self, session: ExplorerSession, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.offered: dict[str, int] = {}
        self.names = QStringListModel(self)
        completer = QCompleter(self.names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textEdited.connect(self.offer)
        completer.activated[str].connect(self._take)
        self.returnPressed.connect(self._take_first)

    def offer(self, text: str) -> None:
        """List the cities that a text may mean, the likeliest first."""
        run, search = self.session.exploration, self.session.search
        self.offered = {}
        if run is None or search is None:
            return
        for city, by in search.find(text):
            known = run.cities[city]
            other = f" = {by}" if by else ""
            told = f"{known.name} – {texts.place_name(known.country, known.admin1)}{other}"
            if told in self.offered:  # a namesake at the same place
                told = f"{told} ({known.city_id})"
            self.offered[told] = city
        self.names.setStringList(list(self.offered))

    def _take_first(self) -> None:
        if self.text() not in self.offered:
            self.offer(self.text())
        if self.text().strip() and not self.offered:
            said = translate("NodalCities", "No city of this map is called like that.")
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), said, self)
        self._take(self.text() if self.text() in self.offered else next(iter(self.offered), ""))

    def _take(self, text: Any) -> None:
        run, city = self.session.exploration, self.offered.get(str(text))
        if run is not None and city is not None:
            self.chosen.emit(city)
            self.setText(run.cities[city].name)
            self.selectAll()

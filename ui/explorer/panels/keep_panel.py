"""The panel of what is kept: nothing of the project is changed before a button here is pressed."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ....analysis.explore.network_view import filter_expression
from ....analysis.explore.scene import cities_scene
from ....processing.explorer import keeping, running
from ....processing.outputs.destinations.free_names import with_ending
from ...results.keeping import usual_path
from .. import texts
from ..session import ExplorerSession
from ..widgets import push_button

translate = QCoreApplication.translate


class KeepPanel(QWidget):
    """Keeps what the map shows, or what makes it."""

    told = pyqtSignal(str)  # what was done
    failed = pyqtSignal(str)

    def __init__(self, iface: Any, session: ExplorerSession) -> None:
        super().__init__()
        self.iface = iface
        self.session = session
        self.command = QPlainTextEdit()
        self.command.setReadOnly(True)
        self.command.setAccessibleName(translate("NodalCities", "Command"))
        hint = QLabel(
            translate(
                "NodalCities",
                "Nothing in your project changes but by these buttons. They keep what the map "
                "shows now, or what makes it:",
            )
        )
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        for label, tip, action in self._buttons():
            layout.addWidget(push_button(label, partial(self._try, action), tip))
        layout.addWidget(self.command, 1)
        session.opened.connect(self.command.clear)
        session.ticked.connect(self.command.clear)

    def _buttons(self) -> list[tuple[str, str, Callable[[], str]]]:
        return [
            (
                translate("NodalCities", "As layers"),
                translate("NodalCities", "Cities and ties as new layers, in a group of their own"),
                self.keep_layers,
            ),
            (
                translate("NodalCities", "As a layout"),
                translate("NodalCities", "A new printed sheet of these layers"),
                self.keep_layout,
            ),
            (
                translate("NodalCities", "As an image…"),
                translate("NodalCities", "The map as it is on the screen"),
                self.keep_image,
            ),
            (
                translate("NodalCities", "As a table…"),
                translate("NodalCities", "The cities that stand out, one a row"),
                self.keep_table,
            ),
            (
                translate("NodalCities", "As a Processing command"),
                translate("NodalCities", "Copied: it makes Carte 1 of the ticked networks again"),
                self.keep_command,
            ),
            (
                translate("NodalCities", "As a model…"),
                translate("NodalCities", "The same as a model, to be run again in batch"),
                self.keep_model,
            ),
        ]

    def _try(self, action: Callable[[], str]) -> None:
        """Do it, and say what was done or why it was not."""
        if self.session.run is None:
            return
        try:
            done = action()
        except QgsProcessingException as error:
            self.failed.emit(str(error))
        else:
            if done:
                self.told.emit(done)

    def _shown(self) -> keeping.ShownMap:
        shown = _shown_map(self.session)
        if shown is None or not len(shown.scene.lit):
            raise QgsProcessingException(
                translate("NodalCities", "No city stands out: tick a network, or choose a city.")
            )
        return shown

    def keep_layers(self) -> str:
        name = keeping.keep_layers(QgsProject.instance(), self._shown())
        return translate("NodalCities", "Kept as the group “{name}”, in temporary layers.").format(
            name=name
        )

    def keep_layout(self) -> str:
        layout = keeping.keep_layout(QgsProject.instance(), self._shown())
        self.iface.openLayoutDesigner(layout)
        return translate("NodalCities", "Sheet: “{name}”.").format(name=layout.name())

    def keep_image(self) -> str:
        path = self._ask(translate("NodalCities", "Keep as an image"), "PNG (*.png)", ".png")
        if path is None:
            return ""
        if not self.iface.mapCanvas().grab().save(str(path)):
            sentence = translate("NodalCities", "{path} cannot be written ({reason}).")
            raise QgsProcessingException(sentence.format(path=path, reason="?"))
        return _kept_in(path)

    def keep_table(self) -> str:
        shown = self._shown()
        kinds = "CSV (*.csv);;Excel (*.xlsx);;OpenDocument (*.ods)"
        path = self._ask(translate("NodalCities", "Keep as a table"), kinds, ".csv")
        if path is None:
            return ""
        keeping.write_table(shown, path)
        return _kept_in(path)

    def keep_command(self) -> str:
        command = running.command_line(self._parameters(), usual_path(self._name()))
        self.command.setPlainText(command)
        QApplication.clipboard().setText(command)
        return translate("NodalCities", "The command is copied.")

    def keep_model(self) -> str:
        name, group = self._name(), translate("NodalCities", "Nodal Cities")
        model = running.make_model(self._parameters(), name, group)
        kinds = translate("NodalCities", "Models") + " (*.model3)"
        path = self._ask(translate("NodalCities", "Keep as a model"), kinds, ".model3")
        if path is None:
            return ""
        if not model.toFile(str(path)):
            sentence = translate("NodalCities", "{path} cannot be written ({reason}).")
            raise QgsProcessingException(sentence.format(path=path, reason="?"))
        return _kept_in(path)

    def _parameters(self) -> dict[str, Any]:
        run, view = self.session.original, self.session.view
        if self.session.run is None or run is None or view is None:
            return {}
        if view.memberships is None:
            raise QgsProcessingException(translate("NodalCities", "No network is ticked."))
        return running.parameters_again(self.session.run, filter_expression(run, view.kept))

    def _name(self) -> str:
        shown = _shown_map(self.session)
        return translate("NodalCities", "Carte 1") if shown is None else shown.name

    def _ask(self, title: str, kinds: str, suffix: str) -> Path | None:
        """Return the file that the user names, with a suffix of its kinds."""
        proposed = usual_path(self._name()).with_suffix(suffix)
        text, _ = QFileDialog.getSaveFileName(self, title, str(proposed), kinds)
        if not text:
            return None
        return with_ending(text, re.findall(r"\*(\.\w+)", kinds), suffix)


def _kept_in(path: Path) -> str:
    return translate("NodalCities", "Kept in {path}.").format(path=path)


def _shown_map(session: ExplorerSession) -> keeping.ShownMap | None:
    """Return what is kept: what stands out, else all nodal cities."""
    run, view = session.exploration, session.view
    if run is None or view is None:
        return None
    scene = session.scene() or cities_scene(view, view.nodal.nonzero()[0])
    told = texts.subtitle(session, run, view)
    return keeping.ShownMap(run, view, scene, session.colours, texts.map_name(session, scene), told)

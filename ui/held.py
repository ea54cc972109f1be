"""Objects of Qt made in Python, held here as long as Qt has them.

QGIS forgets the Python half of a dialog or button that nobody in Python holds: then a run started
in the dialog crashes, and the button does nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QObject

held: list[QObject] = []


def hold(thing: QObject) -> None:
    """Hold an object until Qt destroys it."""
    held.append(thing)
    thing.destroyed.connect(lambda *_: held.remove(thing))


def open_dialog(algorithm: str, parameters: Mapping[str, Any]) -> Any:
    """Show the dialog of an algorithm filled in."""
    import processing  # here: its plugin may be loaded after ours

    dialog = processing.createAlgorithmDialog(algorithm, dict(parameters))
    hold(dialog)
    dialog.show()
    return dialog

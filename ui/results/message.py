"""A message with buttons in the bar of the main window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton


def show_message(
    iface: Any, title: str, text: str, buttons: Mapping[str, Callable[[], object]]
) -> None:
    """Show a message that stays until it is closed; a button closes it too."""
    bar = iface.messageBar()
    item = bar.createMessage(title, text)
    for label, action in buttons.items():
        button = QPushButton(label, item)

        def press(_checked: bool = False, action: Callable[[], object] = action) -> None:
            bar.popWidget(item)
            action()

        button.clicked.connect(press)
        item.layout().addWidget(button)
    bar.pushWidget(item, Qgis.MessageLevel.Info)

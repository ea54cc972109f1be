"""A message with buttons in the bar of the main window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtWidgets import QPushButton

from ..held import hold


class MessageButton(QPushButton):
    """Closes its message, and does what it says."""

    def __init__(
        self,
        label: str,
        bar: QgsMessageBar,
        item: QgsMessageBarItem,
        action: Callable[[], object],
    ) -> None:
        super().__init__(label, item)
        self.bar = bar
        self.item = item
        self.action = action
        self.clicked.connect(self.press)
        hold(self)

    def press(self, *_: Any) -> None:
        action = self.action
        self.bar.popWidget(self.item)
        action()


def show_message(
    iface: Any, title: str, text: str, buttons: Mapping[str, Callable[[], object]]
) -> None:
    """Show a message that stays until it is closed; a button closes it too."""
    bar = iface.messageBar()
    item = bar.createMessage(title, text)
    for label, action in buttons.items():
        item.layout().addWidget(MessageButton(label, bar, item, action))
    bar.pushWidget(item, Qgis.MessageLevel.Info)

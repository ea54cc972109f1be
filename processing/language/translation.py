"""Sentences and numbers in the user's language."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...analysis.core.choices import Role
from ...analysis.core.errors import Message
from .parameter_labels import parameter_label

translate = QCoreApplication.translate
RESOURCES = Path(__file__).parents[2] / "resources"


def translated(message: Message) -> str:
    """Return a sentence of ``analysis`` in the user's language."""
    return translate("NodalCities", message.template).format(
        **{
            hole: parameter_label(value) if isinstance(value, Role) else value
            for hole, value in message.values.items()
        }
    )


def language() -> str:
    """Return the interface language as two letters; headless QGIS may say ``C``."""
    code = QgsApplication.locale()[:2].lower()
    return code if code == "fr" else "en"


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the user's language writes it."""
    return str(QLocale(language()).toString(float(value), "f", decimals))

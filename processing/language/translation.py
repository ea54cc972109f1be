"""Sentences and numbers in the user's language."""

from __future__ import annotations

from pathlib import Path
from typing import overload

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


@overload
def translate_all(first: str, second: str, /) -> tuple[str, str]: ...
@overload
def translate_all(first: str, second: str, third: str, /) -> tuple[str, str, str]: ...
@overload
def translate_all(*templates: str) -> tuple[str, ...]: ...
def translate_all(*templates: str) -> tuple[str, ...]:
    """Return several sentences, all of them literals, in the user's language."""
    return tuple(translate("NodalCities", template) for template in templates)


def translate_words(*templates: str) -> dict[str, str]:
    """Return words of a vocabulary, all of them literals, each with its translation."""
    return {template: translate("NodalCities", template) for template in templates}


def language() -> str:
    """Return the interface language as two letters; headless QGIS may say ``C``."""
    code = QgsApplication.locale()[:2].lower()
    return code if code == "fr" else "en"


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the user's language writes it."""
    return str(QLocale(language()).toString(float(value), "f", decimals))


def format_number(value: float) -> str:
    """Return a number in the user's language with the decimals it needs, at most three."""
    decimals = next((d for d in range(3) if abs(value - round(value, d)) <= 1e-3 * abs(value)), 3)
    return number(value, decimals)

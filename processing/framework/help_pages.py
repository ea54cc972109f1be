"""The pages of help: their beginning beside the parameters, the whole in the browser."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from ..language.translation import RESOURCES, language, translate

HELP = RESOURCES / "help"


def help_url(name: str) -> str:
    """Return the address of the page in the user's language."""
    return QUrl.fromLocalFile(str(_page(name))).toString()


def short_help(name: str) -> str:
    """Return the first section of the page, and a link to the whole."""
    first = _page(name).read_text("utf-8").split("<h3>")[1]
    link = translate("NodalCities", "Inputs, outputs and what is assumed: the full help page")
    return f'<h3>{first}<p><a href="{escape(help_url(name))}">{escape(link)}</a></p>'


def _page(name: str) -> Path:
    return HELP / f"{name}.{language()}.html"

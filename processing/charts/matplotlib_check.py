"""matplotlib, which draws the charts and need not be there: said before a run, not during."""

from __future__ import annotations

import importlib.util
import sys

from qgis.core import QgsProcessingException

from ...analysis.charts.page import drawing_problem
from ..language.translation import translate

# Commands, the same in every language.
COMMANDS = {
    "linux": "sudo apt install python3-matplotlib",
    "win32": "python -m pip install --user matplotlib",
    "darwin": "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user matplotlib",
}


def missing_message() -> str:
    """Return a sentence if matplotlib is not installed, nothing if it is; loads nothing."""
    try:
        found = importlib.util.find_spec("matplotlib") is not None
    except Exception:  # what is left of a broken installation may raise anything
        found = False
    if found:
        return ""
    return translate(
        "NodalCities", "This figure needs the Python package matplotlib, which is missing. {way}"
    ).format(way=installation_advice(sys.platform))


def require_matplotlib() -> None:
    """Load matplotlib; QgsProcessingException with the way out where it does not load."""
    problem = drawing_problem()
    if problem is not None:
        raise QgsProcessingException(
            translate(
                "NodalCities",
                "The Python package matplotlib is installed but does not load ({reason}). {way}",
            ).format(
                reason=f"{type(problem).__name__}: {problem}", way=installation_advice(sys.platform)
            )
        )


def installation_advice(platform: str) -> str:
    """Return how to install matplotlib on a platform, as ``sys.platform`` names it."""
    command = COMMANDS.get(platform, COMMANDS["win32"])
    where = {
        "linux": translate("NodalCities", "in a terminal"),
        "win32": translate("NodalCities", "in the OSGeo4W Shell of the Start menu"),
        "darwin": translate("NodalCities", "in Terminal"),
    }.get(platform, translate("NodalCities", "in a terminal"))
    return translate(
        "NodalCities",
        "Install it with the QPIP plugin, or {where} with: {command} — then start QGIS again.",
    ).format(where=where, command=command)

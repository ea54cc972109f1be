"""matplotlib, which draws the charts and need not be there: said before a run, not during."""

from __future__ import annotations

import sys

from qgis.core import QgsProcessingException

from ...analysis.charts.page import drawing_problem
from ..language.python_packages import installation_advice, missing_package
from ..language.translation import translate


def missing_message() -> str:
    """Return a sentence if matplotlib is not installed, nothing if it is; loads nothing."""
    return missing_package("matplotlib", translate("NodalCities", "This figure"))


def require_matplotlib() -> None:
    """Load matplotlib; QgsProcessingException with the way out where it does not load."""
    problem = drawing_problem()
    if problem is not None:
        raise QgsProcessingException(
            translate(
                "NodalCities",
                "The Python package matplotlib is installed but does not load ({reason}). {way}",
            ).format(
                reason=f"{type(problem).__name__}: {problem}",
                way=installation_advice("matplotlib", sys.platform),
            )
        )

"""The Python packages that need not be there, loaded when they are asked for."""

from __future__ import annotations

import importlib
from typing import Any

from ..core.errors import AnalysisError


def load_package(name: str) -> Any:
    """Return a module, imported now.

    Raises AnalysisError if it is missing or does not load; a broken one may raise anything.

    >>> load_package("json").loads("[1]")
    [1]
    """
    try:
        return importlib.import_module(name)
    except Exception as problem:
        raise AnalysisError(
            "The Python package {package} is missing or does not load ({reason}).",
            package=name,
            reason=f"{type(problem).__name__}: {problem}",
        ) from problem


def package_version(module: str) -> str:
    """Return the version a module tells of itself: one copied without its metadata has it too.

    >>> package_version("csv") == importlib.import_module("csv").__version__
    True
    """
    return str(getattr(load_package(module), "__version__", ""))

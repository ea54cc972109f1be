"""Runs whose layers have arrived in the project of the desktop, for whoever wants to hear."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple


class FinishedRun(NamedTuple):
    """A run as its layers arrive."""

    algorithm: str  # its id
    name: str  # the algorithm as the user knows it
    parameters: Mapping[str, Any]  # what it was given, to run it again
    layers: Mapping[str, str]  # the ids of its layers in the project, by output


# The interface puts itself here when it starts, and takes itself out when it goes.
listeners: list[Callable[[FinishedRun], None]] = []


def tell(run: FinishedRun) -> None:
    """Tell all listeners of a run."""
    for listener in listeners:
        listener(run)

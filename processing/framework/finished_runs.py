"""What runs leave in the desktop, layers and pages, for whoever wants to hear of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple


class FinishedRun(NamedTuple):
    """A run as its layers arrive."""

    algorithm: str  # its id
    name: str  # the algorithm as the user knows it
    parameters: Mapping[str, Any]  # what it was given, to run it again
    layers: Mapping[str, str]  # the ids of its layers in the project, by output
    sheets: tuple[str, ...] = ()  # the names of the layouts it added to the project


class WrittenPage(NamedTuple):
    """A file that a run wrote to be read, not loaded: a report, a figure, a printed map."""

    algorithm: str  # its id
    name: str  # the algorithm as the user knows it, and what it calls the file
    path: str


# The interface puts itself here when it starts, and takes itself out when it goes.
listeners: list[Callable[[FinishedRun], None]] = []
page_listeners: list[Callable[[WrittenPage], None]] = []


def tell(run: FinishedRun) -> None:
    """Tell all listeners of a run."""
    for listener in listeners:
        listener(run)


def tell_pages(pages: Iterable[WrittenPage]) -> None:
    """Tell all listeners of the pages of a run."""
    for page in pages:
        for listener in page_listeners:
            listener(page)

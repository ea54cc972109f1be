"""Runs that go on, for whose end the plugin waits before it takes its provider away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication

_in_progress: set[object] = set()


@contextmanager
def counted_run() -> Iterator[None]:
    """Count a run while it goes on, in whatever thread."""
    run = object()
    _in_progress.add(run)
    try:
        yield
    finally:
        _in_progress.discard(run)


def any_run_in_progress() -> bool:
    """Return whether a run of ours goes on, or a task that may be a model with a step of ours."""
    return bool(_in_progress) or QgsApplication.taskManager().countActiveTasks() > 0

"""The plugin removed, or loaded anew, while an algorithm runs: the run ends as if it were not."""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from . import cases, whole
from .children import Job, Outcome, aside
from .plugin import PROVIDER, Listening, algorithms

LOOKS = 30.0  # seconds for the provider to go, or to come back
HERE = __name__.rpartition(".tests.")[0]  # the package of the plugin


def check(job: Job, name: str, plugin: Any, made: Path) -> Iterator[Outcome]:
    """Yield whether a run in a thread of its own survives; a crash of QGIS ends a process."""
    for label, meanwhile in {"removed": _remove, "loaded anew": _load_anew}.items():
        with tempfile.TemporaryDirectory() as folder:
            place, said = Path(folder) / "place", Path(folder) / "said"
            place.mkdir()

            def outlived(
                meanwhile: Any = meanwhile, place: Path = place, said: Path = said
            ) -> bool:
                said.write_text(_outlived(name, plugin, made, place, meanwhile))
                return True

            _, status = os.waitpid(aside(outlived), 0)
            seen = said.read_text() if said.exists() else f"QGIS crashed ({status})"
            yield Outcome(job.algorithm, job.fault, label, not seen, seen)


def _outlived(name: str, plugin: Any, made: Path, place: Path, meanwhile: Callable) -> str:
    """Return what became of a run during which something is done to the plugin."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext

    context, feedback, ended = QgsProcessingContext(), Listening(), []
    parameters = {**cases.inputs(name, made), **cases.all_outputs(name, place)}
    begun: list[float] = []
    feedback.progressChanged.connect(begun.append)
    algorithm = algorithms()[name].create()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda ok, results: ended.append(ok))
    QgsApplication.taskManager().addTask(task)
    _wait_for(lambda: begun or ended)
    if ended:
        return "it ended before anything was done"
    is_there = meanwhile(plugin)
    _wait_for(lambda: ended)
    if ended != [True]:
        return f"the run failed: {feedback.told[-1:]}"
    if not _wait_for(is_there, LOOKS):
        return "the provider is not as it should be afterwards"
    written = [path for path in place.iterdir() if whole.facts(path)]  # or raises Broken
    return "" if written else "success, but no file"


def _remove(plugin: Any) -> Callable[[], bool]:
    plugin.unload()
    return lambda: _provider() is None


def _load_anew(plugin: Any) -> Callable[[], bool]:
    plugin.unload()
    before = _provider()
    for module in [module for module in sys.modules if module.startswith(f"{HERE}.")]:
        if not module.startswith(f"{HERE}.tests"):
            del sys.modules[module]
    del sys.modules[HERE]
    anew = importlib.import_module(HERE).classFactory(None)
    anew.initProcessing()
    return lambda: _provider() not in (None, before) and anew.provider is _provider()


def _provider() -> Any:
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().providerById(PROVIDER)


def _wait_for(condition: Callable[[], Any], seconds: float = 600.0) -> bool:
    """Let QGIS work until something holds; return whether it came to hold."""
    from qgis.PyQt.QtCore import QCoreApplication

    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    return bool(condition())

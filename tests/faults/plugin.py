"""The plugin in a QGIS without a window, run by the ids of its algorithms and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
)

PROVIDER = "nodalcities"


@dataclass
class Run:
    """What a run said: ``sentence`` is what it failed with, ``told`` the errors of its log."""

    ok: bool
    sentence: str = ""
    told: list[str] = field(default_factory=list)
    results: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0


@contextmanager
def running(work: Path, has_private_mounts: bool) -> Iterator[Any]:
    """Start QGIS with the plugin, as qgis_process loads it; its profile is in ``work``."""
    (work / "runtime").mkdir(mode=0o700)
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        XDG_RUNTIME_DIR=str(work / "runtime"),
        QGIS_CUSTOM_CONFIG_PATH=str(work / "profile"),
        XDG_CACHE_HOME=str(work / "cache"),
        XDG_CONFIG_HOME=str(work / "config"),
        CPL_LOG=str(work / "gdal.log"),
    )
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    if has_private_mounts:
        _protect(QgsApplication.pkgDataPath())
    Processing.initialize()
    import nodal_cities

    loaded = nodal_cities.classFactory(None)
    loaded.initProcessing()
    yield loaded
    del loaded


def _protect(folder: str) -> None:
    """Have nobody write to QGIS's own folder, as on the machines of users.

    As root, processes side by side would trip over each other's journal of QGIS's world map.
    """
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)


def algorithms() -> dict[str, Any]:
    """Return the algorithms of the provider by their name."""
    provider = QgsApplication.processingRegistry().providerById(PROVIDER)
    return {one.name(): one for one in provider.algorithms()}


class Listening(QgsProcessingFeedback):
    """A feedback that keeps the errors told to it, also those of a run that goes on."""

    def __init__(self) -> None:
        super().__init__(False)
        self.told: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.told.append(error)


def run(name: str, parameters: dict[str, Any], feedback: Listening | None = None) -> Run:
    """Run an algorithm to its end, whatever that is."""
    import processing  # on the path since QGIS has started

    feedback = feedback or Listening()
    started = time.monotonic()
    try:
        results = processing.run(f"{PROVIDER}:{name}", parameters, feedback=feedback)
    except Exception as error:  # whatever it is, it is what the user would see
        own = isinstance(error, QgsProcessingException)
        sentence = str(error) if own else f"{type(error).__name__}: {error}"
        return Run(False, sentence, feedback.told, {}, time.monotonic() - started)
    return Run(True, "", feedback.told, results, time.monotonic() - started)


NO_SENTENCE = re.compile(
    r"Traceback|\[Errno|^\s*\w+(Error|Exception)\b|NoneType|errors executing|object (is|has) no"
)


def fault_of_sentence(sentence: str) -> str:
    """Return what is wrong with the sentence of a refusal; empty if nothing is."""
    if not sentence.strip():
        return "no sentence"
    if NO_SENTENCE.search(sentence):
        return f"no sentence but {sentence.strip()[:80]!r}"
    return f"{len(sentence)} characters instead of a sentence" if len(sentence) > 1000 else ""

"""Work for the main thread, where projects and layouts live, asked for from a worker."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal, pyqtSlot

from ...analysis.core.errors import Cancelled

Result = TypeVar("Result")
LOOK = 0.1  # seconds between two looks at whether the user cancelled
PATIENCE = 1.0  # seconds that the main thread has to close what it has opened


def run_in_main_thread(
    work: Callable[[], Result], feedback: QgsProcessingFeedback, look: float = LOOK
) -> Result:
    """Run ``work`` in the main thread, and return what it does; what it raises is raised here.

    Raises Cancelled when the user cancels before it begins, as QGIS does when it is closed: the
    main thread then waits for this one, and would never begin.
    """
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() == application.thread():
        return work()
    errand = _Errand(work)
    errand.moveToThread(application.thread())
    errand.asked.emit()
    while not errand.ended.wait(look):
        if feedback.isCanceled() and errand.take():
            raise Cancelled
    if errand.error is not None:
        raise errand.error
    result: Result = errand.result
    return result


def run_steps_in_main_thread(
    steps: Generator[None, None, None], feedback: QgsProcessingFeedback
) -> None:
    """Run a generator in the main thread, which shows and answers the user between its steps.

    Raises Cancelled when the user cancels between two steps.
    """
    ended = object()
    try:
        while run_in_main_thread(partial(next, steps, ended), feedback) is not ended:
            if feedback.isCanceled():
                raise Cancelled
    finally:
        with suppress(Cancelled):  # what the steps have opened is closed after a cancel too
            run_in_main_thread(steps.close, feedback, PATIENCE)


class _Errand(QObject):
    """Work that is begun once, by the thread this object lives in."""

    asked = pyqtSignal()

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self.work = work
        self.result: Any = None
        self.ended = threading.Event()
        self.error: BaseException | None = None
        self._taken = threading.Lock()
        self.asked.connect(self._begin)  # between threads Qt queues by itself

    def take(self) -> bool:
        """Return whether the work had not begun, and so never will."""
        return self._taken.acquire(blocking=False)

    # A slot, which moves with the object; a plain method would stay in the worker thread.
    @pyqtSlot()
    def _begin(self) -> None:
        if not self.take():
            return
        try:
            self.result = self.work()
        except BaseException as error:
            self.error = error
        self.ended.set()

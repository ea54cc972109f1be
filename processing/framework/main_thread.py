"""Work for the main thread, where projects and layouts live, asked for from a worker."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal, pyqtSlot

from ...analysis.core.errors import Cancelled

Result = TypeVar("Result")
LOOK = 0.1  # seconds between two looks at whether the user cancelled


def run_in_main_thread(work: Callable[[], Result], feedback: QgsProcessingFeedback) -> Result:
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
    while not errand.ended.wait(LOOK):
        if feedback.isCanceled() and errand.take():
            raise Cancelled
    if errand.error is not None:
        raise errand.error
    result: Result = errand.result
    return result


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

"""Import and call all of the plugin on Qt 6, with a stand-in for PyQGIS: see ``shim``.

    PYTHON calls.py FOLDER PACKAGE STUBS

FOLDER has the package unpacked. Prints a line for every name that Qt 6 or PyQGIS lack and every
call that they refuse. A function is called with arguments made from its annotations, so that what
it uses is looked up; that it then fails over an argument without sense says nothing, and is left.
"""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import inspect
import os
import pkgutil
import re
import signal
import sys
import tempfile
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import MagicMock

import shim
from arguments import arguments, instance
from PyQt6 import QtCore, QtWidgets, uic

SECONDS = 3  # for a call: arguments without sense may keep a loop going
MOST = 50  # of what a generator yields
# What PyQt6 says of a call that it does not have, whatever the arguments.
REFUSED = re.compile(
    r"cannot be instantiated|not enough arguments|too many arguments|unbound method"
    r"|unexpected type 'float'|is not a valid keyword|has no attribute"
)


class TooLong(BaseException):
    """A call took longer than it may."""


def main(folder: Path, package: str, stubs: Path) -> int:
    faulthandler.enable()
    shim.install(stubs)
    sys.path.insert(0, str(folder))
    QtWidgets.QApplication.setAttribute(QtCore.Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = QtWidgets.QApplication([])
    _answer_dialogs()
    found: dict[str, None] = {}
    with tempfile.TemporaryDirectory() as aside:
        os.chdir(aside)
        warnings.simplefilter("ignore")
        checked = Findings(found, package)
        # Without it PyQt6 ends the program for what a painting or a slot raises.
        sys.excepthook = lambda _, error, __: checked.note(error, "called by Qt")
        modules = list(_modules(package, checked))
        _files(folder / package, checked)
        for module in modules:
            _call_module(module, checked)
            application.processEvents()
    sys.stdout = sys.__stdout__
    print(*found, sep="\n")
    print(f"{len(modules)} modules, {checked.called} calls, {checked.passed} to the end")
    sys.stdout.flush()
    # Not through the destructors: the stand-ins have no order to go in.
    os._exit(bool(found))


class Findings:
    """What was found, and how much was tried."""

    def __init__(self, found: dict[str, None], package: str) -> None:
        self.found, self.package = found, package
        self.called = self.passed = 0

    @contextlib.contextmanager
    def trying(self, what: str, anything: bool = False) -> Iterator[None]:
        """Note what goes wrong for want of a name or a call, or ``anything`` that does."""
        self.called += 1
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            yield
            self.passed += 1
        except TooLong:
            pass
        except (Exception, SystemExit) as error:
            self.note(error, what, anything)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def note(self, error: BaseException, what: str, anything: bool = False) -> None:
        """Note what was raised if it is for want of a name or a call, or ``anything``."""
        if anything or self._is_missing(error):
            self.found.setdefault(f"{self._place(error, what)}: {error}")

    def _is_missing(self, error: BaseException) -> bool:
        if isinstance(error, AttributeError):
            owner = error.obj
            kind = owner if isinstance(owner, type) else type(owner)
            module = owner.__name__ if isinstance(owner, ModuleType) else kind.__module__
            return module.startswith(("PyQt6", "qgis"))
        if isinstance(error, ImportError):
            return True
        # Of a stand-in among the arguments nothing is known.
        refused = REFUSED.search(str(error)) and "'MagicMock'" not in str(error)
        return isinstance(error, TypeError) and bool(refused)

    def _place(self, error: BaseException, what: str) -> str:
        lines = [
            f"{Path(frame.filename).name}:{frame.lineno}"
            for frame in traceback.extract_tb(error.__traceback__)
            if f"/{self.package}/" in frame.filename
        ]
        return f"{what} ({lines[-1]})" if lines else what


def _modules(package: str, checked: Findings) -> Iterator[ModuleType]:
    root = importlib.import_module(package)
    for info in pkgutil.walk_packages(root.__path__, f"{package}."):
        with checked.trying(info.name, anything=True):
            module = importlib.import_module(info.name)
            if ".analysis" not in info.name:
                yield module


def _files(folder: Path, checked: Findings) -> None:
    for form in folder.rglob("*.ui"):
        with checked.trying(str(form.relative_to(folder)), anything=True):
            uic.loadUi(str(form))
    for translation in folder.rglob("*.qm"):
        with checked.trying(str(translation.relative_to(folder)), anything=True):
            if not QtCore.QTranslator().load(str(translation)):
                raise ValueError("Qt 6 cannot load it")


def _call_module(module: ModuleType, checked: Findings) -> None:
    for name, item in list(vars(module).items()):
        if getattr(item, "__module__", None) != module.__name__:
            continue
        where = f"{module.__name__}.{name}"
        if inspect.isfunction(item):
            _call(item, where, checked)
        elif inspect.isclass(item):
            _call_methods(item, where, checked)


def _call_methods(kind: type, where: str, checked: Findings) -> None:
    made: Any = None
    with checked.trying(where):
        made = kind() if hasattr(kind, "initAlgorithm") else kind(**arguments(kind.__init__))
    if made is None:
        made = instance(kind)
    if isinstance(made, QtWidgets.QWidget):
        with checked.trying(where):
            made.show()
            QtWidgets.QApplication.processEvents()
            made.grab()
    for name, item in list(vars(kind).items()):
        if isinstance(item, property):
            _call(item.fget, f"{where}.{name}", checked, made)
        elif isinstance(item, (staticmethod, classmethod)):
            _call(getattr(kind, name), f"{where}.{name}", checked)
        elif inspect.isfunction(item) and not name.startswith("__"):
            _call(item, f"{where}.{name}", checked, made)


def _call(function: Any, where: str, checked: Findings, *of: Any) -> None:
    with checked.trying(where):
        result = function(*of, **arguments(function)) if of else function(**arguments(function))
        if inspect.isgenerator(result):
            for _ in zip(range(MOST), result):
                pass
        elif hasattr(result, "__exit__") and not isinstance(result, MagicMock):
            with result:
                pass


def _answer_dialogs() -> None:
    """Nobody is there to answer, so that no dialog waits."""
    QtWidgets.QDialog.exec = lambda *_: 0
    for kind, names in (
        (QtWidgets.QMessageBox, ("question", "warning", "information", "critical", "exec")),
        (QtWidgets.QFileDialog, ("getOpenFileName", "getSaveFileName", "getExistingDirectory")),
    ):
        for name in names:
            answer = ("", "") if name.startswith("get") else 0
            setattr(kind, name, staticmethod(lambda *_, answer=answer, **__: answer))
    QtWidgets.QMenu.exec = lambda *_: None


def _stop(*_: Any) -> None:
    raise TooLong


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, _stop)
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))

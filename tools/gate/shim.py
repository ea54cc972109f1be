"""A stand-in for PyQGIS over PyQt6, which has the names that the stubs say and no others.

Its objects compute nothing: each method returns something of the type that the stubs say, and
a getter returns what was set. All of Qt is PyQt6's own.
"""

from __future__ import annotations

import importlib
import sys
import types
from typing import Any
from unittest.mock import MagicMock

from PyQt6 import QtCore, QtGui, QtWidgets, uic
from stub_index import StubClass, StubIndex
from stub_types import Maker

QT = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtTest", "QtWidgets", "QtXml")
VERSION = 40000
MODULES = {"core": "qgis.core", "gui": "qgis.gui"}


class Signal:
    """A signal that nothing sends."""

    def connect(self, *_: Any) -> None: ...
    def disconnect(self, *_: Any) -> None: ...
    def emit(self, *_: Any) -> None: ...


class StandIn:
    """An object of PyQGIS."""

    def __init__(self, *_: Any, **__: Any) -> None: ...

    def __or__(self, _: Any) -> StandIn:
        return self

    __ror__ = __and__ = __or__

    def __getattr__(self, name: str) -> Any:
        return SHIM.of_derived(self, name)


class Shim:
    """Makes the classes of the stubs as they are asked for."""

    def __init__(self) -> None:
        self.index: StubIndex
        self.made: dict[str, Any] = {"NULL": None}
        self.maker = Maker(self.get)

    def get(self, name: str) -> Any:
        """Return a class or function of PyQGIS by its name; AttributeError without one."""
        if name in self.made:
            return self.made[name]
        if name in self.index.functions:
            return self._method(name, self.index.functions[name])
        if name not in self.index.classes:
            raise AttributeError(f"PyQGIS has no {name}", name=name, obj=sys.modules["qgis.core"])
        self.made[name] = made = self._make(self.index.classes[name], name)
        return made

    def of_derived(self, item: Any, name: str) -> Any:
        """Return a member that the class really there may have, though the one named has not."""
        for kind in type(item).__mro__:
            found = self.index.in_derived(kind.__name__, name)
            if found is not None:
                return getattr(self.get(found.name)(), name)
            if self._of_other_base(kind.__name__, name):
                return lambda *_, **__: None
        raise AttributeError(f"{type(item).__name__} has no {name}", name=name, obj=item)

    def _make(self, stub: StubClass, name: str) -> type:
        if stub.bases == ["int"] or any(base.startswith("enum.") for base in stub.bases):
            return self._enumeration(stub)
        bases = tuple(dict.fromkeys(self._base(base) for base in stub.bases)) or (StandIn,)
        # Qt's classes cannot be mixed.
        of_qt = [base for base in bases if not issubclass(base, (StandIn, Exception))]
        inside: dict[str, Any] = {"__module__": "qgis.core", "__qualname__": name}
        if of_qt:
            bases = (of_qt[0],)
            inside["__init__"] = _init_of_qt(of_qt[0])
            inside["__getattr__"] = StandIn.__getattr__
        for child in stub.nested.values():
            inside[child.name] = self._make(child, f"{name}.{child.name}")
        for member, returned in stub.methods.items():
            if not member.startswith("__"):
                method = self._method(member, returned)
                inside[member] = staticmethod(method) if member in stub.static else method
        inside.update(self._special(stub))
        made = type(stub.name, bases, inside)
        self.made.setdefault(name, made)
        for member, kind in stub.values.items():
            setattr(made, member, self._value(made, member, kind))
        return made

    def _base(self, name: str) -> type:
        module, _, last = name.rpartition(".")
        if module in ("", "qgis._core"):
            return Exception if last == "Exception" else self.get(last)
        if module in ("QtCore", "QtGui", "QtWidgets"):
            return getattr(sys.modules[f"PyQt6.{module}"], last)
        return StandIn

    def _of_other_base(self, kind: str, name: str) -> bool:
        """Whether a class of Qt has a member that could not be a base, for there was another."""
        if kind not in self.index.classes:
            return False
        return any(hasattr(self._base(one), name) for one in self.index.classes[kind].bases)

    def _enumeration(self, stub: StubClass) -> type:
        made = type(stub.name, (int,), {"__module__": "qgis.core"})
        for number, member in enumerate(stub.values):
            setattr(made, member, made(number))
        return made

    def _method(self, name: str, returned: str) -> Any:
        setter = f"_set{name[:1].upper()}{name[1:]}"

        def call(*given: Any, **_: Any) -> Any:
            if given and isinstance(given[0], StandIn):
                if name.startswith("set") and len(given) == 2:
                    given[0].__dict__[f"_{name}"] = given[1]
                elif len(given) == 1 and setter in given[0].__dict__:
                    return given[0].__dict__[setter]
            return self.maker.make(returned)

        call.__name__ = name
        return call

    def _special(self, stub: StubClass) -> dict[str, Any]:
        element = ""
        for method in ("__next__", "__getitem__", "__iter__"):
            element = element or stub.methods.get(method, "")
        found: dict[str, Any] = {}
        if "__len__" in stub.methods:
            found["__len__"] = lambda _: 1
        if "__getitem__" in stub.methods:
            found["__getitem__"] = lambda _, key: self.maker.make(stub.methods["__getitem__"])
        if "__setitem__" in stub.methods:
            found["__setitem__"] = lambda _, key, value: None
        if "__iter__" in stub.methods or "__next__" in stub.methods:
            element = element.removeprefix("typing.Iterator[").rstrip("]")
            found["__iter__"] = lambda _: iter([self.maker.make(element)])
        return found

    def _value(self, made: type, name: str, kind: str) -> Any:
        if "pyqtSignal" in kind:
            return Signal()
        if name == "QGIS_VERSION_INT":
            return VERSION
        inner = kind.removeprefix("typing.Type[")
        try:
            if inner != kind:
                return self.maker.named(inner.rstrip("]"))
            if kind.startswith("Qg") and "." in kind:  # an enumeration that has this member too
                return getattr(self.maker.named(kind), name, None)
        except AttributeError:  # a type that the stubs name without having it
            return None
        return self.maker.make(kind)


def _init_of_qt(base: type) -> Any:
    def start(self: Any, *given: Any, **_: Any) -> None:
        parents = [one for one in given if isinstance(one, (QtWidgets.QWidget, QtCore.QObject))]
        base.__init__(self, *parents[:1])

    return start


SHIM = Shim()


class _Lazy(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name, name=name, obj=self)
        return SHIM.get(name)


def install(stubs: Any) -> None:
    """Put the stand-in where ``import qgis`` finds it."""
    SHIM.index = StubIndex(stubs)
    root, qt = types.ModuleType("qgis"), types.ModuleType("qgis.PyQt")
    root.__path__, qt.__path__ = [], []
    sys.modules.update({"qgis": root, "qgis.PyQt": qt, "qgis.PyQt.uic": uic})
    root.PyQt, qt.uic = qt, uic  # type: ignore[attr-defined]
    for name in QT:
        module = types.ModuleType(f"qgis.PyQt.{name}")
        names = vars(importlib.import_module(f"PyQt6.{name}"))
        vars(module).update({key: names[key] for key in names if not key.startswith("__")})
        setattr(qt, name, module)
        sys.modules[module.__name__] = module
    qt.QtCore.NULL = None  # type: ignore[attr-defined]
    for name in ("QAction", "QActionGroup", "QShortcut"):
        setattr(qt.QtWidgets, name, getattr(QtGui, name))  # type: ignore[attr-defined]
    for short, name in MODULES.items():
        module = _Lazy(name)
        setattr(root, short, module)
        sys.modules[name] = module
    sys.modules["qgis.utils"] = root.utils = types.ModuleType("qgis.utils")  # type: ignore[attr-defined]
    sys.modules["qgis.utils"].iface = None  # type: ignore[attr-defined]
    # What comes with QGIS and is not looked at here.
    aside = ("core", "core.ProcessingResults", "gui", "gui.Postprocessing", "gui.wrappers")
    names = ("osgeo", "processing", *(f"processing.{name}" for name in aside))
    sys.modules.update({name: MagicMock() for name in names})

"""The stubs of PyQGIS as they are with a version of Qt, made from the package qgis-stubs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

# What the stubs leave out although QGIS has it.
EXCEPTIONS = (
    *("QgsException", "QgsCsException", "QgsProcessingException"),
    *("QgsInvalidArgumentException", "QgsProviderConnectionException"),
)
MEMBERS = {
    "Qgis": ["QGIS_VERSION = ... # type: str", "QGIS_VERSION_INT = ... # type: int"],
    "QgsFields": ["def __iter__(self) -> typing.Iterator[QgsField]: ..."],
    "QgsPalLayerSettings": ["obstacle = ... # type: bool"],
}
# Those that qgis.PyQt hands on, and what it adds to PyQt6.
QT = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtTest", "QtWidgets", "QtXml")
ADDED = {"PyQt5": {"QtCore": "NULL: QVariant"}}
ADDED["PyQt6"] = {
    **ADDED["PyQt5"],
    "QtWidgets": "from PyQt6.QtGui import "
    + ", ".join(f"{name} as {name}" for name in ("QAction", "QActionGroup", "QShortcut")),
}
UIC = "import typing\ndef loadUi(file: str, widget: typing.Any) -> typing.Any: ...\n"
CLASS = re.compile(r"^( *)class (\w+)\(")
ALIAS = re.compile(r"^ +(\w+): ([\w.]+)$")


def write_stubs(installed: Path, target: Path, qt: str = "PyQt6") -> None:
    """Write into ``target`` the package qgis of stubs, from the folder qgis-stubs ``installed``."""
    shutil.rmtree(target, ignore_errors=True)
    package = target / "qgis"
    shutil.copytree(installed, package, ignore=shutil.ignore_patterns("__pycache__"))
    for path in package.rglob("*.py*"):
        text = path.read_text(encoding="utf-8").replace("PyQt5", qt)
        lines = [_without_none(line) for line in text.splitlines()]
        if path.name == "_core.pyi":
            lines += [f"class {name}(Exception): ..." for name in EXCEPTIONS]
        path.write_text("\n".join(_complete(lines)) + "\n", encoding="utf-8")
    bindings = package / "PyQt"
    bindings.mkdir()
    (bindings / "__init__.pyi").touch()
    (bindings / "uic.pyi").write_text(UIC, encoding="utf-8")
    for name in QT:
        text = f"from {qt}.{name} import *\n{ADDED[qt].get(name, '')}\n"
        (bindings / f"{name}.pyi").write_text(text, encoding="utf-8")


def _without_none(line: str) -> str:
    """Return a line that does not say of every pointer that it may be None: few are.

    What setters take is left as it is.
    """
    kept = "(?<!: )" if " def set" in line else ""
    return re.sub(rf"{kept}typing\.Optional\[", "typing.Union[", line)


def _complete(lines: list[str]) -> list[str]:
    """Return a stub with what it leaves out: QGIS gives an enumeration its older names too."""
    older = _older_names(lines)
    result: list[str] = []
    within: list[str] = []
    for line in lines:
        result.append(line)
        found = CLASS.match(line)
        if found is None:
            continue
        depth = len(found[1]) // 4
        within[depth:] = [found[2]]
        name = ".".join(within)
        members = [*MEMBERS.get(name, ()), *older.get(name, ())]
        result.extend(f"{found[1]}    {member}" for member in members)
    return result


def _older_names(lines: list[str]) -> dict[str, list[str]]:
    """Return by enumeration the members of which a class says only that they are of it."""
    found: dict[str, list[str]] = {}
    for line in lines:
        alias = ALIAS.match(line)
        if alias is not None and "." in alias[2] and not alias[2].startswith(("Qt", "typing")):
            member = f"{alias[1]} = ... # type: {alias[2]}"
            if member not in found.setdefault(alias[2], []):
                found[alias[2]].append(member)
    return found

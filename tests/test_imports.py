"""The directions of design: analysis ← processing ← plugin → ui, and a light start."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINKS = ROOT / "build" / "import"

# What the modules of a folder may import of ours, and from elsewhere beyond the standard library.
OURS = {
    "analysis": {"analysis"},
    "processing": {"analysis", "processing"},
    "ui": {"ui", "processing", "analysis"},
    "plugin": {"processing", "ui"},
    "__init__": {"plugin"},
}
OTHERS = {
    "analysis": {"numpy", "matplotlib"},  # drawing; the last test below keeps it from the start
    "processing": {"numpy", "qgis", "processing", "osgeo"},
    "ui": {"qgis", "processing"},
    "plugin": {"qgis"},
    "__init__": set(),
}
MODULES = [
    ROOT / "__init__.py",
    ROOT / "plugin.py",
    *(p for folder in ("analysis", "processing", "ui") for p in (ROOT / folder).rglob("*.py")),
]


def layer(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(code: str, package: tuple[str, ...]) -> Iterator[str]:
    """Yield dotted names; ours, written relatively, start with a dot."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
        elif isinstance(node, ast.ImportFrom):
            inside = package[: len(package) - node.level + 1]
            base = [*inside, *(node.module or "").split(".")]
            # `from . import x` at the top names a module of ours in its aliases.
            names = [a.name for a in node.names] if not any(base) else [""]
            yield from ("." + ".".join(filter(None, [*base, name])) for name in names)


def wrong(code: str, where: str, package: tuple[str, ...]) -> list[str]:
    found = []
    for name in imports(code, package):
        top = name.strip(".").split(".")[0]
        if name.startswith("."):
            allowed = top in OURS[where]
        else:
            allowed = top in OTHERS[where] or top in sys.stdlib_module_names
        if not allowed:
            found.append(name)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_one_way(path):
    package = path.relative_to(ROOT).parent.parts
    assert wrong(path.read_text("utf-8"), layer(path), package) == []


@pytest.mark.parametrize(
    ("code", "where", "package", "expected"),
    [
        ("from ..processing.base import x", "analysis", ("analysis",), [".processing.base"]),
        ("from .. import plugin", "processing", ("processing",), [".plugin"]),
        ("from ...ui import dock", "processing", ("processing", "algorithms"), [".ui"]),
        ("def f():\n    import qgis.core", "analysis", ("analysis",), ["qgis.core"]),
        ("import networkx, numpy", "processing", ("processing",), ["networkx"]),
        ("from PyQt5 import QtCore", "ui", ("ui",), ["PyQt5"]),
        ("from ..analysis.errors import Message", "processing", ("processing",), []),
        ("from .errors import Message", "analysis", ("analysis",), []),
    ],
)
def test_the_check_itself(code, where, package, expected):
    assert wrong(code, where, package) == expected


def test_ui_computes_nothing():
    """The interface reaches the analysis through algorithms by id only."""
    for path in (ROOT / "ui").rglob("*.py"):
        package = path.relative_to(ROOT).parent.parts
        ours = [n for n in imports(path.read_text("utf-8"), package) if n.startswith(".analysis")]
        assert ours == [], path


def run_python(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(LINKS)!r})\n{code}"],
        cwd=LINKS,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_init_is_lazy():
    names = run_python("import nodal_cities; print(*sorted(sys.modules))")
    assert "nodal_cities" in names
    assert not [n for n in names if n.startswith(("nodal_cities.", "qgis", "numpy"))]


def test_loading_the_plugin_needs_pyqgis_and_numpy_only():
    code = """
from qgis.core import QgsApplication
import numpy
app = QgsApplication([], False)
before = set(sys.modules)
import nodal_cities
plugin = nodal_cities.classFactory(None)
from qgis.core import QgsProcessingProvider
plugin.initProcessing()
files = {n: getattr(m, "__file__", None) or "" for n, m in list(sys.modules.items())}
for name in sorted(set(sys.modules) - before):
    if "-packages" in files[name] or name.startswith("nodal_cities"):
        print(name)
sys.stdout.flush()
plugin.unload()
import os; os._exit(0)
"""
    tops = {name.split(".")[0] for name in run_python(code)}
    assert tops <= {"nodal_cities", "qgis", "PyQt5", "PyQt6", "numpy"}
    assert "nodal_cities" in tops

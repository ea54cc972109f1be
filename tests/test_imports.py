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
    "api": {"analysis"},
    "__init__": {"plugin"},
}
OTHERS = {
    "analysis": {"numpy", "matplotlib"},  # drawing; the last test below keeps it from the start
    "processing": {"numpy", "qgis", "processing", "osgeo"},
    "ui": {"qgis", "processing"},
    "plugin": {"qgis"},
    "api": set(),
    "__init__": set(),
}
MODULES = [
    ROOT / "__init__.py",
    ROOT / "plugin.py",
    ROOT / "api.py",
    *(p for folder in ("analysis", "processing", "ui") for p in (ROOT / folder).rglob("*.py")),
]

# What the packages of a folder may import of their neighbours: those below. Without a circle,
# since each is named before the ones that may import it.
BELOW_IN_ANALYSIS = {
    "core": "",
    "sparse": "core",
    "graph": "core sparse",
    "backbone": "core graph",
    "gazetteer": "core",
    "places": "core gazetteer",
    "globe": "core graph gazetteer places",
    "communities": "core sparse graph gazetteer places globe",
    "roles": "core sparse graph communities",
    "robustness": "core sparse graph gazetteer places globe communities",
    "tables": "core gazetteer places",
    "imports": "core graph gazetteer places tables",
    "charts": "core graph",
    "study": "core graph gazetteer places communities tables imports globe charts",
    "explore": "core graph gazetteer places communities globe study",
    "sociogram": "core graph gazetteer places communities tables imports globe charts study",
    "chapter": "core graph gazetteer places communities tables imports globe charts study",
    "exchange": "core graph backbone gazetteer places communities robustness tables imports globe "
    "charts study sociogram",
}
BELOW_IN_PROCESSING = {
    "language": "",
    "schema": "language",
    "cartography": "language",
    "inputs": "language schema cartography",
    "outputs": "language schema cartography inputs",
    "framework": "language schema cartography inputs outputs",
    "reports": "language schema cartography inputs outputs framework",
    "carte1": "language schema cartography inputs outputs framework reports",
    "explorer": "language schema cartography inputs outputs framework reports carte1",
    "sociogram": "language schema cartography inputs outputs framework reports",
    "charts": "language schema cartography inputs outputs framework reports",
    "algorithms": "language schema cartography inputs outputs framework reports "
    "carte1 sociogram charts",
    "provider": "framework algorithms",
}
BELOW = {"analysis": BELOW_IN_ANALYSIS, "processing": BELOW_IN_PROCESSING}
LARGEST_PACKAGE = 16  # files side by side that one still finds one's way among
LONGEST_FILE = 300


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


def neighbours(code: str, package: tuple[str, ...]) -> set[str]:
    """Return the packages beside its own that a module imports, of its own folder."""
    names = (name.split(".") for name in imports(code, package) if name.startswith("."))
    found = {name[2] for name in names if name[1] == package[0] and len(name) > 2}
    return found - {package[1] if len(package) > 1 else ""}


@pytest.mark.parametrize("folder", BELOW)
def test_no_circle_between_packages(folder):
    """Each package stands after all that it may import."""
    seen: list[str] = []
    for name, below in BELOW[folder].items():
        assert set(below.split()) <= set(seen), name
        seen.append(name)


@pytest.mark.parametrize("folder", BELOW)
def test_every_package_has_its_place_and_says_what_lives_there(folder):
    packages = {p.name for p in (ROOT / folder).iterdir() if (p / "__init__.py").is_file()}
    modules = {p.stem for p in (ROOT / folder).glob("*.py")} - {"__init__"}
    assert packages | modules == set(BELOW[folder])
    for name in packages:
        told = ast.get_docstring(
            ast.parse((ROOT / folder / name / "__init__.py").read_text("utf-8"))
        )
        assert told, name
        assert len(told.split()) > 8, name


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if p.relative_to(ROOT).parts[0] in BELOW and p.name != "__init__.py"],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_packages_import_those_below(path):
    folder, place = path.relative_to(ROOT).with_suffix("").parts[:2]
    package = path.relative_to(ROOT).parent.parts
    found = neighbours(path.read_text("utf-8"), package)
    assert found <= set(BELOW[folder][place].split()), path


def test_the_check_of_packages_can_fail():
    code = "from ..study import sample\nfrom ..core.errors import Message\nfrom . import links"
    assert neighbours(code, ("analysis", "graph")) == {"study", "core"}
    assert neighbours("from ...analysis.core import x", ("processing", "inputs")) == set()


def test_no_package_is_crowded():
    folders: dict[Path, int] = {}
    for path in MODULES[3:]:
        folders[path.parent] = folders.get(path.parent, 0) + (path.name != "__init__.py")
    assert {str(f): n for f, n in folders.items() if n > LARGEST_PACKAGE} == {}


def test_no_class_name_is_used_twice():
    """One name, one thing: also for classes of one file only."""
    places: dict[str, set[Path]] = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, set()).add(path.relative_to(ROOT))
    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}


def test_no_file_is_too_long():
    lengths = {path: path.read_text("utf-8").count("\n") for path in MODULES}
    assert {str(path): n for path, n in lengths.items() if n > LONGEST_FILE} == {}


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


# What the explorer shows at once, without a run: a model of it, and where marks of charts lie.
SHOWN_BY_THE_EXPLORER = (".analysis.explore.", ".analysis.charts.")


def test_ui_computes_nothing():
    """The interface reaches the analysis through algorithms by id only, but for the explorer."""
    for path in (ROOT / "ui").rglob("*.py"):
        package = path.relative_to(ROOT).parent.parts
        ours = [n for n in imports(path.read_text("utf-8"), package) if n.startswith(".analysis")]
        if "explorer" in package:
            ours = [name for name in ours if not name.startswith(SHOWN_BY_THE_EXPLORER)]
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

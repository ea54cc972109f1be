"""Missing names and wrong calls of Qt 6 and PyQGIS, found by mypy without running anything."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.sax import make_parser
from xml.sax.handler import ContentHandler

from stub_index import StubIndex

# Kinds of error that say that a name is missing or a call wrong. The others are of a strictness
# that PyQGIS, whose stubs are generated, cannot have.
KINDS = (
    *("attr-defined", "call-arg", "call-overload", "deprecated", "name-defined"),
    *("abstract", "import-not-found", "valid-type"),
)
ERROR = re.compile(r"^(?P<path>[^:]+):(?P<line>\d+): error: (?P<text>.*)  \[(?P<kind>[a-z-]+)\]$")
NO_ATTRIBUTE = re.compile(r'"(?P<owner>[\w.]+)" has no attribute "(?P<name>\w+)"')
# What comes with QGIS and is not looked at here.
ELSEWHERE = re.compile(r'module named "(osgeo|processing)\b')


class _Names(ContentHandler):
    """Collects the names of the objects of a form."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def startElement(self, tag: str, attributes: object) -> None:  # noqa: N802 (name is SAX's)
        if tag in ("widget", "layout", "action", "spacer", "buttongroup"):
            self.found.add(attributes.get("name", ""))  # type: ignore[attr-defined]


def check(python: Path, stubs: Path, folder: Path, package: str) -> list[str]:
    """Return what mypy finds in the package unpacked in ``folder``, one sentence each."""
    options = ("--check-untyped-defs", "--no-strict-optional", "--no-error-summary")
    checked = (f"{package}.{part}" for part in _parts(folder / package))
    done = subprocess.run(
        [
            *(str(python), "-m", "mypy", *options, "--hide-error-context"),
            *("--enable-error-code", "deprecated", "--cache-dir", str(stubs.parent / "mypy")),
            *(argument for name in checked for argument in ("-p", name)),
        ],
        cwd=folder,
        env={**os.environ, "MYPYPATH": f"{stubs}:{folder}"},
        capture_output=True,
        text=True,
    )
    if not done.stdout and done.returncode:
        return [f"mypy failed: {done.stderr}"]
    found = _findings(done.stdout, package)
    return [*_without_needless(found, StubIndex(stubs), _form_names(folder))]


def _parts(package: Path) -> list[str]:
    """Return what may use Qt and QGIS: every module and package but the analysis."""
    modules = [path.stem for path in package.glob("*.py") if path.stem != "__init__"]
    packages = [path.parent.name for path in package.glob("*/__init__.py")]
    return sorted({*modules, *packages} - {"analysis"})


def _findings(output: str, package: str) -> Iterator[str]:
    for line in output.splitlines():
        error = ERROR.match(line)
        if error is None or not error["path"].startswith(f"{package}/"):
            continue
        if error["kind"] in KINDS and not error["path"].startswith(f"{package}/analysis/"):
            yield f"{error['path']}:{error['line']}: {error['text']} ({error['kind']})"


def _without_needless(found: Iterator[str], index: StubIndex, form_names: set[str]) -> list[str]:
    """Leave out the attributes that loadUi sets, and those of the class that is really there."""
    result = []
    for finding in found:
        missing = NO_ATTRIBUTE.search(finding)
        if missing is not None:
            owner, name = missing["owner"], missing["name"]
            if name in form_names or index.in_derived(owner, name) is not None:
                continue
        if not ELSEWHERE.search(finding):
            result.append(finding)
    return result


def _form_names(folder: Path) -> set[str]:
    names = _Names()
    for form in folder.rglob("*.ui"):
        parser = make_parser()
        parser.setContentHandler(names)
        parser.parse(str(form))
    return names.found

"""Check the zip as the official plugin site does, and a little more strictly.

The site runs Bandit and detect-secrets on what is in the zip and refuses some names, sizes
and metadata. Addresses are checked for their form only: this runs offline.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse

ROOT = Path(__file__).resolve().parent.parent.parent
LARGEST = 25_000_000
REQUIRED = (
    *("name", "description", "about", "version", "qgisMinimumVersion", "author", "email"),
    *("tracker", "repository", "homepage", "hasProcessingProvider", "category", "tags", "icon"),
)
TRANSLATED = ("name", "description", "about", "tags")
REFUSED_PARTS = ("__pycache__", "__MACOSX")
REFUSED_ENDINGS = (".pyc", ".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd")


def check(zip_path: Path, folder: Path) -> list[str]:
    """Return what the site would refuse, one sentence each; ``folder`` has the zip unpacked."""
    with zipfile.ZipFile(zip_path) as archive:
        names = archive.namelist()
        package = names[0].split("/")[0]
        metadata = read_metadata(archive.read(f"{package}/metadata.txt").decode("utf-8"))
        return [
            *size(zip_path),
            *contents(names, package),
            *permissions(archive),
            *metadata_findings(metadata, names, package),
            *bandit(folder),
            *secrets(folder),
        ]


def read_metadata(text: str) -> dict[str, str]:
    """Return the general section, read as the site reads it (so a lone % is an error)."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return dict(parser.items("general"))


def size(zip_path: Path) -> Iterator[str]:
    if zip_path.stat().st_size > LARGEST:
        yield f"{zip_path} is larger than 25 MB."


def contents(names: list[str], package: str) -> Iterator[str]:
    if not package.isidentifier():
        yield f"The folder {package} is no Python identifier."
    for required in ("LICENSE", "__init__.py", "metadata.txt"):
        if f"{package}/{required}" not in names:
            yield f"{required} is missing."
    for name in names:
        parts = name.split("/")
        if parts[0] != package:
            yield f"{name} is outside the folder {package}."
        if ".." in name or any(p.startswith(".") or p in REFUSED_PARTS for p in parts):
            yield f"{name} is a hidden or refused name."
        if name.lower().endswith(REFUSED_ENDINGS):
            yield f"{name} is of a refused kind."


def permissions(archive: zipfile.ZipFile) -> Iterator[str]:
    for entry in archive.infolist():
        if (entry.external_attr >> 16) & 0o111:
            yield f"{entry.filename} is executable."


def metadata_findings(metadata: dict[str, str], names: list[str], package: str) -> Iterator[str]:
    keys = [*REQUIRED, *(f"{key}[fr]" for key in TRANSLATED)]
    yield from (f"metadata.txt lacks {key}." for key in keys if not metadata.get(key, "").strip())
    for key in ("tracker", "repository", "homepage"):
        address = urlparse(metadata.get(key, ""))
        if address.scheme != "https" or not address.netloc:
            yield f"metadata.txt: {key} is no https address."
    if "/" in metadata.get("author", ""):
        yield "metadata.txt: the author cannot contain a slash."
    if f"{package}/{metadata.get('icon')}" not in names:
        yield f"metadata.txt: the icon {metadata.get('icon')} is not in the zip."
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    if newest is None or newest[1] != metadata.get("version"):
        yield "metadata.txt: the version is not the one on top of CHANGELOG.md."


def bandit(folder: Path) -> Iterator[str]:
    """Run Bandit with all its tests at every severity; the site leaves out the low ones."""
    report = run_json("bandit", "-r", str(folder), "-f", "json", "--quiet")
    for error in report["errors"]:
        yield f"Bandit could not read {error['filename']}: {error['reason']}"
    for found in report["results"]:
        name = Path(found["filename"]).relative_to(folder)
        yield f"{name}:{found['line_number']}: {found['test_id']} {found['issue_text']}"


def secrets(folder: Path) -> Iterator[str]:
    options = ("--all-files", "--exclude-files", r"metadata\.txt")
    report = run_json("detect_secrets", "scan", *options, ".", cwd=folder)
    for name, findings in report["results"].items():
        for found in findings:
            yield f"{name}:{found['line_number']}: {found['type']}"


def run_json(module: str, *arguments: str, cwd: Path | None = None) -> dict[str, list]:
    """Run a Python module that prints JSON; Bandit answers 1 when it finds something."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=cwd, capture_output=True, text=True
    )
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        raise SystemExit(f"{module} failed:\n{done.stderr}") from None

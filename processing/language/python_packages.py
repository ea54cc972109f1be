"""Python packages that need not be there: what is missing, said before a run and not during."""

from __future__ import annotations

import importlib.util
import sys

from .translation import translate

# What pip and Debian call a package, by the name it is imported by.
PIP_NAMES = {"community": "python-louvain"}
DEBIAN_NAMES = {"community": "python3-louvain"}


def missing_package(package: str, feature: str) -> str:
    """Return a sentence if a package that ``feature`` needs is not installed; loads nothing."""
    try:
        found = importlib.util.find_spec(package) is not None
    except Exception:  # what is left of a broken installation may raise anything
        found = False
    if found:
        return ""
    return translate(
        "NodalCities", "{feature} needs the Python package {package}, which is missing. {way}"
    ).format(
        feature=feature,
        package=PIP_NAMES.get(package, package),
        way=installation_advice(package, sys.platform),
    )


def installation_advice(package: str, platform: str) -> str:
    """Return how to install a package on a platform, as ``sys.platform`` names it."""
    name = PIP_NAMES.get(package, package)
    pip = f"-m pip install --user {name}"
    command = {
        "linux": f"sudo apt install {DEBIAN_NAMES.get(package, f'python3-{package}')}",
        "darwin": f"/Applications/QGIS.app/Contents/MacOS/bin/python3 {pip}",
    }.get(platform, f"python {pip}")
    where = {
        "win32": translate("NodalCities", "in the OSGeo4W Shell of the Start menu"),
        "darwin": translate("NodalCities", "in Terminal"),
    }.get(platform, translate("NodalCities", "in a terminal"))
    return translate(
        "NodalCities",
        "Install it with the QPIP plugin, or {where} with: {command} — then start QGIS again.",
    ).format(where=where, command=command)

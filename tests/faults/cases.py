"""Which inputs an algorithm takes, which outputs it has: found by walking the provider.

A new algorithm is in the suite from its first day. If it needs an input that has no entry in
FILES or OWN, the suite says so and fails.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .plugin import algorithms

SINKS = ("gpkg", "geojson", "csv")
# The made files by the parameters that take them, of whatever algorithm has these.
FILES = {
    "MEMBERSHIPS": "memberships.csv",
    "INPUT": "memberships.csv",
    "CITIES": "cities.csv",
    "NETWORKS": "networks.csv",
}
# Less to compute for the same files, of whatever algorithm has these.
QUICK = {"RUNS": 2, "PERMUTATIONS": 99, "RESOLUTION_STEP": 0.5}
# What one algorithm needs otherwise: a file of tables.py by its name, or any other value.
OWN: dict[str, dict[str, Any]] = {
    "locatecities": {"INPUT": "places.csv", "MEMBERSHIPS": None},
    "comparepartitions": {
        "FIRST": "cities.csv",
        "SECOND": "cities.csv",
        "FIRST_FIELD": "country",
        "SECOND_FIELD": "country",
    },
    "stylecarte1": {"CITY_LINKS": "links.csv", "COMMUNITY_FIELD": "country"},
}
# Slow ones, made of others that are tested by themselves: fewer sizes and kinds.
MODELS = ("chapterfigures", "importandlocate")


@dataclass(frozen=True)
class Case:
    """An output of an algorithm as one kind of file."""

    algorithm: str
    output: str
    kind: str

    @property
    def label(self) -> str:
        return f"{self.output} .{self.kind}"

    def path(self, folder: Path, stem: str = "c") -> Path:
        return folder / f"{stem}.{self.kind}"


class Missing(Exception):
    """No entry says what an algorithm needs."""


def inputs(name: str, tables: Path) -> dict[str, Any]:
    """Return the inputs of an algorithm, and places in memory for the outputs it must have."""
    own = OWN.get(name, {})
    found: dict[str, Any] = {}
    for definition in algorithms()[name].parameterDefinitions():
        parameter = definition.name()
        if definition.isDestination():
            if not _optional(definition) and definition.type() == "sink":
                found[parameter] = "TEMPORARY_OUTPUT"
        elif parameter in own or (parameter in FILES and definition.type() == "source"):
            value = own.get(parameter, FILES.get(parameter))
            is_file = isinstance(value, str) and (tables / value).is_file()
            found[parameter] = str(tables / value) if is_file else value
        elif parameter in QUICK:
            found[parameter] = QUICK[parameter]
        elif not _optional(definition) and definition.defaultValue() is None:
            raise Missing(f"tests/faults/cases.py: OWN must say what {name} takes as {parameter}")
    return {key: value for key, value in found.items() if value is not None}


def outputs(name: str) -> dict[str, tuple[str, ...]]:
    """Return the outputs of an algorithm, each with the kinds of file it takes."""
    found = {}
    for definition in algorithms()[name].parameterDefinitions():
        if definition.isDestination():
            filters = definition.fileFilter() if hasattr(definition, "fileFilter") else ""
            kinds = tuple(dict.fromkeys(re.findall(r"\*\.(\w+)", filters)))
            found[definition.name()] = SINKS if definition.type() == "sink" else kinds
    return found


def of(name: str) -> list[Case]:
    """Return each output of an algorithm once, and each kind it takes at least once.

    Of a model, a layer and a page.
    """
    found = [Case(name, output, kind) for output, kinds in outputs(name).items() for kind in kinds]
    kinds = {case.kind: case for case in reversed(found)}
    if is_model(name):
        return [kinds["gpkg"], *[case for kind, case in kinds.items() if kind not in SINKS][:1]]
    return list(dict.fromkeys([*one_of_each(name), *kinds.values()]))


def one_of_each(name: str) -> list[Case]:
    """Return each output of an algorithm once; of a model a layer and a page."""
    if is_model(name):
        return of(name)
    return [Case(name, output, kinds[0]) for output, kinds in outputs(name).items()]


def is_thorough(case: Case) -> bool:
    """Return whether a case goes through all sizes and moments of a fault, others through one.

    It is the first of its kind of file of an algorithm, as one writer writes them all.
    """
    alike = [one for one in one_of_each(case.algorithm) if one.kind == case.kind]
    return case in alike[:1] and not is_model(case.algorithm)


def all_outputs(name: str, folder: Path, turn: int = 0) -> dict[str, str]:
    """Return parameters that have every output written, each to a file of its own.

    The kind of each is the first it takes, with ``turn`` another one; a layer that a map may show
    is in no CSV file.
    """
    found = outputs(name)
    has_map = any("qgz" in kinds or "pdf" in kinds for kinds in found.values())
    written = {}
    for output, kinds in found.items():
        fitting = [kind for kind in kinds if not (has_map and kinds == SINKS and kind == "csv")]
        stem = re.sub(r"[^a-z0-9]", "_", output.lower())
        written[output] = str(folder / f"{stem}.{fitting[turn % len(fitting)]}")
    return written


def is_model(name: str) -> bool:
    """Return whether an algorithm is a model of others."""
    return name in MODELS


def _optional(definition: Any) -> bool:
    return bool(definition.flags() & type(definition).Flag.FlagOptional)

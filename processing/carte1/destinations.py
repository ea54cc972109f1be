"""Where the outputs of Carte 1 go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
)

from ..inputs.algorithm_run import AlgorithmRun
from ..outputs.destinations.targets import is_temporary, sink_text
from ..outputs.drafts import redirect

# Output parameter, and its layer in the GeoPackage; drawn ones have a geometry.
TABLES = {
    "CITIES_OUT": "cities",
    "LINKS": "links",
    "COMMUNITIES": "communities",
    "NETWORKS_OUT": "networks",
    "TO_CHECK": "to_check",
}
SPATIAL_OUTPUTS = frozenset({"CITIES_OUT", "LINKS"})
ATLAS_OUTPUTS = frozenset({"COMMUNITIES"})  # one page of the atlas for each row


@dataclass(frozen=True)
class Destinations:
    """The files asked for, and the layer parameters with what these need.

    A GeoPackage that is asked for holds all four layers, and those left temporary or skipped are
    loaded from it; one beside a project holds only these. A map or a project without layers of
    its own has them made for it.
    """

    parameters: dict[str, Any]
    in_geopackage: tuple[str, ...]  # layer outputs that have no place of their own
    copied: tuple[str, ...]  # those that have one and are in the GeoPackage too
    geopackage: Path | None
    project: Path | None
    maps: tuple[Path, ...]
    atlas: Path | None
    report: Path | None

    @classmethod
    def from_run(cls, run: AlgorithmRun) -> Destinations:
        parameters = run.parameters
        files = run.files(filter(run.has, ("GEOPACKAGE", "PROJECT", "ATLAS", "REPORT")))
        tables = [name for name in TABLES if run.has(name)]
        project, atlas = files.get("PROJECT"), files.get("ATLAS")
        geopackage = files.get("GEOPACKAGE")
        if geopackage is None and project is not None:
            geopackage = run.draft(geopackage_beside(Path(run.final(project.as_posix()))))
        wanted_maps = run.paths("MAP")
        needed = {
            *(SPATIAL_OUTPUTS if wanted_maps or atlas else ()),
            *(ATLAS_OUTPUTS if atlas else ()),
        }
        placeless = tuple(
            name for name in tables if is_temporary(sink_text(parameters.get(name), run.context))
        )
        copied = tuple(n for n in tables if n not in placeless) if "GEOPACKAGE" in files else ()
        if not placeless and not copied:
            geopackage = None
        made = {name: QgsProcessing.TEMPORARY_OUTPUT for name in needed if not parameters.get(name)}
        report = files.get("REPORT")
        return cls(
            {**parameters, **made},
            placeless,
            copied,
            geopackage,
            project,
            wanted_maps,
            atlas,
            report,
        )

    def files(self) -> dict[str, str]:
        """Return the files as Processing outputs."""
        named = {
            "GEOPACKAGE": self.geopackage,
            "PROJECT": self.project,
            "ATLAS": self.atlas,
            "REPORT": self.report,
        }
        found = {name: str(path) for name, path in named.items() if path is not None}
        if self.maps:
            found["MAP"] = ";".join(str(path) for path in self.maps)
        return found

    def in_place(self, run: AlgorithmRun) -> AlgorithmRun:
        """Return the run that writes each layer where it goes."""
        uris = self._uris(self.in_geopackage)
        moved = {name: redirect(self.parameters.get(name), uri) for name, uri in uris.items()}
        return run.with_parameters({**self.parameters, **moved})

    def in_geopackage_too(self, run: AlgorithmRun) -> AlgorithmRun:
        """Return the run that writes into the GeoPackage the layers that are elsewhere."""
        return run.with_parameters({**dict.fromkeys(TABLES), **self._uris(self.copied)})

    def _uris(self, names: tuple[str, ...]) -> dict[str, str]:
        if self.geopackage is None:
            return {}
        return {name: _uri(self.geopackage, name, TABLES[name]) for name in names}


def geopackage_beside(project: Path) -> Path:
    """Return where the layers of a project go that have no other place."""
    return project.with_suffix(".gpkg")


def _uri(geopackage: Path, name: str, table: str) -> str:
    uri = QgsDataSourceUri()
    uri.setDatabase(str(geopackage))
    uri.setDataSource("", table, "geom" if name in SPATIAL_OUTPUTS else "")
    return "ogr:" + str(uri.uri(False))

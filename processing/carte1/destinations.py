"""Where the outputs of Carte 1 go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
)

from ..inputs.algorithm_run import AlgorithmRun
from ..language.translation import translate
from ..outputs.destinations.targets import is_temporary, sink_text
from ..outputs.files import draft_folder, put_in_place

# Output parameter, and its layer in the GeoPackage; drawn ones have a geometry.
TABLES = {
    "CITIES_OUT": "cities",
    "LINKS": "links",
    "COMMUNITIES": "communities",
    "NETWORKS_OUT": "networks",
    "TO_CHECK": "to_check",
}
SPATIAL_OUTPUTS = frozenset({"CITIES_OUT", "LINKS"})
JOURNALS = ("-wal", "-shm", "-journal")  # SQLite would read them as those of a new file
ATLAS_OUTPUTS = frozenset({"COMMUNITIES"})  # one page of the atlas for each row


@dataclass(frozen=True)
class Destinations:
    """The files asked for, and the layer parameters with what these need.

    Layers left temporary or skipped go to the GeoPackage when there is one, and without such
    layers there is none; a map or a project without layers of its own has them made for it.
    """

    parameters: dict[str, Any]
    in_geopackage: tuple[str, ...]  # layer outputs that have no place of their own
    geopackage: Path | None
    project: Path | None
    maps: tuple[Path, ...]
    atlas: Path | None
    report: Path | None

    @classmethod
    def from_run(cls, run: AlgorithmRun) -> Destinations:
        parameters = run.parameters
        files = run.files(("GEOPACKAGE", "PROJECT", "ATLAS", "REPORT"))
        project, atlas = files.get("PROJECT"), files.get("ATLAS")
        geopackage = files.get("GEOPACKAGE") or (project.with_suffix(".gpkg") if project else None)
        wanted_maps = run.paths("MAP")
        needed = {
            *(SPATIAL_OUTPUTS if wanted_maps or atlas else ()),
            *(ATLAS_OUTPUTS if atlas else ()),
        }
        placeless = tuple(
            name for name in TABLES if is_temporary(sink_text(parameters.get(name), run.context))
        )
        if not placeless:
            geopackage = None
        made = {name: QgsProcessing.TEMPORARY_OUTPUT for name in needed if not parameters.get(name)}
        report = files.get("REPORT")
        return cls(
            {**parameters, **made}, placeless, geopackage, project, wanted_maps, atlas, report
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

    @contextmanager
    def replace_when_complete(
        self, run: AlgorithmRun
    ) -> Iterator[tuple[AlgorithmRun, dict[str, str]]]:
        """Give the run to write the layers with, and collect these.

        The GeoPackage takes its place only when complete. The caller fills the mapping from
        output name to layer; what was written as a draft is named by its final place
        afterwards, there and among the layers QGIS will load.
        """
        written: dict[str, str] = {}
        run = run.with_parameters(self.parameters)
        if self.geopackage is None:
            yield run, written
            return
        try:
            with draft_folder(self.geopackage) as folder:
                # QGIS finds no driver for a file name with a second dot.
                draft = folder / "carte1.gpkg"
                yield run.with_parameters(self._redirected(draft)), written
                for ending in JOURNALS:  # of the file that is replaced
                    journal = Path(f"{self.geopackage.resolve()}{ending}")
                    if journal.exists():
                        journal.replace(folder / f"former{ending}")
                put_in_place(draft, self.geopackage)
        except OSError as error:
            raise QgsProcessingException(self._refused(str(error.strerror))) from error

        def final(identifier: str) -> str:
            return identifier.replace(str(draft), str(self.geopackage))

        written.update({name: final(identifier) for name, identifier in written.items()})
        loading = run.context.layersToLoadOnCompletion()
        run.context.setLayersToLoadOnCompletion({final(key): loading[key] for key in loading})

    def _redirected(self, draft: Path) -> dict[str, Any]:
        return {
            name: _redirect(self.parameters.get(name), _uri(draft, name, TABLES[name]))
            for name in self.in_geopackage
        }

    def _refused(self, reason: str) -> str:
        return translate(
            "NodalCities",
            "{path} cannot be replaced ({reason}): close the project or program that uses it, "
            "or choose another file.",
        ).format(path=self.geopackage, reason=reason)


def _uri(geopackage: Path, name: str, table: str) -> str:
    uri = QgsDataSourceUri()
    uri.setDatabase(str(geopackage))
    uri.setDataSource("", table, "geom" if name in SPATIAL_OUTPUTS else "")
    return "ogr:" + str(uri.uri(False))


def _redirect(value: Any, uri: str) -> Any:
    """Return the output value leading to ``uri``, still loaded where it was to be loaded."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        moved = QgsProcessingOutputLayerDefinition(value)
        moved.sink = QgsProperty.fromValue(uri)
        return moved
    return uri

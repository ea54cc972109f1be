"""Where the outputs of Carte 1 go, and whether they can go there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..inputs.algorithm_run import AlgorithmRun
from ..outputs.files import picture_refusal, refusal

translate = QCoreApplication.translate
# Output parameter, and its layer in the GeoPackage; drawn ones have a geometry.
TABLES = {
    "CITIES_OUT": "cities",
    "LINKS": "links",
    "COMMUNITIES": "communities",
    "NETWORKS_OUT": "networks",
}
SPATIAL_OUTPUTS = frozenset({"CITIES_OUT", "LINKS"})
ATLAS_OUTPUTS = frozenset({"COMMUNITIES"})  # one page of the atlas for each row


@dataclass(frozen=True)
class Destinations:
    """The files asked for, and the layer parameters with the GeoPackage put in.

    Layers left temporary or skipped go to the GeoPackage when there is one, and without such
    layers there is none; a map or a project without layers of its own has them made for it.
    """

    parameters: dict[str, Any]
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
        redirected = dict(parameters)
        for name, table in TABLES.items():
            if geopackage is not None and _is_temporary(parameters.get(name)):
                uri = _uri(_draft(geopackage), name, table)
                redirected[name] = _redirect(parameters.get(name), uri)
            elif name in needed and not parameters.get(name):
                redirected[name] = QgsProcessing.TEMPORARY_OUTPUT
        if not any(_is_temporary(parameters.get(name)) for name in TABLES):
            geopackage = None  # every layer has a place of its own
        return cls(redirected, geopackage, project, wanted_maps, atlas, files.get("REPORT"))

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

    def refusal(self) -> str:
        """Return one sentence if a file cannot be written there, else nothing."""
        wrong = picture_refusal("MAP", self.maps)
        if wrong:
            return wrong
        for path, suffix, sentence in (
            (self.project, ".qgz", translate("NodalCities", "PROJECT: {path} must end in .qgz.")),
            (
                self.geopackage,
                ".gpkg",
                translate("NodalCities", "GEOPACKAGE: {path} must end in .gpkg."),
            ),
            (self.atlas, ".pdf", translate("NodalCities", "ATLAS: {path} must end in .pdf.")),
        ):
            if path is not None and path.suffix.lower() != suffix:
                return sentence.format(path=path)
        files = (self.geopackage, self.project, *self.maps, self.atlas, self.report)
        return refusal(path for path in files if path is not None)

    @contextmanager
    def replace_when_complete(self, context: QgsProcessingContext) -> Iterator[dict[str, str]]:
        """Collect the written layers; the GeoPackage takes its place only when complete.

        The caller fills the mapping from output name to layer; what was written as a draft
        is named by its final place afterwards, there and among the layers QGIS will load.
        """
        written: dict[str, str] = {}
        if self.geopackage is None:
            yield written
            return
        draft = _draft(self.geopackage)
        try:
            shutil.rmtree(draft.parent, ignore_errors=True)
            draft.parent.mkdir()
            yield written
            draft.replace(self.geopackage)
        except OSError as error:
            raise QgsProcessingException(self._refused(str(error.strerror))) from error
        finally:
            shutil.rmtree(draft.parent, ignore_errors=True)

        def final(identifier: str) -> str:
            return identifier.replace(str(draft), str(self.geopackage))

        written.update({name: final(identifier) for name, identifier in written.items()})
        loading = context.layersToLoadOnCompletion()
        context.setLayersToLoadOnCompletion({final(key): loading[key] for key in loading})

    def _refused(self, reason: str) -> str:
        return translate(
            "NodalCities",
            "{path} cannot be replaced ({reason}): close the project or program that uses it, "
            "or choose another file.",
        ).format(path=self.geopackage, reason=reason)


def _draft(geopackage: Path) -> Path:
    # A folder of its own: QGIS finds no driver for a file name with a second dot.
    return geopackage.parent / f".{geopackage.stem}-draft" / "carte1.gpkg"


def _uri(geopackage: Path, name: str, table: str) -> str:
    uri = QgsDataSourceUri()
    uri.setDatabase(str(geopackage))
    uri.setDataSource("", table, "geom" if name in SPATIAL_OUTPUTS else "")
    return "ogr:" + str(uri.uri(False))


def _sink_text(value: Any) -> str:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return str(value.sink.staticValue() or "")
    return "" if value is None else str(value)


def _is_temporary(value: Any) -> bool:
    return _sink_text(value) in ("", "memory:", QgsProcessing.TEMPORARY_OUTPUT)


def _redirect(value: Any, uri: str) -> Any:
    """Return the output value leading to ``uri``, still loaded where it was to be loaded."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        moved = QgsProcessingOutputLayerDefinition(value)
        moved.sink = QgsProperty.fromValue(uri)
        return moved
    return uri

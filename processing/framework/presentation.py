"""Results as the user sees them: layers styled, in a group, on sheets. Main thread only."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import NamedTuple, cast

from qgis.core import (
    QgsPrintLayout,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...analysis.core.errors import Cancelled
from ...analysis.core.progress import Progress, ignore_progress
from ..cartography.layouts import SheetTexts, export_atlas, export_layout, is_cancelled
from ..cartography.symbols import follow_time
from ..inputs.algorithm_run import AlgorithmRun
from ..language.translation import translate
from ..outputs.stored_style import store_style
from ..outputs.writers import close_readers, written_layer
from ..schema.readable_layers import make_readable
from . import layer_post_processing, project_file
from .step_timer import StepTimer


class Presentation:
    """How the written layers look, by output name; those without a style are given aliases."""

    def __init__(
        self,
        outputs: Mapping[str, str | None],
        styles: Mapping[str, Callable[[QgsVectorLayer], None]] | None = None,
        stored: bool = True,
    ) -> None:
        self.outputs = {name: layer for name, layer in outputs.items() if layer is not None}
        self.styles = styles or {}
        self.stored = stored  # files of plain tables come without a style beside them
        self.network_names: Mapping[str, str] = {}  # by id
        self.copies: Mapping[str, str] = {}  # of outputs, styled as these are

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        """Style the layer of an output, and have its table and tips speak to people."""
        make_readable(layer, self.network_names)
        if name in self.styles:
            self.styles[name](layer)
        follow_time(layer)

    def arrange(self, layers: Mapping[str, QgsVectorLayer], project: QgsProject) -> None:
        """Show the legends of loaded layers, which QGIS folds once styled; lines go under points.

        QGIS puts what arrives on top, where lines would hide the cities of an earlier step.
        """
        root = project.layerTreeRoot()
        for layer in layers.values():
            if layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry:
                project_file.move_below_cities(root.findLayer(layer.id()))
            project_file.expand_node(root.findLayer(layer.id()))

    def style_when_loaded(self, run: AlgorithmRun) -> None:
        """Have the layers that QGIS will load styled and arranged then."""
        outputs = {name: run.final(identifier) for name, identifier in self.outputs.items()}
        layer_post_processing.style_when_loaded(run, outputs, self.style, self.arrange)

    def save(self, run: AlgorithmRun) -> Generator[None, None, None]:
        """Style written outputs and store that with the data, one layer open at a time.

        A GeoPackage read by one layer while a style is written through another changes its
        journal under the reader, which then finds no features. Wherever this yields, the run
        may be cancelled.
        """
        outputs = (*self.outputs.items(), *self.copies.items())
        for name, identifier in outputs if self.stored else ():
            layer = open_output_layer(name, identifier, run.context)
            self.style(name, layer)
            store_style(layer, run.feedback, run.final)
            close_readers(layer)
            del layer
            yield


class SheetFiles(NamedTuple):
    """The files to be written of the sheets, and of the project they are in."""

    maps: tuple[Path, ...]
    atlas: Path | None = None
    project: Path | None = None


class SheetPresentation(Presentation):
    """Layers that come in a group with printed sheets: subclasses give names and sheets."""

    def __init__(
        self,
        outputs: Mapping[str, str | None],
        texts: SheetTexts,
        files: SheetFiles,
        timer: StepTimer,
    ) -> None:
        super().__init__(outputs)
        self.texts = texts
        self.files = files
        self.timer = timer

    @staticmethod
    def layer_names() -> dict[str, str]:
        """Return the translated layer name of each output, from top to bottom."""
        raise NotImplementedError

    def compose(
        self,
        layers: Mapping[str, QgsVectorLayer],
        project: QgsProject,
        is_new: bool,
        progress: Progress = ignore_progress,
    ) -> list[QgsPrintLayout]:
        """Group the layers of a project and add the sheet and the atlas, which are returned.

        ``is_new`` says that no other map is in the project; tables are none.
        """
        raise NotImplementedError

    def new_project(self) -> QgsProject:
        """Return a project of its own for the files."""
        return QgsProject()

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        layer.setName(self.layer_names()[name])
        super().style(name, layer)

    def ordered(self, layers: Mapping[str, QgsVectorLayer]) -> dict[str, QgsVectorLayer]:
        """Return the layers there are, from top to bottom."""
        return {name: layers[name] for name in self.layer_names() if name in layers}

    def arrange(self, layers: Mapping[str, QgsVectorLayer], project: QgsProject) -> None:
        ours = {layer.id() for layer in layers.values()}
        others = (layer for key, layer in project.mapLayers().items() if key not in ours)
        self.compose(layers, project, not any(layer.isSpatial() for layer in others))

    def save(self, run: AlgorithmRun) -> Generator[None, None, None]:
        """Store the styles with the data, and write the files asked for."""
        yield from super().save(run)
        self.timer.end_step(translate("NodalCities", "styles"))
        if not any(self.files):
            return
        project = self.new_project()
        try:
            yield from self._write_files(project, run)
        finally:
            for layer in project.mapLayers().values():
                if isinstance(layer, QgsVectorLayer):
                    close_readers(layer)
            project.clear()  # closes the files now, not when Python gets round to it

    def _write_files(self, project: QgsProject, run: AlgorithmRun) -> Generator[None, None, None]:
        layers = {n: open_output_layer(n, key, run.context) for n, key in self.outputs.items()}
        for name, layer in layers.items():
            self.style(name, layer)
            project.addMapLayer(layer, False)

        def look_for_cancel(fraction: float) -> None:
            if is_cancelled(run.feedback):
                raise Cancelled

        sheet, *atlases = self.compose(layers, project, True, look_for_cancel)
        self.timer.end_step(translate("NodalCities", "sheet"))
        yield
        for path in self.files.maps:
            export_layout(sheet, str(path))
            self.timer.end_step(path.suffix[1:].upper())
            yield
        if self.files.atlas is not None:
            for atlas in atlases:
                export_atlas(atlas, str(self.files.atlas), run.feedback)
            self.timer.end_step(translate("NodalCities", "atlas"))
            yield
        if self.files.project is not None:
            project_file.save_project(project, self.files.project, run.final)
            self.timer.end_step(translate("NodalCities", "project"))


def open_output_layer(name: str, identifier: str, context: QgsProcessingContext) -> QgsVectorLayer:
    """Return a layer of one's own on a written output.

    Its id starts with the name of the output, so that the layers of a project, which are
    kept by id, are in the same order every time.
    """
    stored = context.temporaryLayerStore().mapLayer(identifier)
    if stored is not None:
        return cast(QgsVectorLayer, stored.clone())
    return written_layer(identifier, name.lower())

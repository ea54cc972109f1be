"""A table to check as a layer: its cities read, the answers written into it or to a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsMapLayer,
    QgsProject,
    QgsVectorDataProvider,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.inputs.features import to_python
from ...processing.schema import output_fields
from .earlier_tables import read_described_candidates
from .model import (
    NO_ANSWER,
    Answer,
    CheckState,
    CityChecks,
    CityToCheck,
    parse_angle,
    parse_coordinates,
    read_candidates,
)

translate = QCoreApplication.translate

# Not in tables of earlier versions: then candidates are read as described, or not on the map.
CONTEXT_FIELDS = ("network_names", "merged_with", "may_be")
RECENT_FIELDS = {"candidate_points", "candidate_data", *CONTEXT_FIELDS}
REQUIRED_FIELDS = tuple(name for name in output_fields.TO_CHECK if name not in RECENT_FIELDS)
ANSWER_FIELDS = ("same_as", "near", "lat", "lon")


def _features(layer: QgsVectorLayer) -> list[QgsFeature]:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return list(layer.getFeatures(request))


def is_check_table(layer: QgsMapLayer | None) -> bool:
    """Return whether a layer has the fields of a table to check."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return all(layer.fields().lookupField(name) >= 0 for name in REQUIRED_FIELDS)


class CheckTable:
    """The rows of a layer, kept apart from it: they outlive its removal from the project.

    Attributes:
        checks: Cities and answers, by row.
        unsaved: Rows whose answer is not in the layer.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer: QgsVectorLayer | None = layer
        self.layer_id = layer.id()
        self.name = layer.name()
        self.fields = QgsFields(layer.fields())
        self.keys = set(layer.primaryKeyAttributes())
        features = _features(layer)
        self.feature_ids = [feature.id() for feature in features]
        self.rows = [feature.attributes() for feature in features]
        self.checks = CityChecks(
            (self._city(row) for row in self.rows),
            {number: self._answer(row) for number, row in enumerate(self.rows)},
        )
        self.unsaved: set[int] = set()

    @property
    def is_writable(self) -> bool:
        if self.layer is None or self.layer.readOnly():
            return False
        can = self.layer.dataProvider().capabilities()
        return bool(can & QgsVectorDataProvider.Capability.ChangeAttributeValues)

    def detach(self) -> None:
        """Let go of a layer that is being removed."""
        self.layer = None

    def read_typed_answers(self) -> list[int]:
        """Take over the answers typed into the layer; return the rows that changed."""
        if self.layer is None:
            return []
        now = {feature.id(): feature.attributes() for feature in _features(self.layer)}
        changed = []
        for row, identifier in enumerate(self.feature_ids):
            if row in self.unsaved or identifier not in now:
                continue
            answer = self._answer(now[identifier])
            if answer != self.checks.answer(row):
                self.rows[row] = now[identifier]
                self.checks.choose(row, answer)
                changed.append(row)
        return changed

    def store(self, row: int) -> str:
        """Write the answer of a row into the layer; return what went wrong, or nothing.

        A layer that the user is editing stays so, and its edits are the user's to save.
        """
        self.unsaved.add(row)
        values = self._values(row)
        for index, value in values.items():
            self.rows[row][index] = value
        if self.layer is None or not self.is_writable:
            return ""
        editing = self.layer.isEditable()
        if not editing and not self.layer.startEditing():
            return self._write_error([])
        written = self._write_values(self.layer, row, values)
        if not written or not (editing or self.layer.commitChanges()):
            reasons = self.layer.commitErrors()
            if not editing:
                self.layer.rollBack()
            return self._write_error(reasons)
        self.unsaved.discard(row)
        return ""

    def save_as(self, path: str, name: str) -> str:
        """Write all rows to a .gpkg or .csv; return what went wrong, or nothing.

        A GeoPackage keeps its other layers; ``open_saved_table`` opens the one of this name.
        """
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = QgsVectorFileWriter.driverForExtension(Path(path).suffix)
        options.fileEncoding = "UTF-8"
        options.layerName = name
        if Path(path).exists() and options.driverName == "GPKG":
            how = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
            options.actionOnExistingFile = how
        context = QgsProject.instance().transformContext()
        none = QgsWkbTypes.Type.NoGeometry
        crs = QgsCoordinateReferenceSystem()
        fields = self._output_fields()
        writer = QgsVectorFileWriter.create(path, fields, none, crs, context, options)
        for row in self.rows:
            feature = QgsFeature(fields)
            feature.setAttributes([self._typed(row, field) for field in fields])
            writer.addFeature(feature)
        failed = writer.hasError() != QgsVectorFileWriter.WriterError.NoError
        problem = writer.errorMessage() if failed else ""
        del writer  # the file is complete only now
        if not failed:
            self.unsaved.clear()
        return problem

    def _output_fields(self) -> QgsFields:
        """Return the fields of the table, ours typed as they should be, without row numbers."""
        fields = QgsFields()
        for index, field in enumerate(self.fields):
            if index not in self.keys:
                known = field.name().lower() in output_fields.TO_CHECK
                fields.append(
                    output_fields.fields([field.name().lower()]).at(0) if known else field
                )
        return fields

    def _typed(self, row: list[Any], field: QgsField) -> Any:
        """Return a value as its field is typed, whatever a text file made of it."""
        if field.name() not in output_fields.TO_CHECK:
            return row[self.fields.lookupField(field.name())]
        text = self._text(row, field.name())
        if field.isNumeric():
            return parse_angle(text) if text else NULL
        return text or NULL

    def _write_values(self, layer: QgsVectorLayer, row: int, values: dict[int, Any]) -> bool:
        return bool(layer.changeAttributeValues(self.feature_ids[row], values))

    def _write_error(self, reasons: list[str]) -> str:
        return translate(
            "NodalCities",
            "The table {name} could not be written: {reason}. Save the corrections to a file.",
        ).format(name=self.name, reason="; ".join(reasons) or "?")

    def _values(self, row: int) -> dict[int, Any]:
        """Return the answer of a row by position of its field; a text field takes numbers too."""
        answer = self.checks.answer(row)
        values = {}
        for name in ANSWER_FIELDS:
            index = self.fields.lookupField(name)
            value = getattr(answer, name)
            empty = value is None or value == ""
            is_number = self.fields.at(index).isNumeric()
            values[index] = NULL if empty else value if is_number else str(value)
        return values

    def _text(self, row: list[Any], name: str) -> str:
        index = self.fields.lookupField(name)
        value = to_python(row[index]) if index >= 0 else None
        return "" if value is None else str(value).strip()

    def _city(self, row: list[Any]) -> CityToCheck:
        candidates = read_candidates(self._text(row, "candidate_data"))
        if not candidates:
            described = (self._text(row, name) for name in ("candidates", "candidate_points"))
            candidates = read_described_candidates(*described)
        names = ("name", "country", "admin1", "match", "message")
        name, country, admin1, match, message = (self._text(row, field) for field in names)
        networks, merged, may_be = (self._text(row, field) for field in CONTEXT_FIELDS)
        return CityToCheck(
            name, country, admin1, match, message, candidates, networks, merged, may_be
        )

    def _answer(self, row: list[Any]) -> Answer:
        same_as, near, lat, lon = (self._text(row, name) for name in ANSWER_FIELDS)
        position = parse_coordinates(lat, lon)
        if same_as or near or position is None:
            return Answer(same_as, near) if same_as or near else NO_ANSWER
        return Answer(lat=position[1], lon=position[0])


def open_saved_table(path: str, name: str) -> QgsVectorLayer:
    """Open what ``save_as`` wrote."""
    is_package = Path(path).suffix.lower() == ".gpkg"
    return QgsVectorLayer(f"{path}|layername={name}" if is_package else path, name, "ogr")


def first_check_table() -> QgsMapLayer | None:
    """Return the table to check that stands first in the layer tree, where new ones arrive."""
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    return next((node.layer() for node in nodes if is_check_table(node.layer())), None)


def count_open(layer: QgsVectorLayer) -> int:
    """Return how many cities of a table to check are located nowhere, and not answered for."""
    return CheckTable(layer).checks.counts()[CheckState.TO_DO]

"""Reading the inputs that every measure shares, into what ``analysis`` prepares."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import (
    QgsFeatureSource,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...analysis.core.choices import TableShape
from ...analysis.core.errors import AnalysisError, Message
from ...analysis.core.progress import Progress, scale_progress
from ...analysis.core.report_rows import ReportRow
from ...analysis.imports.membership_table import MembershipImport, read_memberships
from ...analysis.places.candidate_ranking import match_networks, rank_candidates
from ...analysis.places.corrections import Correction, read_corrections
from ...analysis.places.gazetteer import Gazetteer
from ...analysis.places.locate import locate
from ...analysis.places.location_result import Query
from ...analysis.study import sample
from ...analysis.study.prepared_study import (
    PreparedStudy,
    list_imported_cities,
    prepare_with_city_table,
    prepare_with_located,
)
from ...analysis.tables.columns import ColumnChoice
from ...analysis.tables.header_row import take_header_row
from ..language.log import log_report, log_sample_notice
from .city_layer import read_city_layer
from .features import read_rows, require_field
from .network_table import NetworkTable, read_network_table, report_unknown_networks
from .table_files import unreadable_message
from .text_layers import TextLayer, read_text_layer
from .workbook_checks import refuse_damaged_workbook


@dataclass(frozen=True)
class Inputs:
    """What the shared parameters said, read and prepared."""

    imported: MembershipImport
    prepared: PreparedStudy
    networks: NetworkTable
    is_sample: bool
    source_name: str  # of the membership table, as the user knows it; empty for the sample
    from_gazetteer: bool  # whether the gazetteer located the cities


class InputReader:
    """Reads MEMBERSHIPS, CITIES, NETWORKS and their fields for one run of an algorithm."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback
        self._texts: dict[str, TextLayer | None] = {}
        self._in_report = False  # whether what is told of files comes with the rest

    def read(self, progress: Progress) -> Inputs:
        """Return memberships and cities; without CITIES the gazetteer locates them.

        Raises AnalysisError or QgsProcessingException for input that cannot be used.
        """
        self._in_report = True
        source = self.source("MEMBERSHIPS")
        imported = self.memberships(source, scale_progress(progress, 0.0, 0.3))
        is_sample = source is None or sample.are_sample_memberships(imported.rows)
        if source is not None and is_sample:
            log_sample_notice(self.feedback)
        networks = self.networks(is_sample, {row.network for row in imported.rows})
        known = self.source("CITIES")
        if known is not None:
            id_index = self.id_index(known, "CITIES", "CITY_ID_FIELD", "city_id")
            layer = read_city_layer(known, self.context, id_index)
            prepared = prepare_with_city_table(imported, layer.cities, networks.kept)
            prepared = replace(prepared, report=(*layer.report, *prepared.report))
        else:
            prepared = self.located(
                imported, networks, is_sample, scale_progress(progress, 0.3, 1.0)
            )
            if source is not None and source.wkbType() != QgsWkbTypes.Type.NoGeometry:
                prepared = replace(prepared, report=(_POINTS_NOT_USED, *prepared.report))
        return Inputs(
            imported,
            self._with_reports(prepared, networks),
            networks,
            is_sample=is_sample,
            source_name="" if source is None or is_sample else source.sourceName(),
            # “Locate cities” leaves its mark on the cities it finds.
            from_gazetteer=known is None or known.fields().lookupField("geonameid") >= 0,
        )

    def source(self, name: str) -> QgsFeatureSource | None:
        """Return a source; None when the parameter is empty or the algorithm has none such."""
        if self.algorithm.parameterDefinition(name) is None or not self.parameters.get(name):
            return None
        text = self._text(name)
        if text is not None and text.layer is not None:
            return text.layer
        if isinstance(self.parameters[name], str):
            refuse_damaged_workbook(self.parameters[name])
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            problem = unreadable_message(name, self.parameters[name])
            raise QgsProcessingException(
                problem or self.algorithm.invalidSourceError(self.parameters, name)
            )
        return source

    def field(self, name: str) -> str | None:
        """Return the field a parameter names, None when left empty."""
        if self.algorithm.parameterDefinition(name) is None:
            return None
        names = self._field_names(name)
        return self._real(name, names)[0] if names else None

    def selected_fields(self, name: str) -> tuple[str, ...]:
        """Return the fields a parameter names."""
        names = self._field_names(name)
        return tuple(self._real(name, names))

    def _field_names(self, name: str) -> list[str]:
        algorithm = self.algorithm
        if hasattr(algorithm, "parameterAsStrings"):  # since parameterAsFields is deprecated
            return algorithm.parameterAsStrings(self.parameters, name, self.context)
        return algorithm.parameterAsFields(  # type: ignore[deprecated]
            self.parameters, name, self.context
        )

    def _text(self, name: str) -> TextLayer | None:
        """Return the text file of a parameter that a layer would misread."""
        if name not in self._texts:
            found = read_text_layer(self.algorithm, self.parameters, self.context, name)
            self._texts[name] = found
            if found is not None and not self._in_report:
                log_report(self.feedback, found.report)
        return self._texts[name]

    def _real(self, name: str, fields: Sequence[str]) -> list[str]:
        """Return the fields of a parameter as the text they come from calls them."""
        definition = self.algorithm.parameterDefinition(name)
        text = self._texts.get(definition.parentLayerParameterName())
        return [field if text is None else text.names.get(field, field) for field in fields]

    def memberships(self, source: QgsFeatureSource | None, progress: Progress) -> MembershipImport:
        """Return the imported memberships, the sample's when there is no source."""
        if source is None:
            header, table = sample.read_sample_table(sample.MEMBERSHIPS)
            return read_memberships(header, table, ColumnChoice(), progress)
        return read_memberships(source.fields().names(), read_rows(source), self.choice(), progress)

    def choice(self) -> ColumnChoice:
        """Return what the user said of the columns."""
        has_many = self.algorithm.parameterDefinition("NETWORK_FIELDS") is not None
        shape = TableShape.AUTO
        if self.algorithm.parameterDefinition("SHAPE") is not None:
            shape = TableShape(
                self.algorithm.parameterAsString(self.parameters, "SHAPE", self.context)
            )
        return ColumnChoice(
            shape=shape,
            city=self.field("CITY_FIELD"),
            country=self.field("COUNTRY_FIELD"),
            admin=self.field("ADMIN_FIELD"),
            network=self.field("NETWORK_FIELD"),
            networks=self.selected_fields("NETWORK_FIELDS") if has_many else (),
        )

    def located(
        self,
        imported: MembershipImport,
        networks: NetworkTable,
        is_sample: bool,
        progress: Progress,
    ) -> PreparedStudy:
        """Locate the cities with the gazetteer, the corrections coming first."""
        cities = list_imported_cities(imported)
        queries = [Query(c.name, c.country, c.admin1) for c in cities]
        with Gazetteer() as gazetteer:
            asked = scale_progress(progress, 0.0, 0.9)
            found = locate(queries, gazetteer, self.corrections(is_sample), asked)
        memberships = ((row.city_id, row.network) for row in imported.rows)
        member_of = match_networks(memberships, [(city.city_id,) for city in cities])
        found = rank_candidates(found, member_of, scale_progress(progress, 0.9, 1.0))
        return prepare_with_located(imported, found, networks.kept)

    def corrections(self, is_sample: bool) -> tuple[Correction, ...]:
        """Return the user's corrections, or those of the sample when it is mapped."""
        source = self.source("CORRECTIONS")
        if source is not None:
            names, table, *_ = take_header_row(
                source.fields().names(), list(read_rows(source)), ColumnChoice()
            )
            return read_corrections(dict(zip(names, row)) for row in table)
        return read_corrections(sample.read_sample_records(sample.CORRECTIONS)) if is_sample else ()

    def networks(self, is_sample: bool, wanted: Collection[str] = ()) -> NetworkTable:
        """Return the networks' attributes and which of them the filter keeps.

        ``wanted`` are the networks of the memberships, which tell the column of the ids.
        """
        source: QgsFeatureSource | None = self.source("NETWORKS")
        if source is None and is_sample:
            source = QgsVectorLayer(str(sample.NETWORKS), "networks", "ogr")
        condition = ""
        if self.algorithm.parameterDefinition("NETWORK_FILTER") is not None:
            # parameterAsExpression gives the default for one that cannot be parsed.
            condition = self.algorithm.parameterAsString(
                self.parameters, "NETWORK_FILTER", self.context
            )
        if source is None:
            if condition:
                raise AnalysisError(
                    "NETWORK_FILTER needs the table of the networks: choose it as NETWORKS."
                )
            return NetworkTable()
        chosen = self.field("NETWORK_ID_FIELD")
        index = None if chosen is None else require_field(source, chosen, "NETWORK_ID_FIELD")
        expressions = self.algorithm.createExpressionContext(self.parameters, self.context)
        return read_network_table(source, index, wanted, condition, expressions)

    def _with_reports(self, prepared: PreparedStudy, networks: NetworkTable) -> PreparedStudy:
        """Add how files were read, what became of NETWORKS, and the networks it lacks."""
        files = [row for text in self._texts.values() if text is not None for row in text.report]
        unknown = report_unknown_networks(prepared.memberships.network_ids, networks)
        report = (*files, *prepared.report, *networks.report, *unknown)
        return PreparedStudy(prepared.memberships, prepared.cities, report)

    def id_index(
        self, source: QgsFeatureSource, parameter: str, field_parameter: str, usual: str
    ) -> int:
        """Return the position of the id field: the one chosen, the usual one, or the first."""
        chosen = self.field(field_parameter)
        if chosen is not None:
            return require_field(source, chosen, field_parameter)
        if source.fields().isEmpty():
            raise AnalysisError(
                "{parameter} has no field: choose a table with an id.", parameter=parameter
            )
        return max(int(source.fields().lookupField(usual)), 0)


_POINTS_NOT_USED = ReportRow(
    None,
    "MEMBERSHIPS",
    "",
    "points_not_used",
    Message(
        "The points of the memberships layer (MEMBERSHIPS) are not used: cities are located by "
        "their names. To have them where this layer has them, give it as CITIES too."
    ),
)

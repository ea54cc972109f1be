"""Reading the inputs that every measure shares, into what ``analysis`` prepares."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import cast

from qgis.core import (
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterField,
    QgsVectorLayer,
)

from ...analysis.core.choices import LinkWeight, Role, SampleKind, TableShape
from ...analysis.core.errors import AnalysisError
from ...analysis.core.progress import Progress, scale_progress
from ...analysis.imports.membership_basis import report_basis
from ...analysis.imports.membership_table import MembershipImport, read_memberships
from ...analysis.places.check_rows import CheckRow, list_cities_to_check
from ...analysis.places.corrections import Correction, read_corrections
from ...analysis.study import sample
from ...analysis.study.locating import (
    add_sample_corrections,
    check_positions,
    locate_imported_cities,
    networks_of_cities,
)
from ...analysis.study.prepared_study import (
    PreparedStudy,
    prepare_with_city_table,
    prepare_with_located,
)
from ...analysis.study.prevailing_network import report_prevailing_networks
from ...analysis.tables.columns import ColumnChoice
from ...analysis.tables.header_row import take_header_row
from ..language.log import log_memberships, log_report, log_sample_notice
from .algorithm_run import AlgorithmRun
from .city_layer import read_city_layer
from .features import (
    LATITUDE,
    LONGITUDE,
    holds_points,
    read_placed_rows,
    read_rows,
    remember_layer,
    require_field,
    require_open_layer,
)
from .network_table import (
    NetworkTable,
    read_network_table,
    report_unknown_networks,
    with_basis,
)
from .text_layers import TextLayer, read_text_layer
from .workbook_checks import refuse_damaged_workbook, unreadable_message


@dataclass(frozen=True)
class Inputs:
    """What the shared parameters said, read and prepared."""

    imported: MembershipImport
    prepared: PreparedStudy
    networks: NetworkTable
    sample: SampleKind | None  # which sample the memberships are
    source_name: str  # of the membership table, as the user knows it; empty for the sample
    from_gazetteer: bool  # whether the gazetteer located the cities
    to_check: tuple[CheckRow, ...]  # cities that it did not locate beyond doubt

    def network_names(self) -> dict[str, str]:
        """Return the names of the networks that have another than their id, by id."""
        named = ((key, self.networks.name_of(key)) for key in self.prepared.memberships.network_ids)
        return {key: name for key, name in named if name != key}


def read_inputs(run: AlgorithmRun, end: float) -> Inputs:
    """Read the inputs, the part of the run until ``end``, and log what was done to them."""
    inputs = InputReader(run).read(run.step(0.0, end))
    log_report(run.feedback, inputs.prepared.report)
    return inputs


class InputReader:
    """Reads MEMBERSHIPS, CITIES, NETWORKS and their fields for one run of an algorithm."""

    def __init__(self, run: AlgorithmRun) -> None:
        self.run = run
        self._texts: dict[str, TextLayer | None] = {}
        self._in_report = False  # whether what is said of files comes with the rest

    def read(self, progress: Progress) -> Inputs:
        """Return memberships and cities; without CITIES the gazetteer locates them.

        Raises AnalysisError or QgsProcessingException for input that cannot be used.
        """
        self._in_report = True
        source = self.source("MEMBERSHIPS")
        log_memberships(
            self.run.feedback, "" if source is None else source.sourceName(), self.sample_chosen()
        )
        imported = self.read_memberships(source, scale_progress(progress, 0.0, 0.3))
        self._require_values(imported)
        kind = self.sample_chosen() if source is None else sample.recognise_sample(imported.rows)
        is_sample = kind is not None
        if source is not None and kind is not None:
            log_sample_notice(self.run.feedback, kind)
        networks = with_basis(
            self.read_networks(is_sample, {row.network for row in imported.rows}), imported
        )
        known = self.source("CITIES")
        to_check: list[CheckRow] = []
        if known is not None:
            id_index = self.id_index(known, "CITIES", "CITY_ID_FIELD", "city_id")
            is_chosen = self.field("CITY_ID_FIELD") is not None
            wanted = {name for row in imported.rows for name in (row.city_id, row.name)}
            sought = () if is_chosen else wanted
            layer = read_city_layer(known, self.run.context, id_index, sought)
            prepared = prepare_with_city_table(imported, layer.cities, networks.kept)
            far = check_positions(prepared.cities)
            prepared = replace(prepared, report=(*layer.report, *far, *prepared.report))
        else:
            locating = scale_progress(progress, 0.3, 1.0)
            found = locate_imported_cities(imported, self.read_corrections(is_sample), locating)
            called = (map(networks.name_of, ids) for ids in networks_of_cities(imported))
            to_check = list_cities_to_check(found, [[*names] for names in called])
            prepared = prepare_with_located(imported, found, networks.kept)
        return Inputs(
            imported,
            self._with_reports(imported, prepared, networks, kind),
            networks,
            sample=kind,
            source_name="" if source is None or is_sample else source.sourceName(),
            # “Locate cities” leaves its mark on the cities it finds.
            from_gazetteer=known is None or any(city.geonameid for city in prepared.cities),
            to_check=tuple(to_check),
        )

    def source(self, name: str) -> QgsFeatureSource | None:
        """Return a source; None when the parameter is empty or the algorithm has none such."""
        run = self.run
        value = run.parameters.get(name)
        if not run.has(name) or not value:
            return None
        text = self._text_layer(name)
        if text is not None and text.layer is not None:
            return text.layer
        if isinstance(value, str):
            refuse_damaged_workbook(value)
        source = run.algorithm.parameterAsSource(run.parameters, name, run.context)
        if source is None:
            problem = unreadable_message(name, value)
            raise QgsProcessingException(
                problem or run.algorithm.invalidSourceError(run.parameters, name)
            )
        layer = run.algorithm.parameterAsVectorLayer(run.parameters, name, run.context)
        if layer is not None:
            require_open_layer(layer)
            skips = QgsFeatureRequest.InvalidGeometryCheck.GeometrySkipInvalid
            is_part = isinstance(value, QgsProcessingFeatureSourceDefinition)
            if not is_part and run.context.invalidGeometryCheck() != skips:
                remember_layer(source, layer)
        return source

    def field(self, name: str) -> str | None:
        """Return the field a parameter names, None when left empty."""
        return next(iter(self.selected_fields(name)), None)

    def selected_fields(self, name: str) -> tuple[str, ...]:
        """Return the fields a parameter names, as the text they come from calls them."""
        if not self.run.has(name):
            return ()
        algorithm, values, context = self.run.algorithm, self.run.parameters, self.run.context
        if hasattr(algorithm, "parameterAsStrings"):  # since parameterAsFields is deprecated
            names = algorithm.parameterAsStrings(values, name, context)
        else:
            names = algorithm.parameterAsFields(values, name, context)  # type: ignore[deprecated]
        definition = cast(QgsProcessingParameterField, algorithm.parameterDefinition(name))
        text = self._texts.get(definition.parentLayerParameterName())
        return tuple(names if text is None else (text.names.get(field, field) for field in names))

    def _text_layer(self, name: str) -> TextLayer | None:
        """Return the text file of a parameter that a layer would misread."""
        if name not in self._texts:
            self._texts[name] = found = read_text_layer(self.run, name)
            if found is not None and not self._in_report:
                log_report(self.run.feedback, found.report)
        return self._texts[name]

    def read_memberships(
        self, source: QgsFeatureSource | None, progress: Progress
    ) -> MembershipImport:
        """Return the imported memberships, the sample's when there is no source."""
        if source is None:
            header, table = sample.read_sample_memberships(self.sample_chosen())
            choice = ColumnChoice(value_threshold=self._value_threshold())
            return read_memberships(header, table, choice, progress)
        choice, names = self.choice(source.sourceName()), source.fields().names()
        if not holds_points(source):
            return read_memberships(names, read_rows(source), choice, progress)
        header = [*names, LATITUDE, LONGITUDE]
        choice = replace(choice, latitude=LATITUDE, longitude=LONGITUDE)
        return read_memberships(
            header, read_placed_rows(source, self.run.context), choice, progress
        )

    def _require_values(self, imported: MembershipImport) -> None:
        """Refuse the weight that is made of values before anything else is done."""
        weight = self.run.text("WEIGHT") if self.run.has("WEIGHT") else ""
        if weight == LinkWeight.INTERLOCKING and imported.rows[0].value is None:
            raise AnalysisError(
                "WEIGHT: interlocking needs the values of the memberships, and the table has none. "
                "Choose {value_field}, or another weight.",
                value_field=Role.VALUE,
            )

    def sample_chosen(self) -> SampleKind:
        """Return which sample stands for a table that is not given."""
        return SampleKind(self.run.text("SAMPLE"))

    def _value_threshold(self) -> float:
        return self.run.real("VALUE_THRESHOLD") if self.run.has("VALUE_THRESHOLD") else 0.0

    def choice(self, table_name: str = "") -> ColumnChoice:
        """Return what the user said of the columns of a table of that name."""
        return ColumnChoice(
            shape=TableShape(self.run.text("SHAPE")) if self.run.has("SHAPE") else TableShape.AUTO,
            city=self.field("CITY_FIELD"),
            country=self.field("COUNTRY_FIELD"),
            admin=self.field("ADMIN_FIELD"),
            network=self.field("NETWORK_FIELD"),
            networks=self.selected_fields("NETWORK_FIELDS"),
            network_name=self.run.text("NETWORK_NAME") if self.run.has("NETWORK_NAME") else "",
            table_name=table_name,
            value=self.field("VALUE_FIELD"),
            value_threshold=self._value_threshold(),
        )

    def read_corrections(self, is_sample: bool) -> tuple[Correction, ...]:
        """Return the user's corrections; those of the sample for its other cities."""
        source = self.source("CORRECTIONS")
        own: tuple[Correction, ...] = ()
        if source is not None:
            names, table, *_ = take_header_row(
                source.fields().names(), list(read_rows(source)), ColumnChoice()
            )
            own = read_corrections(dict(zip(map(str, names), row)) for row in table)
        return add_sample_corrections(own) if is_sample else own

    def read_networks(self, is_sample: bool, wanted: Collection[str] = ()) -> NetworkTable:
        """Return the networks' attributes and which the filter keeps; ``wanted`` are their ids."""
        source: QgsFeatureSource | None = self.source("NETWORKS")
        if source is None and is_sample:
            source = QgsVectorLayer(str(sample.NETWORKS), "networks", "ogr")
        # parameterAsExpression gives the default for one that cannot be parsed.
        condition = self.run.text("NETWORK_FILTER") if self.run.has("NETWORK_FILTER") else ""
        if source is None:
            if condition:
                raise AnalysisError(
                    "NETWORK_FILTER needs the table of the networks: choose it as NETWORKS."
                )
            return NetworkTable()
        chosen = self.field("NETWORK_ID_FIELD")
        index = None if chosen is None else require_field(source, chosen, "NETWORK_ID_FIELD")
        run = self.run
        expressions = run.algorithm.createExpressionContext(run.parameters, run.context)
        return read_network_table(source, index, wanted, condition, expressions)

    def _with_reports(
        self,
        imported: MembershipImport,
        prepared: PreparedStudy,
        networks: NetworkTable,
        found_sample: SampleKind | None,
    ) -> PreparedStudy:
        """Add how files were read, what became of NETWORKS, and the networks it lacks."""
        files = [row for text in self._texts.values() if text is not None for row in text.report]
        unknown = report_unknown_networks(prepared.memberships.network_ids, networks)
        prevailing = report_prevailing_networks(prepared.memberships)
        of_sample = sample.report_sample(found_sample)
        basis = report_basis(imported)
        known = (*prepared.report, *prevailing, *of_sample, *basis)
        return replace(prepared, report=(*files, *known, *networks.report, *unknown))

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

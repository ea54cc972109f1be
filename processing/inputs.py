"""Reading the inputs that every measure shares, into what ``analysis`` prepares."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsFeatureSource,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ..analysis import sample
from ..analysis.candidate_ranking import networks_of, with_ranked_candidates
from ..analysis.cities import City
from ..analysis.corrections import Correction, read_corrections
from ..analysis.countries import region_of
from ..analysis.errors import AnalysisError
from ..analysis.gazetteer import Gazetteer
from ..analysis.headcount import headcount
from ..analysis.header_row import headed
from ..analysis.locate import Query, locate
from ..analysis.prepare import Prepared, named_cities, with_cities, with_located
from ..analysis.progress import Progress, part
from ..analysis.tables import Choice, Import, read_table
from .base import unreadable
from .damage import refuse_damaged
from .layers import positions, require_field, rows
from .network_inputs import NetworkTable, network_table, unknown_networks
from .outputs import tell, tell_sample
from .text_layers import TextLayer, text_layer


@dataclass(frozen=True)
class Inputs:
    """What the shared parameters said, read and prepared."""

    imported: Import
    prepared: Prepared
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
        imported = self.memberships(source, part(progress, 0.0, 0.3))
        is_sample = source is None or sample.has_memberships(imported.rows)
        if source is not None and is_sample:
            tell_sample(self.feedback)
        networks = self.networks(is_sample, {row.network for row in imported.rows})
        known = self.source("CITIES")
        if known is not None:
            prepared = with_cities(imported, self.cities(known), networks.kept)
        else:
            prepared = self.located(imported, networks, is_sample, part(progress, 0.3, 1.0))
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
            refuse_damaged(self.parameters[name])
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            problem = unreadable(name, self.parameters[name])
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

    def many_fields(self, name: str) -> tuple[str, ...]:
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
            found = text_layer(self.algorithm, self.parameters, self.context, name)
            self._texts[name] = found
            if found is not None and not self._in_report:
                tell(self.feedback, found.report)
        return self._texts[name]

    def _real(self, name: str, fields: Sequence[str]) -> list[str]:
        """Return the fields of a parameter as the text they come from calls them."""
        definition = self.algorithm.parameterDefinition(name)
        text = self._texts.get(definition.parentLayerParameterName())
        return [field if text is None else text.names.get(field, field) for field in fields]

    def memberships(self, source: QgsFeatureSource | None, progress: Progress) -> Import:
        """Return the imported memberships, the sample's when there is no source."""
        if source is None:
            header, table = sample.table(sample.MEMBERSHIPS)
            return read_table(header, table, Choice(), progress)
        return read_table(source.fields().names(), rows(source), self.choice(), progress)

    def choice(self) -> Choice:
        """Return what the user said of the columns."""
        has_many = self.algorithm.parameterDefinition("NETWORK_FIELDS") is not None
        shape = "auto"
        if self.algorithm.parameterDefinition("SHAPE") is not None:
            shape = self.algorithm.parameterAsString(self.parameters, "SHAPE", self.context)
        return Choice(
            shape=shape,
            city=self.field("CITY_FIELD"),
            country=self.field("COUNTRY_FIELD"),
            admin=self.field("ADMIN_FIELD"),
            network=self.field("NETWORK_FIELD"),
            networks=self.many_fields("NETWORK_FIELDS") if has_many else (),
        )

    def located(
        self, imported: Import, networks: NetworkTable, is_sample: bool, progress: Progress
    ) -> Prepared:
        """Locate the cities with the gazetteer, the corrections coming first."""
        cities = named_cities(imported)
        queries = [Query(c.name, c.country, c.admin1) for c in cities]
        with Gazetteer() as gazetteer:
            asked = part(progress, 0.0, 0.9)
            found = locate(queries, gazetteer, self.corrections(is_sample), asked)
        memberships = ((row.city_id, row.network) for row in imported.rows)
        member_of = networks_of(memberships, [(city.city_id,) for city in cities])
        found = with_ranked_candidates(found, member_of, part(progress, 0.9, 1.0))
        return with_located(imported, found, networks.kept)

    def corrections(self, is_sample: bool) -> tuple[Correction, ...]:
        """Return the user's corrections, or those of the sample when it is mapped."""
        source = self.source("CORRECTIONS")
        if source is not None:
            names, table, *_ = headed(source.fields().names(), list(rows(source)), Choice())
            return read_corrections(dict(zip(names, row)) for row in table)
        return read_corrections(sample.records(sample.CORRECTIONS)) if is_sample else ()

    def cities(self, source: QgsFeatureSource) -> dict[str, City]:
        """Return the user's cities by id, positions in degrees."""
        id_index = self.id_index(source, "CITIES", "CITY_ID_FIELD", "city_id")
        where = positions(source, self.context, id_index)
        names = source.fields().names()
        found = {}
        for row in rows(source):
            values = dict(zip(names, row))
            identifier = str(row[id_index] if row[id_index] is not None else "").strip()
            found[identifier] = _city(identifier, values, where[identifier])
        return found

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
        return network_table(source, index, wanted, condition, expressions)

    def _with_reports(self, prepared: Prepared, networks: NetworkTable) -> Prepared:
        """Add how files were read, what became of NETWORKS, and the networks it lacks."""
        files = [row for text in self._texts.values() if text is not None for row in text.report]
        unknown = unknown_networks(prepared.memberships.network_ids, networks)
        report = (*files, *prepared.report, *networks.report, *unknown)
        return Prepared(prepared.memberships, prepared.cities, report)

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


def _city(identifier: str, values: dict[str, Any], where: tuple[float, float] | None) -> City:
    def text(name: str) -> str:
        value = values.get(name)
        return "" if value is None else str(value).strip()

    country = text("country")
    return City(
        city_id=identifier,
        name=text("name") or identifier,
        country=country,
        admin1=text("admin1"),
        region=text("region") or region_of(country),
        population=headcount(values.get("population")),
        position=where,
        match="" if where is None else "given",
        identity=text("identity"),
    )

"""Two partitions of the cities compared: measures of likeness, and the cities that moved."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeatureSource, QgsProcessing

from ....analysis.core.errors import AnalysisError
from ....analysis.core.text import text
from ....analysis.robustness.comparison import compare_partitions
from ....analysis.study.result_columns import Columns
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.city_layer import read_city_layer
from ...inputs.features import read_rows, require_field
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import InputReader
from ...language.log import log_report
from ...language.translation import number, translate, translate_all
from ...outputs.writers import write_points
from ...schema.output_fields import COMPARED_CITIES

USUAL_ID, USUAL_GROUP = "city_id", "community"


class ComparePartitions(StyledAlgorithm):
    ID = "comparepartitions"
    GROUP = "explain"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Compare two partitions",
            "Measures how alike two groupings of the same cities are, and finds those that moved.",
            (
                "communities,partitions,Louvain,clusters,adjusted Rand,mutual information,"
                "variation of information"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            parameter_kinds.table(
                "FIRST",
                "First partition",
                "Layer or table of the cities with their group, as “Communities of cities” "
                "writes it.",
            ),
            parameter_kinds.field(
                "FIRST_ID_FIELD",
                "City id field of the first",
                "Left empty, city_id or else the first field is taken.",
                parent="FIRST",
                advanced=True,
            ),
            parameter_kinds.field(
                "FIRST_FIELD",
                "Group field of the first",
                "Field with the group of each city. Left empty, community is taken.",
                parent="FIRST",
            ),
            parameter_kinds.table(
                "SECOND",
                "Second partition",
                "Layer or table of the same cities; to compare two fields of one layer, choose "
                "it here too.",
            ),
            parameter_kinds.field(
                "SECOND_ID_FIELD",
                "City id field of the second",
                "Left empty, city_id or else the first field is taken.",
                parent="SECOND",
                advanced=True,
            ),
            parameter_kinds.field(
                "SECOND_FIELD",
                "Group field of the second",
                "Field with the group of each city. Left empty, community is taken.",
                parent="SECOND",
            ),
            parameter_kinds.sink(
                "OUTPUT",
                "Cities compared",
                "The cities of both, with their groups and whether they moved.",
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "ADJUSTED_RAND": translate("NodalCities", "Adjusted Rand index"),
            "MUTUAL_INFORMATION": translate("NodalCities", "Normalised mutual information"),
            "VARIATION": translate("NodalCities", "Variation of information (nats)"),
            "N_CITIES": translate("NodalCities", "Number of cities"),
            "N_MOVED": translate("NodalCities", "Number of cities that moved"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        reader = InputReader(run)
        first, second = reader.source("FIRST"), reader.source("SECOND")
        if first is None or second is None:
            raise AnalysisError(
                "FIRST and SECOND are needed: choose the layers of the cities with their groups."
            )
        groups = _read_groups(reader, first, "FIRST", "FIRST_ID_FIELD", "FIRST_FIELD")
        others = _read_groups(reader, second, "SECOND", "SECOND_ID_FIELD", "SECOND_FIELD")
        id_index = reader.id_index(first, "FIRST", "FIRST_ID_FIELD", USUAL_ID)
        layer = read_city_layer(first, run.context, id_index)
        log_report(run.feedback, layer.report)
        run.progress(0.5)
        ids = sorted(groups.keys() & others.keys())
        _log_missing(run, len(groups), len(others), len(ids))
        found = compare_partitions([groups[i] for i in ids], [others[i] for i in ids])
        columns: Columns = {
            "city_id": ids,
            "name": [layer.cities[i].name for i in ids],
            "first_group": [groups[i] for i in ids],
            "second_group": [others[i] for i in ids],
            "expected_group": found.expected,
            "moved": found.moved,
        }
        run.progress(0.8)
        places = [layer.cities[i].position for i in ids]
        output = write_points(run, "OUTPUT", COMPARED_CITIES, columns, places)
        return {
            **self.style_outputs(run, {"OUTPUT": output}),
            "ADJUSTED_RAND": found.adjusted_rand,
            "MUTUAL_INFORMATION": found.mutual_information,
            "VARIATION": found.variation,
            "N_CITIES": len(ids),
            "N_MOVED": int(found.moved.sum()),
        }


def _read_groups(
    reader: InputReader, source: QgsFeatureSource, name: str, id_field: str, group_field: str
) -> dict[str, str]:
    """Return the group of each city by its id; cities without a group are left out."""
    of_city = reader.id_index(source, name, id_field, USUAL_ID)
    of_group = require_field(source, reader.field(group_field) or USUAL_GROUP, group_field)
    groups: dict[str, str] = {}
    for row in read_rows(source):
        city, group = text(row[of_city]), text(row[of_group])
        if not city or not group:
            continue
        if groups.setdefault(city, group) != group:
            raise AnalysisError(
                "{parameter}: the city {city} is in two groups, {one} and {other}: a partition "
                "has each city once.",
                parameter=name,
                city=city,
                one=groups[city],
                other=group,
            )
    return groups


def _log_missing(run: AlgorithmRun, first: int, second: int, both: int) -> None:
    if first > both or second > both:
        run.log(
            translate(
                "NodalCities",
                "{both} cities are compared; {first} of the first partition and {second} of the "
                "second are not in the other, and are left out.",
            ).format(both=number(both), first=number(first - both), second=number(second - both))
        )

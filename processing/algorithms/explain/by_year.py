"""The study year by year: cities, networks, nodal cities, components, modularity."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ....analysis.communities.detection import LouvainOptions
from ....analysis.graph.indicators import ranks
from ....analysis.imports.membership_years import find_year_column
from ....analysis.study.by_year import (
    MembershipYears,
    date_memberships,
    measure_years,
    years_of_cities,
)
from ....analysis.study.prepared_study import PreparedStudy
from ....analysis.study.result_columns import attribute_columns, city_columns, year_column
from ...cartography.city_style import style_nodal_cities
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import InputReader, read_inputs
from ...language.translation import translate, translate_all
from ...outputs.writers import write_cities, write_table
from ...reports import year_page
from ...schema.output_fields import BY_YEAR, DATED_CITIES


class ByYear(StyledAlgorithm):
    ID = "byyear"
    GROUP = "explain"
    FILE_OUTPUTS = ("REPORT",)

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Cities and networks by year",
            "Counts cities, networks, nodal cities, components and communities year by year.",
            "time,years,history,growth,evolution,temporal,modularity,animation",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            *_year_fields(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.sink(
                "OUTPUT", "Years", "One row per year, from the first to the last that is known."
            ),
            parameter_kinds.sink(
                "CITIES_OUT",
                "Cities with their years",
                "The cities as points, with the years since which they are members and nodal, "
                "which the temporal controller plays.",
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
            ),
            parameter_kinds.report("The years as curves and as a table, and where they come from."),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "FIRST_YEAR": translate("NodalCities", "First year"),
            "LAST_YEAR": translate("NodalCities", "Last year"),
            "N_JOINED": translate("NodalCities", "Memberships with a year of joining"),
            "N_UNDATED": translate("NodalCities", "Memberships without any year"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.4)
        prepared, reader = inputs.prepared, InputReader(run)
        column = find_year_column(inputs.imported, reader.field("YEAR_FIELD"))
        founded = inputs.networks.years(reader.field("FOUNDED_FIELD"))
        years = date_memberships(prepared, inputs.imported, founded, column)
        options = LouvainOptions(**louvain_parameters.read_values(run))
        states = measure_years(prepared.memberships, years, options, run.step(0.4, 0.95))
        source = "" if column is None else inputs.imported.fields[column]
        run.log(year_page.sources_sentence(years, source))
        outputs = {
            "OUTPUT": write_table(run, "OUTPUT", BY_YEAR, attribute_columns(states, *BY_YEAR)),
            "CITIES_OUT": _write_cities(run, prepared, years),
        }
        written = run.files(self.FILE_OUTPUTS)
        for path in written.values():
            year_page.write_report(path, run, inputs, options, states, years, source)
        return {
            **self.style_outputs(run, outputs, {"CITIES_OUT": style_nodal_cities}),
            **{name: str(path) for name, path in written.items()},
            "FIRST_YEAR": states[0].year,
            "LAST_YEAR": states[-1].year,
            "N_JOINED": int(years.joined.sum()),
            "N_UNDATED": int((~years.dated).sum()),
        }


def _year_fields() -> list[Parameter]:
    return [
        parameter_kinds.field(
            "YEAR_FIELD",
            "Year field of the memberships",
            "Field with the year in which the city joined. Left empty, it is recognised by its "
            "name; memberships without one count from the year their network was founded.",
            parent="MEMBERSHIPS",
        ),
        parameter_kinds.field(
            "FOUNDED_FIELD",
            "Year field of the networks",
            "Field with the year in which the network was founded. Left empty, it is recognised "
            "by its name.",
            parent="NETWORKS",
            advanced=True,
        ),
    ]


def _write_cities(run: AlgorithmRun, prepared: PreparedStudy, years: MembershipYears) -> str | None:
    member, nodal = years_of_cities(prepared.memberships, years.year)
    columns = {
        **city_columns(prepared),
        "rank": ranks(prepared.memberships.n_networks),
        "member_since": year_column(member),
        "nodal_since": year_column(nodal),
    }
    return write_cities(run, "CITIES_OUT", DATED_CITIES, columns, prepared.cities)

"""The parameters and outputs of Carte 1."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ...analysis.core.choices import PageFormat, Print
from ...analysis.gazetteer.countries import REGIONS
from ..inputs import common_parameters, louvain_parameters, parameter_kinds
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.parameter_kinds import Parameter, ask_first
from ..language.translation import translate

WORLD = "world"
PLAIN = ("MEMBERSHIPS", "REGION")  # what a first map asks for; a dialog of one screen


def define_inputs() -> list[Parameter]:
    """Return what goes in, the usual first, the rest under Advanced."""
    memberships, which_sample, city, network = common_parameters.membership_parameters()
    parameters = [
        memberships,
        which_sample,
        _region(),
        city,
        common_parameters.country_field("MEMBERSHIPS"),
        common_parameters.division_field("MEMBERSHIPS"),
        network,
        common_parameters.shape_parameter(),
        common_parameters.network_fields_parameter("MEMBERSHIPS"),
        common_parameters.network_name_parameter(),
        *common_parameters.value_parameters(),
        *common_parameters.city_parameters(),
        common_parameters.corrections_parameter(),
        *common_parameters.network_parameters(),
        common_parameters.weight_parameter(),
        *louvain_parameters.define_parameters(),
        common_parameters.min_shared_parameter(),
        common_parameters.time_limit_parameter(),
        *sheet_parameters(),
        *common_parameters.data_credits_parameters(),
    ]
    return ask_first(parameters, PLAIN)


def sheet_parameters() -> list[Parameter]:
    """Return TITLE, PRINT and SHEET of the printed sheet."""
    return [
        parameter_kinds.map_title(),
        parameter_kinds.choice(
            "PRINT",
            "Print",
            "colour: each community has its colour. grey: circles have its number, "
            "on greys, for black and white.",
            [*map(str, Print)],
            advanced=True,
        ),
        parameter_kinds.choice(
            "SHEET",
            "Sheet",
            "a4, a3: paper. slide: 16:9. square: for a post or a page. Letters and circles keep "
            "their size; more names find room on a larger sheet.",
            [*map(str, PageFormat)],
            advanced=True,
        ),
    ]


def define_outputs() -> list[Parameter]:
    """Return what comes out, first the files: QGIS has no Advanced for what comes out."""
    return [*_files(), *_layers(), _atlas()]


def number_outputs() -> dict[str, str]:
    """Return the numeric outputs with their labels."""
    return {
        "N_CITIES": translate("NodalCities", "Number of cities"),
        "N_NETWORKS": translate("NodalCities", "Number of networks"),
        "N_MEMBERSHIPS": translate("NodalCities", "Number of memberships"),
        "N_NODAL": translate("NodalCities", "Number of nodal cities"),
        "N_COMMUNITIES": translate("NodalCities", "Number of communities"),
        "MODULARITY": translate("NodalCities", "Modularity"),
        "N_TO_CHECK": translate("NodalCities", "Number of cities to check"),
    }


def read_choices(run: AlgorithmRun) -> dict[str, Any]:
    """Return what was chosen, by the parameters in which two maps of the same data differ."""
    return {
        "WEIGHT": run.text("WEIGHT"),
        "RESOLUTION": run.real("RESOLUTION"),
        "SEED": run.integer("SEED"),
        "RUNS": run.integer("RUNS"),
        "MIN_SHARED": run.integer("MIN_SHARED"),
        "NETWORK_FILTER": run.text("NETWORK_FILTER"),
        **read_sheet_choices(run),
    }


def read_sheet_choices(run: AlgorithmRun) -> dict[str, str]:
    """Return how the sheet is printed, by parameter."""
    return {"PRINT": run.text("PRINT"), "SHEET": run.text("SHEET")}


def _region() -> Parameter:
    return parameter_kinds.choice(
        "REGION",
        "Region of the map",
        "world: all cities. A world region: the map shows its cities in a projection of "
        "their own; measures and communities stay those of all the data.",
        [WORLD, *REGIONS],
    )


def _layers() -> list[Parameter]:
    # Optional for scripts that want files only, yet made by default in the dialog.
    kinds = QgsProcessing.SourceType
    return [
        parameter_kinds.sink(
            "CITIES_OUT",
            "Cities",
            "Points with indicators and community.",
            kinds.TypeVectorPoint,
            by_default=True,
        ),
        parameter_kinds.sink(
            "LINKS",
            "Links",
            "Geodesic lines between nodal cities.",
            kinds.TypeVectorLine,
            by_default=True,
        ),
        parameter_kinds.sink(
            "COMMUNITIES",
            "Communities",
            "One row per community: size, countries, label.",
            kinds.TypeVector,
            by_default=True,
        ),
        parameter_kinds.sink(
            "NETWORKS_OUT",
            "Networks",
            "One row per network: members and attributes.",
            kinds.TypeVector,
            by_default=True,
        ),
        parameter_kinds.to_check(by_default=True),
    ]


def _files() -> list[Parameter]:
    return [
        parameter_kinds.output_file(
            "GEOPACKAGE",
            "GeoPackage",
            "One file for the layers, their styles stored in it.",
            "GeoPackage (*.gpkg)",
        ),
        parameter_kinds.output_file(
            "PROJECT",
            "QGIS project",
            "A project that opens styled elsewhere. Its layers go to a GeoPackage of the "
            "same name beside it, unless another is given.",
            "QGIS (*.qgz)",
        ),
        parameter_kinds.map_file(),
        parameter_kinds.report(
            "What was found, what was changed in the data, and how.", by_default=False
        ),
    ]


def _atlas() -> Parameter:
    return parameter_kinds.output_file(
        "ATLAS",
        "Atlas",
        "A PDF with a page for each community; its layout goes with the project.",
        "PDF (*.pdf)",
    )

"""Import: membership tables of any shape, or files, to clean memberships with a report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from ....analysis.core.errors import AnalysisError
from ....analysis.core.progress import Progress
from ....analysis.imports.membership_basis import report_basis
from ....analysis.imports.membership_table import MembershipImport
from ....analysis.study import sample
from ....analysis.study.prevailing_network import report_prevailing_networks
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.network_table import import_networks, network_table_parameter, with_basis
from ...inputs.parameter_kinds import Parameter, ask_first
from ...inputs.reader import InputReader
from ...inputs.table_files import (
    SourceFile,
    find_misread_file,
    import_file,
    import_files,
    needed_packages,
)
from ...language.log import log_memberships, log_report, log_unused_sample
from ...language.python_packages import missing_package
from ...language.translation import translate, translate_all
from ...outputs.import_outputs import ImportWriter

PLAIN = ("INPUT", "FILE", "CITY_FIELD", "COUNTRY_FIELD", "NETWORK_FIELD", "NETWORK_FIELDS")


class ImportMemberships(StyledAlgorithm):
    ID = "importmemberships"
    GROUP = "prepare"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Import memberships",
            (
                "Turns a table or workbook of cities and networks, of any shape, into clean "
                "memberships."
            ),
            (
                "import,clean,table,spreadsheet,workbook,sheets,Excel,CSV,list,long,wide,encoding,"
                "memberships,affiliations,bipartite,city networks,twin towns"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [*_inputs(), *_outputs()]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_CITIES": translate("NodalCities", "Number of cities"),
            "N_NETWORKS": translate("NodalCities", "Number of networks"),
            "N_MEMBERSHIPS": translate("NodalCities", "Number of memberships"),
            "N_REJECTED": translate("NodalCities", "Number of rejected rows"),
        }

    def refusal(self, run: AlgorithmRun) -> str:
        """Say which package a file needs, before anything is read."""
        given = [run.parameters.get(name) for name in ("FILE", "INPUT")]
        paths = [*_files(run), *(one for one in given if isinstance(one, str))]
        lacking = (
            missing_package(package, Path(path).name)
            for path in paths
            for package in needed_packages(path)
        )
        return super().refusal(run) or next(filter(None, lacking), "")

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        reader = InputReader(run)
        imported = _import(reader, run.step(0.0, 0.8))
        memberships = imported.memberships()
        prevailing = report_prevailing_networks(memberships)
        found_sample = sample.recognise_sample(imported.rows)
        of_sample = sample.report_sample(found_sample)
        known = (*imported.report, *prevailing, *of_sample, *report_basis(imported))
        imported = replace(imported, report=known)
        run.progress(0.85)
        networks = import_networks(reader, memberships, found_sample is not None)
        networks = with_basis(networks, imported)
        log_report(run.feedback, (*imported.report, *networks.report))
        run.progress(0.9)
        writer = ImportWriter(run, imported, memberships, run.step(0.9, 1.0))
        written = {
            "OUTPUT": writer.write_memberships(),
            "CITIES": writer.write_cities(),
            "NETWORKS": writer.write_networks(networks),
            "REJECTED": writer.write_rejected(),
            "REPORT": writer.write_report(networks),
        }
        return {
            **self.style_outputs(run, written, stored=False),
            "N_CITIES": len(memberships.city_ids),
            "N_NETWORKS": len(memberships.network_ids),
            "N_MEMBERSHIPS": len(memberships),
            "N_REJECTED": len(imported.rejected),
        }


def _import(reader: InputReader, progress: Progress) -> MembershipImport:
    """Return what FILE or INPUT says, for want of both the sample."""
    run = reader.run
    path = run.algorithm.parameterAsFile(run.parameters, "FILE", run.context)
    paths = _files(run)
    has_input = bool(run.parameters.get("INPUT"))
    if sum((bool(path), bool(paths), has_input)) > 1:
        raise AnalysisError("Of INPUT, FILE and FILES give one only, and leave the others empty.")
    if not path and not paths and not has_input:
        log_memberships(run.feedback, "", reader.sample_chosen())
        return reader.read_memberships(None, progress)
    log_unused_sample(run.feedback, reader.sample_chosen())
    if len(paths) > 1:
        return import_files(paths, reader.choice(), progress)
    path = path or next(iter(paths), "")
    if path:
        file: SourceFile | None = SourceFile(path)
    else:
        file = find_misread_file(run.algorithm, run.parameters, run.context, "INPUT")
    if file is not None:
        return import_file(file, reader.choice(Path(file.path).stem), progress)
    return reader.read_memberships(reader.source("INPUT"), progress)


def _files(run: AlgorithmRun) -> list[str]:
    given = run.algorithm.parameterAsFileList(run.parameters, "FILES", run.context)
    return [path for path in given if path]


def _inputs() -> list[Parameter]:
    table, which_sample, city, network = common_parameters.membership_parameters("INPUT")
    parameters = [
        table,
        parameter_kinds.input_file(
            "FILE",
            "Or a file: workbook or text",
            "A workbook (XLSX, ODS, XLS), whose sheets may be a network each, a text file (CSV…) "
            "of any encoding, JSON, or a file of Gephi (GraphML, GEXF), Stata, SAS, SPSS or "
            "Parquet. Leave the memberships empty.",
            translate("NodalCities", "Workbooks and text")
            + " (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.tab *.txt *.json *.geojson *.graphml "
            "*.gexf *.dta *.sas7bdat *.xpt *.sav *.parquet *.feather);;"
            + translate("NodalCities", "All files")
            + " (*.*)",
        ),
        parameter_kinds.input_files(
            "FILES",
            "Or several files",
            "Read as the sheets of one workbook: a list of cities is a network each, called after "
            "its file.",
        ),
        common_parameters.shape_parameter(),
        city,
        common_parameters.country_field("INPUT"),
        common_parameters.division_field("INPUT"),
        network,
        *common_parameters.value_parameters("INPUT"),
        common_parameters.network_fields_parameter("INPUT"),
        common_parameters.network_name_parameter(),
        network_table_parameter(),
        which_sample,
    ]
    return ask_first(parameters, PLAIN)


def _outputs() -> list[Parameter]:
    return [
        parameter_kinds.sink(
            "OUTPUT",
            "Memberships",
            "One row per city and network, with the other columns of the table.",
        ),
        parameter_kinds.sink("CITIES", "Cities", "One row per city, with its number of networks."),
        parameter_kinds.sink(
            "NETWORKS", "Networks", "One row per network, with its number of members."
        ),
        parameter_kinds.sink(
            "REJECTED",
            "Rejected rows",
            "Rows that could not be used, as they were, and why.",
            optional=True,
        ),
        parameter_kinds.sink(
            "REPORT", "Report", "Everything that was changed, refused or doubtful.", optional=True
        ),
    ]

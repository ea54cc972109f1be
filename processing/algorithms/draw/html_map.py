"""Carte 1 as a page for a browser: zoomed, searched and filtered without QGIS."""

from __future__ import annotations

from typing import Any

from ....analysis.study.carte1 import Carte1Options, compute_carte1
from ...carte1 import parameters as carte1_parameters
from ...carte1.presentation import sheet_texts
from ...carte1.web_page import build_page
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import number, translate, translate_all
from ...outputs.files import write_text
from ...reports.credits import Wording

OF_SHEETS = ("REGION", "PRINT", "SHEET")  # parameters of Carte 1 without a meaning here
NUMBERS = ("N_CITIES", "N_NODAL", "N_COMMUNITIES", "MODULARITY")


class HtmlMap(StyledAlgorithm):
    ID = "htmlmap"
    GROUP = "draw"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Carte 1 as a web page",
            "Writes Carte 1 as one page for any browser: zoom, search a city, filter communities "
            "and networks, without QGIS or a connection.",
            "html,web map,page,browser,share,interactive,zoom,search,communities,nodal cities",
        )

    def define_parameters(self) -> list[Parameter]:
        inputs = carte1_parameters.define_inputs()
        return [
            *(one for one in inputs if one.name() not in OF_SHEETS),
            parameter_kinds.output_file(
                "OUTPUT",
                "Web page",
                "One file that a browser opens, or that you put on a site or send.",
                "HTML (*.html)",
                by_default=True,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        numbers = carte1_parameters.number_outputs()
        return {name: numbers[name] for name in NUMBERS}

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        options = Carte1Options(
            **louvain_parameters.read_values(run), min_shared=run.integer("MIN_SHARED")
        )
        inputs = read_inputs(run, 0.4)
        result = compute_carte1(inputs.prepared, options, run.step(0.4, 0.9))
        texts = sheet_texts(inputs, options, result, Wording.from_run(run), "")
        written = run.files(["OUTPUT"])
        for path in written.values():
            page = build_page(inputs, result, texts, run.step(0.9, 1.0))
            write_text(path, page)
            size = number(len(page.encode("utf-8")) / 1e6, 1)
            run.log(translate("NodalCities", "The page takes {size} MB.").format(size=size))
        memberships = inputs.prepared.memberships
        return {
            **{name: str(path) for name, path in written.items()},
            "N_CITIES": len(memberships.city_ids),
            "N_NODAL": int(memberships.nodal.sum()),
            "N_COMMUNITIES": len(result.descriptions),
            "MODULARITY": result.partition.modularity,
        }

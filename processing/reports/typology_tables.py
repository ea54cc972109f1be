"""The tables of networks as texts in the user's language: the same in HTML and in LaTeX."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ...analysis.study.typology import UNKNOWN, CrossTable, NetworkGroup, TypedNetwork, groups
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.group_names import country_name
from ..language.translation import number, translate, translate_all
from ..outputs.files import write_text
from . import html, latex
from .methods import methods_section
from .typology_labels import creation_name, dimension_name, value_name, values_name


class ReportTable(NamedTuple):
    """A table of the report."""

    title: str
    headings: Sequence[str]
    rows: list[list[Any]]


def tables(
    networks: Sequence[TypedNetwork], cross: CrossTable, rows: Sequence[str], columns: Sequence[str]
) -> Iterator[ReportTable]:
    """Yield the cross-tabulation, its groups, then the networks of each region."""
    yield _crossed(cross, rows, columns)
    yield _groups(groups(networks, [*rows, *columns]), [*rows, *columns])
    for group in groups(networks, ["region"]):
        yield _region_table(group)


def write_page(
    path: Path,
    run: AlgorithmRun,
    inputs: Inputs,
    found: Sequence[ReportTable],
    networks: Sequence[TypedNetwork],
) -> None:
    """Write the HTML page; QgsProcessingException when it cannot be written."""
    html.write_page(
        path,
        translate("NodalCities", "Typology of the networks"),
        html.paragraph(headline(networks)),
        *(html.section(table.title, html.table(table.headings, table.rows)) for table in found),
        methods_section(run, inputs, _assumptions(), []),
    )


def write_latex(path: Path, found: Sequence[ReportTable]) -> None:
    """Write every table as LaTeX, to be put into a document by ``\\input``."""
    written = "\n".join(latex.table(t.title, t.headings, t.rows) for t in found)
    write_text(path, "% \\input this file; it needs no package.\n" + written)


def write_csv(path: Path, cross: CrossTable, rows: Sequence[str]) -> None:
    """Write the cross-tabulation with its totals, names and values as in the layers."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*rows, *(", ".join(column) for column in cross.columns), "total"])
    for row in cross.rows:
        counts = cross.counts(row)
        writer.writerow([*row, *counts, sum(counts)])
    totals = _column_totals(cross)
    writer.writerow(["total", *[""] * (len(rows) - 1), *totals, sum(totals)])
    write_text(path, text.getvalue())


def headline(networks: Sequence[TypedNetwork]) -> str:
    """Return the counts in one sentence."""
    return translate(
        "NodalCities",
        "{networks} networks, {known} of them with known members: {memberships} memberships.",
    ).format(
        networks=number(len(networks)),
        known=number(sum(1 for network in networks if network.cities)),
        memberships=number(sum(len(network.cities) for network in networks)),
    )


def _crossed(cross: CrossTable, rows: Sequence[str], columns: Sequence[str]) -> ReportTable:
    total = translate("NodalCities", "Total")
    body: list[list[Any]] = []
    for row in cross.rows:
        counts = cross.counts(row)
        body.append([values_name(rows, row), *counts, sum(counts)])
    totals = _column_totals(cross)
    body.append([total, *totals, sum(totals)])
    names = {"rows": _dimensions(rows), "columns": _dimensions(columns)}
    return ReportTable(
        translate("NodalCities", "Number of networks: {rows} × {columns}").format(**names),
        [_dimensions(rows), *(values_name(columns, column) for column in cross.columns), total],
        body,
    )


def _groups(found: Sequence[NetworkGroup], dimensions: Sequence[str]) -> ReportTable:
    headings = [
        *map(dimension_name, dimensions),
        *translate_all("Networks", "Memberships", "Cities", "Years"),
    ]
    rows = [
        [
            *(value_name(d, v) for d, v in zip(dimensions, group.values)),
            len(group.networks),
            group.members,
            group.cities,
            _years(group),
        ]
        for group in found
    ]
    title = translate("NodalCities", "Members and years: {dimensions}")
    return ReportTable(title.format(dimensions=_dimensions(dimensions)), headings, rows)


def _region_table(region: NetworkGroup) -> ReportTable:
    headings = translate_all(
        "Name", "Founded", "Scale", "Field", "Way of creation", "Type", "Members"
    )
    rows = [
        [
            network.name,
            "" if network.record.founded is None else str(network.record.founded),
            _scale(network),
            value_name("field", network.values(["field"])[0]),
            creation_name(network),
            value_name("type", network.values(["type"])[0]),
            len(network.cities),
        ]
        for scale in groups(region.networks, ["scale"])
        for network in scale.networks
    ]
    where = value_name("region", region.values[0])
    title = translate("NodalCities", "Networks: {region} ({count})")
    return ReportTable(title.format(region=where, count=number(len(rows))), headings, rows)


def _scale(network: TypedNetwork) -> str:
    scale, country = network.values(["scale", "country"])
    name = value_name("scale", scale)
    return name if country == UNKNOWN else f"{name} ({country_name(country)})"


def _years(group: NetworkGroup) -> str:
    if group.years is None:
        return ""
    first, last = group.years
    return str(first) if first == last else f"{first}–{last}"


def _dimensions(names: Sequence[str]) -> str:
    return ", ".join(map(dimension_name, names))


def _column_totals(cross: CrossTable) -> list[int]:
    return [sum(cross.count(row, column) for row in cross.rows) for column in cross.columns]


def _assumptions() -> tuple[str, ...]:
    return translate_all(
        (
            "Field, way of creation and type are those of the networks table; what it leaves "
            "empty counts as unknown."
        ),
        "A network without a known member is counted among the networks.",
    )

"""Typology tables through Processing: layers, page, LaTeX and CSV."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections import Counter

import pytest
from nodal_cities.analysis.study import sample

from ..bad_inputs import refusal, rows_of, run, table

ROWS = sample.read_sample_records(sample.NETWORKS)


def typology(**parameters):
    return run("typologytables", **parameters)


def test_output_counts_the_networks_of_the_sample():
    result = typology()
    rows = rows_of(result["OUTPUT"])
    names = ("region", "field", "creation", "type")
    expected = Counter(tuple(row[name] or "unknown" for name in names) for row in ROWS)
    assert {tuple(row[name] for name in names): row["count"] for row in rows} == expected
    assert result["N_NETWORKS"] == len(ROWS) == 64
    fields = "region field creation type count members cities first_year last_year network_names"
    assert list(rows[0]) == fields.split()


def test_table_is_the_cross_tabulation():
    rows = {row["region"]: row for row in rows_of(typology()["TABLE"])}
    for region, row in rows.items():
        own = Counter(r["field"] for r in ROWS if r["region"] == region)
        assert (row["specialised"], row["generalist"]) == (own["specialised"], own["generalist"])
        assert row["count"] == sum(own.values())


def test_rows_and_columns_can_be_chosen():
    result = typology(ROWS=["scale", "country"], COLUMNS=["creation"])
    rows = rows_of(result["TABLE"])
    assert list(rows[0])[:3] == ["scale", "country", "count"]
    assert sum(row["count"] for row in rows) == len(ROWS)
    assert {"scale", "country", "region"} <= {*rows_of(result["OUTPUT"])[0]}


def test_filter_leaves_out_networks_without_members_too():
    result = typology(NETWORK_FILTER="\"scale\" = 'global'")
    assert result["N_NETWORKS"] == sum(row["scale"] == "global" for row in ROWS)


def test_values_that_differ_by_case_alone_stay_apart(tmp_path):
    networks = table(("network_id", "region"), [("x", "Alps"), ("y", "ALPS"), ("z", "region")])
    memberships = table(("city_id", "network_id"), [("a", "x"), ("a", "y"), ("b", "z")])
    path = str(tmp_path / "table.gpkg")
    result = run(
        "typologytables",
        MEMBERSHIPS=memberships,
        NETWORKS=networks,
        ROWS=["field"],
        COLUMNS=["region"],
        TABLE=path,
    )
    (row,) = rows_of(result["TABLE"])
    assert row["count"] == 3
    assert sorted(value for name, value in row.items() if name not in ("fid", "field")) == [
        *(1, 1, 1),
        3,
    ]


def test_files(tmp_path):
    paths = {name: tmp_path / f"t.{name}" for name in ("html", "tex", "csv")}
    typology(REPORT=str(paths["html"]), LATEX=str(paths["tex"]), CSV=str(paths["csv"]))
    page = paths["html"].read_text(encoding="utf-8")
    assert "<script" not in page and "hal-05357848" in page.rpartition("<p>")[2]
    assert all(row["name"].replace("’", "'").split(" (")[0][:12] in page for row in ROWS)
    with paths["csv"].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[-1]["region"] == "total"
    assert int(rows[-1]["total"]) == sum(int(row["total"]) for row in rows[:-1]) == len(ROWS)
    latex = paths["tex"].read_text(encoding="utf-8")
    assert r"Cities of Light (Cities \#WithRefugees)" in latex
    assert latex.count(r"\begin{table}") == latex.count(r"\end{table}") == 10


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no LaTeX here")
def test_latex_compiles(tmp_path):
    typology(LATEX=str(tmp_path / "t.tex"))
    document = r"\documentclass{article}\begin{document}\input{t}\end{document}"
    (tmp_path / "d.tex").write_text(document, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "d.tex"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)


def test_names_are_escaped_in_the_page(tmp_path):
    networks = table(("network_id", "name"), [("x", "<script>alert(1)</script>")])
    path = tmp_path / "page.html"
    memberships = table(("city_id", "network_id"), [("a", "x")])
    run("typologytables", MEMBERSHIPS=memberships, NETWORKS=networks, REPORT=str(path))
    assert "<script" not in path.read_text(encoding="utf-8")


def test_a_dimension_in_both_is_refused():
    assert "region" in refusal("typologytables", ROWS=["region"], COLUMNS=["region"])

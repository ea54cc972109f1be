"""The interface for scripts: the same study however its table comes, and errors that help."""

from __future__ import annotations

import doctest
import runpy
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
from nodal_cities import api

DOCS = Path(__file__).resolve().parents[3] / "docs"
ROWS = [
    ("Lyon", "FR", "ICC"),
    ("Lyon", "FR", "AIMF"),
    ("Bern", "CH", "ICC"),
    ("Montréal", "CA", "ICC"),
    ("Montréal", "CA", "AIMF"),
    ("Dakar", "SN", "AIMF"),
]
TABLE = pd.DataFrame(ROWS, columns=["city", "country", "network"])


@pytest.fixture(scope="module")
def study():
    return api.read(TABLE)


def test_the_documented_example_runs():
    done = doctest.testmod(api, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert done.attempted > 10
    assert done.failed == 0


def test_every_example_of_the_page_runs():
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    done = doctest.testfile(str(DOCS / "api.md"), module_relative=False, optionflags=flags)
    assert done.attempted > 20
    assert done.failed == 0


def test_the_script_runs(capsys):
    runpy.run_path(str(DOCS / "api_example.py"))
    said = capsys.readouterr().out
    assert "2086 memberships of 1409 cities" in said and "modularity 0.6" in said


def written(folder, ending):
    path = folder / f"members{ending}"
    if ending == ".csv":
        path.write_bytes(TABLE.to_csv(sep=";", index=False).encode("utf-16"))
    elif ending == ".dta":
        TABLE.to_stata(path, write_index=False, version=118)
    elif ending in (".sav", ".xpt"):
        statistics = pytest.importorskip("pyreadstat")
        if ending == ".sav":
            statistics.write_sav(TABLE, str(path))
        else:
            statistics.write_xport(TABLE, str(path), file_format_version=5)
    elif ending in (".parquet", ".feather"):
        pytest.importorskip("pyarrow")
        getattr(TABLE, f"to_{ending[1:]}")(path)
    else:
        crossed = pd.crosstab([TABLE["city"], TABLE["country"]], TABLE["network"]).reset_index()
        crossed.to_csv(path, sep="\t", index=False)
    return path


@pytest.mark.parametrize("ending", ".csv .dta .tsv .sav .xpt .parquet .feather".split())
def test_every_kind_of_file_says_the_same(study, tmp_path, ending):
    found = api.read(written(tmp_path, ending))
    pd.testing.assert_frame_equal(found.cities, study.cities)
    pd.testing.assert_frame_equal(found.memberships, study.memberships)


def test_a_column_of_a_file_may_have_no_name(tmp_path):
    path = tmp_path / "matrix.csv"
    path.write_text(",Lyon,Bern\nLyon,0,1\nBern,1,0\n")
    assert api.read(path).memberships["network_id"].unique().tolist() == ["Bern – Lyon"]


def test_names_of_columns_and_networks_that_count_are_a_choice(study):
    renamed = TABLE.rename(columns={"city": "x", "network": "y"})
    found = api.read(renamed, city="x", network="y", country="country", keep_networks=["AIMF"])
    assert sorted(found.cities["name"]) == ["Dakar", "Lyon", "Montréal"]


def test_what_is_not_available_is_unknown():
    holed = pd.concat([TABLE, pd.DataFrame([[None, "FR", "ICC"]], columns=TABLE.columns)])
    assert "empty_city" in set(api.read(holed).report["kind"])


def test_a_correction_says_where_a_city_is():
    table = pd.DataFrame([("Nowhereville", "FR", "ICC"), ("Lyon", "FR", "ICC")])
    table.columns = ["city", "country", "network"]
    place = {"name": "Nowhereville", "country": "FR", "lat": 45.5, "lon": 4.5}
    found = api.read(table, corrections=pd.DataFrame([place])).locate().set_index("name")
    assert found.loc["Nowhereville", ["match", "lat", "lon"]].tolist() == ["corrected", 45.5, 4.5]


def test_the_graphs_are_those_of_networkx_with_what_is_known(study):
    both, cities = study.graph(), study.graph("cities", "newman")
    assert both.nodes["ICC"] == {
        "kind": "network",
        "network_id": "ICC",
        "name": "ICC",
        "members": 3,
        "nodal_members": 2,
    }
    assert cities.edges["Lyon, FR", "Montréal, CA"]["weight"] == pytest.approx(1.0)
    expected = nx.betweenness_centrality(cities, normalized=False)
    found = nx.get_node_attributes(cities, "betweenness")
    assert found == pytest.approx(expected)
    assert nx.is_bipartite(both)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("members.docx", "is not read"),
        ("missing.csv", "cannot be read"),
        (TABLE[["country"]], "city"),
        (TABLE[:0], "no row"),
    ],
)
def test_an_input_that_cannot_be_used_is_an_error_of_one_sentence(table, said):
    with pytest.raises(ValueError, match=said):
        api.read(table)


@pytest.mark.parametrize("package", ["pandas", "networkx"])
def test_a_missing_package_is_named(study, monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ValueError, match=f"package {package} is missing"):
        study.networks if package == "pandas" else study.graph()


def test_betweenness_keeps_to_the_limit_of_time():
    columns = ["betweenness_low", "betweenness_high"]
    assert not set(columns) & set(api.read(time_limit=0).cities)
    cities = api.read(time_limit=1e-9).cities
    assert (cities[columns[0]] <= cities[columns[1]]).all()
    assert (cities[columns[0]] < cities[columns[1]]).any()

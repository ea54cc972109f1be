"""Cross-tabulations of networks, against plain counting."""

from __future__ import annotations

from collections import Counter

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.imports.network_table import read_networks
from nodal_cities.analysis.study import sample as bundled
from nodal_cities.analysis.study.typology import (
    CHAPTER_DIMENSIONS,
    DIMENSIONS,
    cross_table,
    groups,
    typed_networks,
)
from nodal_cities.processing.reports.latex import escaped, table

ROWS = bundled.read_sample_records(bundled.NETWORKS)


@pytest.fixture
def networks(sample):
    found = read_networks(*bundled.read_sample_table(bundled.NETWORKS))
    return typed_networks(sample, {record.network_id: record for record in found.records})


def said(row, dimensions):
    return tuple(row[name] or "unknown" for name in dimensions)


@pytest.mark.parametrize("dimensions", [["region"], CHAPTER_DIMENSIONS, DIMENSIONS])
def test_groups_count_the_rows_of_the_table(networks, dimensions):
    expected = Counter(said(row, dimensions) for row in ROWS)
    assert {g.values: len(g.networks) for g in groups(networks, dimensions)} == expected


def test_members_cities_and_years(networks, sample):
    members = {}
    for city, network in zip(sample.city.tolist(), sample.network.tolist()):
        members.setdefault(sample.network_ids[network], set()).add(city)
    for group in groups(networks, CHAPTER_DIMENSIONS):
        rows = [row for row in ROWS if said(row, CHAPTER_DIMENSIONS) == group.values]
        cities = [members.get(row["network_id"], set()) for row in rows]
        years = [int(row["founded"]) for row in rows if row["founded"]]
        assert group.members == sum(map(len, cities))
        assert group.cities == len(set().union(*cities))
        assert group.years == ((min(years), max(years)) if years else None)


def test_cross_table_adds_up(networks):
    cross = cross_table(networks, ["region"], ["field", "creation"])
    assert sum(sum(cross.counts(row)) for row in cross.rows) == len(ROWS)
    assert cross.count(("Latin America",), ("specialised", "sponsored")) == sum(
        said(row, ("region", "field", "creation")) == ("Latin America", "specialised", "sponsored")
        for row in ROWS
    )
    # Uganda's way of creation is not known; unknown comes last.
    assert [way for field, way in cross.columns if field == "generalist"][-1] == "unknown"
    assert cross.count(("Africa",), ("generalist", "unknown")) == 1


def test_order_of_rows_changes_nothing(sample):
    header, rows = bundled.read_sample_table(bundled.NETWORKS)
    records = [read_networks(header, order).records for order in (rows, rows[::-1])]
    one, other = (typed_networks(sample, {r.network_id: r for r in each}) for each in records)
    names = [
        [(g.values, [n.name for n in g.networks]) for g in groups(each, DIMENSIONS)]
        for each in (one, other)
    ]
    assert names[0] == names[1]


def test_a_network_without_a_row_is_unknown():
    m = Memberships.from_pairs([("a", "x")])
    cross = cross_table(typed_networks(m, {}), ["region"], ["field"])
    assert (cross.rows, cross.columns) == ((("unknown",),), (("unknown",),))
    assert cross.count(("unknown",), ("unknown",)) == 1
    assert groups(typed_networks(m, {}), ["region"])[0].years is None


def test_unknown_comes_last():
    m = Memberships.from_pairs([("a", "x"), ("a", "y"), ("a", "z")])
    found = read_networks(["network_id", "region"], [["x", ""], ["y", "zone"], ["z", "area"]])
    regions = groups(typed_networks(m, {r.network_id: r for r in found.records}), ["region"])
    assert [group.values for group in regions] == [("area",), ("zone",), ("unknown",)]


@pytest.mark.parametrize(
    ("rows", "columns"), [(["region"], ["region"]), ([], ["field"]), (["field"], [])]
)
def test_refused_dimensions(networks, rows, columns):
    with pytest.raises(AnalysisError, match="rows"):
        cross_table(networks, rows, columns)


def test_latex_escapes_every_special_sign():
    text = r"\ { } $ & # ^ _ ~ % < >" + "\n\t"
    found = escaped(text)
    bare = found
    for word in ("textbackslash", "textasciicircum", "textasciitilde", "textless", "textgreater"):
        assert f"\\{word}{{}}" in bare
        bare = bare.replace(f"\\{word}{{}}", "")
    for sign in "{}$&#_%":
        assert f"\\{sign}" in bare
        bare = bare.replace(f"\\{sign}", "")
    assert bare.strip() == ""
    assert "\n" not in found


def test_latex_table_sets_numbers_to_the_right():
    found = table("50 %", ["a", "b"], [["x", 1], ["[y]", 2]])
    assert r"\begin{tabular}{lr}" in found
    assert r"\caption{50 \%}" in found
    assert r"{[y]} & 2 \\" in found

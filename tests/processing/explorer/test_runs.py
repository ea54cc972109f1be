"""A run in a project is read whole, its numbers are the algorithms', and it is run again."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.explore.city_card import describe_city, find_partners
from nodal_cities.analysis.explore.network_view import filter_expression, view_networks
from nodal_cities.processing.explorer import reading, running, runs
from nodal_cities.processing.framework.finished_runs import FinishedRun
from nodal_cities.tests.processing.loaded_layers import map_small_table, write_small_table
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
)

import processing


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "it's mine.csv"
    return write_small_table(path)


@pytest.fixture
def mapped(project, table):
    """A run on a table of one's own, told as the desktop hears of it."""

    map_small_table(table)
    (found,) = runs.find_runs(project)
    return found


def read(sources):
    return reading.read_exploration(sources, searched=False)


def features(layer, *names):
    return {f["city_id"]: tuple(f[n] for n in names) for f in layer.getFeatures()}


def test_a_run_is_found_with_what_it_was_given(mapped, table):
    assert mapped.parameters["MEMBERSHIPS"] == str(table)
    assert mapped.networks.fields().lookupField("network_id") >= 0
    assert mapped.choices["RUNS"] == 3
    assert len(mapped.identifiers) >= 4


def test_the_exploration_says_what_the_layers_say(mapped):
    sources = reading.open_sources(mapped)
    found = reading.read_exploration(sources)
    view = view_networks(found, np.ones(3, dtype=bool))
    fields = ("rank", "degree", "betweenness", "community")
    for city, told in features(mapped.cities, *fields).items():
        at = found.memberships.city_ids.index(city)
        card = describe_city(found, view, at)
        assert (card.rank, card.partners, card.betweenness, card.community) == told
    assert found.network_names == ("Hansa", "Harbours", "Lakes")
    assert "berne" in found.other_names[found.memberships.city_ids.index("Bern, CH")]
    assert all(found.labels[number] for number in found.community.tolist())
    colours = reading.community_colours(found, sources.colours)
    assert {*colours} == {0, *found.labels}
    assert all(colours[number] == one for number, one in sources.colours.items())


def test_rows_that_are_lost_meanwhile_are_missed(mapped):
    sources = reading.open_sources(mapped)
    with pytest.raises(AnalysisError, match="ended early"):
        read(replace(sources, count=sources.count + 1))


def test_partners_are_the_links_of_the_algorithm(mapped):
    found = read(reading.open_sources(mapped))
    view = view_networks(found, np.ones(3, dtype=bool))
    source = mapped.parameters["MEMBERSHIPS"]
    links = processing.run(
        "nodalcities:citylinks",
        {"MEMBERSHIPS": source, "MIN_SHARED": 1, "NODAL_ONLY": False, "OUTPUT": "memory:"},
    )["OUTPUT"]
    ids = found.memberships.city_ids
    expected = {
        (f["source"], f["target"]): (f["shared"], f["dist_km"]) for f in links.getFeatures()
    }
    for city, name in enumerate(ids):
        partners = find_partners(found, view, city)
        for other, shared, km in zip(*(column.tolist() for column in partners)):
            count, length = expected[min(name, ids[other]), max(name, ids[other])]
            assert shared == count
            assert km == pytest.approx(length, abs=0.1)
    assert sum(len(find_partners(found, view, c).city) for c in range(len(ids))) == 2 * len(
        expected
    )


@pytest.mark.parametrize("heard", [True, False])
def test_fewer_networks_give_the_same_again_from_inputs_or_from_its_layers(mapped, heard):
    found = read(reading.open_sources(mapped))
    expression = filter_expression(found, np.array([True, True, False]))
    run = mapped if heard else runs.ExplorableRun(**{**vars(mapped), "parameters": None})
    parameters = running.parameters_again(run, expression)
    assert ("CITIES" in parameters) is not heard
    made = processing.run("nodalcities:carte1", {**parameters, **running.memory_outputs()})
    fewer = read(reading.open_layers(made["CITIES_OUT"], made["NETWORKS_OUT"]))
    assert fewer.memberships.network_ids == ("Hansa", "Harbours")
    assert all(fewer.labels[number] for number in fewer.community.tolist())
    again = found.with_measures_of(fewer)
    told = dict(zip(again.memberships.city_ids, again.betweenness.tolist()))
    expected = features(made["CITIES_OUT"], "betweenness")
    assert {city: told[city] for city in expected} == {c: v for c, (v,) in expected.items()}


def test_the_command_says_what_to_run_and_refuses_what_is_in_no_file(mapped, table, tmp_path):
    stored = {**running.parameters_again(mapped, ""), "NETWORK_FILTER": "\"network_id\" IN ('a')"}
    command = running.command_line(stored, tmp_path / "out.gpkg")
    words = shlex.split(command)
    assert words[:4] == ["qgis_process", "run", "nodalcities:carte1", "--"]
    assert f"MEMBERSHIPS={table}" in words
    assert "NETWORK_FILTER=\"network_id\" IN ('a')" in words
    temporary = running.parameters_again(mapped, "\"network_id\" IN ('Hansa')")
    with pytest.raises(QgsProcessingException, match="temporary"):
        running.command_line(temporary, tmp_path / "out.gpkg")


def test_commands_are_quoted_for_the_shell_of_the_machine(monkeypatch):
    words = ["qgis_process", "NETWORK_FILTER=\"scale\" <> 'global'"]
    assert shlex.split(" ".join(map(running._quoted, words))) == words
    monkeypatch.setattr(running.sys, "platform", "win32")
    assert running._quoted(words[1]) == '"NETWORK_FILTER=\\"scale\\" <> \'global\'"'
    assert running._quoted("run") == "run"


def test_a_model_runs_like_the_command(mapped, tmp_path):
    parameters = running.parameters_again(mapped, "")
    model = running.make_model(parameters, "Mine", "Nodal cities")
    path = tmp_path / "mine.model3"
    assert model.toFile(str(path))
    read = QgsProcessingModelAlgorithm()
    assert read.fromFile(str(path))
    # Named by their step and output on QGIS 3.22, by their label on 3.44.
    names = {one.description(): one.name() for one in read.destinationParameterDefinitions()}
    assert len(names) == len(running.LAYERS)
    cities = processing.run(read, dict.fromkeys(names.values(), "memory:"))[names["Cities"]]
    assert cities.featureCount() == mapped.cities.featureCount()


def test_of_the_sample_the_command_needs_no_table(project):
    run = runs.ExplorableRun("", *[None] * 4, (), {"data": ""}, {"SAMPLE": "listed", "RUNS": 2})
    parameters = running.parameters_again(run, "\"scale\" <> 'global'")
    assert parameters == {"SAMPLE": "listed", "RUNS": 2, "NETWORK_FILTER": "\"scale\" <> 'global'"}
    assert json.loads(json.dumps(parameters)) == parameters


def test_a_selection_is_not_taken_for_the_whole(mapped, project):
    group = project.layerTreeRoot().findLayer(mapped.identifier).parent()
    group.removeCustomProperty(runs.PARAMETERS)
    some = QgsProcessingFeatureSourceDefinition("somewhere", True)
    told = FinishedRun(runs.ALGORITHM, "", {"MEMBERSHIPS": some}, {"CITIES_OUT": mapped.identifier})
    runs.remember_parameters(project, told)
    assert runs.find_runs(project)[0].parameters is None

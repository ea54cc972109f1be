"""The guided path: its steps run as they are, and what was chosen and done is found again."""

from __future__ import annotations

import pytest
from nodal_cities.ui.explorer.guided_path import SETTING, GuidedPath
from nodal_cities.ui.explorer.guided_steps import guided_steps
from qgis.core import QgsApplication, QgsProcessingContext, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(provider):
    QgsSettings().remove(SETTING)
    yield opened()
    QgsSettings().remove(SETTING)


def opened():
    panel = GuidedPath()
    panel.asked_for = []
    panel.runRequested.connect(lambda *run: panel.asked_for.append(run))
    return panel


def click(button):
    QTest.mouseClick(button, LEFT)


@pytest.mark.parametrize("step", range(6))
def test_each_step_runs_with_what_its_button_gives(path, step):
    path.go_to(step)
    for option in range(max(1, path.options.count())):
        if path.options.count():
            path._choose(option)
        click(path.do_it)
        name, parameters = path.asked_for[-1]
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        assert set(parameters) <= {one.name() for one in algorithm.parameterDefinitions()}
        context = QgsProcessingContext()
        accepted, refused = algorithm.checkParameterValues(parameters, context)
        assert accepted, refused


def test_choices_hold_for_the_steps_after_them(path):
    for step, option in ((0, 1), (2, 1), (3, 2), (4, 1), (5, 1)):
        path.go_to(step)
        path._choose(option)
    given = path.parameters(5)
    assert given["SAMPLE"] == "full"
    assert "global" in given["NETWORK_FILTER"]
    assert (given["RESOLUTION"], given["MIN_SHARED"], given["REGION"]) == (0.7, 2, "Europe")
    assert "RESOLUTION" not in path.parameters(4)
    assert "NETWORK_FILTER" not in path.parameters(1)


def test_the_users_table_goes_through_all_steps_without_what_is_of_the_sample(path):
    path._choose(1)
    path.setTable("/tables/mine.csv")
    assert path.options.isHidden() and path.choice.isHidden()
    for step, taken in enumerate(guided_steps()):
        given = path.parameters(step)
        assert {given[name] for name in taken.tables} == {"/tables/mine.csv"}
        assert not {"SAMPLE", "NETWORK_FILTER"} & set(given)
    path.setTable(None)
    assert path.parameters(0)["SAMPLE"] == "full"


def test_leaving_and_coming_back_loses_nothing(path):
    click(path.next)
    click(path.next)
    path._choose(1)
    click(path.do_it)
    click(path.back)
    path.mark_done()
    again = opened()
    assert again.at == 1
    assert again.done == {2}
    assert again.buttons[2].text().startswith("✓")
    assert again.buttons[2].accessibleName() != again.steps[2].title
    again.go_to(2)
    assert again.options.currentIndex() == 1
    click(again.again)
    assert (again.at, again.done, again.parameters(2).get("NETWORK_FILTER")) == (0, set(), None)


@pytest.mark.parametrize(
    "kept", ["", "[]", "{", '{"at": "x"}', '{"at": 99, "done": [99], "chosen": [7, -1]}']
)
def test_settings_that_make_no_sense_begin_anew(path, kept):
    QgsSettings().setValue(SETTING, kept)
    panel = opened()
    assert 0 <= panel.at < 6
    assert panel.done == set()
    panel.go_to(0)
    click(panel.do_it)


def test_a_run_that_was_not_asked_for_ticks_nothing(path):
    path.mark_done()
    assert path.done == set()


def test_steps_are_reached_by_keys(path):
    path.buttons[4].setFocus()
    QTest.keyClick(path.buttons[4], Qt.Key.Key_Space)
    assert path.at == 4
    assert not path.options.isHidden()
    assert path.options.accessibleName() == path.steps[4].choice

"""Swatches of communities and the slider over years, by mouse and by keys."""

from __future__ import annotations

import pytest
from nodal_cities.ui.explorer.charts.swatches import CommunitySwatches, Swatch
from nodal_cities.ui.explorer.charts.year_slider import YearSlider
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton
NO_KEY, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
COMMUNITIES = (
    Swatch(1, "Europe (France, Germany)", "#2a37d3", 1204),
    Swatch(2, "Latin America", "#e05110", 310),
    Swatch(7, "Asia", "#78b9ed", 12),
)


@pytest.fixture
def swatches(qgis_app):
    widget = CommunitySwatches("Communities")
    widget.resize(300, 200)
    widget.setCommunities(COMMUNITIES)
    widget.emitted = []
    widget.toggled.connect(widget.emitted.append)
    return widget


def click(widget, row, from_left):
    box = widget.visualItemRect(widget.item(row))
    where = QPoint(box.left() + from_left, box.center().y())
    QTest.mouseClick(widget.viewport(), LEFT, NO_KEY, where)


@pytest.mark.parametrize("from_left", [8, 150], ids=["on the box", "on the label"])
def test_a_click_anywhere_on_a_row_switches_it(swatches, from_left):
    click(swatches, 1, from_left)
    assert swatches.emitted == [[1, 7]]
    click(swatches, 1, from_left)
    assert swatches.emitted[1:] == [[1, 2, 7]]


def test_keys_switch_rows(swatches):
    swatches.setCurrentRow(0)
    QTest.keyClick(swatches, Qt.Key.Key_Down)
    QTest.keyClick(swatches, Qt.Key.Key_Space)
    assert swatches.emitted == [[1, 7]]
    QTest.keyClick(swatches, Qt.Key.Key_A, CONTROL)
    assert swatches.emitted[1:] == [[1, 2, 7]]
    QTest.keyClick(swatches, Qt.Key.Key_A, CONTROL)
    assert len(swatches.emitted) == 2


def test_what_is_switched_from_outside_is_not_told_back(swatches):
    swatches.setOn([7])
    assert swatches.on() == [7]
    swatches.setCommunities(COMMUNITIES[:2])
    assert swatches.on() == [1, 2]
    assert swatches.emitted == []


def test_rows_say_label_and_count_and_show_the_number(swatches):
    assert [swatches.item(row).text() for row in range(3)] == [
        "Europe (France, Germany) (1,204)",
        "Latin America (310)",
        "Asia (12)",
    ]
    images = [swatches.item(row).icon().pixmap(40, 40).toImage() for row in range(3)]
    for swatch, image in zip(COMMUNITIES, images):
        cells = ((x, y) for x in range(image.width()) for y in range(image.height()))
        colours = {image.pixelColor(*cell).name() for cell in cells}
        assert swatch.colour in colours and len(colours) > 1
    assert swatches.accessibleName() == "Communities"


@pytest.fixture
def slider(qgis_app):
    widget = YearSlider("Created until")
    widget.setYears(1951, 2020)
    widget.emitted = []
    widget.yearChanged.connect(widget.emitted.append)
    return widget


def test_the_slider_stands_at_the_last_year_and_goes_by_keys(slider):
    assert (slider.year(), slider.label.text()) == (2020, "2020")
    QTest.keyClick(slider.slider, Qt.Key.Key_Left)
    QTest.keyClick(slider.slider, Qt.Key.Key_PageDown)
    QTest.keyClick(slider.slider, Qt.Key.Key_Home)
    assert slider.emitted == [2019, 2009, 1951]
    assert slider.label.text() == "1951"
    slider.setYear(1990)
    assert len(slider.emitted) == 3


def test_it_plays_to_the_last_year_and_stops(slider):
    slider.setYears(2017, 2020)
    slider.timer.setInterval(1)
    told = slider.button.accessibleName()
    QTest.mouseClick(slider.button, LEFT)
    assert slider.is_playing()
    assert slider.button.accessibleName() != told
    for _ in range(100):
        QTest.qWait(5)
        if not slider.is_playing():
            break
    assert slider.emitted == [2017, 2018, 2019, 2020]
    assert slider.button.accessibleName() == told


def test_it_pauses_by_the_button_and_when_it_is_hidden(slider):
    slider.show()
    QTest.keyClick(slider.button, Qt.Key.Key_Space)
    assert slider.is_playing()
    QTest.keyClick(slider.button, Qt.Key.Key_Space)
    assert not slider.is_playing()
    slider.play_or_pause()
    slider.hide()
    assert not slider.is_playing()


def test_one_year_is_nothing_to_slide_over(slider):
    slider.setYears(1990, 1990)
    assert not slider.isEnabled()

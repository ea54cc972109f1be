"""Charts of the explorer, by mouse and by keys, without a window."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.ui.explorer.charts.histogram import HistogramWidget
from nodal_cities.ui.explorer.charts.scatter import ScatterWidget
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton
NO_KEY, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
COUNTS = np.repeat([1, 2, 3, 4, 5], [40, 20, 10, 5, 1])


def move(widget, point):
    """Send the move itself: QTest moves the cursor of a screen, which is not there."""
    where, nothing = QPointF(point), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, where, where, nothing, nothing, NO_KEY)
    QApplication.sendEvent(widget, event)


def drag(widget, *points, modifier=NO_KEY):
    first, *others = [QPoint(round(p.x()), round(p.y())) for p in points]
    QTest.mousePress(widget, LEFT, modifier, first)
    for point in others:
        move(widget, point)
    QTest.mouseRelease(widget, LEFT, modifier, others[-1])


# The histogram


@pytest.fixture
def histogram(qgis_app):
    widget = HistogramWidget("Networks per city", "networks", "cities")
    widget.resize(400, 240)
    widget.setValues(COUNTS)
    widget.emitted = []
    widget.rangeChanged.connect(lambda low, high: widget.emitted.append((low, high)))
    return widget


def column(widget, number):
    plot = widget.plot()
    x = plot.left() + plot.width() * (number + 0.5) / len(widget.bins)
    return QPointF(x, plot.center().y())


def test_dragging_over_columns_chooses_their_values(histogram):
    drag(histogram, column(histogram, 1), column(histogram, 2), column(histogram, 3))
    assert histogram.emitted[-1] == histogram.range() == (2, 4)
    assert "35" in histogram.status and "76" in histogram.status and "46 %" in histogram.status


def test_a_limit_is_taken_hold_of(histogram):
    histogram.setRange(2, 4)
    limit = QPointF(histogram._limit_x(4), histogram.plot().center().y())
    drag(histogram, limit, column(histogram, 4))
    assert histogram.range() == (2, 5)
    drag(histogram, QPointF(histogram._limit_x(1), limit.y()), column(histogram, 3))
    assert histogram.range() == (4, 5)


def test_arrow_keys_move_the_limits_and_escape_takes_all(histogram):
    QTest.keyClick(histogram, Qt.Key.Key_Right)
    QTest.keyClick(histogram, Qt.Key.Key_Right)
    QTest.keyClick(histogram, Qt.Key.Key_Left, SHIFT)
    assert histogram.emitted == [(2, 5), (3, 5), (3, 4)]
    for _ in range(9):
        QTest.keyClick(histogram, Qt.Key.Key_Right)
    assert histogram.range() == (4, 4)
    QTest.keyClick(histogram, Qt.Key.Key_Escape)
    assert histogram.range() == (1, 5)
    assert histogram.is_whole()


def test_a_range_that_is_set_is_not_told_back(histogram):
    histogram.setRange(3, 99)
    assert histogram.emitted == []
    assert histogram.range() == (3, 5)
    assert histogram.accessibleDescription().startswith(histogram.status)


def test_the_highlighted_part_of_each_column_is_shown(histogram):
    before = histogram.grab().toImage()
    histogram.setHighlighted(COUNTS >= 4)
    assert histogram.lit == [0, 0, 0, 5, 1]
    assert histogram.grab().toImage() != before
    histogram.setHighlighted(None)
    assert histogram.grab().toImage() == before


def test_the_range_holds_what_it_says(histogram):
    values = np.random.RandomState(0).lognormal(2, 2, 500)
    histogram.setValues(values, log=True)
    histogram._choose(5, 20)
    low, high = histogram.emitted[-1]
    kept = int(((values >= low) & (values <= high)).sum())
    assert f" {kept} " in histogram.status


def test_counts_of_each_number_are_as_the_numbers_themselves(histogram):
    shown = histogram.counts, histogram.status, histogram.grab().toImage()
    histogram.setCounts(np.array([0, 40, 20, 10, 5, 1]))
    assert (histogram.counts, histogram.status, histogram.grab().toImage()) == shown
    histogram.setHighlighted(np.array([False, False, True, False, False]))
    assert histogram.lit == [0, 0, 10, 0, 0]


def test_years_have_no_separators(histogram):
    histogram.setValues([1951, 2020], write=lambda year: f"{year:.0f}")
    assert histogram.status.startswith("1951–2020:")
    assert histogram.ticks_across()[0].text == "1951"


# The scatter


@pytest.fixture
def scatter(qgis_app):
    widget = ScatterWidget("Memberships and betweenness", "networks", "betweenness")
    widget.resize(500, 400)
    x, y = [1, 1, 1, 5, 9], [0, 0, 0, 100, 9000]
    labels = ["Lyon", "Bern", "Oslo", "Osaka", "Paris"]
    widget.setPoints(x, y, ["#2a37d3"] * 4 + ["#e05110"], labels, (False, True))
    widget.emitted = []
    widget.selectionChanged.connect(widget.emitted.append)
    return widget


def place(widget, point):
    return widget.mark_point(widget.mark_of[point])


def around(point):
    corners = ((-20, -20), (20, -20), (20, 20), (-20, 20), (-20, -20))
    return [point + QPointF(*shift) for shift in corners]


def test_points_at_one_place_are_one_mark(scatter):
    assert len(scatter.marks) == 3
    move(scatter, place(scatter, 0))
    assert scatter.toolTip().splitlines()[1:] == ["Lyon", "Bern", "Oslo"]
    assert "3" in scatter.toolTip().splitlines()[0]
    move(scatter, place(scatter, 4))
    assert scatter.toolTip() == "Paris"


def test_a_lasso_chooses_the_points_inside(scatter):
    drag(scatter, *around(place(scatter, 0)))
    assert scatter.emitted == [[0, 1, 2]]
    drag(scatter, *around(place(scatter, 4)), modifier=CONTROL)
    assert scatter.emitted[-1] == [0, 1, 2, 4]
    drag(scatter, *around(place(scatter, 3)))
    assert scatter.emitted[-1] == [3]
    assert "1" in scatter.status and "5" in scatter.status


def test_a_click_chooses_a_mark_or_none(scatter):
    QTest.mouseClick(scatter, LEFT, NO_KEY, place(scatter, 4).toPoint())
    assert scatter.emitted == [[4]]
    QTest.mouseClick(scatter, LEFT, NO_KEY, place(scatter, 4).toPoint() + QPoint(-90, 0))
    assert scatter.emitted == [[4], []]


def test_a_rectangle_is_drawn_by_keys(scatter):
    for key, count in ((Qt.Key.Key_Left, 40), (Qt.Key.Key_Down, 40)):
        for _ in range(count):
            QTest.keyClick(scatter, key)
    QTest.keyClick(scatter, Qt.Key.Key_Space)
    while scatter.cross.point.x() < place(scatter, 3).x():
        QTest.keyClick(scatter, Qt.Key.Key_Right)
    while scatter.cross.point.y() > place(scatter, 3).y():
        QTest.keyClick(scatter, Qt.Key.Key_Up)
    QTest.keyClick(scatter, Qt.Key.Key_Space)
    assert scatter.emitted == [[0, 1, 2, 3]]
    QTest.keyClick(scatter, Qt.Key.Key_A, CONTROL)
    assert scatter.emitted[-1] == [0, 1, 2, 3, 4]
    QTest.keyClick(scatter, Qt.Key.Key_Escape)
    assert scatter.emitted[-1] == []


def test_enter_chooses_the_point_nearest_to_the_cross(scatter):
    for _ in range(40):
        QTest.keyClick(scatter, Qt.Key.Key_Up)
        QTest.keyClick(scatter, Qt.Key.Key_Right)
    QTest.keyClick(scatter, Qt.Key.Key_Return)
    assert scatter.emitted == [[4]]


def test_what_others_choose_is_lit_and_not_told_back(scatter):
    before = scatter.grab().toImage()
    scatter.highlight([4, 99])
    assert scatter.emitted == []
    assert scatter.chosen == [4]
    assert scatter.grab().toImage() != before
    scatter.highlight([])
    assert scatter.grab().toImage() == before


def test_moving_the_mouse_paints_no_mark_again(scatter, monkeypatch):
    painted = []
    scatter.grab()
    paint = ScatterWidget.paint_plot
    monkeypatch.setattr(
        ScatterWidget, "paint_plot", lambda *given: (painted.append(1), paint(*given))
    )
    move(scatter, place(scatter, 4))
    scatter.grab()
    assert painted == []
    scatter.highlight([1])
    scatter.grab()
    assert len(painted) == 1


# Both


@pytest.fixture(params=["histogram", "scatter"])
def chart(request):
    return request.getfixturevalue(request.param)


def colours_of(chart):
    image = chart.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(60)}


@pytest.mark.parametrize("dark", [False, True])
def test_charts_take_the_colours_of_the_palette(chart, dark):
    ground, ink = ("#202020", "#eeeeee") if dark else ("#fefefe", "#101010")
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    chart.setPalette(palette)
    assert {ground, ink} <= colours_of(chart)


def test_charts_write_in_the_colour_that_a_theme_gives_to_labels(chart):
    chart.grab()
    chart.setStyleSheet("QWidget { background: #323232 } QLabel { color: #a0b0c0 }")
    colours = colours_of(chart)
    assert "#a0b0c0" in colours
    assert "#000000" not in colours


def test_charts_are_told_to_screen_readers_and_reached_by_keys(chart):
    assert chart.accessibleName() == chart.title
    assert chart.status in chart.accessibleDescription()
    assert "Esc" in chart.accessibleDescription()
    assert chart.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_charts_grow_with_their_letters(chart):
    before = chart.minimumSizeHint()
    font = chart.font()
    font.setPointSizeF(2 * font.pointSizeF())
    chart.setFont(font)
    assert chart.minimumSizeHint().width() > 1.8 * before.width()


def test_charts_live_without_values(qgis_app):
    for chart in (HistogramWidget("Counts"), ScatterWidget("Points")):
        chart.resize(1, 1)
        chart.grab()
        chart.resize(300, 200)
        chart.grab()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape):
            QTest.keyClick(chart, key)
        drag(chart, QPointF(5, 5), QPointF(150, 100), QPointF(20, 150))

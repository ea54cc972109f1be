"""The explorer without a window: what is shown, what is kept, and what may go in the middle."""

from __future__ import annotations

from nodal_cities.analysis.explore.city_search import FoundCity
from nodal_cities.processing.cartography.city_style import others_are_drawn
from nodal_cities.processing.explorer.runs import find_runs
from nodal_cities.processing.inputs.own_table import first_membership_table
from nodal_cities.tests.processing.loaded_layers import (
    map_small_table,
    until,
    write_small_table,
)
from nodal_cities.ui.explorer import pick_tool
from nodal_cities.ui.explorer.panels.partners_table import KM
from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QToolTip


def city(explored, name):
    names = [one.name for one in explored.session.exploration.cities]
    return names.index(name)


def lit(explored):
    scene = explored.session.scene()
    run = explored.session.exploration
    return set() if scene is None else {run.cities[i].name for i in scene.lit.tolist()}


def said(explored):
    return [item.text() for item in explored.bar.items()]


def snapshot():
    root = QgsProject.instance().layerTreeRoot()
    styles = {
        i: one.renderer() is not None and one.renderer().dump() if one.isSpatial() else ""
        for i, one in QgsProject.instance().mapLayers().items()
    }
    return (
        [node.name() for node in root.findLayers()],
        [g.name() for g in root.findGroups()],
        styles,
    )


def test_an_empty_project_starts_from_the_sample_or_a_table(desktop):
    desktop.action.open()
    dock = desktop.action.dock
    assert dock.tabs.currentWidget() is dock.start
    assert dock.start.sample.isEnabled()
    assert not dock.footer.isVisible()


def test_a_table_is_mapped_aside_and_explored(desktop, tmp_path):
    desktop.action.open()
    dock = desktop.action.dock
    dock.start.start(str(write_small_table(tmp_path / "mine.csv")))
    assert not dock.start.sample.isEnabled()
    until(lambda: dock.session.is_open)
    assert dock.start.sample.isEnabled()
    assert len(find_runs(QgsProject.instance())) == 1
    assert dock.tabs.currentWidget() is dock.city


def test_a_run_made_while_the_dock_is_closed_is_explored_once_it_is_open(desktop, tmp_path):
    desktop.action.open()
    dock = desktop.action.dock
    dock.close()
    map_small_table(write_small_table(tmp_path / "mine.csv"))
    assert not dock.session.is_open
    desktop.action.open()
    until(lambda: dock.session.is_open)
    assert dock.header.runs.count() == 1


def test_a_run_that_is_cancelled_leaves_nothing(desktop, tmp_path):
    desktop.action.open()
    dock = desktop.action.dock
    dock.start.start(None)
    dock.start.stop.click()
    until(lambda: dock.start.sample.isEnabled())
    assert QgsProject.instance().mapLayers() == {}


def test_a_city_is_found_by_keys_and_shown_with_its_partners(explored):
    edit = explored.dock.city.search
    QTest.keyClicks(edit, "berne")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "Bern" in explored.dock.city.card.text()
    assert edit.text() == "Bern"
    model = explored.dock.city.model
    partners = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert partners == {
        "Chicago, US",
        "Lyon, FR",
        "Madrid, ES",
        "Osaka, JP",
        "Oslo, NO",
        "Toronto, CA",
    }
    assert model.index(0, 0).data() == "Lyon, FR"
    assert lit(explored) == {one.rpartition(",")[0] for one in partners} | {"Bern"}
    header = explored.dock.city.partners.horizontalHeader()
    heading = QPoint(header.sectionViewportPosition(KM) + 5, 5)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    distances = [int(model.index(row, KM).data().replace(",", "")) for row in range(6)]
    assert distances == sorted(distances)
    explored.dock.city.min_shared.setValue(2)
    assert lit(explored) == {"Bern", "Lyon"}


def test_back_and_forward_lead_through_the_cities_seen(explored):
    for name in ("Bern", "Oslo", "Lyon"):
        explored.session.go_to(city(explored, name))
    explored.dock.city.back.click()
    explored.dock.city.back.click()
    assert explored.session.focus.city == city(explored, "Bern")
    explored.dock.city.forward.click()
    assert explored.session.focus.city == city(explored, "Oslo")
    assert explored.dock.city.search.text() == "Oslo"


def test_a_click_on_the_map_picks_a_city(explored):
    explored.dock.city.pick.click()
    assert explored.canvas.mapTool() is explored.dock.tool
    position = explored.session.exploration.cities[city(explored, "Oslo")].position
    place = explored.canvas.getCoordinateTransform().transform(QgsPointXY(*position))
    explored.dock.tool.choose(place.x(), place.y())
    assert explored.session.focus.city == city(explored, "Oslo")
    assert explored.dock.city.search.text() == "Oslo"
    explored.dock.city.pick.click()
    assert explored.canvas.mapTool() is not explored.dock.tool


def test_of_many_circles_at_one_place_the_largest_are_listed(explored, monkeypatch):
    monkeypatch.setattr(pick_tool, "MOST_LISTED", 2)
    monkeypatch.setattr(explored.dock.item, "cities_at", lambda point: [0, 1, 2, 3])
    explored.dock.tool.choose(0, 0)
    *cities, more = explored.dock.tool.menu.actions()
    assert len(cities) == 2
    assert "2" in more.text()
    assert not more.isEnabled()
    explored.dock.tool.menu.close()


def test_the_network_pointed_at_lights_its_members_until_the_pointer_leaves(explored):
    explored.session.go_to(city(explored, "Oslo"))
    panel = explored.dock.city
    panel.networks.itemEntered.emit(panel.networks.topLevelItem(0), 0)
    assert lit(explored) == {"Lyon", "Bern", "Oslo", "Osaka"}
    panel.leaveEvent(None)
    assert explored.session.lit is None
    explored.session.light(explored.session.scene())  # a brush, say
    panel.leaveEvent(None)
    assert explored.session.lit is not None


def test_two_cities_are_compared(explored):
    explored.session.go_to(city(explored, "Oslo"))
    explored.dock.city.compare_with(city(explored, "Toronto"))
    until(lambda: explored.session.comparison is not None)
    text = explored.dock.city.compared.toPlainText()
    assert "Hansa" in text
    assert "Harbours" in text
    assert explored.session.scene().ringed == (city(explored, "Oslo"), city(explored, "Toronto"))


def test_ticks_count_at_once_and_measures_on_demand(explored):
    dock = explored.dock
    network = explored.session.exploration.network_names.index("Lakes")
    dock.networks.items[network].setCheckState(0, Qt.CheckState.Unchecked)
    until(lambda: dock.footer.text().startswith("2 "))
    assert dock.networks.outdated.isVisibleTo(dock.networks)
    dock.networks.recompute.click()
    until(lambda: not explored.session.is_outdated)
    assert not dock.networks.outdated.isVisibleTo(dock.networks)
    dock.networks._tick(lambda now: now | True)
    assert explored.session.exploration is explored.session.original
    assert explored.session.colours == explored.session.original_colours
    assert not dock.networks.outdated.isVisibleTo(dock.networks)
    dock.networks.items[network].setCheckState(0, Qt.CheckState.Unchecked)
    dock.networks.recompute.click()
    explored.session.reset()
    until(lambda: not dock.measuring.is_busy)
    assert explored.session.exploration is explored.session.original  # it came too late
    assert len(find_runs(QgsProject.instance())) == 1
    assert len(QgsProject.instance().layerTreeRoot().findGroups()) == 1


def test_a_name_that_no_city_has_is_said(explored):
    explored.dock.city.search.setText("Xyzzy")
    QTest.keyClick(explored.dock.city.search, Qt.Key.Key_Return)
    assert "called like that" in QToolTip.text()
    assert explored.session.focus is None


def test_namesakes_at_one_place_are_told_apart(explored, monkeypatch):
    edit = explored.dock.city.search
    monkeypatch.setattr(explored.session.search, "find", lambda text: [FoundCity(0), FoundCity(0)])
    edit.offer("b")
    assert len(edit.offered) == 2


def test_chips_combine_by_mouse_and_keys_and_go_where_ticks_are_others(explored):
    panel, session = explored.dock.networks, explored.session
    session.original.network_attributes["scale"] = ("global", "national", "national")
    session.original.network_attributes["founded"] = ("1951", "1990", "2001")
    panel._start()
    menu = panel.chips.buttons["scale"].menu()
    menu.popup(explored.window.pos())
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert session.view.kept.tolist() == [False, True, True]
    menu.close()
    by_year = panel.chips.buttons["founded"].menu()
    by_year.popup(explored.window.pos())
    place = by_year.actionGeometry(by_year.actions()[2]).center()
    QTest.mouseMove(by_year, place)
    QTest.mouseClick(by_year, Qt.MouseButton.LeftButton, pos=place)
    by_year.close()
    assert session.view.kept.tolist() == [False, False, True]
    assert "2000–2009" in panel.chips.told.text()
    panel.items[0].setCheckState(0, Qt.CheckState.Checked)
    assert session.view.kept.tolist() == [True, False, True]
    assert panel.chips.choices() == []
    panel.chips.actions_of[0][1].trigger()
    panel.chips.clear_all.click()
    assert session.view.kept.all()


def test_of_no_network_nothing_is_computed_or_copied(explored):
    explored.dock.networks._tick(lambda now: now & False)
    assert not explored.dock.networks.outdated.isVisibleTo(explored.dock.networks)
    explored.dock.keep._try(explored.dock.keep.keep_command)
    assert said(explored) == ["No network is ticked."]


def test_escape_looks_at_all_again(explored):
    explored.session.go_to(city(explored, "Bern"))
    explored.dock.networks._tick(lambda now: ~now)
    explored.session.reset()
    assert explored.session.scene() is None
    assert explored.session.view.kept.all()


def test_nothing_of_the_project_changes_before_it_is_kept(explored):
    before = snapshot()
    explored.session.go_to(city(explored, "Bern"))
    explored.dock.networks._tick(lambda now: now & False)
    explored.session.reset()
    explored.session.go_to(city(explored, "Lyon"))
    explored.canvas.grab()
    assert snapshot() == before


def test_what_is_shown_is_kept_as_layers_table_layout_and_image(explored, tmp_path, monkeypatch):
    explored.session.go_to(city(explored, "Lyon"))
    keep, project = explored.dock.keep, QgsProject.instance()
    before = len(project.mapLayers())
    keep._try(keep.keep_layers)
    keep._try(keep.keep_layers)
    assert len(project.mapLayers()) == before + 4
    own = explored.session.run.cities
    kept = [one for one in project.mapLayersByName("Cities") if one is not own]
    assert list(map(others_are_drawn, kept)) == [True, True]  # as on the screen
    assert first_membership_table(project.mapLayers().values()) is None  # all are results
    for action, name in ((keep.keep_table, "cities.csv"), (keep.keep_image, "map.png")):
        path = str(tmp_path / name)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path, **__: (path, ""))
        keep._try(action)
        assert (tmp_path / name).stat().st_size > 100
    assert "Lyon" in (tmp_path / "cities.csv").read_text("utf-8")
    keep._try(keep.keep_layout)
    assert len(explored.designed) == 1
    names = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert len({*names}) == len(names) == 4


def test_the_command_is_copied(explored):
    keep = explored.dock.keep
    keep._try(keep.keep_command)
    assert QApplication.clipboard().text() == keep.command.toPlainText()
    assert "nodalcities:carte1" in keep.command.toPlainText()


def test_a_lasso_selects_in_the_layer_and_a_selection_lights_the_chart(explored):
    panel, layer = explored.dock.thresholds, explored.session.run.cities
    explored.dock.tabs.setCurrentWidget(panel)
    panel.scatter.selectionChanged.emit([0, 1])
    assert layer.selectedFeatureCount() == 2
    layer.selectAll()
    assert panel.scatter.chosen == list(range(len(panel.in_scatter)))
    layer.selectByIds([panel.feature_ids["Bern, CH"]])
    explored.session.reset()  # the chart is drawn anew
    assert len(panel.scatter.chosen) == 1


def test_a_brush_lights_cities_and_links(explored):
    panel = explored.dock.thresholds
    explored.dock.tabs.setCurrentWidget(panel)
    panel.per_city.setRange(2, 2)
    panel._light_cities()
    assert lit(explored) == {"Bern", "Lyon", "Chicago", "Toronto", "Osaka"}
    panel.per_link.setRange(2, 2)
    panel._light_links(2, 2)
    assert len(explored.session.scene().source) > 0
    assert panel.per_city.is_whole()  # the map shows links instead
    explored.session.go_to(0)
    assert panel.per_link.is_whole()


def test_a_closed_dock_leaves_no_trace_on_the_map(explored):
    explored.session.go_to(city(explored, "Bern"))
    assert explored.dock.item.isVisible()
    explored.dock.city.pick.click()
    explored.dock.close()
    assert not explored.dock.item.isVisible()
    assert explored.canvas.mapTool() is not explored.dock.tool
    explored.action.open()
    assert explored.dock.item.isVisible()

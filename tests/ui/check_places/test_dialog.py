"""The dialog over a table to check: answers, keys, files, and tables that go away."""

from __future__ import annotations

import doctest
import re
from dataclasses import replace
from pathlib import Path

import pytest
from nodal_cities.analysis.core.choices import Match
from nodal_cities.analysis.core.errors import Message
from nodal_cities.analysis.gazetteer.places import Place
from nodal_cities.analysis.places.check_rows import list_cities_to_check
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.location_result import LocationResult, Query
from nodal_cities.plugin import I18N
from nodal_cities.processing.inputs.features import to_python
from nodal_cities.processing.outputs.destinations.free_names import (
    free_table_name,
    with_ending,
)
from nodal_cities.processing.schema import output_fields
from nodal_cities.tests.processing.destinations.user_files import write
from nodal_cities.ui.check_places import dialog as check_places
from nodal_cities.ui.check_places import earlier_tables as check_earlier
from nodal_cities.ui.check_places import model as check_model
from nodal_cities.ui.check_places import questions as check_questions
from nodal_cities.ui.check_places.action import CheckPlacesAction
from nodal_cities.ui.check_places.check_table import (
    REQUIRED_FIELDS,
    CheckTable,
    is_check_table,
    open_saved_table,
)
from nodal_cities.ui.check_places.dialog import CheckPlacesDialog
from nodal_cities.ui.check_places.earlier_tables import read_described_candidates
from nodal_cities.ui.check_places.model import (
    Answer,
    CheckState,
    CityChecks,
    CityToCheck,
    parse_coordinates,
    read_candidates,
    split_coordinates,
)
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer, edit
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QTreeWidget,
)

BERGEN = (
    "2950622 = Bergen (NI, DE; 13609); 2950635 = Bergen (BY, DE; 4731); 7 = Bergen (DE; ?)",
    "52.8084 9.9637; 47.8084 12.5898; 50.4710 12.2745",
)
ROWS = (
    ("Bergen", "DE", "", "ambiguous", *BERGEN, "Bergen: it may be …"),
    ("Alachua County", "US", "FL", "not_found", "", "", "Alachua County is not …"),
    ("Essen", "DE", "", "exact", "2928809 = Essen (NI, DE; 8185)", "52.7 7.9", "Essen: 2 …"),
)


@pytest.fixture
def table(qgis_app, tmp_path):
    """Return a function that makes a table to check with these rows in the project."""
    project = QgsProject.instance()
    project.clear()

    def make(rows=ROWS, name="To check", names=output_fields.TO_CHECK):
        layer = QgsVectorLayer("NoGeometry", name, "memory")
        layer.dataProvider().addAttributes(list(output_fields.fields(names)))
        layer.updateFields()
        for row in rows:
            feature = QgsFeature(layer.fields())
            name, country, admin1, match, candidates, points, message = row
            values = {"name": name, "country": country, "admin1": admin1, "match": match}
            values.update(candidates=candidates, candidate_points=points, message=message)
            for field in set(names) & set(values):
                feature[field] = values[field]
            layer.dataProvider().addFeature(feature)
        project.addMapLayer(layer)
        return layer

    yield make
    project.clear()


@pytest.fixture
def dialog(table):
    """Return a function that opens the dialog on a layer."""
    opened = []

    def open_on(layer):
        one = CheckPlacesDialog(None, layer)
        one.show()
        opened.append(one)
        return one

    yield open_on
    for one in opened:
        if one.table is not None:
            one.table.unsaved.clear()
        one.close()


def answers(layer):
    """The fields a user fills in, by city."""
    return {
        f["name"]: tuple(to_python(f[field]) for field in ("same_as", "near", "lat", "lon"))
        for f in layer.getFeatures()
    }


def city(dialog):
    return dialog.checks.cities[dialog.row].name


def type_in(edit, text):
    edit.clear()
    edit.setFocus()
    QTest.keyClicks(edit, text)


# The model


def test_candidates_are_read_as_data_whatever_their_names():
    """Names that no sentence could be taken apart by."""
    names = ["A; 7 = B (DE; 5)", "Halle (Saale)", "", "京都"]
    places = [
        Place(n, name, "DE", "ST", 51.5 + n, -12.25, 10 * n, own_id="q;7" if n == 3 else "")
        for n, name in enumerate(names)
    ]
    nowhere = LocationResult(Query("x"), Match.AMBIGUOUS, 0.0, None, "", *[None] * 2, "", "", "")
    unsure = replace(nowhere, candidates=tuple(places), message=Message("It may be several."))
    (row,) = list_cities_to_check([unsure])
    assert [tuple(one) for one in read_candidates(row.candidate_data)] == [
        (p.identifier, p.name, p.admin1, p.country, p.population or None, (p.lon, p.lat))
        for p in places
    ]


@pytest.mark.parametrize(
    "data", ["", "x", "5", "{}", "[5]", '[{"id": "7"}]', '[{"id": "7", "name": "Ulm", "ad']
)
def test_what_is_no_data_of_candidates_gives_none(data):
    assert read_candidates(data) == ()


def test_described_candidates_stand_in_where_the_data_is_cut_short(table, dialog):
    layer = table()
    with edit(layer):
        for feature in layer.getFeatures():
            feature["candidate_data"] = '[{"id": "2950622", "na'
            layer.updateFeature(feature)
    assert [place.identifier for place in dialog(layer).checks.cities[0].candidates] == [
        "2950622",
        "2950635",
        "7",
    ]


def checks(matches):
    return CityChecks((CityToCheck(str(n), "", "", m, "", ()) for n, m in enumerate(matches)), {})


@pytest.mark.parametrize(
    ("described", "points", "expected"),
    [
        ("", "", []),
        ("1 = Ulm (BW, DE; 120714)", "48.4 10", [("1", "Ulm", "BW", "DE", 120714, (10.0, 48.4))]),
        ("1 = Ulm (DE; ?)", "", [("1", "Ulm", "", "DE", None, None)]),
        (
            "gazetteer:Q 3012 = Ulm (DE; 5); gazetteer:b = Ulm (FR; 6)",
            "",
            [
                ("gazetteer:Q 3012", "Ulm", "", "DE", 5, None),
                ("gazetteer:b", "Ulm", "", "FR", 6, None),
            ],
        ),
        ("1 = Ulm (; 5)", "x y", [("1", "Ulm", "", "", 5, None)]),
        (
            "1 = Halle (Saale) (ST, DE; 5); x2 = A; B (FR; 6)",
            "51.5 12; 95 0",
            [
                ("1", "Halle (Saale)", "ST", "DE", 5, (12.0, 51.5)),
                ("x2", "A; B", "", "FR", 6, None),
            ],
        ),
        ("cut short by a shapefile = Berg", "", []),
        ("<img src=x> =; ((((", ";;; ", []),
    ],
)
def test_candidates_of_earlier_tables_are_read(described, points, expected):
    assert [tuple(c) for c in read_described_candidates(described, points)] == expected


@pytest.mark.parametrize("part", ["(", " = ", "1 = x (", "; a = ", ") ; (", "1 = (a)", " (a; 5)"])
def test_ten_thousand_characters_are_no_candidate(part):
    assert len(read_described_candidates(part * (10_000 // len(part)), "1 1;" * 5_000)) <= 1


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [
        ("48.85", "2.35", (2.35, 48.85)),
        ("-32,05", " -61,6° ", (-61.6, -32.05)),
        ("−33", "+151", (151.0, -33.0)),
        ("90", "-180", (-180.0, 90.0)),
        ("90.1", "0", None),
        ("0", "180.1", None),
        ("", "1", None),
        ("1e-05", "1.5E2", (150.0, 0.00001)),  # as a text file may have them
        ("1e1", "nan", None),
        ("1e999", "0", None),
        ("inf", "0", None),
    ],
)
def test_coordinates_are_read(lat, lon, expected):
    assert parse_coordinates(lat, lon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48.85, 2.35", ("48.85", "2.35")),
        ("48.85,2.35", ("48.85", "2.35")),
        ("48,85; 2,35", ("48,85", "2,35")),
        ("48,85 2,35", ("48,85", "2,35")),
        ("48,85", None),
        ("48", None),
        ("Paris, FR", None),
    ],
)
def test_pasted_pairs_are_split(text, expected):
    assert split_coordinates(text) == expected


def test_states_and_the_next_open_city():
    three = checks(["ambiguous", "not_found", "exact"])
    assert [three.state(row) for row in range(3)] == [
        CheckState.TO_DO,
        CheckState.TO_DO,
        CheckState.TO_CONFIRM,
    ]
    three.choose(1, Answer(same_as="5"))
    assert (three.next_unanswered(0), three.next_unanswered(2)) == (2, 0)
    three.skip(0)
    three.skip(2)
    assert three.next_unanswered(0) is None
    assert three.counts() == {
        CheckState.TO_DO: 0,
        CheckState.TO_CONFIRM: 0,
        CheckState.CHOSEN: 1,
        CheckState.SKIPPED: 2,
    }
    three.skip(1)
    assert three.state(1) is CheckState.CHOSEN
    three.clear(1)
    assert three.state(1) is CheckState.TO_DO
    assert three.next_unanswered(2) == 1


def test_examples_of_the_model_hold():
    assert doctest.testmod(check_model).failed == 0
    assert doctest.testmod(check_earlier) == (0, 1)
    assert doctest.testmod(check_model).attempted >= 3


# The table


def test_only_tables_to_check_are_taken(table):
    assert is_check_table(table())
    assert is_check_table(table(names=REQUIRED_FIELDS))  # of before, without points
    for missing in REQUIRED_FIELDS:
        assert not is_check_table(table(names=[n for n in REQUIRED_FIELDS if n != missing]))
    assert not is_check_table(None)


def test_what_helps_to_answer_is_shown(table, dialog):
    layer = table(ROWS[:1])
    bergen = '{"id": "1", "name": "Bergen", "admin1": "%s", "country": "%s", "population": null'
    places = [
        bergen % ("NI", "DE") + ', "lat": 52.81, "lon": 9.96}',
        bergen % ("12", "NO") + ', "lat": 60.39, "lon": 5.32}',
    ]
    values = {
        "candidate_data": f"[{', '.join(places)}]",
        "network_names": "Hansa; Cittaslow",
        "may_be": "Bergen, NO",
    }
    with edit(layer):
        for name, value in values.items():
            layer.changeAttributeValue(1, layer.fields().lookupField(name), value)
    opened = dialog(layer)
    assert opened.contextLabel.text().splitlines() == [
        "Networks: Hansa; Cittaslow",
        "It may also be: Bergen, NO",
    ]
    item = opened.candidatesTree.topLevelItem
    assert [item(row).text(2) for row in range(2)] == ["Niedersachsen", "Hordaland"]
    assert [item(row).text(3) for row in range(2)] == ["Germany", "Norway"]


def test_answers_of_before_are_shown(table):
    layer = table()
    layer.dataProvider().changeAttributeValues({1: {3: "5"}, 2: {5: 29.65, 6: -82.32}})
    read = CheckTable(layer).checks
    assert [read.state(row) for row in range(3)] == [
        CheckState.CHOSEN,
        CheckState.CHOSEN,
        CheckState.TO_CONFIRM,
    ]
    assert (read.answer(0), read.answer(1)) == (Answer("5"), Answer(lat=29.65, lon=-82.32))


@pytest.mark.parametrize("suffix", [".gpkg", ".csv"])
def test_saved_table_has_everything(table, tmp_path, suffix):
    kept = CheckTable(table())
    kept.checks.choose(0, Answer(near="2950622"))
    kept.checks.choose(1, Answer(lat=29.65, lon=-82.32))
    for row in (0, 1):
        kept.store(row)
    path = str(tmp_path / f"villes réglées{suffix}")
    assert kept.save_as(path, "towns") == ""
    layer = open_saved_table(path, "towns")
    assert [n for n in layer.fields().names() if n != "fid"] == output_fields.TO_CHECK
    rows = [dict(zip(layer.fields().names(), map(to_python, f))) for f in layer.getFeatures()]
    corrections = read_corrections(rows)  # the row not filled in is passed over
    assert [(c.name, c.near, c.position) for c in corrections] == [
        ("Bergen", "2950622", None),
        ("Alachua County", "", (-82.32, 29.65)),
    ]


def test_unwritable_file_is_said(table, tmp_path):
    assert CheckTable(table()).save_as(str(tmp_path / "no such folder" / "x.gpkg"), "x") != ""


def test_a_table_of_ones_own_in_the_file_stays(table, tmp_path):
    path = write(tmp_path / "survey.gpkg", survey=(("id", "note"), [("1", "mine")]))
    names = []
    for _ in range(2):  # ours may be saved again
        names.append(free_table_name(str(path)))
        assert CheckTable(table()).save_as(str(path), names[-1]) == ""
    assert names == ["survey (2)", "survey (2)"]
    assert QgsVectorLayer(f"{path}|layername=survey", "own", "ogr").featureCount() == 1


@pytest.mark.parametrize(("typed", "saved"), [("a", "a (2).csv"), ("b", "b.csv"), ("a.csv",) * 2])
def test_a_file_whose_ending_was_not_typed_is_a_new_one(tmp_path, typed, saved):
    (tmp_path / "a.csv").write_text("mine", encoding="utf-8")
    assert with_ending(str(tmp_path / typed), (".csv", ".gpkg"), ".csv") == tmp_path / saved


# The dialog


def test_answers_are_written_at_once(table, dialog):
    layer = table()
    shown = dialog(layer)
    assert (city(shown), shown.candidate) == ("Bergen", 0)
    shown.choice.choose(1)
    shown.same_place()
    assert (city(shown), shown.candidate) == ("Alachua County", None)
    type_in(shown.latitudeEdit, "29,65")
    type_in(shown.longitudeEdit, "-82.32")
    shown.use_coordinates()
    assert city(shown) == "Essen"
    shown.choice.choose(0)
    shown.draw_near()
    assert answers(layer) == {
        "Bergen": ("2950635", None, None, None),
        "Alachua County": (None, None, 29.65, -82.32),
        "Essen": (None, "2928809", None, None),
    }
    assert not layer.isEditable()
    assert shown.statusLabel.text() == shown.summary() != ""
    assert "3 of 3" in shown.counterLabel.text()


def test_one_answer_replaces_another_and_undo_takes_it_back(table, dialog):
    layer = table()
    shown = dialog(layer)
    shown.same_place()
    shown.cities.go_to(0)
    shown.draw_near()
    assert answers(layer)["Bergen"] == (None, "2950622", None, None)
    shown.cities.go_to(0)
    assert "Bergen (Niedersachsen, Germany)" in shown.answerLabel.text()
    shown.undoButton.click()
    assert answers(layer)["Bergen"] == (None, None, None, None)
    assert shown.checks.state(0) is CheckState.TO_DO
    assert not shown.undoButton.isEnabled()


def test_enter_accepts_and_goes_on(table, dialog):
    layer = table()
    shown = dialog(layer)
    shown.citiesTree.setFocus()
    QTest.keyClick(shown.citiesTree, Qt.Key.Key_Return)
    assert answers(layer)["Bergen"][0] == "2950622"
    assert city(shown) == "Alachua County"
    QTest.keyClick(shown.citiesTree, Qt.Key.Key_Return)  # nothing to accept
    assert city(shown) == "Alachua County"
    assert shown.statusLabel.text() != ""
    shown.skipButton.setFocus()
    QTest.keyClick(shown.skipButton, Qt.Key.Key_Return)
    assert (city(shown), shown.checks.state(1)) == ("Essen", CheckState.SKIPPED)
    # Essen was located: Enter leaves it so, and does not take the other place.
    QTest.keyClick(shown.citiesTree, Qt.Key.Key_Enter)
    assert answers(layer)["Essen"] == (None, None, None, None)
    assert shown.checks.state(2) is CheckState.SKIPPED


def test_enter_in_the_coordinates_uses_them(table, dialog):
    layer = table()
    shown = dialog(layer)
    type_in(shown.latitudeEdit, "52.1, 9.9")
    assert shown.coordinatesButton.isEnabled()
    QTest.keyClick(shown.latitudeEdit, Qt.Key.Key_Return)
    assert answers(layer)["Bergen"] == (None, None, 52.1, 9.9)


@pytest.mark.parametrize(("lat", "lon"), [("91", "0"), ("north", "0"), ("10", "181")])
def test_bad_coordinates_get_a_sentence(table, dialog, lat, lon):
    layer = table()
    shown = dialog(layer)
    type_in(shown.latitudeEdit, lat)
    type_in(shown.longitudeEdit, lon)
    shown.coordinatesButton.click()
    assert "-90 to 90" in shown.statusLabel.text()
    assert city(shown) == "Bergen"
    assert answers(layer)["Bergen"] == (None, None, None, None)


def test_previous_and_next_stop_at_the_ends(table, dialog):
    shown = dialog(table())
    assert not shown.previousButton.isEnabled()
    for _ in range(5):
        shown.nextButton.click()
    assert city(shown) == "Essen"
    assert not shown.nextButton.isEnabled()
    shown.previousButton.click()
    assert city(shown) == "Alachua County"


def test_escape_closes(table, dialog):
    shown = dialog(table())
    QTest.keyClick(shown.citiesTree, Qt.Key.Key_Escape)
    assert not shown.isVisible()


# The map


def on_screen(shown, row):
    return shown.map.markers[row].pos().toPoint()


def test_click_on_a_marker_chooses_it(table, dialog):
    layer = table()
    shown = dialog(layer)
    assert sorted(shown.map.markers) == [0, 1, 2]
    for row in (2, 1):
        where = on_screen(shown, row)
        assert shown.map.viewport().rect().contains(where)
        QTest.mouseClick(shown.map.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert shown.candidate == row
        assert [n for n, m in shown.map.markers.items() if m.selected] == [row]
    shown.map.setFocus()
    QTest.keyClick(shown.map, Qt.Key.Key_Return)
    assert answers(layer)["Bergen"][0] == "2950635"


def test_click_beside_the_markers_changes_nothing(table, dialog):
    shown = dialog(table())
    extent = shown.map.extent()
    QTest.mouseClick(shown.map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert shown.candidate == 0
    assert shown.map.extent() == extent


def test_position_is_picked_on_the_map(table, dialog):
    layer = table()
    shown = dialog(layer)
    shown.pickButton.click()
    where = on_screen(shown, 1)
    QTest.mouseClick(shown.map.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert not shown.pickButton.isChecked()
    assert shown.candidate == 0
    shown.coordinatesButton.click()
    lat, lon = answers(layer)["Bergen"][2:]
    pixel = shown.map.mapUnitsPerPixel() / 111_320
    assert lat == pytest.approx(47.8084, abs=pixel)
    assert lon == pytest.approx(12.5898, abs=pixel)


def test_names_of_cities_have_the_room(table, dialog):
    shown = dialog(table([("Northumberland County", "US", "PA", "not_found", "", "", "")]))
    tree = shown.citiesTree
    assert tree.columnWidth(0) > tree.columnWidth(1) + tree.columnWidth(2)
    assert sum(tree.columnWidth(column) for column in range(3)) <= tree.viewport().width()
    assert tree.topLevelItem(0).toolTip(0) == "Northumberland County, PA, US"


def test_no_marker_is_cut_by_the_edge(table, dialog):
    """However far apart the candidates are, and at the poles of the map."""
    places = "1 = North (NO; 1); 2 = South (AR; 2); 3 = East (NZ; 3)"
    points = "78.2 15.6; -54.8 -68.3; -41.3 174.8"
    shown = dialog(table([("Far", "", "", "ambiguous", places, points, "")]))
    seen = QRectF(shown.map.viewport().rect())
    for marker in shown.map.markers.values():
        assert seen.contains(marker.boundingRect().translated(marker.pos()))


def test_country_is_shown_where_there_is_no_candidate(table, dialog):
    shown = dialog(table([("Nowhere", "FR", "", "not_found", "", "", "")]))
    seen = shown.map.to_wgs84.transformBoundingBox(shown.map.extent())
    assert seen.contains(2.35, 48.85)
    assert seen.width() < 60
    assert shown.map.markers == {}


@pytest.mark.parametrize("country", ["", "XX", "France", "'; --", "AQ"])
def test_world_is_shown_where_the_country_is_unknown(table, dialog, country):
    shown = dialog(table([("Nowhere", country, "", "not_found", "", "", "")]))
    assert shown.map.shown == check_places.CandidateMap(None).shown


def test_poles_and_the_antimeridian_are_no_obstacle(table, dialog):
    candidates = "1 = North (NO; 1); 2 = East (FJ; 2); 3 = West (FJ; 3)"
    row = ("Edge", "", "", "ambiguous", candidates, "90 0; -17 179.9; -17 -179.9", "")
    shown = dialog(table([row]))
    assert {1, 2} <= set(shown.map.markers)
    shown.map.mark((180.0, -90.0))


# The gazetteer


def test_other_places_are_found_by_name(table, dialog, provider):
    layer = table()
    shown = dialog(layer)
    shown.cities.go_to(1)  # Alachua County, without candidates
    type_in(shown.otherEdit, "Gainesville, FL")
    QTest.keyClick(shown.otherEdit, Qt.Key.Key_Return)
    (place,) = shown.checks.cities[1].candidates
    assert (place.identifier, place.name, place.country) == ("4156404", "Gainesville", "US")
    assert place.position == pytest.approx((-82.32, 29.65), abs=0.01)
    assert (shown.candidate, list(shown.map.markers)) == (0, [0])
    QTest.keyClick(shown.candidatesTree, Qt.Key.Key_Return)
    assert answers(layer)["Alachua County"][0] == "4156404"
    # What is found comes first, and what was offered stays, once.
    shown.cities.go_to(0)
    shown.otherEdit.setText("Köln")
    shown.findButton.click()
    shown.otherEdit.setText("Paris, FR")  # in another country
    shown.findButton.click()
    names = [c.name for c in shown.checks.cities[0].candidates]
    assert names == ["Paris", "Köln", "Bergen", "Bergen", "Bergen"]
    shown.findButton.click()
    assert len(shown.checks.cities[0].candidates) == 5


def test_homonyms_in_another_place_are_all_offered(table, dialog, provider):
    shown = dialog(table())
    shown.cities.go_to(1)
    type_in(shown.otherEdit, "Springfield")
    shown.findButton.click()
    divisions = {c.division for c in shown.checks.cities[1].candidates}
    assert {"Missouri", "Massachusetts", "Illinois"} <= divisions


def test_name_that_is_nowhere_is_said(table, dialog, provider):
    shown = dialog(table())
    for name in ("Xyzzyx Qwfp", "<zzq>", "';--", "x" * 10_000):
        shown.otherEdit.setText(name)
        shown.find()
        assert "is not in the gazetteer" in shown.statusLabel.text()
        assert shown.candidate == 0
        assert len(shown.checks.cities[0].candidates) == 3


# Tables that are not as one would wish


def test_table_without_rows(table, dialog):
    shown = dialog(table(rows=()))
    assert shown.row is None
    enabled = {b.objectName() for b in shown.findChildren(QAbstractButton) if b.isEnabled()}
    assert not enabled & {"samePlaceButton", "findButton", "skipButton", "undoButton", "nextButton"}
    QTest.keyClick(shown.citiesTree, Qt.Key.Key_Return)
    shown.undo()


def test_no_table_at_all(table, dialog):
    shown = dialog(None)
    assert "Locate cities" in shown.statusLabel.text()
    layer = table()  # arrives while the dialog is open
    shown.show_layer(layer)
    assert city(shown) == "Bergen"


def test_newest_table_is_chosen(table, dialog):
    table(name="older")
    other = QgsVectorLayer("Point?field=name:string", "no table to check", "memory")
    newer = table(name="newer")
    QgsProject.instance().addMapLayer(other)
    shown = dialog(None)
    assert shown.tableBox.currentLayer() == newer
    offered = {shown.tableBox.itemText(i).split(" [")[0] for i in range(shown.tableBox.count())}
    assert offered == {"", "older", "newer"}


def test_text_of_the_table_is_never_taken_for_html(table, dialog):
    row = ("<b>x</b>", "DE", "", "not_found", "", "", "<img src='file:///x.png'>")
    shown = dialog(table([row]))
    assert shown.cityLabel.text() == "<b>x</b>, DE"
    labels = shown.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_layer_the_user_edits_stays_in_edition(table, dialog):
    layer = table()
    layer.startEditing()
    dialog(layer).same_place()
    assert layer.isEditable()
    assert answers(layer)["Bergen"][0] == "2950622"
    layer.rollBack()
    assert answers(layer)["Bergen"][0] is None


def test_what_is_typed_into_the_table_shows(table, dialog):
    layer = table()
    shown = dialog(layer)
    shown.skip()
    layer.dataProvider().changeAttributeValues({2: {3: "5"}, 3: {4: "Ulm, DE"}})
    assert shown.table.read_typed_answers() == [1, 2]
    assert shown.table.read_typed_answers() == []
    states = [shown.checks.state(row) for row in range(3)]
    assert states == [CheckState.SKIPPED, CheckState.CHOSEN, CheckState.CHOSEN]
    layer.dataProvider().deleteFeatures([2])
    shown.table.read_typed_answers()
    shown.cities.go_to(1)
    type_in(shown.latitudeEdit, "1, 2")
    shown.use_coordinates()
    QCoreApplication.sendEvent(shown, QEvent(QEvent.Type.ActivationChange))


def test_read_only_table_asks_before_closing(table, dialog, monkeypatch, tmp_path):
    layer = table()
    layer.setReadOnly(True)
    shown = dialog(layer)
    shown.same_place()
    assert answers(layer)["Bergen"][0] is None
    asked = []

    def say(answer):
        monkeypatch.setattr(QMessageBox, "question", lambda *a: asked.append(a[2]) or answer)

    say(QMessageBox.StandardButton.Cancel)
    shown.close()
    assert shown.isVisible()
    assert "To check" in asked[0]
    path = tmp_path / "kept"
    monkeypatch.setattr(
        check_questions.QFileDialog, "getSaveFileName", lambda *a: (str(path), "CSV (*.csv)")
    )
    shown.skip()  # Alachua County
    shown.save()
    assert answers(shown.table.layer)["Bergen"][0] == "2950622"
    assert path.with_suffix(".csv").exists()
    # It goes on in the saved table, which can be edited, where it was.
    assert (city(shown), shown.checks.state(1)) == ("Essen", CheckState.SKIPPED)
    shown.choice.choose(0)
    shown.same_place()
    assert "2928809" in path.with_suffix(".csv").read_text("utf-8")
    shown.close()
    assert not shown.isVisible()
    assert len(asked) == 1


def test_read_only_table_asks_before_another_is_shown(table, dialog, monkeypatch):
    first, second = table(), table(name="second")
    first.setReadOnly(True)
    shown = dialog(first)
    shown.same_place()
    for answer, layer in (("Cancel", first), ("Discard", second)):
        button = getattr(QMessageBox.StandardButton, answer)
        monkeypatch.setattr(QMessageBox, "question", lambda *_, button=button: button)
        shown.tableBox.setLayer(second)
        assert shown.tableBox.currentLayer() == layer
        assert shown.table.layer_id == layer.id()


def test_refused_commit_keeps_the_answer(table, dialog, monkeypatch):
    layer = table()
    shown = dialog(layer)
    monkeypatch.setattr(CheckTable, "_write_values", lambda *_: False)
    shown.same_place()
    assert "could not be written" in shown.statusLabel.text()
    assert not layer.isEditable()
    assert shown.table.unsaved == {0}


def test_layer_may_be_removed(table, dialog):
    layer = table()
    shown = dialog(layer)
    shown.same_place()
    QgsProject.instance().removeMapLayer(layer.id())
    assert shown.row is None
    assert shown.statusLabel.text() != ""


def test_unsaved_answers_outlive_their_layer(table, dialog, monkeypatch, tmp_path):
    layer = table()
    layer.setReadOnly(True)
    shown = dialog(layer)
    shown.same_place()
    QgsProject.instance().clear()
    assert "To check" in shown.statusLabel.text()
    shown.same_place()  # nothing highlighted: nothing happens
    path = str(tmp_path / "kept.gpkg")
    monkeypatch.setattr(check_questions.QFileDialog, "getSaveFileName", lambda *a: (path, ""))
    shown.save()
    assert answers(open_saved_table(path, Path(path).stem))["Bergen"][0] == "2950622"
    assert shown.table.is_writable


def test_two_thousand_rows(table, dialog):
    shown = dialog(table(ROWS * 700))
    assert shown.citiesTree.topLevelItemCount() == 2100
    shown.same_place()
    assert "2,100" in shown.counterLabel.text()


# Words, keys and ears


class Longer(QTranslator):
    """A language half as long again, which keeps what stands in braces."""

    def translate(self, context, text, *_):
        return text + " " + "ô" * (len(text) // 2) if context == "NodalCities" else ""

    def isEmpty(self):
        return False


def test_longer_language_fits(table, dialog):
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    try:
        shown = dialog(table())
        assert "ô" in shown.windowTitle()
        assert shown.minimumSizeHint().width() <= 1280
        assert shown.minimumSizeHint().height() <= 690
        shown.resize(shown.minimumSizeHint())
        for button in shown.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.sizeHint().width(), button.text()
    finally:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_key_has_one_meaning(table, dialog, language):
    translator = QTranslator()
    translator.load(f"nodal_cities_{language}.qm", str(I18N))
    QCoreApplication.installTranslator(translator)
    try:
        shown = dialog(table())
        widgets = [*shown.findChildren(QAbstractButton), *shown.findChildren(QLabel)]
        keys = [m.group(1).lower() for w in widgets if (m := re.search("&(.)", w.text()))]
        assert len(keys) == len(set(keys)) == 17
    finally:
        QCoreApplication.removeTranslator(translator)


def test_every_field_is_named_for_those_who_hear_it(table, dialog):
    shown = dialog(table())
    named = {label.buddy() for label in shown.findChildren(QLabel)}
    fields = [*shown.findChildren(QLineEdit), *shown.findChildren(QTreeWidget), shown.tableBox]
    assert [f.objectName() for f in fields if f not in named and f.objectName()[:3] != "qt_"] == []
    assert shown.map.accessibleName()


def test_form_has_no_text_of_its_own():
    form = Path(check_places.FORM).read_text("utf-8")
    assert not re.search("<string[ >]", form)


# The menus


class Interface:
    """What the plugin asks of QGIS's interface."""

    def __init__(self, active):
        self.window = QMainWindow()
        self.active = active
        self.layers, self.messages = [], []

    def mainWindow(self):
        return self.window

    def activeLayer(self):
        return self.active

    def addCustomActionForLayerType(self, action, menu, kind, all_layers):
        assert not all_layers

    def addCustomActionForLayer(self, action, layer):
        self.layers.append(layer.name())

    def removeCustomActionForLayerType(self, action):
        self.layers.clear()

    def messageBar(self):
        return self

    def pushMessage(self, title, text):
        self.messages.append(text)


def test_menus_offer_the_dialog_until_the_plugin_goes(table):
    layer = table(name="first")
    iface = Interface(layer)
    entry = CheckPlacesAction(iface)
    assert (entry.action.text(), entry.action.icon().isNull()) == ("Check places…", False)
    other = table(name="second")
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point", "points", "memory"))
    assert iface.layers == ["first", "second"]
    entry.action.trigger()
    shown = entry.dialog
    assert shown.isVisible()
    assert not shown.isModal()
    assert shown.table.layer_id == layer.id()
    iface.active = other
    entry.layer_action.trigger()
    assert entry.dialog is shown
    assert shown.table.layer_id == other.id()
    said = []
    entry.settled.connect(lambda layer, summary: said.append((layer.id(), summary)))
    shown.same_place()
    shown.close()
    assert entry.dialog is None
    ((settled, summary),) = said
    assert settled == other.id() and "1 of 3" in summary
    entry.action.trigger()
    entry.remove()
    assert (iface.layers, entry.dialog) == ([], None)
    table(name="third")
    assert iface.layers == []

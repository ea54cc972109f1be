"""Names out of data, files and titles are printed as they are, never evaluated."""

from __future__ import annotations

import re
import subprocess

import pytest
from nodal_cities.processing.cartography.layouts import add_label, start_layout
from nodal_cities.processing.cartography.typography import print_as_written, quote_in_template
from nodal_cities.tests.processing.bad_inputs import cities, memberships, run
from qgis.core import QgsExpression, QgsExpressionContext, QgsProject
from qgis.PyQt.QtCore import QRectF

SUMS = "[% 600+66 %]"
NAMES = [
    "A %] " + SUMS,
    "[% @user_account_name %]",
    "it's \"B\" [%'x'%] %] \\",
    "\\n [[% 1 %]] \\' || 1",
    "$CURRENT_DATE(yyyy) %]",
]
ROWS = [(name, f"{network} {SUMS}") for name in NAMES for network in "xyz"]
PLACES = {name: (float(at), 45.0) for at, name in enumerate(NAMES)}
LAYERS = {
    "carte1": {},
    "sociogram": {"NODES": "TEMPORARY_OUTPUT", "EDGES": "TEMPORARY_OUTPUT"},
}
FOLDED = re.compile(r"\s+")


def printed(pdf):
    command = ["pdftotext", "-raw", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return FOLDED.sub("", done.stdout)


def holds(pdf, *texts):
    found = printed(pdf)
    assert "666" not in found and "map_get" not in found
    for text in texts:
        assert FOLDED.sub("", text) in found, text


@pytest.mark.parametrize("text", [*NAMES, "plain", "%]", "[%", "[%%]", "[[%[%", "$CURRENT_DATE"])
def test_a_label_and_a_page_of_the_atlas_print_the_text_itself(text, qgis_app):
    layout = start_layout(QgsProject.instance(), "texts")
    label = add_label(layout, "as written", text, QRectF(0, 0, 280, 9), 8)
    page = f"[% {quote_in_template(text)} %]"
    quoted = add_label(layout, "quoted", page, QRectF(0, 0, 280, 9), 8, is_template=True)
    assert (label.currentText(), quoted.currentText()) == (text, text)
    in_legend = print_as_written(text)
    assert QgsExpression.replaceExpressionText(in_legend, QgsExpressionContext()) == text


def test_names_on_carte1_and_in_its_atlas(tmp_path, provider):
    map_file, atlas = tmp_path / "map.pdf", tmp_path / "atlas.pdf"
    title = f"The title {NAMES[2]} {SUMS}"
    run(
        "carte1",
        MEMBERSHIPS=memberships(ROWS),
        CITIES=cities(PLACES),
        TITLE=title,
        DATA_SOURCE=f"Source {SUMS} %]",
        MAP=str(map_file),
        ATLAS=str(atlas),
    )
    holds(map_file, title, f"Source {SUMS} %]")
    holds(atlas, f"Source {SUMS} %]", *(f"{name} (3)" for name in NAMES))


def test_the_legend_names_a_country_that_is_none(tmp_path, provider):
    rows = [f"{city},{city},{SUMS},{at},45" for at, city in enumerate("ABCDE")]
    places = tmp_path / "places.csv"
    places.write_text("\n".join(["city_id,name,country,lon,lat", *rows]), encoding="utf-8")
    given = memberships([(city, network) for city in "ABCDE" for network in "xyz"])
    for algorithm in ("carte1", "sociogram"):
        path = tmp_path / f"{algorithm}.pdf"
        run(algorithm, MEMBERSHIPS=given, CITIES=str(places), MAP=str(path), **LAYERS[algorithm])
        holds(path, f"{SUMS} (5 cities)")


@pytest.mark.parametrize("mode", ["two_mode", "networks", "cities"])
def test_names_on_a_sociogram(mode, tmp_path, provider):
    path = tmp_path / "drawing.pdf"
    title = f"The title {NAMES[0]}"
    run(
        "sociogram",
        MEMBERSHIPS=memberships(ROWS),
        CITIES=cities(PLACES),
        TITLE=title,
        MAP=str(path),
        MODE=mode,
        **LAYERS["sociogram"],
    )
    holds(path, title)


def test_the_name_of_a_file_in_the_credits(tmp_path, provider):
    rows = tmp_path / f"{SUMS}.csv"
    lines = [f"{city},{network}" for city in "ABC" for network in "xyz"]
    rows.write_text("\n".join(["city,network", *lines]), encoding="utf-8")
    run("carte1", MEMBERSHIPS=str(rows), MAP=str(tmp_path / "map.pdf"))
    holds(tmp_path / "map.pdf", SUMS)

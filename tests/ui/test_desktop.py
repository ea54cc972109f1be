"""A real QGIS, a clean profile, the plugin from its zip: Carte 1 from the toolbox.

Screenshots are left in build/: desktop.png, and -toolbox, -dialog, -log, -layout beside it.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from nodal_cities.processing.cartography.base_map import LAND
from nodal_cities.processing.cartography.palette import COLOURS

from .real_qgis import LANGUAGES, ROOT, SCREEN, french, run_desktop

LONGEST_GAP = 5.0  # seconds; after that desktops call a window hung. Usual here: 0.2


@dataclass(frozen=True)
class Desktop:
    """What one QGIS showed, and how its language says a sentence of ours."""

    facts: dict
    shots: Path
    said: Callable[[str], str]

    def __getitem__(self, name: str):
        return self.facts[name]


@pytest.fixture(scope="module", params=LANGUAGES)
def desktop(request, tmp_path_factory):
    name = "desktop" if request.param == "en_US" else f"desktop-{request.param}"
    shots = ROOT / "build" / name
    shots.parent.mkdir(exist_ok=True)
    for old in shots.parent.glob(f"{name}*.png"):
        old.unlink()
    folder = tmp_path_factory.mktemp("qgis")
    facts = run_desktop(folder, request.param, shots, algorithm="nodalcities:carte1")
    print(f"{request.param}: {facts['seconds']} s; longest gaps of the main loop: {facts['gaps']}")
    shots.with_suffix(".json").write_text(json.dumps(facts, indent=1, ensure_ascii=False), "utf-8")
    return Desktop(facts, shots, french if request.param == "fr" else str)


def test_toolbox_lists_the_provider(desktop):
    name = {"en": "Nodal Cities", "fr": "Villes nodales"}[desktop["locale"]]
    assert desktop["provider"] == name
    groups = desktop["toolbox"]["groups"]
    named = ("Prepare", "Measure", "Draw", "Explain and share", "Models")
    assert list(groups) == [f"{n}. {desktop.said(name)}" for n, name in enumerate(named, 1)]
    assert desktop.said("Carte 1") in groups[f"3. {desktop.said('Draw')}"]
    assert sum(map(len, groups.values())) == len(desktop["algorithms"])
    assert desktop["toolbox"]["without icon"] == []


def test_run_button_makes_carte1_of_the_sample(desktop):
    # Later versions put the group before it.
    assert desktop["dialog"].endswith(desktop.said("Carte 1"))
    counts = {name: desktop["results"].get(name) for name in ("N_NETWORKS", "N_MEMBERSHIPS")}
    assert counts == {"N_NETWORKS": "57", "N_MEMBERSHIPS": "2086"}
    assert "2086" in desktop["log"]


def test_layers_are_grouped_in_order(desktop):
    (group,) = desktop["tree"]
    assert group["name"] == f"{desktop.said('Carte 1')} – {desktop.said('sample')}"
    names = ("Cities", "Links", "Countries", "Communities", "Networks", "To check")
    layers = group["children"]
    assert [layer["name"] for layer in layers] == [desktop.said(name) for name in names]
    for node in (group, *layers):
        assert node["expanded"], node["name"]
        assert node["checked"], node["name"]
    assert all(layer["valid"] for layer in layers)


def test_layers_are_styled_over_the_base_map(desktop):
    cities, links, base, *_ = desktop["tree"][0]["children"]
    assert (cities["renderer"], links["renderer"]) == ("categorizedSymbol", "categorizedSymbol")
    assert cities["symbols"] > 5
    assert "world_map.gpkg" in base["source"]
    colours = desktop["colours"]
    assert colours.get(LAND, 0) > sum(colours.values()) / 20
    assert len(colours.keys() & set(COLOURS)) >= 2
    assert desktop["crs"] == "EPSG:8857"


def test_sheet_is_in_the_layout_manager(desktop):
    (layout,) = desktop["layouts"]
    assert layout["name"] == desktop.said("Carte 1")
    assert {"QgsLayoutItemMap", "QgsLayoutItemLegend", "QgsLayoutItemLabel"} <= {*layout["items"]}


def test_window_answers_while_running(desktop):
    assert desktop["gaps"]["running"] < LONGEST_GAP


def test_screenshots_show_the_whole_screen(desktop):
    assert desktop["layers width"] >= 400
    for step in ("", "-toolbox", "-dialog", "-log", "-layout"):
        picture = desktop.shots.with_name(f"{desktop.shots.name}{step}.png").read_bytes()
        assert struct.unpack(">II", picture[16:24]) == SCREEN
        assert len(picture) > 30_000, step


def test_nothing_is_left_behind(desktop):
    assert desktop["unloaded"]
    assert desktop["exit"] == 0
    assert "Traceback" not in desktop["stderr"]

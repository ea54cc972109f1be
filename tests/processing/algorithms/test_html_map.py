"""Carte 1 as a web page: whole in one file, its data no part of its markup, and working."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import escape

import pytest
from nodal_cities.tests.processing.bad_inputs import cities, memberships, run

EVIL = "</script><img src=x onerror=alert(1)> & {{title}}"
ZURICH = "Zürich"
PLACES = {EVIL: (7.4, 46.9), ZURICH: (8.5, 47.4), "Lyon": (4.8, 45.8), "Suva": (178.4, -18.1)}
ROWS = [(city, network) for city in PLACES for network in ("a", f"b {EVIL}")]
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def page(tmp_path_factory, provider):
    path = tmp_path_factory.mktemp("page") / "map.html"
    parameters = {"MEMBERSHIPS": memberships(ROWS), "CITIES": cities(PLACES)}
    run("htmlmap", TITLE=f"Title {EVIL}", OUTPUT=str(path), **parameters)
    return path


def data_of(page):
    text = page.read_text(encoding="utf-8")
    return json.loads(re.search(r'id="data">(.*?)</script>', text, re.S)[1])


def test_names_come_whole_and_are_no_markup(page):
    text = page.read_text(encoding="utf-8")
    assert text.count("</script>") == 2 and "<img" not in text
    data = data_of(page)
    assert {row[0][0] for row in data["cities"]} == {*PLACES}
    assert data["networks"] == ["a", f"b {EVIL}"]
    assert [row[5] for row in data["cities"]] == [[0, 1]] * 4
    assert {row[0][0]: (row[1], row[2]) for row in data["cities"]} == PLACES


def test_the_page_needs_nothing_but_itself(page):
    text = page.read_text(encoding="utf-8").replace(escape(EVIL), "")
    assert not re.search(r"https?://|<\w+[^>]*\s(src|href)=|url\(|@import|fetch\(|XMLHttp", text)
    assert "default-src 'none'" in text
    assert 200_000 < page.stat().st_size < 2_000_000
    assert "{{" not in text.replace("{{title}}", "")


def test_the_land_is_that_of_the_earth(page):
    longitudes, latitudes = [], []
    for ring in data_of(page)["land"]:
        x = y = 0
        for step in range(0, len(ring), 2):
            x, y = x + ring[step], y + ring[step + 1]
            longitudes.append(x / 100)
            latitudes.append(y / 100)
        assert ring[:2] != [0, 0]
    assert -180 <= min(longitudes) < -170 and 170 < max(longitudes) <= 180
    assert -60 < min(latitudes) < -50 and 80 < max(latitudes) < 84


ACTIONS = """
window.onerror = message => { document.title = `ERROR ${message}`; };
setTimeout(() => {
  const found = [element("count").textContent];
  element("search").value = "ZURICH";
  search();
  element("found").querySelector("button").click();
  found.push(card.querySelector("b").textContent, String(card.hidden));
  element("classes").querySelector("input").click();
  found.push(element("count").textContent, String(card.hidden));
  element("network").value = "1";
  element("network").onchange({target: element("network")});
  element("check").click();
  element("list").open = true;
  update();
  found.push(element("list").querySelectorAll("tbody tr").length);
  canvas.onkeydown({key: "+", preventDefault() {}});
  document.body.dataset.found = JSON.stringify(found);
}, 200);
"""


@pytest.mark.skipif(BROWSER is None, reason="no browser on this machine")
def test_a_browser_searches_filters_and_lists(page, tmp_path):
    tried = tmp_path / "tried.html"
    text = page.read_text(encoding="utf-8")
    tried.write_text(text.replace("</body>", f"<script>{ACTIONS}</script></body>"), "utf-8")
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", tried.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "<title>ERROR" not in done.stdout
    found = re.search(r'data-found="(.*?)"', done.stdout)[1].replace("&quot;", '"')
    assert json.loads(found) == ["Cities shown: 4", ZURICH, "false", "Cities shown: 0", "true", 4]


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node.js on this machine")
def test_the_scripts_are_javascript(page, tmp_path):
    script = page.read_text(encoding="utf-8").rsplit("<script>", 1)[1].split("</script>")[0]
    (tmp_path / "map.js").write_text(script, encoding="utf-8")
    subprocess.run(["node", "--check", str(tmp_path / "map.js")], check=True, timeout=60)

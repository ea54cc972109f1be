"""The bars of the reports: lengths in proportion, texts whole and escaped."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from nodal_cities.processing.reports.bars import (
    LABEL_WIDTH,
    MAX_BAR_LENGTH,
    MAX_LABEL_LETTERS,
    bars,
)

SVG = "{http://www.w3.org/2000/svg}"


def drawn(labels, values):
    text = bars(labels, values, "title").replace(
        "<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '
    )
    return ET.fromstring(text)


def test_lengths_are_in_proportion():
    root = drawn(["a", "b", "c"], [10, 5, 0])
    widths = [float(rect.get("width")) for rect in root.iter(f"{SVG}rect")]
    assert widths == [MAX_BAR_LENGTH, MAX_BAR_LENGTH / 2, 1]


def test_long_labels_are_cut_and_kept_whole_in_the_title():
    label = "<b>" + "x" * 100
    root = drawn([label], [1])
    assert root.find(f".//{SVG}title").text == label
    shown = root.find(f".//{SVG}text").text
    assert len(shown) == MAX_LABEL_LETTERS
    assert shown.endswith("…")


def test_everything_stays_inside():
    root = drawn([str(i) for i in range(30)], [10.0**i for i in range(30)][:7] + [1e6] * 23)
    width, height = float(root.get("width")), float(root.get("height"))
    for rect in root.iter(f"{SVG}rect"):
        assert float(rect.get("x")) == LABEL_WIDTH
        assert LABEL_WIDTH + float(rect.get("width")) < width
    assert height == 30 * 20


def test_nothing_to_draw():
    assert bars([], [], "title") == ""
    assert "<svg" in bars(["a"], [0], "title")

"""Icons: one for every algorithm and one for the plugin, legible at the size of a toolbar."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

ICONS = sorted((Path(__file__).resolve().parents[2] / "resources" / "icons").glob("*.svg"))


def drawn(path, side):
    renderer = QSvgRenderer(QByteArray(path.read_bytes()))
    assert renderer.isValid()
    assert (renderer.viewBox().width(), renderer.viewBox().height()) == (24, 24)
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("side", [16, 24])
@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icon_is_drawn(path, side):
    image = drawn(path, side)
    found = [image.pixelColor(x, y) for x in range(side) for y in range(side)]
    opaque = [colour for colour in found if colour.alpha() > 200]
    assert 0.3 < len([c for c in found if c.alpha()]) / side**2 < 0.95
    assert len({colour.hue() // 20 for colour in opaque if colour.saturation() > 100}) >= 1
    assert len({colour.name() for colour in opaque}) >= 2


def test_no_two_icons_look_the_same():
    images = [drawn(path, 24) for path in ICONS]
    assert len(images) > 5
    assert all(a != b for i, a in enumerate(images) for b in images[:i])

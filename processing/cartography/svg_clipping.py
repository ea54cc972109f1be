"""Frames of maps in an SVG, where Qt's own knows no clipping and maps spill over their frames."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtXml import QDomDocument, QDomElement

FRAME = 0.1  # mm, half of the line around a map


def clip_groups(path: Path, places: Mapping[str, QRectF], per_mm: float) -> None:
    """Clip the groups of maps in an SVG, which are labelled by the ids of these, to their places.

    Args:
        places: Of maps by id, in mm.
        per_mm: Units of the SVG in a millimetre.
    """
    written = path.read_bytes()
    if not written.rstrip().endswith(b"</svg>"):
        return  # cut off by a full disk: written again it would be closed, and look whole
    document = QDomDocument()
    document.setContent(written)
    definitions = document.createElement("defs")
    names = {item_id: f"frame{number}" for number, item_id in enumerate(places)}
    for item_id, place in places.items():
        clip = document.createElement("clipPath")
        clip.setAttribute("id", names[item_id])
        clip.appendChild(_rectangle(document, place.adjusted(-FRAME, -FRAME, FRAME, FRAME), per_mm))
        definitions.appendChild(clip)
    root = document.documentElement()
    root.insertBefore(definitions, root.firstChild())
    groups = root.elementsByTagName("g")
    for position in range(groups.length()):
        group = groups.at(position).toElement()
        # QGIS writes the id, a colon and what of the map it is.
        item_id = group.attribute("inkscape:label").partition(":")[0].strip()
        if item_id in names:
            group.setAttribute("clip-path", f"url(#{names[item_id]})")
    path.write_bytes(document.toByteArray(-1).data())


def _rectangle(document: QDomDocument, place: QRectF, per_mm: float) -> QDomElement:
    made = document.createElement("rect")
    sides = {"x": place.x(), "y": place.y(), "width": place.width(), "height": place.height()}
    for name, length in sides.items():
        made.setAttribute(name, f"{length * per_mm:.2f}")
    return made

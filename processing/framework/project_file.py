"""A project: layers in a group, written to a .qgz with the same bytes every time."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsPathResolver,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..outputs.destinations.ownership import mark_project
from ..outputs.wholeness import cannot_be_written

# Text and attributes have no < in them, so this is in a tag and not in the user's words.
SOURCE = re.compile(
    r"(?P<before><datasource>|<(?:layer-tree-layer|LayerStyle|Layer|Atlas)\b[^<]*?"
    r'\b(?:source|coverageLayerSource)=")(?P<source>[^<"]+)'
)
UUID = re.compile(
    r"[0-9a-f]{8}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{12}", re.IGNORECASE
)
LAYER_SETTINGS = re.compile(r"(?:[ \t]*<layer-setting [^\n]*\n)+")


def group_layers(
    project: QgsProject, name: str, layers: Sequence[QgsMapLayer]
) -> QgsLayerTreeGroup:
    """Put layers of a project into one new expanded group at the top, in the given order."""
    root = project.layerTreeRoot()
    group = root.insertGroup(0, name)
    for layer in layers:
        former = [node for node in root.findLayers() if node.layerId() == layer.id()]
        # First add, then drop: a layer without any node is removed from the project.
        expand_node(group.addLayer(layer))
        for node in former:
            cast(QgsLayerTreeGroup, node.parent()).removeChildNode(node)
    expand_node(group)
    return group


def move_below_cities(node: QgsLayerTreeLayer) -> None:
    """Move the node of a layer below the points of cities beside it; those stay."""
    parent = cast(QgsLayerTreeGroup, node.parent())
    siblings = parent.children()
    lowest = max((i for i, one in enumerate(siblings) if _shows_cities(one)), default=-1)
    if lowest > siblings.index(node):
        # First add, then drop: a layer without any node is removed from the project.
        parent.insertChildNode(lowest + 1, node.clone())
        parent.removeChildNode(node)


def _shows_cities(node: QgsLayerTreeNode) -> bool:
    layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
        and layer.fields().lookupField("city_id") >= 0
    )


def expand_node(node: QgsLayerTreeNode) -> None:
    """Expand a node in the view too, which draws new nodes collapsed until they change."""
    node.setExpanded(False)
    node.setExpanded(True)


def save_project(project: QgsProject, path: Path, final: Callable[[str], str]) -> None:
    """Write a .qgz with relative paths whose bytes depend on its content alone.

    ``final`` gives the place of a file that is written aside, as this one is.
    Raises QgsProcessingException when it cannot be written.
    """
    project.writeEntryBool("Paths", "/Absolute", False)
    mark_project(project)
    place = Path(final(path.as_posix()))
    try:
        with TemporaryDirectory(dir=path.parent) as folder:
            draft = Path(folder) / "project.qgs"
            if not project.write(str(draft)):
                raise cannot_be_written(path, reason=project.error())
            text = _lead_from(place.resolve(), draft, draft.read_text(encoding="utf-8"), final)
        _zip(path, f"{place.stem}.qgs", _number_identifiers(text))
    except OSError as error:
        raise cannot_be_written(path, error) from error


def _lead_from(path: Path, draft: Path, text: str, final: Callable[[str], str]) -> str:
    """Make the data sources in the text of a draft lead from another place to the final ones.

    Those in the layer sets of layouts QGIS writes absolute.
    """
    there, here = QgsPathResolver(str(draft)), QgsPathResolver(str(path))

    def led_to(file: str) -> str:
        return Path(final(there.readPath(file))).absolute().as_posix()

    def led(match: re.Match[str]) -> str:
        file, bar, rest = unescape(match["source"]).partition("|")
        return match["before"] + escape(here.writePath(led_to(file)) + bar + rest)

    return SOURCE.sub(led, text)


def _number_identifiers(text: str) -> str:
    """Number the random identifiers in their order, and leave out who saved and when."""
    seen: dict[str, str] = {}

    def numbered(match: re.Match[str]) -> str:
        key = match[0].lower().replace("_", "-")
        number = seen.setdefault(key, f"{len(seen) + 1:032x}")
        mark = match[0][8]
        return mark.join((number[:8], number[8:12], number[12:16], number[16:20], number[20:]))

    text = UUID.sub(numbered, text)
    # Listed in the order of a hash over the random identifiers.
    text = LAYER_SETTINGS.sub(lambda match: "".join(sorted(match[0].splitlines(True))), text)
    text = re.sub(r"<creation>[^<]*</creation>", "<creation></creation>", text)
    text = re.sub(r' save(User|UserFull|DateTime)="[^"]*"', r' save\1=""', text)
    # Later versions add these two.
    text = re.sub(r'\s*<date [^>]*"Created"[^>]*/>', "", text)
    return re.sub(r'"attachment:///\w+_styles\.db"', '"attachment:///styles.db"', text)


def _zip(path: Path, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, text)

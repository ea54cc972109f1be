"""A project: layers in a group, written to a .qgz with the same bytes every time."""

from __future__ import annotations

import glob
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from qgis.core import (
    QgsApplication,
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProcessingException,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate
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


def expand_node(node: QgsLayerTreeNode) -> None:
    """Expand a node in the view too, which draws new nodes collapsed until they change."""
    node.setExpanded(False)
    node.setExpanded(True)


def save_project(project: QgsProject, path: Path) -> None:
    """Write a .qgz with relative paths whose bytes depend on its content alone.

    Raises QgsProcessingException when it cannot be written.
    """
    project.writeEntryBool("Paths", "/Absolute", False)
    # In the folder of the project itself, since relative paths start from there.
    draft = path.with_name(f".{path.stem}-draft.qgs")
    try:
        if not project.write(str(draft)):
            raise QgsProcessingException(_refused(path, project.error()))
        text = draft.read_text(encoding="utf-8")
    finally:
        # Later versions put files of their own beside it.
        for written in path.parent.glob(f"{glob.escape(draft.stem)}*"):
            written.unlink()
    try:
        _zip(path, f"{path.stem}.qgs", _number_identifiers(_make_paths_relative(text, path.parent)))
    except OSError as error:
        raise QgsProcessingException(_refused(path, str(error.strerror))) from error


def _make_paths_relative(text: str, folder: Path) -> str:
    """Make the paths relative that QGIS leaves absolute in the layer sets of layouts."""
    installed = f"{QgsApplication.pkgDataPath()}/resources/"
    return text.replace(f"{folder.as_posix()}/", "./").replace(installed, "inbuilt:/")


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


def _refused(path: Path, reason: str) -> str:
    return translate(
        "NodalCities", "The project {path} cannot be written: {reason}. Choose another file."
    ).format(path=path, reason=reason)

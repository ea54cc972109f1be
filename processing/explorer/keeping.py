"""What the explorer shows, kept: as new layers, which nothing else is changed for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from qgis.core import (
    QgsPrintLayout,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...analysis.core.text import find_free_name
from ...analysis.explore.distributions import readable_links
from ...analysis.explore.exploration import Exploration
from ...analysis.explore.network_view import NetworkView
from ...analysis.explore.scene import Scene
from ..carte1.city_names import place_city_names
from ..carte1.presentation import colophon
from ..cartography.base_map import base_map_layer
from ..cartography.city_style import LabelledCommunity, style_cities
from ..cartography.layouts import SheetTexts
from ..cartography.link_style import style_links
from ..cartography.map_sheet import build_map_sheet
from ..cartography.sheet_items import SheetLayers
from ..framework.project_file import group_layers
from ..inputs.features import point_geometry, write_features
from ..language.translation import translate
from ..outputs.geodesic_lines import Geodesics
from ..reports.credits import credits_line
from ..schema.output_fields import KEPT_CITIES, KEPT_TIES, fields
from ..schema.readable_layers import make_readable, show_communities


class ShownMap(NamedTuple):
    """What is on the screen, and what it is called."""

    exploration: Exploration
    view: NetworkView
    scene: Scene
    colours: Mapping[int, str]  # of communities, by number
    name: str
    subtitle: str


class KeptLayers(NamedTuple):
    """The layers made of it, not yet in any project."""

    cities: QgsVectorLayer
    ties: QgsVectorLayer


def make_layers(shown: ShownMap) -> KeptLayers:
    """Return the lit cities and the ties between them, in memory and styled."""
    layers = KeptLayers(_cities_layer(shown), _ties_layer(shown))
    communities = _communities(shown)
    has_others = not bool(shown.view.nodal[shown.scene.lit].all())
    style_cities(layers.cities, communities, draw_others=has_others)
    show_communities(layers.cities, {one.number: one.label for one in communities})
    style_links(layers.ties, communities)
    return layers


def keep_layers(project: QgsProject, shown: ShownMap) -> str:
    """Add the layers to a project, in a new group on top; return its name."""
    layers = [layer for layer in make_layers(shown) if layer.featureCount()]
    for layer in layers:
        project.addMapLayer(layer, False)
    return _group(project, shown.name, layers)


def keep_layout(project: QgsProject, shown: ShownMap) -> QgsPrintLayout:
    """Add layers and a sheet of them to a project, each under a name of its own.

    Where no ties stand out, the sheet has the links that Carte 1 draws between the cities.
    """
    if not len(shown.scene.source):
        lit = shown.scene.lit
        source, target, shared, _ = readable_links(shown.view, lit)
        shown = shown._replace(scene=Scene(lit, source, target, shared, shown.scene.ringed))
    layers = make_layers(shown)
    base = base_map_layer()
    for layer in (*layers, base):
        project.addMapLayer(layer, False)
    _group(project, shown.name, layers)
    from_gazetteer = any(city.geonameid for city in shown.exploration.cities)
    credits = credits_line("", from_gazetteer, colophon())
    texts = SheetTexts(shown.name, shown.subtitle, credits)
    sheet = build_map_sheet(project, SheetLayers(*layers, base), texts, shown.name)
    place_city_names(sheet, layers.cities)
    return sheet


def _group(project: QgsProject, wanted: str, layers: Sequence[QgsVectorLayer]) -> str:
    """Put layers into a group of a name that no other has; return it."""
    names = [group.name() for group in project.layerTreeRoot().findGroups(True)]
    name = find_free_name(wanted, names.__contains__)
    group_layers(project, name, layers)
    return name


def write_table(shown: ShownMap, path: Path) -> None:
    """Write the lit cities to a file of the kind that its name says.

    Raises QgsProcessingException when it cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix)
    options.fileEncoding = "UTF-8"
    context = QgsProject.instance().transformContext()
    done = QgsVectorFileWriter.writeAsVectorFormatV3(
        _cities_layer(shown), str(path), context, options
    )
    if done[0] != QgsVectorFileWriter.WriterError.NoError:
        sentence = translate("NodalCities", "{path} cannot be written ({reason}).")
        raise QgsProcessingException(sentence.format(path=path, reason=done[1] or "?"))


def _communities(shown: ShownMap) -> list[LabelledCommunity]:
    """Return the communities of the lit cities, each with the colour it has on the screen."""
    lit = shown.scene.lit
    community, nodal = shown.exploration.community[lit], shown.view.nodal[lit]
    return [
        LabelledCommunity(
            number,
            shown.exploration.labels.get(number, ""),
            int((community == number).sum()),
            int(nodal[community == number].sum()),
            shown.colours.get(number),
        )
        for number in sorted({*community.tolist()})
    ]


def _cities_layer(shown: ShownMap) -> QgsVectorLayer:
    run, view, lit = shown.exploration, shown.view, shown.scene.lit
    ids = run.memberships.network_ids
    networks = [
        ";".join(ids[one] for one in run.networks_of(city).tolist() if view.kept[one])
        for city in lit.tolist()
    ]
    cities = [run.cities[city] for city in lit.tolist()]
    columns: dict[str, Sequence[Any] | np.ndarray] = {
        **{name: [getattr(c, name) for c in cities] for name in KEPT_CITIES[:4]},
        "networks": networks,
        "n_networks": view.n_networks[lit],
        "nodal": view.nodal[lit],
        "rank": view.rank[lit],
        "degree": view.partners[lit],
        "betweenness": run.betweenness[lit],
        "community": run.community[lit],
        "stability": run.stability[lit],
    }
    layer = _memory_layer("Point", translate("NodalCities", "Cities"), KEPT_CITIES)
    points = (point_geometry(city.position) for city in cities)
    rows = zip(*(columns[name] for name in KEPT_CITIES))
    write_features(layer.dataProvider(), layer.fields(), rows, points)
    layer.updateExtents()
    make_readable(layer, dict(zip(ids, run.network_names)))
    return layer


def _ties_layer(shown: ShownMap) -> QgsVectorLayer:
    run, scene = shown.exploration, shown.scene
    geodesics = Geodesics(QgsProcessingContext())
    ids, rows, lines = run.memberships.network_ids, [], []
    for source, target in zip(scene.source.tolist(), scene.target.tolist()):
        ends = [run.cities[source], run.cities[target]]
        own = {*run.networks_of(source).tolist()} & {*run.networks_of(target).tolist()}
        common = sorted(one for one in own if shown.view.kept[one])
        number = int(run.community[source])
        same = number == int(run.community[target]) and number > 0
        rows.append(
            [
                *(city.city_id for city in ends),
                len(common),
                ";".join(ids[one] for one in common),
                geodesics.length_km(ends[0].position, ends[1].position),
                same,
                number if same else 0,
            ]
        )
        lines.append(geodesics.line(ends[0].position, ends[1].position))
    layer = _memory_layer("MultiLineString", translate("NodalCities", "Links"), KEPT_TIES)
    write_features(layer.dataProvider(), layer.fields(), rows, lines)
    layer.updateExtents()
    make_readable(layer, dict(zip(ids, run.network_names)))
    return layer


def _memory_layer(kind: str, name: str, names: Sequence[str]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326", name, "memory")
    provider: Any = layer.dataProvider()
    provider.addAttributes(list(fields(names)))
    layer.updateFields()
    return layer

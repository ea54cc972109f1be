"""A drawing as the user sees it: styled layers in a group, a sheet. Main thread only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..analysis.sociogram_figure import ALL, Figure, Options
from . import arrival, project, schema
from .base import number
from .cartography.cities import coloured, community_styles
from .cartography.export import export
from .cartography.palette import COLOURS, GREY
from .cartography.sheet import SheetTexts
from .cartography.sociogram import CityClass, Look, style_edges, style_nodes
from .cartography.sociogram_sheet import Drawn, build_sheet
from .credits import Wording, credits_line
from .dressing import opened, store_styles
from .inputs import Inputs
from .labels import region_name
from .sociogram_layers import nowhere

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Presentation:
    """How the written layers, by output name, are to look."""

    figure: Figure
    look: Look
    texts: SheetTexts
    outputs: dict[str, str]

    @classmethod
    def of(
        cls,
        inputs: Inputs,
        options: Options,
        figure: Figure,
        wording: Wording,
        outputs: Mapping[str, str],
    ) -> Presentation:
        texts = sheet_texts(inputs, options, figure, wording)
        return cls(figure, look_of(options, figure), texts, dict(outputs))

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        """Style the layer of an output, and give its fields their aliases."""
        layer.setName(layer_names()[name])
        layer.setCrs(nowhere())  # of files too, once they are loaded
        schema.set_aliases(layer)
        (style_nodes if name == "NODES" else style_edges)(layer, self.look)

    def expect(self, context: QgsProcessingContext) -> None:
        """Ask QGIS to hand over the layers it will load, to be styled and arranged."""
        arrival.expect(context, self.outputs, self.style, self.arrange)

    def arrange(self, layers: Mapping[str, QgsVectorLayer], into: QgsProject) -> None:
        """Group the layers of a project, and add the sheet."""
        alone = len(into.mapLayers()) <= len(layers)
        ordered = [layers[name] for name in layer_names() if name in layers]
        group = project.group_layers(into, self.texts.title, ordered)
        # In degrees the sheet would cover the world, in metres lie in the Gulf of Guinea.
        group.setItemVisibilityChecked(alone)
        if layers.keys() >= layer_names().keys():
            build_sheet(into, self._drawn(layers), self.texts, self.texts.title)

    def save(self, maps: Sequence[Path], context: QgsProcessingContext) -> None:
        """Store the styles with the data, and write the pictures asked for."""
        store_styles(self.outputs, self.style, context)
        if not maps:
            return
        own = QgsProject()
        own.setEllipsoid("NONE")  # else QGIS logs that the plane is on none
        try:
            layers = {name: opened(name, key, context) for name, key in self.outputs.items()}
            for name, layer in layers.items():
                self.style(name, layer)
                own.addMapLayer(layer, False)
            sheet = build_sheet(own, self._drawn(layers), self.texts, self.texts.title)
            for path in maps:
                export(sheet, str(path))
        finally:
            own.clear()  # closes the files now, not when Python gets round to it

    def _drawn(self, layers: Mapping[str, QgsVectorLayer]) -> Drawn:
        members = self.figure.prepared.memberships.network_sizes
        largest = int(members.argmax())
        side = float(self.figure.drawing.sides[largest]) / float(members[largest]) ** 0.5
        return Drawn(layers["NODES"], layers["EDGES"], self.look, side, int(members[largest]))


def layer_names() -> dict[str, str]:
    """Return the translated layer name of each output, from top to bottom."""
    return {
        "NODES": translate("NodalCities", "Cities and networks"),
        "EDGES": translate("NodalCities", "Lines"),
    }


def look_of(options: Options, figure: Figure) -> Look:
    """Return what the styles need to know of a drawing."""
    drawing, m = figure.drawing, figure.prepared.memberships
    by_region = options.colour == "region"
    return Look(
        options.colour,
        tuple(_region_classes(figure) if by_region else _community_classes(figure)),
        drawing.points,
        drawing.city_points,
        translate("NodalCities", "Cities by world region")
        if by_region
        else translate("NodalCities", "Cities by community"),
        has_networks=options.mode != "cities",
        has_cities=options.mode != "networks",
        circle=float((drawing.diameters / m.n_networks**0.5).max()),
        most_networks=int(m.n_networks[drawing.city_component > 0].max(initial=1)),
        least_shared=int(drawing.shared.min(initial=1_000_000)),
        most_shared=int(drawing.shared.max(initial=0)),
    )


def _region_classes(figure: Figure) -> list[CityClass]:
    drawn = figure.drawing.city_component > 0
    regions = [city.region for city, shown in zip(figure.prepared.cities, drawn) if shown]
    ranked = sorted({*regions} - {""}, key=lambda region: (-regions.count(region), region))
    found = [
        CityClass((region,), colour, f"{region_name(region)} ({regions.count(region)})")
        for region, colour in zip(ranked, COLOURS)
    ]
    if "" in regions:
        label = translate("NodalCities", "Unknown") + f" ({regions.count('')})"
        found.append(CityClass(("",), GREY, label))
    return found


def _community_classes(figure: Figure) -> list[CityClass]:
    """Return a class for each community drawn, the grey ones in one."""
    drawn = {*figure.partition.community[figure.drawing.city_component > 0].tolist()}
    found, small = [], []
    for community, colour in coloured(community_styles(figure.profiles)):
        if community.number not in drawn:
            continue
        if colour == GREY:
            small.append(community)
        else:
            label = f"{community.label} ({community.cities})"
            found.append(CityClass((community.number,), colour, label))
    if small:
        label = "{} ({})".format(
            translate("NodalCities", "Smaller communities"), sum(c.cities for c in small)
        )
        found.append(CityClass(tuple(c.number for c in small), GREY, label))
    return found


def sheet_texts(inputs: Inputs, options: Options, figure: Figure, wording: Wording) -> SheetTexts:
    """Return title, subtitle and credits of the printed drawing."""
    made = translate("NodalCities", "Made with Nodal Cities and QGIS.")
    return SheetTexts(
        wording.title or _title(options),
        _subtitle(options, figure),
        credits_line(inputs, wording, made),
    )


def _title(options: Options) -> str:
    title = {
        "two_mode": translate("NodalCities", "Cities and their networks"),
        "networks": translate("NodalCities", "Networks and the cities they share"),
        "cities": translate("NodalCities", "Nodal cities and the networks they share"),
    }[options.mode]
    if options.region == ALL:
        return title
    return translate("NodalCities", "{title}: {region}").format(
        title=title, region=region_name(options.region)
    )


def _subtitle(options: Options, figure: Figure) -> str:
    m, drawing = figure.prepared.memberships, figure.drawing
    numbers = {
        "cities": number(len(m.city_ids)),
        "nodal": number(m.nodal.sum()),
        "networks": number(len(m.network_ids)),
        "memberships": number(len(m)),
        "parts": number(drawing.network_component.max(initial=0)),
        "drawn": number((drawing.city_component > 0).sum()),
        "shared": number(figure.min_shared),
        "lines": number(len(drawing.source)),
    }
    if options.mode == "networks":
        text = translate(
            "NodalCities",
            "{networks} networks joined by {nodal} nodal cities, connected parts: {parts} · "
            "lines: {lines} pairs of networks with cities in common",
        )
    elif options.mode == "cities":
        text = translate(
            "NodalCities",
            "{drawn} of {nodal} nodal cities: those that share {shared} networks or more with "
            "another · {lines} lines",
        )
    else:
        text = translate(
            "NodalCities",
            "{cities} cities in {networks} networks, {memberships} memberships, connected "
            "parts: {parts} · between the networks {nodal} nodal cities, around each its "
            "other members",
        )
    return text.format(**numbers)

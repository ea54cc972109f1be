"""A drawing as the user sees it: styled layers in a group, a sheet. Main thread only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.sociogram.figure import ALL_REGIONS, SociogramFigure, SociogramOptions
from ..cartography.city_style import label_communities, pair_with_colours
from ..cartography.export import export_layout
from ..cartography.map_sheet import SheetTexts
from ..cartography.palette import COLOURS, GREY
from ..cartography.sociogram_sheet import SociogramLayers, build_sociogram_sheet
from ..cartography.sociogram_style import CityClass, SociogramStyle, style_edges, style_nodes
from ..framework import layer_post_processing, project_file
from ..framework.styled_algorithm import open_output_layer, store_styles
from ..inputs.reader import Inputs
from ..language.group_names import region_name
from ..language.translation import number
from ..reports.credits import Wording, credits_line
from ..schema import output_fields
from .layers import empty_crs

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SociogramPresentation:
    """How the written layers, by output name, are to look."""

    figure: SociogramFigure
    look: SociogramStyle
    texts: SheetTexts
    outputs: dict[str, str]

    @classmethod
    def of(
        cls,
        inputs: Inputs,
        options: SociogramOptions,
        figure: SociogramFigure,
        wording: Wording,
        outputs: Mapping[str, str],
    ) -> SociogramPresentation:
        texts = sheet_texts(inputs, options, figure, wording)
        return cls(figure, define_style(options, figure), texts, dict(outputs))

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        """Style the layer of an output, and give its fields their aliases."""
        layer.setName(layer_names()[name])
        layer.setCrs(empty_crs())  # of files too, once they are loaded
        output_fields.set_aliases(layer)
        (style_nodes if name == "NODES" else style_edges)(layer, self.look)

    def style_when_loaded(self, context: QgsProcessingContext) -> None:
        """Ask QGIS to hand over the layers it will load, to be styled and arranged."""
        layer_post_processing.style_when_loaded(context, self.outputs, self.style, self.arrange)

    def arrange(self, layers: Mapping[str, QgsVectorLayer], into: QgsProject) -> None:
        """Group the layers of a project, and add the sheet."""
        alone = len(into.mapLayers()) <= len(layers)
        ordered = [layers[name] for name in layer_names() if name in layers]
        group = project_file.group_layers(into, self.texts.title, ordered)
        # In degrees the sheet would cover the world, in metres lie in the Gulf of Guinea.
        group.setItemVisibilityChecked(alone)
        if layers.keys() >= layer_names().keys():
            build_sociogram_sheet(into, self._drawn(layers), self.texts, self.texts.title)

    def save(self, maps: Sequence[Path], context: QgsProcessingContext) -> None:
        """Store the styles with the data, and write the pictures asked for."""
        store_styles(self.outputs, self.style, context)
        if not maps:
            return
        own = QgsProject()
        own.setEllipsoid("NONE")  # else QGIS logs that the plane is on none
        try:
            layers = {
                name: open_output_layer(name, key, context) for name, key in self.outputs.items()
            }
            for name, layer in layers.items():
                self.style(name, layer)
                own.addMapLayer(layer, False)
            sheet = build_sociogram_sheet(own, self._drawn(layers), self.texts, self.texts.title)
            for path in maps:
                export_layout(sheet, str(path))
        finally:
            own.clear()  # closes the files now, not when Python gets round to it

    def _drawn(self, layers: Mapping[str, QgsVectorLayer]) -> SociogramLayers:
        members = self.figure.prepared.memberships.network_sizes
        largest = int(members.argmax())
        side = float(self.figure.drawing.sides[largest]) / float(members[largest]) ** 0.5
        return SociogramLayers(
            layers["NODES"], layers["EDGES"], self.look, side, int(members[largest])
        )


def layer_names() -> dict[str, str]:
    """Return the translated layer name of each output, from top to bottom."""
    return {
        "NODES": translate("NodalCities", "Cities and networks"),
        "EDGES": translate("NodalCities", "Lines"),
    }


def define_style(options: SociogramOptions, figure: SociogramFigure) -> SociogramStyle:
    """Return what the styles need to know of a drawing."""
    drawing, m = figure.drawing, figure.prepared.memberships
    by_region = options.colour == "region"
    return SociogramStyle(
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


def _region_classes(figure: SociogramFigure) -> list[CityClass]:
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


def _community_classes(figure: SociogramFigure) -> list[CityClass]:
    """Return a class for each community drawn, the grey ones in one."""
    drawn = {*figure.partition.community[figure.drawing.city_component > 0].tolist()}
    found, small = [], []
    for community, colour in pair_with_colours(label_communities(figure.descriptions)):
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


def sheet_texts(
    inputs: Inputs, options: SociogramOptions, figure: SociogramFigure, wording: Wording
) -> SheetTexts:
    """Return title, subtitle and credits of the printed drawing."""
    made = translate("NodalCities", "Made with Nodal Cities and QGIS.")
    return SheetTexts(
        wording.title or _title(options),
        _subtitle(options, figure),
        credits_line(inputs, wording, made),
    )


def _title(options: SociogramOptions) -> str:
    title = {
        "two_mode": translate("NodalCities", "Cities and their networks"),
        "networks": translate("NodalCities", "Networks and the cities they share"),
        "cities": translate("NodalCities", "Nodal cities and the networks they share"),
    }[options.mode]
    if options.region == ALL_REGIONS:
        return title
    return translate("NodalCities", "{title}: {region}").format(
        title=title, region=region_name(options.region)
    )


def _subtitle(options: SociogramOptions, figure: SociogramFigure) -> str:
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

"""A drawing as the user sees it: styled layers in a group, a sheet. Main thread only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject, QgsVectorLayer

from ...analysis.core.progress import Progress, ignore_progress
from ...analysis.sociogram.figure import ALL_REGIONS, SociogramFigure, SociogramOptions
from ..cartography.city_style import CityClass, community_classes, label_communities
from ..cartography.layouts import SheetTexts
from ..cartography.palette import COLOURS, GREY
from ..framework import project_file
from ..framework.presentation import SheetFiles, SheetPresentation
from ..framework.step_timer import StepTimer
from ..inputs.reader import Inputs
from ..language.group_names import region_name
from ..language.translation import number, translate
from ..reports.credits import Wording, study_credits
from .layers import empty_crs
from .sheet import SociogramLayers, build_sociogram_sheet
from .style import SociogramStyle, style_edges, style_nodes


class SociogramPresentation(SheetPresentation):
    """The layers of a drawing in a group, with the sheet."""

    def __init__(
        self,
        outputs: Mapping[str, str | None],
        texts: SheetTexts,
        maps: tuple[Path, ...],
        options: SociogramOptions,
        figure: SociogramFigure,
    ) -> None:
        super().__init__(outputs, texts, SheetFiles(maps), StepTimer())
        self.sociogram_style = define_style(options, figure)
        members = figure.prepared.memberships.network_sizes
        largest = int(members.argmax())
        self.most_members = int(members[largest])
        self.unit_side = float(figure.drawing.sides[largest]) / self.most_members**0.5

    @staticmethod
    def layer_names() -> dict[str, str]:
        return {
            "NODES": translate("NodalCities", "Cities and networks"),
            "EDGES": translate("NodalCities", "Lines"),
        }

    def new_project(self) -> QgsProject:
        project = QgsProject()
        project.setEllipsoid("NONE")  # else QGIS logs that the plane is on none
        return project

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        super().style(name, layer)
        layer.setCrs(empty_crs())  # of files too, once they are loaded
        (style_nodes if name == "NODES" else style_edges)(layer, self.sociogram_style)

    def compose(
        self,
        layers: Mapping[str, QgsVectorLayer],
        project: QgsProject,
        is_new: bool,
        progress: Progress = ignore_progress,
    ) -> list[QgsPrintLayout]:
        ordered = self.ordered(layers)
        group = project_file.group_layers(project, self.texts.title, [*ordered.values()])
        # In degrees the sheet would cover the world, in metres lie in the Gulf of Guinea.
        group.setItemVisibilityChecked(is_new)
        if not all(name in ordered and ordered[name].isSpatial() for name in self.layer_names()):
            return []
        nodes, edges = ordered.values()
        shown = SociogramLayers(
            nodes, edges, self.sociogram_style, self.unit_side, self.most_members
        )
        return [build_sociogram_sheet(project, shown, self.texts, self.texts.title)]


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
        unit_diameter=float((drawing.diameters / m.n_networks**0.5).max()),
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
    return community_classes(label_communities(figure.descriptions), drawn)


def sheet_texts(
    inputs: Inputs, options: SociogramOptions, figure: SociogramFigure, wording: Wording
) -> SheetTexts:
    """Return title, subtitle and credits of the printed drawing."""
    made = translate("NodalCities", "Made with Nodal Cities and QGIS.")
    return SheetTexts(
        wording.title or _title(options),
        _subtitle(options, figure),
        study_credits(inputs, wording, made),
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

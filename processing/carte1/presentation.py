"""Carte 1 as the user sees it: styled layers, a project, a sheet. Main thread only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qgis.core import QgsPrintLayout, QgsProject, QgsVectorLayer

from ...analysis.study.carte1 import Carte1, Carte1Options
from ..cartography.atlas import build_atlas
from ..cartography.base_map import NO_ANTARCTICA, base_map_layer
from ..cartography.city_style import label_communities, style_cities
from ..cartography.layouts import SheetTexts
from ..cartography.link_style import style_links
from ..cartography.map_sheet import SheetLayers, build_map_sheet
from ..framework.presentation import SheetFiles, SheetPresentation
from ..framework.shown_layers import regroup_layers
from ..framework.step_timer import StepTimer
from ..inputs.reader import Inputs
from ..language.group_names import region_name
from ..language.translation import number, translate
from ..reports.credits import Wording, credit_gazetteer, credits_line
from .atlas_pages import page_texts
from .destinations import SPATIAL_OUTPUTS


class Carte1Presentation(SheetPresentation):
    """The layers of Carte 1 in a group over the base map, with the sheet and the atlas."""

    def __init__(
        self,
        outputs: Mapping[str, str],
        texts: SheetTexts,
        files: SheetFiles,
        timer: StepTimer,
        inputs: Inputs,
        result: Carte1,
        region: str,  # whose cities the map shows; empty for all
    ) -> None:
        super().__init__(outputs, texts, files, timer)
        self.communities = label_communities(result.descriptions)
        # Whether it, not the user's own layer, says where the cities are.
        self.from_gazetteer = inputs.from_gazetteer
        self.region = region
        self.pages = page_texts(inputs, result, self.communities) if files.atlas else ()

    @staticmethod
    def layer_names() -> dict[str, str]:
        return {
            "CITIES_OUT": translate("NodalCities", "Cities"),
            "LINKS": translate("NodalCities", "Links"),
            "COMMUNITIES": translate("NodalCities", "Communities"),
            "NETWORKS_OUT": translate("NodalCities", "Networks"),
            "TO_CHECK": translate("NodalCities", "To check"),
        }

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        super().style(name, layer)
        if self.from_gazetteer:
            credit_gazetteer(layer)
        if name == "CITIES_OUT":
            style_cities(layer, self.communities)
        elif name == "LINKS":
            style_links(layer, self.communities)

    def compose(
        self, layers: Mapping[str, QgsVectorLayer], project: QgsProject, is_new: bool
    ) -> list[QgsPrintLayout]:
        name = translate("NodalCities", "Carte 1")
        if self.region:
            name = f"{name} – {region_name(self.region)}"
        ordered = [*self.ordered(layers).values()]
        base = regroup_layers(project, name, ordered, base_map_layer())
        if not all(name in layers and layers[name].isSpatial() for name in SPATIAL_OUTPUTS):
            return []
        shown = SheetLayers(layers["CITIES_OUT"], layers["LINKS"], base)
        sheet = build_map_sheet(project, shown, self.texts, name, self.region)
        if is_new:
            project.setCrs(sheet.referenceMap().crs())
        if not self.pages or "COMMUNITIES" not in layers:
            return [sheet]
        return [sheet, self._build_atlas(project, shown, layers["COMMUNITIES"])]

    def _build_atlas(
        self, project: QgsProject, shown: SheetLayers, table: QgsVectorLayer
    ) -> QgsPrintLayout:
        if shown.base.subsetString() != NO_ANTARCTICA:
            # That of the sheet lacks the countries opposite its centre, not those of the pages.
            shown = replace(shown, base=base_map_layer())
            project.addMapLayer(shown.base, False)
        name = translate("NodalCities", "Carte 1 – communities")
        credits = self.texts.credits
        return build_atlas(project, shown, table, self.communities, self.pages, credits, name)


def sheet_texts(
    inputs: Inputs, options: Carte1Options, result: Carte1, wording: Wording, region: str
) -> SheetTexts:
    """Return title, subtitle and credits of the printed map."""
    memberships = inputs.prepared.memberships
    subtitle = translate(
        "NodalCities",
        "{nodal} nodal cities among {cities} cities in {networks} city networks, "
        "{memberships} memberships · {communities} Louvain communities, "
        "modularity {modularity}, seed {seed} · lines: {shared} or more networks in common",
    ).format(
        nodal=number(memberships.nodal.sum()),
        cities=number(len(memberships.city_ids)),
        networks=number(len(memberships.network_ids)),
        memberships=number(len(memberships)),
        communities=len(result.descriptions),
        modularity=number(result.partition.modularity, 2),
        seed=options.seed,
        shared=result.min_shared,
    )
    default = translate("NodalCities", "Nodal cities by community and number of networks")
    if region:
        default = translate("NodalCities", "{title}: {region}").format(
            title=default, region=region_name(region)
        )
        subtitle = f"{_of_region(inputs, region)} {subtitle}"
    made = translate("NodalCities", "Base map: Natural Earth. Made with Nodal Cities and QGIS.")
    credits = credits_line(inputs, wording, made)
    return SheetTexts(wording.title or default, subtitle, credits)


def _of_region(inputs: Inputs, region: str) -> str:
    prepared = inputs.prepared
    here = sum(
        city.region == region and nodal
        for city, nodal in zip(prepared.cities, prepared.memberships.nodal.tolist())
    )
    return translate(
        "NodalCities", "{region}: {here} nodal cities. Measured on all the data:"
    ).format(region=region_name(region), here=number(here))

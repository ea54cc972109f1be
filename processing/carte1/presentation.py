"""Carte 1 as the user sees it: styled layers, a project, a sheet. Main thread only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from qgis.core import (
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.study.carte1 import Carte1, Carte1Options
from ..cartography.atlas import PageText, build_atlas, export_atlas
from ..cartography.base_map import NO_ANTARCTICA, base_map_layer
from ..cartography.city_style import LabelledCommunity, label_communities, style_cities
from ..cartography.export import export_layout
from ..cartography.link_style import style_links
from ..cartography.map_sheet import SheetLayers, SheetTexts, build_map_sheet
from ..framework import layer_post_processing, project_file
from ..framework.step_timer import StepTimer
from ..framework.styled_algorithm import open_output_layer, store_styles
from ..inputs.reader import Inputs
from ..language.group_names import region_name
from ..language.translation import number
from ..reports.credits import Wording, credit_gazetteer, credits_line
from ..schema import output_fields
from .atlas_pages import page_texts
from .destinations import SPATIAL_OUTPUTS, Destinations

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Carte1Presentation:
    """How the written layers, by output name, are to look."""

    communities: tuple[LabelledCommunity, ...]
    texts: SheetTexts
    outputs: dict[str, str]
    from_gazetteer: bool  # whether it, not the user's own layer, says where the cities are
    region: str  # whose cities the map shows; empty for all
    pages: tuple[PageText, ...]  # of the atlas; none without it

    @classmethod
    def of(
        cls,
        inputs: Inputs,
        options: Carte1Options,
        result: Carte1,
        wording: Wording,
        region: str,
        outputs: Mapping[str, str],
        with_atlas: bool = False,
    ) -> Carte1Presentation:
        communities = label_communities(result.descriptions)
        texts = sheet_texts(inputs, options, result, wording, region)
        pages = page_texts(inputs, result, communities) if with_atlas else ()
        return cls(communities, texts, dict(outputs), inputs.from_gazetteer, region, pages)

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        """Style the layer of an output, and give its fields their aliases."""
        layer.setName(layer_names()[name])
        output_fields.set_aliases(layer)
        if self.from_gazetteer:
            credit_gazetteer(layer)
        if name == "CITIES_OUT":
            style_cities(layer, self.communities)
        elif name == "LINKS":
            style_links(layer, self.communities)

    def style_when_loaded(self, context: QgsProcessingContext) -> None:
        """Ask QGIS to hand over the layers it will load, to be styled and arranged."""
        layer_post_processing.style_when_loaded(context, self.outputs, self.style, self.arrange)

    def arrange(self, layers: Mapping[str, QgsVectorLayer], into: QgsProject) -> None:
        """Group the layers of a project over a base map, and add the sheet."""
        alone = len(into.mapLayers()) <= len(layers)
        base = base_map_layer()
        into.addMapLayer(base, False)
        ordered = [(name, layers[name]) for name in layer_names() if name in layers]
        drawn = [layer for name, layer in ordered if name in SPATIAL_OUTPUTS]
        tables = [layer for name, layer in ordered if name not in SPATIAL_OUTPUTS]
        name = translate("NodalCities", "Carte 1")
        if self.region:
            name = f"{name} – {region_name(self.region)}"
        project_file.group_layers(into, name, [*drawn, base, *tables])
        if layers.keys() >= SPATIAL_OUTPUTS:
            sheet = SheetLayers(layers["CITIES_OUT"], layers["LINKS"], base)
            layout = build_map_sheet(into, sheet, self.texts, name, self.region)
            if alone:
                into.setCrs(layout.referenceMap().crs())
            if self.pages and "COMMUNITIES" in layers:
                self._add_atlas(into, sheet, layers["COMMUNITIES"])

    def _add_atlas(self, into: QgsProject, sheet: SheetLayers, table: QgsVectorLayer) -> None:
        if sheet.base.subsetString() != NO_ANTARCTICA:
            # That of the sheet lacks the countries opposite its centre, not those of the pages.
            sheet = replace(sheet, base=base_map_layer())
            into.addMapLayer(sheet.base, False)
        build_atlas(
            into, sheet, table, self.communities, self.pages, self.texts.credits, atlas_name()
        )

    def save(
        self, destinations: Destinations, context: QgsProcessingContext, laps: StepTimer
    ) -> None:
        """Store the styles with the data, and write the project and the maps asked for."""
        store_styles(self.outputs, self.style, context)
        laps.end_step(translate("NodalCities", "styles"))
        if not (destinations.project or destinations.maps or destinations.atlas):
            return
        own = QgsProject()
        try:
            self._save(own, destinations, context, laps)
        finally:
            own.clear()  # closes the files now, not when Python gets round to it

    def _save(
        self,
        own: QgsProject,
        destinations: Destinations,
        context: QgsProcessingContext,
        laps: StepTimer,
    ) -> None:
        layers = {name: open_output_layer(name, key, context) for name, key in self.outputs.items()}
        for name, layer in layers.items():
            self.style(name, layer)
            own.addMapLayer(layer, False)
        self.arrange(layers, own)
        sheets = own.layoutManager()
        sheet = next(s for s in sheets.printLayouts() if s.name() != atlas_name())
        laps.end_step(translate("NodalCities", "sheet"))
        for path in destinations.maps:
            export_layout(sheet, str(path))
            laps.end_step(path.suffix[1:].upper())
        atlas = sheets.layoutByName(atlas_name())
        if destinations.atlas is not None and atlas is not None:
            export_atlas(atlas, str(destinations.atlas))
            laps.end_step(translate("NodalCities", "atlas"))
        if destinations.project is not None:
            project_file.save_project(own, destinations.project)
            laps.end_step(translate("NodalCities", "project"))


def atlas_name() -> str:
    """Return the name of the layout of the atlas."""
    return translate("NodalCities", "Carte 1 – communities")


def layer_names() -> dict[str, str]:
    """Return the translated layer name of each output, from top to bottom."""
    return {
        "CITIES_OUT": translate("NodalCities", "Cities"),
        "LINKS": translate("NodalCities", "Links"),
        "COMMUNITIES": translate("NodalCities", "Communities"),
        "NETWORKS_OUT": translate("NodalCities", "Networks"),
    }


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

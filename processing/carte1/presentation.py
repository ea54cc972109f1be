"""Carte 1 as the user sees it: styled layers, a project, a sheet. Main thread only."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsPrintLayout, QgsProject, QgsVectorLayer

from ...analysis.core.choices import PageFormat, Print
from ...analysis.core.progress import Progress, ignore_progress
from ...analysis.graph.links import Links
from ...analysis.study.carte1 import Carte1, Carte1Options
from ..cartography.base_map import NO_ANTARCTICA, base_map_layer
from ..cartography.city_style import LabelledCommunity, style_cities
from ..cartography.layouts import PAGES, SheetTexts
from ..cartography.link_style import style_links
from ..cartography.map_sheet import build_map_sheet, region_expression
from ..cartography.sheet_items import SheetLayers
from ..framework.presentation import SheetFiles, SheetPresentation
from ..framework.step_timer import StepTimer
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.counts import count_study, counted
from ..language.group_names import region_name
from ..language.translation import format_number, number, translate
from ..reports.credits import Wording, credit_gazetteer, credits_line, data_date, study_credits
from ..schema.readable_layers import show_communities
from .atlas import PageText, build_atlas
from .atlas_styles import find_page_colours
from .city_names import place_city_names
from .destinations import SPATIAL_OUTPUTS
from .map_groups import add_map_group, kept_colours

FEW_NODAL = 12  # cities, on a page of which the others are drawn too


@dataclass(frozen=True)
class MapSubject:
    """What a map shows: ``choices`` and ``region`` as ``add_map_group`` takes them.

    ``from_gazetteer`` says whether it, not the user's own layer, tells where the cities are.
    """

    communities: tuple[LabelledCommunity, ...]
    community_of_city: Mapping[str, int]
    choices: Mapping[str, Any]
    region: str = ""
    from_gazetteer: bool = False
    pages: tuple[PageText, ...] = ()  # of the atlas, if one is asked for
    print_kind: Print = Print.COLOUR
    sheet: PageFormat = PageFormat.A4


class Carte1Presentation(SheetPresentation):
    """The layers of Carte 1 in a group over the base map, with the sheet and the atlas."""

    def __init__(
        self,
        outputs: Mapping[str, str],
        texts: SheetTexts,
        files: SheetFiles,
        timer: StepTimer,
        subject: MapSubject,
    ) -> None:
        super().__init__(outputs, texts, files, timer)
        self.subject = subject

    @staticmethod
    def layer_names() -> dict[str, str]:
        return {
            "CITIES_OUT": translate("NodalCities", "Cities"),
            "LINKS": translate("NodalCities", "Links"),
            "COMMUNITIES": translate("NodalCities", "Communities"),
            "NETWORKS_OUT": translate("NodalCities", "Networks"),
            "TO_CHECK": translate("NodalCities", "To check"),
        }

    def save(self, run: AlgorithmRun) -> Generator[None, None, None]:
        """Write the files; communities keep the colours of CITIES, or of the map there is."""
        project = run.context.project()
        if project is not None:
            own = run.algorithm.parameterAsVectorLayer(run.parameters, "CITIES", run.context)
            kept = kept_colours(project, own, self.subject.community_of_city)
            communities = tuple(
                replace(one, kept_colour=kept.get(one.number)) for one in self.subject.communities
            )
            self.subject = replace(self.subject, communities=communities)
        yield from super().save(run)

    def style(self, name: str, layer: QgsVectorLayer) -> None:
        super().style(name, layer)
        if self.subject.from_gazetteer:
            credit_gazetteer(layer)
        if name == "CITIES_OUT":
            others = self._needs_other_cities(layer)
            style_cities(layer, self.subject.communities, self.subject.print_kind, others)
            show_communities(layer, {c.number: c.label for c in self.subject.communities})
        elif name == "LINKS":
            style_links(layer, self.subject.communities, self.subject.print_kind)

    def _needs_other_cities(self, layer: QgsVectorLayer) -> bool:
        """Return whether a region has so few nodal cities that its map needs the others."""
        if not self.subject.region:
            return False
        here = f'{region_expression(self.subject.region)} AND "nodal"'
        return sum(1 for _ in layer.getFeatures(here)) < FEW_NODAL

    def compose(
        self,
        layers: Mapping[str, QgsVectorLayer],
        project: QgsProject,
        is_new: bool,
        progress: Progress = ignore_progress,
    ) -> list[QgsPrintLayout]:
        region = self.subject.region
        ordered = [*self.ordered(layers).values()]
        name, base = add_map_group(project, ordered, self.subject.choices, region)
        if not all(name in layers and layers[name].isSpatial() for name in SPATIAL_OUTPUTS):
            return []
        shown = SheetLayers(layers["CITIES_OUT"], layers["LINKS"], base)
        sheet = build_map_sheet(project, shown, self.texts, name, region, PAGES[self.subject.sheet])
        place_city_names(sheet, shown.cities, progress)
        if is_new:
            project.setCrs(sheet.referenceMap().crs())
        if not self.subject.pages or "COMMUNITIES" not in layers:
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
        pages = self.subject.pages
        colours = find_page_colours(self.subject.communities, self.subject.print_kind)
        return build_atlas(project, shown, table, colours, pages, self.texts.credits, name)


def sheet_texts(
    inputs: Inputs, options: Carte1Options, result: Carte1, wording: Wording, region: str
) -> SheetTexts:
    """Return title, subtitle and credits of the printed map."""
    subtitle = translate("NodalCities", "{study} · {communities} · lines: {shared}").format(
        study=count_study(inputs.prepared.memberships),
        communities=counted("communities", len(result.descriptions)),
        shared=counted("shared", result.min_shared),
    )
    default = _default_title(data_date(inputs, wording))
    if region:
        default = translate("NodalCities", "{title}: {region}").format(
            title=default, region=region_name(region)
        )
        subtitle = f"{_of_region(inputs, region)} {subtitle}"
    credits = study_credits(inputs, wording, colophon())
    notes = [_method_note(options, result), *_unplaced_note(inputs), credits]
    return SheetTexts(wording.title or default, subtitle, " ".join(notes))


def _unplaced_note(inputs: Inputs) -> list[str]:
    """Return what is said of nodal cities without a position, nothing where there is none."""
    prepared = inputs.prepared
    unplaced = sum(
        city.position is None and nodal
        for city, nodal in zip(prepared.cities, prepared.memberships.nodal.tolist())
    )
    if not unplaced:
        return []
    without = translate("NodalCities", "Without a position, hence not drawn: {nodal}.")
    return [without.format(nodal=counted("nodal cities", unplaced))]


def _method_note(options: Carte1Options, result: Carte1) -> str:
    """Return how the communities were found."""
    return translate(
        "NodalCities",
        "Communities: Louvain, weight {weight}, resolution {resolution}, the best of {runs} runs, "
        "seed {seed}; modularity {modularity}.",
    ).format(
        weight=options.weight,
        resolution=format_number(options.resolution),
        runs=number(options.runs),
        seed=options.seed,
        modularity=number(result.partition.modularity, 2),
    )


def given_sheet_texts(
    communities: Sequence[LabelledCommunity], links: Links, wording: Wording, from_gazetteer: bool
) -> SheetTexts:
    """Return title, subtitle and credits of the printed map of what is given."""
    subtitle = translate(
        "NodalCities",
        "{nodal} among {cities} · {communities} · lines: {shared}",
    ).format(
        nodal=counted("nodal cities", sum(one.nodal_cities for one in communities)),
        cities=counted("cities", sum(one.cities for one in communities)),
        communities=counted("communities", len(communities)),
        shared=counted("shared", links.shared.min() if len(links.shared) else 1),
    )
    data = ", ".join(part for part in (wording.source, wording.date) if part)
    credits = credits_line(data, from_gazetteer, colophon())
    return SheetTexts(wording.title or _default_title(wording.date), subtitle, credits)


def _default_title(date: str) -> str:
    title = translate("NodalCities", "Nodal cities by community and number of networks")
    return f"{title}, {date}" if date else title


def colophon() -> str:
    """Return the end of the credits of a map."""
    return translate("NodalCities", "Base map: Natural Earth. Made with Nodal Cities and QGIS.")


def _of_region(inputs: Inputs, region: str) -> str:
    prepared = inputs.prepared
    here = sum(
        city.region == region and nodal
        for city, nodal in zip(prepared.cities, prepared.memberships.nodal.tolist())
    )
    return translate(
        "NodalCities", "{region}: {here} nodal cities. Measured on all the data:"
    ).format(region=region_name(region), here=number(here))

"""The provider: every algorithm, in the order users meet them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .algorithms.draw.city_links import CityLinks
from .algorithms.draw.draw_sociogram import DrawSociogram
from .algorithms.draw.html_map import HtmlMap
from .algorithms.draw.intermediation_chart import IntermediationChart
from .algorithms.draw.make_carte1 import MakeCarte1
from .algorithms.draw.ranking_chart import RankingChart
from .algorithms.draw.style_carte1 import StyleCarte1
from .algorithms.explain.by_year import ByYear
from .algorithms.explain.chapter_report import ChapterReport
from .algorithms.explain.circulation_paths import CirculationPaths
from .algorithms.explain.city_roles import MeasureCityRoles
from .algorithms.explain.community_sweep import CommunitySweep
from .algorithms.explain.compare_partitions import ComparePartitions
from .algorithms.explain.cross_check import CrossCheck
from .algorithms.explain.explain_communities import ExplainCommunities
from .algorithms.explain.export_graph import ExportGraph
from .algorithms.explain.policy_exposure import PolicyExposure
from .algorithms.measure.detect_communities import DetectCommunities
from .algorithms.measure.network_summary import NetworkSummary
from .algorithms.measure.nodal_indicators import NodalIndicators
from .algorithms.measure.spatial_indicators import SpatialIndicators
from .algorithms.measure.typology_tables import TypologyTables
from .algorithms.prepare.import_memberships import ImportMemberships
from .algorithms.prepare.locate_cities import LocateCities
from .framework.bundled_models import BundledModel, model_files

ICON = Path(__file__).parent.parent / "resources" / "icons" / "nodal_cities.svg"

ALGORITHMS = (
    ImportMemberships,
    LocateCities,
    NodalIndicators,
    DetectCommunities,
    SpatialIndicators,
    NetworkSummary,
    TypologyTables,
    CityLinks,
    DrawSociogram,
    RankingChart,
    IntermediationChart,
    MakeCarte1,
    StyleCarte1,
    HtmlMap,
    ChapterReport,
    ComparePartitions,
    ExportGraph,
    CrossCheck,
    ExplainCommunities,
    MeasureCityRoles,
    CirculationPaths,
    PolicyExposure,
    ByYear,
    CommunitySweep,
)


class NodalCitiesProvider(QgsProcessingProvider):
    ID = "nodalcities"

    def id(self) -> str:
        return self.ID

    def name(self) -> str:
        return QCoreApplication.translate("NodalCities", "Nodal Cities")

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is self:
            self.load_models()

    def load_models(self) -> None:
        """Add the models, once registered: only then do its algorithms keep their outputs there."""
        for path in model_files():
            self.addAlgorithm(BundledModel(path))
        self.algorithmsLoaded.emit()  # for a toolbox that is open already

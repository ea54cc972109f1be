"""The panel of thresholds: charts of cities and links, communities and years, to choose on."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from ....analysis.explore.distributions import (
    cities_between,
    cities_of_the_scatter,
    community_sizes,
    links_by_shared,
    strongest_links,
)
from ....analysis.explore.network_view import founded_by, span_of_years
from ....analysis.explore.scene import cities_scene, links_scene
from ..charts.histogram import HistogramWidget
from ..charts.scatter import ScatterWidget
from ..charts.swatches import CommunitySwatches, Swatch
from ..charts.year_slider import YearSlider
from ..session import ExplorerSession

translate = QCoreApplication.translate


class ThresholdsPanel(QWidget):
    """Lights what is chosen on the map; the lasso selects in the layer of cities too."""

    def __init__(self, session: ExplorerSession) -> None:
        super().__init__()
        self.session = session
        self.layer: QgsVectorLayer | None = None
        self.feature_ids: dict[str, int] = {}
        self.selecting = False
        self.drawn: Any = None  # of which run and networks the charts are
        self.in_scatter: Any = ()  # the cities that are its points
        created = translate("NodalCities", "Networks created up to")
        per_city = translate("NodalCities", "Networks per city")
        per_link = translate("NodalCities", "Networks shared per link")
        figure = translate("NodalCities", "Networks and betweenness")
        cities = translate("NodalCities", "cities")
        self.per_city = HistogramWidget(per_city, translate("NodalCities", "networks"), cities)
        self.per_link = HistogramWidget(
            per_link, translate("NodalCities", "networks"), translate("NodalCities", "links")
        )
        self.communities = CommunitySwatches(translate("NodalCities", "Communities"))
        self.years = YearSlider(created)
        self.scatter = ScatterWidget(
            figure,
            translate("NodalCities", "networks"),
            translate("NodalCities", "Betweenness"),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        self.up_to = QLabel(created)
        parts = (self.per_city, self.per_link, self.communities, self.up_to, self.years)
        for part in (*parts, self.scatter):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._connect()

    def _connect(self) -> None:
        self.per_city.rangeChanged.connect(lambda *_: self._light_cities())
        self.per_link.rangeChanged.connect(self._light_links)
        self.communities.toggled.connect(lambda *_: self._light_cities())
        self.scatter.selectionChanged.connect(self._take_lasso)
        self.years.yearChanged.connect(self._take_year)
        self.session.opened.connect(self._start)
        self.session.ticked.connect(self._show)
        self.session.focused.connect(self._choose_all)

    def _start(self) -> None:
        """Follow the layer of the run, and offer its years."""
        self.release()
        run = self.session.run
        if run is None or self.session.exploration is None:
            return
        self.layer = run.cities
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(["city_id"], run.cities.fields())
        self.feature_ids = {str(f["city_id"]): f.id() for f in run.cities.getFeatures(request)}
        run.cities.selectionChanged.connect(self._take_selection)
        years = span_of_years(self.session.exploration)
        for part in (self.up_to, self.years):
            part.setVisible(years is not None)
        if years is not None:
            self.years.setYears(*years)

    def release(self) -> None:
        """Let go of the layer, which may be about to go."""
        layer, self.layer = self.layer, None
        self.years.pause()
        if layer is not None:
            layer.selectionChanged.disconnect(self._take_selection)
        self.feature_ids = {}

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        """Draw the charts of the ticked networks, once they are looked at."""
        run, view = self.session.exploration, self.session.view
        if run is None or view is None or not self.isVisible() or self.drawn == (run, view):
            return
        self.drawn = (run, view)
        self.per_city.setValues(view.n_networks[view.n_networks > 0])
        self.per_link.setCounts(links_by_shared(view))
        self.communities.setCommunities(
            [
                Swatch(n, run.labels.get(n, ""), self.session.colours[n], size)
                for n, size in community_sizes(run).items()
            ]
        )
        at = self.in_scatter = cities_of_the_scatter(run, view)
        self.scatter.setPoints(
            view.n_networks[at],
            run.betweenness[at],
            [self.session.colours.get(n, "") for n in run.community[at].tolist()],
            [run.cities[city].name for city in at.tolist()],
            log=(False, True),
        )
        self._take_selection()

    # What is chosen

    def _choose_all(self) -> None:
        """Choose all that is not selected: the map shows something else."""
        for chart in (self.per_city, self.per_link):
            chart.chooseAll()
        self.communities.setOn(swatch.number for swatch in self.communities.swatches)

    def _light_cities(self) -> None:
        """Show the cities within the interval that are of the communities switched on."""
        run, view = self.session.exploration, self.session.view
        if run is None or view is None:
            return
        self.per_link.chooseAll()
        on = self.communities.on()
        if self.per_city.is_whole() and len(on) == self.communities.count():
            self.session.light(None)
            return
        cities = cities_between(run, view, *self.per_city.range(), on)
        self.session.light(cities_scene(view, cities))

    def _light_links(self, low: float, high: float) -> None:
        """Show the links within the interval, those that share most where they are many."""
        run, view = self.session.exploration, self.session.view
        if run is None or view is None:
            return
        self._choose_all()
        self.per_link.setRange(low, high)
        if self.per_link.is_whole():
            self.session.light(None)
            return
        links, _ = strongest_links(view, math.ceil(low), math.floor(high))
        self.session.light(links_scene(view, links))

    def _take_year(self, year: int) -> None:
        if self.session.exploration is not None:
            self.session.tick(founded_by(self.session.exploration, year))

    def _take_lasso(self, points: list[int]) -> None:
        run, view = self.session.exploration, self.session.view
        if run is None or view is None:
            return
        self._choose_all()
        cities = self.in_scatter[points]
        self.session.light(cities_scene(view, cities) if len(cities) else None)
        ids = [self.feature_ids.get(run.cities[city].city_id) for city in cities.tolist()]
        if self.layer is not None:
            self.selecting = True
            self.layer.selectByIds([one for one in ids if one is not None])
            self.selecting = False

    def _take_selection(self, *_: Any) -> None:
        """Light in the chart what was selected in the layer of cities."""
        run = self.session.exploration
        if self.selecting or self.layer is None or run is None:
            return
        selected = {*self.layer.selectedFeatureIds()}
        points = [
            point
            for point, city in enumerate(self.in_scatter.tolist())
            if self.feature_ids.get(run.cities[city].city_id) in selected
        ]
        self.scatter.highlight(points)

"""What is explored and looked at now; the panels and the map follow its signals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...analysis.explore.city_search import CitySearch
from ...analysis.explore.comparison import Comparison
from ...analysis.explore.exploration import Exploration
from ...analysis.explore.network_view import NetworkView, view_networks
from ...analysis.explore.scene import (
    Focus,
    Scene,
    cities_scene,
    comparison_scene,
    focus_scene,
)
from ...processing.explorer.reading import community_colours
from ...processing.explorer.runs import ExplorableRun


class ExplorerSession(QObject):
    """A run, the ticked networks, the city in focus; nothing here touches the project."""

    opened = pyqtSignal()  # another run, or none
    ticked = pyqtSignal()  # other networks, or what was measured on them
    focused = pyqtSignal()  # another city, or none
    changed = pyqtSignal()  # whatever the map shows

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run: ExplorableRun | None = None
        self.original: Exploration | None = None  # as its layers say
        self.exploration: Exploration | None = None  # with what was measured last
        self.view: NetworkView | None = None
        self.search: CitySearch | None = None
        self.original_colours: dict[int, str] = {}
        self.colours: dict[int, str] = {}
        self._forget()

    def _forget(self) -> None:
        self.focus: Focus | None = None
        self.compared: int | None = None
        self.comparison: Comparison | None = None
        self.lit: Scene | None = None  # instead of the focus, as long as it is there
        self.past: list[int] = []
        self.future: list[int] = []

    def open(self, run: ExplorableRun, search: CitySearch, colours: Mapping[int, str]) -> None:
        """Explore a run; ``colours`` are those of communities on its map, by number."""
        exploration = search.exploration
        self._forget()
        self.run, self.original, self.exploration = run, exploration, exploration
        self.original_colours = self.colours = community_colours(exploration, colours)
        self.search = search
        kept = exploration.memberships.network_sizes > 0
        self.view = view_networks(exploration, kept)
        for signal in (self.opened, self.ticked, self.focused, self.changed):
            signal.emit()

    def close(self) -> None:
        """Explore nothing."""
        if self.run is None:
            return
        self._forget()
        self.run = self.original = self.exploration = self.view = self.search = None
        for signal in (self.opened, self.focused, self.changed):
            signal.emit()

    @property
    def is_open(self) -> bool:
        return self.run is not None

    @property
    def is_outdated(self) -> bool:
        """Whether communities and betweenness are those of other networks than the ticked."""
        if self.exploration is None or self.view is None:
            return False
        return not self.exploration.is_measured_on(self.view.kept)

    # Networks

    def tick(self, kept: Any) -> None:
        """Look at the run with some of its networks (bool, shape (n_networks,)).

        With those of its layers, communities and betweenness are again what these say.
        """
        if self.exploration is None or self.original is None:
            return
        self.view = view_networks(self.exploration, kept)
        if self.original.is_measured_on(self.view.kept):
            self.exploration, self.colours = self.original, self.original_colours
        self.comparison = self.lit = None
        self.ticked.emit()
        self.changed.emit()

    def take_measures(self, measured: Exploration) -> None:
        """Show the communities and betweenness of a run on the ticked networks.

        Where all are ticked again by now, those of the layers are there, and stay.
        """
        if self.original is None or self.view is None:
            return
        if self.original.is_measured_on(self.view.kept):
            return
        self.exploration = self.original.with_measures_of(measured)
        self.colours = community_colours(self.exploration, self.colours)
        self.ticked.emit()
        self.changed.emit()

    # The city in focus

    def go_to(self, city: int) -> None:
        """Look at a city, and remember the one before."""
        if self.focus is not None and self.focus.city != city:
            self.past.append(self.focus.city)
            self.future = []
        self._show(city)

    def go_back(self) -> None:
        self._travel(self.past, self.future)

    def go_forward(self) -> None:
        self._travel(self.future, self.past)

    def _travel(self, there: list[int], here: list[int]) -> None:
        if there and self.focus is not None:
            here.append(self.focus.city)
            self._show(there.pop())

    def _show(self, city: int) -> None:
        self.focus = Focus(city) if self.focus is None else replace(self.focus, city=city)
        self.lit = self.compared = self.comparison = None
        self.focused.emit()
        self.changed.emit()

    def set_reach(self, min_shared: int, depth: int) -> None:
        """Say how many networks partners share at least, and how many steps they are away."""
        if self.focus is not None:
            self.focus = replace(self.focus, min_shared=min_shared, depth=depth)
            self.focused.emit()
            self.changed.emit()

    def compare(self, city: int | None, comparison: Comparison | None = None) -> None:
        """Put a city beside the one in focus; its comparison may come later."""
        self.compared, self.comparison, self.lit = city, comparison, None
        self.focused.emit()
        self.changed.emit()

    def light(self, scene: Scene | None) -> None:
        """Show something else than the focus, until that is None."""
        self.lit = scene
        self.changed.emit()

    def reset(self) -> None:
        """Look at the whole run again."""
        if self.exploration is None:
            return
        self._forget()
        self.tick(self.exploration.memberships.network_sizes > 0)
        self.focused.emit()

    # What is seen

    def scene(self) -> Scene | None:
        """Return what stands out on the map; None where all is as its layers draw it."""
        run, view = self.exploration, self.view
        if run is None or view is None:
            return None
        if self.lit is not None:
            return self.lit
        if self.focus is not None and self.compared is not None and self.comparison is not None:
            return comparison_scene(view, self.comparison, self.focus.city, self.compared)
        if self.focus is not None:
            return focus_scene(run, view, self.focus)
        if view.kept.all() and run is self.original:
            return None
        return cities_scene(view, view.nodal.nonzero()[0])

"""What the algorithms that make the map share."""

from __future__ import annotations

from collections.abc import Sequence

from ..framework.styled_algorithm import StyledAlgorithm
from ..outputs.destinations.targets import Target
from .destinations import SPATIAL_OUTPUTS, TABLES, geopackage_beside


class MapAlgorithm(StyledAlgorithm):
    """An algorithm whose layers go to a GeoPackage beside a project, where they have no place."""

    GROUP = "draw"
    DRAWN = SPATIAL_OUTPUTS

    def implied_targets(self, named: Sequence[Target]) -> tuple[Target, ...]:
        """Return the GeoPackage beside a project."""
        asked = {target.output: target.path for target in named}
        tables = {name for name in TABLES if self.parameterDefinition(name) is not None}
        if "PROJECT" not in asked or "GEOPACKAGE" in asked or asked.keys() >= tables:
            return ()
        return (Target("PROJECT", geopackage_beside(asked["PROJECT"]), named=False),)

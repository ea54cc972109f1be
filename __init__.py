"""Nodal Cities: from a table of city-network memberships to Carte 1."""

# SPDX-License-Identifier: GPL-2.0-or-later

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .plugin import NodalCitiesPlugin


def classFactory(iface: Any) -> NodalCitiesPlugin:  # noqa: N802 (name fixed by QGIS)
    """Return the plugin; nothing is imported before QGIS asks for it."""
    from .plugin import NodalCitiesPlugin

    return NodalCitiesPlugin(iface)

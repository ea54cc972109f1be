"""Nodal Cities: from a table of city-network memberships to Carte 1."""

# SPDX-License-Identifier: GPL-2.0-or-later


def classFactory(iface):  # noqa: ANN001, ANN201, N802 (name and types are those of QGIS)
    """Return the plugin; nothing is imported before QGIS asks for it."""
    from .plugin import NodalCitiesPlugin

    return NodalCitiesPlugin(iface)

"""Distances and extents on the globe: geodesics, the coast, spatial indicators, where points crowd.

May import ``core``, ``graph``, ``gazetteer`` and ``places``.
"""

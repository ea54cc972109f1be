"""The co-membership graph: memberships, profiles, measures of cities and networks, links.

Everything is computed on profiles, which is exact and fast; ``indicators`` is the registry of what
is measured of a city. May import ``core``.
"""

"""From the rows of a table to memberships, cities, networks and places, each row accounted for.

May import ``core``, ``graph``, ``gazetteer``, ``places`` and ``tables``.
"""

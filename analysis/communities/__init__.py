"""Communities of cities: Louvain on the graph of profiles, partitions, and what a group is made of.

May import ``core``, ``sparse``, ``graph`` and ``gazetteer`` (countries and languages describe a
community).
"""

"""Communities of cities: Louvain on the graph of profiles, partitions, and what a group is made of.

May import ``core``, ``sparse``, ``graph``, ``gazetteer`` and ``places`` (countries and languages
describe a community), and ``globe`` (distances are taken off).
"""

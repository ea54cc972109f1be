"""How far communities depend on the resolution and on chance: sweeps, consensus, comparisons.

May import core, sparse, graph, gazetteer, places, globe and communities.
"""

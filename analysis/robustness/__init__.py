"""How far communities depend on the resolution and on chance: sweeps, plateaus, consensus.

May import core, sparse, graph, gazetteer, places and communities.
"""

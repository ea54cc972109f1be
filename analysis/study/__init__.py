"""A study from end to end: located memberships, Carte 1, the typology of networks, the sample.

May import everything but ``sociogram`` and ``chapter``, which build on it.
"""

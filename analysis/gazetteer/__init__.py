"""Names made comparable, countries and divisions, places by the keys of their names.

May import ``core``.
"""

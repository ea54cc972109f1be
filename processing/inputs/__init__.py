"""Parameters and what they hold: layers, files and tables, read for ``analysis``.

May import ``language``, ``schema`` and ``cartography``.
"""

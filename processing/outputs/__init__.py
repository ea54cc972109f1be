"""Fields, columns and writers: the schema of every output, and how it is written.

May import ``language``, ``schema``, ``cartography`` and ``inputs``.
"""

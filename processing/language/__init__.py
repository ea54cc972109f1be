"""What the user reads: sentences of ``analysis`` translated, numbers, names of groups, the log.

May import ``analysis`` and QGIS.
"""

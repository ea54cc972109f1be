"""Parameters and what they hold: layers, files and tables, read for ``analysis``.

May import ``framework``.
"""

"""What every algorithm builds on: identity, help, errors, progress, projects, loading of results.

May import ``analysis`` and QGIS.
"""

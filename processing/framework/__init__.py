"""What every algorithm builds on: identity, help, errors, progress, projects, loading of results.

May import ``language``, ``schema``, ``cartography``, ``inputs`` and ``outputs``.
"""

"""Carte 1: its parameters, layers, project, sheet and report.

May import all of ``processing`` but ``algorithms``, ``sociogram`` and ``charts``.
"""

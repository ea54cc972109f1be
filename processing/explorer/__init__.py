"""Runs of Carte 1 between QGIS and the explorer: found, read, run again, and kept.

The layers of a run are read and never written; what is kept is new.
"""

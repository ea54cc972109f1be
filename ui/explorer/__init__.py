"""The explorer: a dock in which a run is looked at, filtered and kept.

Shows and collects; numbers come from ``analysis``.
"""

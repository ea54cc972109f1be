"""A run of Carte 1 as it is explored: searched, filtered, compared and lit up.

One object holds what the run found, others answer about it; nothing here changes the run.
"""

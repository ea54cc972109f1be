"""Where cities are: matching, homonyms, what is in doubt, corrections.

May import ``core`` and ``gazetteer``.
"""
